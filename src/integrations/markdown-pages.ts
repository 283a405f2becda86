import { NodeHtmlMarkdown } from 'node-html-markdown';
import type { HTMLElement } from 'node-html-parser';

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
  const body = converter
    .translate(main.innerHTML)
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return `<!-- ${canonical} -->\n\n${body}\n`;
}
