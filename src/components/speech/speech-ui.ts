import { pageLocale } from '../chrome/page-locale.ts';
import { loadStyles } from '../chrome/load-module.ts';
import { speechTexts } from '../../i18n/strings/on-use.ts';
import { ownVoices } from './voices.ts';
import { readableBlocks, spokenText } from './spoken.ts';
import styles from './speech.css?url';

/**
 * Reads the page aloud, paragraph by paragraph, with the place marked. Loaded when a reader first
 * asks for it. A pause ends the utterance and going on says the paragraph again: the pause of the
 * platform itself never ends on some phones.
 */
const locale = pageLocale();
const start = document.querySelector<HTMLButtonElement>('[data-aloud]');

/** How long a voice may take to begin, in milliseconds. */
const patience = 15_000;

let blocks: HTMLElement[] = [];
/** Place of the paragraph that is being read, in `blocks`. */
let at = 0;
let paused = false;
/** Counts utterances, so that what an earlier one still tells is not taken for the present one's. */
let turn = 0;

const bar = document.createElement('div');
bar.className = 'speech';
bar.setAttribute('role', 'group');
bar.setAttribute('aria-label', speechTexts.title[locale]);
const place = document.createElement('span');
const status = document.createElement('span');
status.setAttribute('role', 'status');
const pause = control('pause', () => {
  if (paused) read(at);
  else hold();
});
bar.append(
  pause,
  control('previous', () => {
    goToSection(-1);
  }),
  control('next', () => {
    goToSection(1);
  }),
  control('stop', () => {
    stop();
  }),
  place,
);

/** A button of the bar. */
function control(name: 'pause' | 'previous' | 'next' | 'stop', act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button small';
  button.dataset.speech = name;
  button.textContent = speechTexts[name][locale];
  button.addEventListener('click', act);
  return button;
}

/** The voice that fits best: the one that the reader has chosen for the device, then one of where the text is written. */
function findVoice(): SpeechSynthesisVoice | undefined {
  const voices = ownVoices();
  return (
    voices.find((voice) => voice.default) ??
    voices.find(({ lang }) => /CN|GB/i.test(lang)) ??
    voices[0]
  );
}

/** Ends the present utterance; what it still tells is not heard. */
function silence(): void {
  turn += 1;
  speechSynthesis.cancel();
}

function mark(block: HTMLElement | undefined): void {
  const before = document.querySelector<HTMLElement>('.being-read');
  // A reader who has scrolled elsewhere meanwhile is left there.
  const followed = !before || isSeen(before);
  before?.classList.remove('being-read');
  if (!block) return;
  // What is folded is opened, or the place could not be seen.
  const folded = block.localName === 'summary' ? null : block.closest('details');
  if (folded) folded.open = true;
  block.classList.add('being-read');
  // At once: halfway through a glide, the next short paragraph would find the reader elsewhere.
  if (followed && !isSeen(block)) block.scrollIntoView({ block: 'center', behavior: 'instant' });
}

function isSeen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight - bar.offsetHeight;
}

/** Reads from a paragraph on. */
function read(from: number): void {
  silence();
  at = from;
  const block = blocks[at];
  const voice = findVoice();
  if (!block) {
    stop();
    return;
  }
  if (!voice) {
    fail();
    return;
  }
  paused = false;
  pause.textContent = speechTexts.pause[locale];
  place.textContent = blocks.slice(0, at + 1).findLast(isHeading)?.innerText ?? '';
  // At once: the observer of the bar's size is heard a frame later, and a reader may be faster.
  makeRoom();
  mark(block);
  const own = turn;
  const utterance = new SpeechSynthesisUtterance(spokenText(block));
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.onend = (): void => {
    if (own === turn) read(at + 1);
  };
  // Some engines tell nothing when their voice is gone.
  const silent = setTimeout(() => {
    if (own === turn) fail();
  }, patience);
  utterance.onstart = (): void => {
    clearTimeout(silent);
  };
  utterance.onerror = (): void => {
    if (own === turn) fail();
  };
  speechSynthesis.speak(utterance);
}

function hold(): void {
  silence();
  paused = true;
  pause.textContent = speechTexts.resume[locale];
}

/** Ends with the reader where they were: at a control of the bar, they come back to the button. */
function stop(): void {
  silence();
  mark(undefined);
  const inside = bar.contains(document.activeElement);
  bar.remove();
  if (inside) start?.focus();
}

/** The voice is gone, or does not speak. */
function fail(): void {
  stop();
  status.textContent = speechTexts.gone[locale];
}

function isHeading(block: HTMLElement): boolean {
  return block.matches('h1, h2');
}

/** Goes on at the heading of the section before or after the present one. */
function goToSection(step: -1 | 1): void {
  const headings = blocks.flatMap((block, i) => (isHeading(block) ? [i] : []));
  const present = headings.filter((i) => i <= at).length - 1;
  const target = headings[Math.max(0, present + step)];
  if (target !== undefined) read(target);
}

/** Goes on at the place that a link has led to, such as one of the contents. */
function goToAnchor(): void {
  const anchor = document.querySelector(':target');
  const target = blocks.findIndex(
    (block) =>
      anchor &&
      (block.contains(anchor) ||
        anchor.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING),
  );
  if (target >= 0) read(target);
}

/** Keeps what is focused or read from standing behind the bar; a bar that is gone has no height. */
function makeRoom(): void {
  const room = bar.offsetHeight && `${bar.offsetHeight + 16}px`;
  document.documentElement.style.scrollPaddingBlockEnd = String(room || '');
  document.body.style.paddingBlockEnd = String(room || '');
}

function begin(): void {
  status.textContent = '';
  blocks = readableBlocks(document.documentElement.lang);
  start?.after(bar, status);
  read(0);
  pause.focus({ preventScroll: true });
}

if (start) {
  await loadStyles(styles);
  start.addEventListener('click', () => {
    if (bar.isConnected) stop();
    else begin();
  });
  addEventListener('pagehide', silence);
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && bar.isConnected) stop();
  });
  addEventListener('hashchange', () => {
    if (bar.isConnected) goToAnchor();
  });
  new ResizeObserver(makeRoom).observe(bar);
  if ('addEventListener' in speechSynthesis)
    speechSynthesis.addEventListener('voiceschanged', () => {
      if (bar.isConnected && !findVoice()) fail();
    });
  begin();
}
