import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parse, type HTMLElement } from 'node-html-parser';
import type { Manifest } from '../../src/build/steps/manifest.ts';
import { must } from '../content.ts';

/** The folder of the build under test. */
export const dist = 'dist';

/** The host that it was built for. */
export const builtFor = (
  JSON.parse(readFileSync(`${dist}/manifest.json`, 'utf8')) as Pick<Manifest, 'site'>
).site;

/** A built page. */
export interface Page {
  /** Address within the site, such as `/en/plan/2024/`. */
  path: string;
  html: string;
  document: HTMLElement;
}

/** Every built page of a folder; what verifies the owner to others is none. */
export function readPages(folder = dist): Page[] {
  return globSync(['404.html', '**/index.html'], { cwd: folder })
    .sort()
    .map((name) => {
      const html = readFileSync(`${folder}/${name}`, 'utf8');
      let document: HTMLElement | undefined;
      return {
        path: `/${name.replace(/index\.html$/, '')}`,
        html,
        // Parsed once it is asked for: many tests read the text only.
        get document() {
          return (document ??= parse(html));
        },
      };
    });
}

/** One page by its address. */
export function page(pages: readonly Page[], path: string): Page {
  return must(
    pages.find((entry) => entry.path === path),
    `the page ${path}`,
  );
}

/** Whether a page only leads on to another. */
export function isRedirect({ html }: Page): boolean {
  return html.includes('http-equiv="refresh"');
}

/** Published texts of a folder in which something stands that a program writes where it has no value. */
export function withoutValues(folder = dist): string[] {
  return globSync('**/*.{html,md,xml,csv,ics,txt}', { cwd: folder }).flatMap((name) => {
    const found = /.{0,40}(?:\bundefined\b|\bNaN\b|\[object |Invalid Date).{0,20}/.exec(
      readFileSync(`${folder}/${name}`, 'utf8').replace(
        /<script(?! type="application).*?<\/script>/gs,
        '',
      ),
    );
    return found ? [`${name}: ${found[0]}`] : [];
  });
}

/** The text of a page's main part as a reader sees it, without spaces. */
export function mainText({ document }: Page): string {
  return must(document.querySelector('main')).textContent.replace(/\s+/g, '');
}

/** Bytes of a text or file as a host sends it, compressed. */
export function gzipped(content: string | Buffer): number {
  return gzipSync(content, { level: 9 }).byteLength;
}
