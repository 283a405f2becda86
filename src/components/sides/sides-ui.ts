import { pageLocale } from '../chrome/page-locale.ts';
import { sidesTexts } from '../../i18n/strings/on-use.ts';
import { loadStyles } from '../chrome/load-module.ts';
import styles from './sides.css?url';

/**
 * Sets the other language beside the text, block by block. Both pages have the same sections and the
 * same ids, so what belongs together is found by them; a block without an id goes with the one
 * before it. Loaded when a reader first asks for it.
 */
const link = document.querySelector<HTMLAnchorElement>('[data-with]');

/** A run of blocks that begins with one that has an id. */
interface Run {
  key: string;
  blocks: Element[];
}

/** What a block is known by: its own id, or the first within it. */
function keyOf(block: Element): string {
  return block.id || (block.querySelector('[id]')?.id ?? '');
}

/** The blocks of a part, in runs; what comes before the first id is a run of its own. */
function runsOf(part: Element): Run[] {
  const runs: Run[] = [];
  for (const block of part.children) {
    if (block.matches('script, style, link, .actions-row')) continue;
    const key = keyOf(block);
    const last = runs.at(-1);
    if (key || !last) runs.push({ key, blocks: [block] });
    else last.blocks.push(block);
  }
  return runs;
}

/** A copy for this page: without ids, which stay unique, and without what acts or leads. */
function copyOf(block: Element): Element {
  const copy = document.importNode(block, true);
  for (const gone of copy.querySelectorAll('script, form, input, button, .pilcrow, .quote')) {
    gone.remove();
  }
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
  for (const label of copy.querySelectorAll('label')) label.removeAttribute('for');
  return copy;
}

/** The other language's side, folded on a phone until it is asked for. */
function side(lang: string, key: string, content: (Element | string)[]): HTMLElement {
  const box = document.createElement('details');
  box.className = 'other';
  box.dataset.of = key;
  const summary = document.createElement('summary');
  summary.lang = lang;
  summary.textContent = languageName;
  const body = document.createElement('div');
  body.lang = lang;
  body.append(...content);
  box.append(summary, body);
  boxes.push(box);
  return box;
}

const boxes: HTMLDetailsElement[] = [];
const undo: (() => void)[] = [];
let languageName = '';

/** Sets two parts beside one another. */
function pairParts(own: Element, other: Element, lang: string): void {
  const others = new Map(runsOf(other).map((run) => [run.key, run.blocks]));
  for (const { key, blocks } of runsOf(own)) {
    const [first] = blocks;
    const found = others.get(key);
    if (!first || !found) continue;
    if (blocks.length === 1 && first.matches('ol, ul') && first.querySelector(':scope > [id]')) {
      pairEntries(first, found, lang);
    } else {
      const pair = document.createElement('div');
      // Half a page is too narrow for a table.
      pair.className = blocks.some((block) => block.matches('.table, .scroll'))
        ? 'pair long'
        : 'pair';
      first.before(pair);
      const left = document.createElement('div');
      left.append(...blocks);
      pair.append(left, side(lang, key, found.map(copyOf)));
      undo.push(() => pair.replaceWith(...left.childNodes));
    }
  }
}

/** Sets each entry of a list above the same entry in the other language. */
function pairEntries(list: Element, found: Element[], lang: string): void {
  for (const entry of list.children) {
    const match = found
      .flatMap((block) => [...block.children])
      .find(({ id }) => id && id === entry.id);
    if (!match) continue;
    const box = side(lang, entry.id, [...copyOf(match).childNodes] as Element[]);
    (entry.querySelector(':scope > div') ?? entry).append(box);
    undo.push(() => {
      box.remove();
    });
  }
}

/** Fetches the other page. A request gives a document without running anything in it. */
function fetchPage(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.onload = (): void => {
      const page = request.response as Document | null;
      if (request.status === 200 && page?.querySelector('article')) resolve(page);
      else reject(new Error(String(request.status)));
    };
    request.onerror = (): void => {
      reject(new Error('network'));
    };
    request.open('GET', address);
    request.send();
  });
}

const wide = matchMedia('(min-width: 48rem), print');
function unfold(): void {
  for (const box of boxes) box.open = wide.matches;
}

async function show(link: HTMLAnchorElement): Promise<void> {
  const [page] = await Promise.all([fetchPage(link.href), loadStyles(styles)]);
  const { lang } = page.documentElement;
  languageName = document.querySelector('#site_language')?.textContent ?? lang;
  for (const selector of ['h1', '.lede']) {
    const [own, other] = [document, page].map((source) => source.querySelector(selector));
    if (!own || !other) continue;
    const line = document.createElement('span');
    line.className = 'other-line';
    line.lang = lang;
    line.textContent = other.textContent;
    own.append(line);
    undo.push(() => {
      line.remove();
    });
  }
  const parts = (source: Document): Element[] => [
    ...source.querySelectorAll('.article > .prose, .article > section, .guide > section'),
  ];
  const byKey = new Map(parts(page).map((part) => [partKey(part), part]));
  for (const part of parts(document)) {
    const other = byKey.get(partKey(part));
    if (other && !part.matches('.cite') && !part.querySelector('.tool'))
      pairParts(part, other, lang);
  }
  document.documentElement.dataset.beside = lang;
  unfold();
}

function partKey(part: Element): string {
  return part.getAttribute('aria-labelledby') ?? part.className;
}

function hide(): void {
  for (const step of undo.splice(0).reverse()) step();
  boxes.length = 0;
  delete document.documentElement.dataset.beside;
}

async function toggle(link: HTMLAnchorElement, on: boolean): Promise<void> {
  status.textContent = '';
  link.setAttribute('aria-pressed', String(on));
  const query = new URLSearchParams(location.search);
  if (on) query.set('with', link.dataset.with ?? '');
  else query.delete('with');
  const search = String(query);
  history.replaceState(
    history.state,
    '',
    `${location.pathname}${search && `?${search}`}${location.hash}`,
  );
  dispatchEvent(new Event('placechange'));
  if (!on) {
    hide();
    return;
  }
  try {
    await show(link);
  } catch {
    link.setAttribute('aria-pressed', 'false');
    status.textContent = sidesTexts.failed[pageLocale()];
    status.classList.remove('sr-only');
  }
}

const status = document.createElement('span');
status.className = 'sr-only';
status.setAttribute('role', 'status');

if (link) {
  link.after(status);
  link.setAttribute('role', 'button');
  link.addEventListener('click', (event) => {
    event.preventDefault();
    void toggle(link, document.documentElement.dataset.beside === undefined);
  });
  link.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    link.click();
  });
  wide.addEventListener('change', unfold);
  void toggle(link, true);
}
