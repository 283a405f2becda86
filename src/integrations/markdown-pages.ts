import { NodeHtmlMarkdown } from 'node-html-markdown';
import { NodeType, type HTMLElement } from 'node-html-parser';

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
  for (const element of main.querySelectorAll(
    'script, form, button, svg, img, template, .needs-js, .sr-only, .pilcrow, .aside, [hidden]',
  )) {
    element.remove();
  }
  for (const link of main.querySelectorAll('a[href]')) {
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', canonical).href);
  }
  const body = blocksOf(main)
    .map((block) => converter.translate(block))
    .join('\n\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return `<!-- ${canonical} -->\n\n${body}\n`;
}

/** Elements that only hold others together. */
const frames = /^(?:MAIN|DIV|SECTION|ARTICLE|NAV|HEADER|FOOTER)$/;
/** List entries in one block. */
const entries = 100;

/**
 * The HTML of a page block by block. The converter's time grows with the square of what it is given,
 * so that a list of thousands would take a minute at once.
 */
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
