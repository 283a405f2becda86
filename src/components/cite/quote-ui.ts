import { pageLocale } from '../chrome/page-locale.ts';
import { quoteTexts } from '../../i18n/strings/on-use.ts';
import { loadStyles } from '../chrome/load-module.ts';
import type { AccessForm } from '../../meta/citation.ts';
import styles from './quote.css?url';

/**
 * Copying addresses, citations and quotations. Loaded when a reader first turns to one of them,
 * since most never do.
 */
const locale = pageLocale();
const status = document.createElement('p');
status.setAttribute('role', 'status');
const panel = quotePanel();

/** Tells what a button has copied to those who do not see it. */
const told = document.createElement('p');
told.className = 'sr-only';
told.setAttribute('role', 'status');
told.dataset.copyStatus = '';
document.querySelector('.cite')?.append(told);

/**
 * What can be done with a paragraph; it stands in the page only while somebody does it (`open`,
 * `close`). No popover: Chrome before 114 and Firefox before 125 know none.
 */
function quotePanel(): HTMLElement {
  const node = document.createElement('div');
  node.id = 'site_quote';
  node.className = 'quote';
  node.setAttribute('role', 'dialog');
  node.setAttribute('aria-label', quoteTexts.title[locale]);
  for (const kind of ['link', 'citation', 'words', 'both'] as const) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.quote = kind;
    button.textContent = quoteTexts[kind][locale];
    node.append(button);
  }
  node.append(status);
  return node;
}

/** The reader's own day, in the forms that citations ask for. */
function fillAccessDays(): void {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const padded = parts.map((part) => String(part).padStart(2, '0'));
  const written: Record<AccessForm, string> = {
    iso: padded.join('-'),
    slashes: `${padded.join('/')}/`,
    list: parts.join(),
    english: now.toLocaleDateString('en-US', { dateStyle: 'long' }),
    chinese: `${parts[0]}年${parts[1]}月${parts[2]}日`,
  };
  for (const time of document.querySelectorAll<HTMLTimeElement>('[data-access]')) {
    const form = time.dataset.access;
    if (form) time.textContent = written[form as AccessForm];
    time.dateTime = padded.join('-');
  }
}

/** Puts a text on the clipboard; where the browser does not allow it, shows it to be copied by hand. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    (panel.isConnected ? panel : document.body).append(area);
    area.select();
    // Old, but the only way without a secure connection.
    const done = document.execCommand('copy');
    if (done) area.remove();
    return done;
  }
}

let paragraph: HTMLElement | undefined;
let selected = '';
document.addEventListener('selectionchange', () => {
  const selection = getSelection();
  const text = selection?.toString().trim() ?? '';
  if (text) selected = text;
});

/** Says where in the text the words stand (text fragments, WICG). */
function fragment(words: string): string {
  const part = (text: string): string => encodeURIComponent(text).replace(/-/g, '%2D');
  const flat = words.replace(/¶/g, '').replace(/\s+/g, ' ').trim();
  const long = flat.length > 60;
  return `:~:text=${long ? `${part(flat.slice(0, 20))},${part(flat.slice(-20))}` : part(flat)}`;
}

function addressOf(anchor: string): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  // The published address, unless the page is being read somewhere else.
  const base =
    canonical && new URL(canonical.href).host === location.host ? canonical.href : location.href;
  return `${base.split(/[?#]/)[0] ?? ''}#${anchor}`;
}

function textOf(element: HTMLElement): string {
  const copyOf = element.cloneNode(true) as HTMLElement;
  for (const mark of copyOf.querySelectorAll('.pilcrow, .quote, .other, .ref, input, small'))
    mark.remove();
  return copyOf.textContent.replace(/\s+/g, ' ').trim();
}

