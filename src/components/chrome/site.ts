import { sideBySide } from '../sides/sides.ts';
import { quoting } from '../cite/quote.ts';
import { display } from './display.ts';
import { readingAloud } from '../speech/speech.ts';
import printUi from '../guide/print-ui.ts?worker&url';
import { loadModule } from './load-module.ts';
import markUi from './mark-ui.ts?worker&url';
import suggestUi from './suggest-ui.ts?worker&url';

/** Names, in the address, the words to mark; the page says how it is called. */
const { mark } = document.querySelector<HTMLElement>('.crumbs')?.dataset ?? {};

/** The language switch leads to the same place of the page, and to the same search. */
function keepPlace(link: HTMLAnchorElement): void {
  const update = (): void => {
    link.hash = location.hash;
    const query = new URLSearchParams(location.search);
    // The words that are marked here stand in the other language's text in other words.
    query.delete(mark ?? '');
    // The page beside becomes this one, and this one the page beside.
    if (query.has('with')) query.set('with', document.documentElement.lang.slice(0, 2));
    link.search = String(query);
  };
  for (const event of ['hashchange', 'popstate', 'placechange']) addEventListener(event, update);
  update();
}

/** `/` leads to the search box from anywhere, Escape leaves it. */
function searchKeys(input: HTMLInputElement): void {
  addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    const typing = target.matches('input, select, textarea, [contenteditable]');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
      input.select();
    } else if (event.key === 'Escape' && target === input) {
      input.blur();
    }
  });
}

// For the page's own scripts, which run after this one: a module of both would be a request more.
window.loadModule = loadModule;
display();
const link = document.querySelector<HTMLAnchorElement>('#site_language');
if (link) keepPlace(link);
const input = document.querySelector<HTMLInputElement>('input[type=search]');
if (input) searchKeys(input);
// What is offered while typing is loaded with its list when somebody turns to the box.
addEventListener('focusin', function load({ target }) {
  if (!(target as HTMLElement).matches('[data-suggest]')) return;
  removeEventListener('focusin', load);
  void loadModule(suggestUi);
});
if (mark && new URLSearchParams(location.search).has(mark)) {
  void loadModule(markUi);
}
quoting();
sideBySide(loadModule);
readingAloud(loadModule);
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.addEventListener('click', () => {
    void loadModule(printUi).then(() => {
      // What of the page goes on paper; the style sheet knows the names.
      document.documentElement.dataset.print = button.dataset.print;
      print();
      delete document.documentElement.dataset.print;
    });
  });
}
// On paper nothing stays folded but the answers of the quiz. Browsers that know no
// `::details-content`, by which the style sheet does it, need help.
if (!CSS.supports('selector(::details-content)'))
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details:not(.quiz *)'))
      details.open = true;
  });
const fold = document.querySelector('[data-fold]');
fold?.addEventListener('click', () => {
  // `ariaExpanded` is not known to Firefox 115.
  fold.setAttribute('aria-expanded', String(fold.getAttribute('aria-expanded') !== 'true'));
});
// On a phone the way to where the reader is may stand outside the row. The row is moved, and not the
// link into view: browsers would go on from the link at the next Tab, past the skip link.
const here = document.querySelector<HTMLElement>('.nav [aria-current]');
const row = here?.parentElement;
if (here && row)
  row.scrollLeft += Math.max(
    0,
    here.getBoundingClientRect().right - row.getBoundingClientRect().right,
  );
