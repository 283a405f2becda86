/** What of a page is read aloud, and how it is said. */

/** Parts that are acted on, lead elsewhere, or stand in another language beside the text. */
const unread =
  'nav, form, script, .jumps, .tool, .cite, .source, .further, .prevnext, .actions-row, .other, .other-line, .pilcrow, .quote, .ref, .sr-only, [aria-hidden=true], [hidden]';

/** The paragraphs of a page in a language, headings and rows of tables among them, in their order. */
export function readableBlocks(lang: string): HTMLElement[] {
  const kinds = ':is(h1, h2, h3, h4, p, li, tr, summary, dl > div)';
  const found = document.querySelectorAll<HTMLElement>(
    `.page-head ${kinds}, .facts ${kinds}, .article ${kinds}`,
  );
  return [...found].filter(
    (block) =>
      !block.closest(unread) &&
      // A list within an entry is read with the entry.
      !block.parentElement?.closest(kinds) &&
      block.closest<HTMLElement>('[lang]')?.lang === lang &&
      (block.getClientRects().length > 0 || block.closest('details:not([open])') !== null) &&
      spokenText(block) !== '',
  );
}

/**
 * The words of a paragraph. What stands in boxes of its own is set apart, so that cells of a row do
 * not run into one another; words in another language are left out, which the voice cannot say.
 */
export function spokenText(block: HTMLElement): string {
  const lang = block.closest<HTMLElement>('[lang]')?.lang;
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let text = '';
  let former: Element | null = null;
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const words = walker.currentNode.nodeValue?.replace(/\s+/g, ' ') ?? '';
    if (!parent || !words.trim() || parent.closest(unread)) continue;
    if (parent.closest<HTMLElement>('[lang]')?.lang !== lang) continue;
    const box = boxOf(parent);
    if (former && box !== former && !/[\p{P}\s]$/u.test(text))
      text += lang?.startsWith('zh') ? '，' : ', ';
    former = box;
    text += words;
  }
  // Brackets that held only what is left out.
  return text.replace(/[（(][\s，、,;]*[)）]/g, '').trim();
}

/** The nearest element that is no part of a line. */
function boxOf(element: Element): Element {
  let box = element;
  while (box.parentElement && getComputedStyle(box).display === 'inline') box = box.parentElement;
  return box;
}
