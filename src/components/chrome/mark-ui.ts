/**
 * Marks what was searched for on the page that a result led to, until the reader takes the marks
 * away. Loaded only when the address names words to mark.
 */
import { markTexts } from '../../i18n/strings/on-use.ts';
import { loadStyles } from './load-module.ts';
import styles from './mark.css?url';
import { pageLocale } from './page-locale.ts';
import { markParameter } from '../../search/query.ts';

const most = 200;

function markTerms(terms: readonly string[]): HTMLElement[] {
  const main = document.querySelector('main');
  if (!main || terms.length === 0) return [];
  const pattern = new RegExp(
    [...terms]
      .sort((a, b) => b.length - a.length)
      .map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|'),
    'giu',
  );
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('script, style, svg, select, button, .pilcrow, .cite')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const marks: HTMLElement[] = [];
  for (const text of texts) {
    // From the last to the first, so that the places before stay what they were.
    for (const match of [...text.data.matchAll(pattern)].reverse()) {
      if (marks.length >= most) return marks;
      const found = text.splitText(match.index);
      found.splitText(match[0].length);
      const mark = document.createElement('mark');
      mark.className = 'found';
      found.replaceWith(mark);
      mark.append(found);
      marks.push(mark);
    }
  }
  return marks;
}

const address = new URL(location.href);
const terms = address.searchParams
  .getAll(markParameter)
  .map((term) => term.trim().slice(0, 40))
  .filter((term) => term.length > 1 || /\p{Script=Han}/u.test(term))
  .slice(0, 8);
const marks = markTerms(terms);
const crumbs = document.querySelector<HTMLElement>('.crumbs');
if (marks.length > 0 && crumbs) {
  // Folded answers that hold a marked word are opened, or the mark would not be seen.
  for (const mark of marks) {
    const details = mark.closest('details');
    if (details) details.open = true;
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'clear';
  button.textContent = markTexts.clear[pageLocale()];
  button.addEventListener('click', () => {
    for (const mark of marks) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
    button.remove();
    address.searchParams.delete(markParameter);
    address.hash = location.hash;
    history.replaceState(history.state, '', address);
    dispatchEvent(new Event('placechange'));
  });
  void loadStyles(styles);
  crumbs.append(button);
}
