// Adds the text of each page as Markdown; writes …/index.md beside each page.
import { join } from 'node:path';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import { NodeType, type HTMLElement } from 'node-html-parser';
import { markdownFile } from '../../feeds/files.ts';
import { writeInto } from '../files.ts';
import type { Step } from '../steps.ts';

/** For readers that are programs. */
export const markdownEditions: Step = {
  async page({ path, html, main }, { root }) {
    const markdown = main && path.endsWith('/') ? pageMarkdown(html, main) : undefined;
    if (markdown) await writeInto(join(root, path, markdownFile), markdown);
  },
};

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
  strip(main);
  for (const link of main.querySelectorAll('a[href]')) {
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', canonical).href);
  }
  for (const image of main.querySelectorAll('img')) {
    image.setAttribute('src', new URL(image.getAttribute('src') ?? '', canonical).href);
  }
  const body = partsOf(main)
    .map((part) => converter.translate(part))
    .join('\n\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return `<!-- ${canonical} -->\n\n${body}\n`;
}

/** Takes away whatever only works on the page, or is there for the eye or the ear alone. */
function strip(element: HTMLElement): void {
  for (const child of element.children) {
    if (isOnlyOnPage(child)) child.remove();
    else strip(child);
  }
}

const tools = /^(?:script|form|button|svg|template)$/;
const marks = /(?:^|\s)class="(?:[^"]*\s)?(?:needs-js|sr-only|pilcrow|aside)[\s"]/;

/** Asked of every element of every page: selectors would take several times as long. */
function isOnlyOnPage(element: HTMLElement): boolean {
  const { rawTagName, rawAttrs } = element;
  return (
    tools.test(rawTagName) ||
    // A picture without words is there for the eye alone.
    (rawTagName === 'img' && !element.getAttribute('alt')) ||
    marks.test(rawAttrs) ||
    (rawAttrs.includes('hidden') && element.hasAttribute('hidden'))
  );
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
