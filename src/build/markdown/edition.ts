import { NodeHtmlMarkdown } from 'node-html-markdown';
import { NodeType, type HTMLElement } from 'node-html-parser';
import { setApart } from './set-apart.ts';

const converter = new NodeHtmlMarkdown({ bulletMarker: '-', useInlineLinks: false });

/**
 * The main part of a page as Markdown, with the page's address at its head, for readers that are
 * programs; what only works on the page (forms, buttons, drawings, marks for quoting) is left out.
 *
 * @param main the page's main part, from which the rest is taken away
 * @returns nothing for a page without an address of its own, which only leads on
 */
export function pageMarkdown(html: string, main: HTMLElement): string | undefined {
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  if (!canonical) return undefined;
  for (const link of main.querySelectorAll('a[href]')) {
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', canonical).href);
  }
  for (const image of main.querySelectorAll('img')) {
    image.setAttribute('src', new URL(image.getAttribute('src') ?? '', canonical).href);
  }
  setApart(main, /<html[^>]* lang="zh/.test(html) ? 'zh' : 'en');
  const body = partsOf(main)
    .map((part) => converter.translate(part))
    .join('\n\n')
    .replace(/[ \t]+$/gm, '')
    // Escapes that nothing needs: numbers of references, and a full stop after a figure in a line.
    .replace(/\\\[(\d+)\\\]/g, '[$1]')
    .replace(/(\S.*?\d)\\\./g, '$1.')
    // The converter sets columns flush with spaces, which fill the screen where a cell holds sentences.
    .replace(/^\|.*\|$/gm, (row) => row.replace(/ {2,}/g, ' ').replace(/-{4,}/g, '---'))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return `<!-- ${canonical} -->\n\n${body}\n`;
}

/**
 * The HTML of a page as what is converted at once. The converter's time grows with the square of
 * the entries of a list, so that a list of thousands would take a minute at once.
 */
function partsOf(main: HTMLElement): string[] {
  const isLong = main.querySelectorAll('ul').some(({ children }) => children.length > entries);
  return isLong ? blocksOf(main) : [main.outerHTML];
}

/** Elements that only hold others together. */
const frames = /^(?:MAIN|DIV|SECTION|ARTICLE|NAV|HEADER|FOOTER)$/;
/** List entries in one block. */
const entries = 100;

/** The HTML of a page block by block, and long lists in pieces. */
function blocksOf(element: HTMLElement): string[] {
  const { children, childNodes } = element;
  const holdsText = childNodes.some(
    (node) => node.nodeType === NodeType.TEXT_NODE && node.text.trim(),
  );
  if (frames.test(element.tagName) && !holdsText && children.some(isBlock)) {
    return children.flatMap(blocksOf);
  }
  if (element.tagName === 'UL' && children.length > entries) {
    return Array.from({ length: Math.ceil(children.length / entries) }, (_, i) => {
      const some = children.slice(i * entries, (i + 1) * entries);
      return `<ul>${some.map((entry) => entry.outerHTML).join('')}</ul>`;
    });
  }
  return [element.outerHTML];
}

function isBlock({ tagName }: HTMLElement): boolean {
  return (
    frames.test(tagName) || /^(?:H[1-6]|P|UL|OL|DL|TABLE|DETAILS|FIGURE|BLOCKQUOTE)$/.test(tagName)
  );
}
