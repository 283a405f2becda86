import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import { parse } from 'node-html-parser';
import { markdownFile } from '../feeds/files.ts';
import type { BuiltSite } from './after-build.ts';

const converter = new NodeHtmlMarkdown({ bulletMarker: '-', useInlineLinks: false });

/** Writes the text of each page beside it as Markdown, for readers that are programs. */
export async function markdownPages({ root, output }: BuiltSite): Promise<void> {
  for (const { path, html } of output.pages) {
    const text = path.endsWith('/') ? pageMarkdown(html) : undefined;
    if (text) await writeFile(join(root, path, markdownFile), text);
  }
}

/**
 * The main part of a page as Markdown, with the page's address at its head; what only works on the
 * page (forms, buttons, drawings, marks for quoting) is left out.
 *
 * @returns nothing for a page without main part, which only leads on
 */
export function pageMarkdown(html: string): string | undefined {
  const document = parse(html);
  const main = document.querySelector('main');
  const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
  if (!main || !canonical) return undefined;
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