/** The same paragraph in the other language, where it stands beside it. */
function besideOf(element: HTMLElement): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-of="${CSS.escape(element.id)}"] > div`);
}

/** What is said below its heading when one language of the paragraph is older than the other. */
function changedNote(element: HTMLElement): string {
  let block = element.closest('.prose > *');
  while (block && !block.querySelector('h2, h3')) block = block.previousElementSibling;
  return block?.querySelector('[data-changed] > span')?.textContent ?? '';
}

function quotation(element: HTMLElement, both = false): string {
  // Folded away, the citation has no rendered text.
  const citation = document.querySelector('.cite code')?.textContent.replace(/\s+/g, ' ').trim();
  const beside = both ? besideOf(element) : null;
  const words = [element, ...(beside ? [beside] : [])].map((text) => `“${textOf(text)}”`);
  const note = beside ? changedNote(element) : '';
  return [...words, ...(note ? [note] : []), citation ?? '', addressOf(element.id)].join('\n');
}

/** Opens the panel beside a mark. */
function open(mark: HTMLElement): void {
  paragraph = document.getElementById(mark.getAttribute('href')?.slice(1) ?? '') ?? undefined;
  if (!paragraph) return;
  history.replaceState(history.state, '', `#${paragraph.id}`);
  dispatchEvent(new Event('placechange'));
  status.textContent = '';
  const words = panel.querySelector<HTMLElement>('[data-quote=words]');
  if (words)
    words.hidden = !selected || !document.querySelector('main')?.textContent.includes(selected);
  // Here it comes next by keyboard, and what follows the mark comes after it.
  mark.after(panel);
  const both = panel.querySelector<HTMLElement>('[data-quote=both]');
  if (both) both.hidden = !besideOf(paragraph);
  const box = mark.getBoundingClientRect();
  panel.style.insetInlineStart = `${Math.max(8, Math.min(box.left, innerWidth - panel.offsetWidth - 8))}px`;
  const below = box.bottom + 6 + panel.offsetHeight < innerHeight;
  panel.style.insetBlockStart = `${below ? box.bottom + 6 : box.top - 6 - panel.offsetHeight}px`;
  panel.querySelector('button')?.focus();
}

/** Takes the panel away; what is focused in it loses the focus with it. */
function close(): void {
  panel.remove();
}

/** Copies what stands beside a button. */
async function copyBeside(button: HTMLElement): Promise<void> {
  fillAccessDays();
  const source = button.parentElement?.querySelector<HTMLElement>('[data-copied]');
  const label = button.textContent;
  const done = await copy(source?.innerText.trim() ?? '');
  button.textContent = quoteTexts[done ? 'copied' : 'failed'][locale];
  told.textContent = button.textContent;
  setTimeout(() => (button.textContent = label), 2500);
}

// It stands over the text, so it goes when the reader goes on.
panel.addEventListener('focusout', ({ relatedTarget }) => {
  if (relatedTarget instanceof Node && !panel.contains(relatedTarget)) close();
});
addEventListener('scroll', close, { passive: true });
addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !panel.isConnected) return;
  const mark = panel.previousElementSibling as HTMLElement | null;
  close();
  mark?.focus();
});
panel.addEventListener('click', (event) => {
  const kind = (event.target as HTMLElement).closest<HTMLElement>('[data-quote]')?.dataset.quote;
  if (!kind || !paragraph) return;
  const address = addressOf(paragraph.id);
  const text =
    kind === 'link'
      ? address
      : kind === 'words'
        ? `${address}${fragment(selected)}`
        : quotation(paragraph, kind === 'both');
  void copy(text).then((done) => {
    status.textContent = quoteTexts[done ? 'copied' : 'failed'][locale];
  });
});
document.addEventListener('click', (event) => {
  const target = event.target as HTMLElement;
  const mark = target.closest<HTMLElement>('.pilcrow');
  const button = target.closest<HTMLElement>('[data-copy]');
  if (mark) {
    event.preventDefault();
    open(mark);
    return;
  }
  if (!panel.contains(target)) close();
  if (button) void copyBeside(button);
});
fillAccessDays();
// A mark that waits for this module opens a panel that has its looks.
await loadStyles(styles);
