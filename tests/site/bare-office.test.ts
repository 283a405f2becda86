import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { localPath } from '../../src/i18n/paths.ts';
import { must } from '../content.ts';
import { copyProject } from '../project.ts';
import { page, readPages, type Page } from './dist.ts';
import { documentsOf, htmlFaults } from './html-rules.ts';

/** An office that has supplied nothing yet. */
const project = copyProject('plain');
let pages: Page[] = [];
let said = '';
beforeAll(async () => {
  const built = await project.build();
  expect(built.output).not.toContain('Nothing was published');
  expect(built.ok).toBe(true);
  said = built.output;
  pages = readPages(join(project.folder, 'dist'));
});
afterAll(() => {
  project.dispose();
});

/** Elements that say that something follows, and nothing does. */
function empties(document: HTMLElement): string[] {
  return [
    ...document
      .querySelectorAll('dd, dt, li, td, h1, h2, h3, p')
      .filter((node) => !node.text.trim() && node.querySelectorAll('img, svg, input').length === 0),
    ...document.querySelectorAll('footer li').filter((node) => /[：:]\s*$/.test(node.text)),
    ...document.querySelectorAll('a').filter((link) => !link.getAttribute('href')),
    ...document.querySelectorAll('meta').filter((tag) => tag.getAttribute('content') === ''),
    ...document
      .querySelectorAll('main section')
      .filter((node) => node.text.trim() === node.querySelector('h2, h3')?.text.trim()),
  ].map((node) => node.outerHTML.slice(0, 100));
}

test('the build says nothing but our own words', () => {
  const lines = said.split('\n').filter((line) => line.trim());
  expect(lines.length).toBeLessThan(5);
  for (const line of lines) expect(line).toMatch(/\p{Script=Han}.*[a-z]/u);
});

test('no page has a label, a row or a part with nothing in it', () => {
  expect(pages.length).toBeGreaterThan(30);
  // The page of the search is filled by its script.
  for (const { path, document } of pages.filter((entry) => !entry.path.endsWith('/search/'))) {
    for (const node of document.querySelectorAll('[role=status], [hidden], template, output'))
      node.remove();
    expect(empties(document), path).toEqual([]);
  }
});

test('every page is valid HTML', async () => {
  const faults: string[] = [];
  for (const { path, html } of pages) {
    for (const [name, text] of documentsOf(path, html))
      for (const fault of await htmlFaults(text)) faults.push(`${name}: ${fault}`);
  }
  expect(faults).toEqual([]);
});

describe.each(locales)('in “%s”', (locale) => {
  const at = (path: string): HTMLElement => page(pages, localPath(path, locale, '')).document;

  test('no column of disclosure is published, and nothing leads to one', () => {
    expect(existsSync(join(project.folder, 'dist/disclosure'))).toBe(false);
    for (const { path, html } of pages) expect(html, path).not.toContain('/disclosure/');
  });

  test('the foot names no registry, and has no mark and no link elsewhere', () => {
    for (const path of ['/', '/guides/window/', '/contact/']) {
      const foot = must(at(path).querySelector('footer.foot'));
      expect(foot.querySelectorAll('img')).toEqual([]);
      expect(foot.querySelectorAll('a[rel=external]')).toEqual([]);
      expect(foot.querySelector('.records')).toBeNull();
    }
  });

  test('the channel that answers today stands where the office’s own would', () => {
    for (const path of ['/contact/', '/guides/window/']) {
      const links = at(path)
        .querySelectorAll('main a')
        .map((link) => link.getAttribute('href'));
      expect(links, path).toContain('tel:12345');
    }
  });

  test('labels that are not known are left out', () => {
    const names = at('/guides/window/')
      .querySelectorAll('meta')
      .map((tag) => tag.getAttribute('name'));
    for (const name of ['SiteDomain', 'SiteIDCode', 'PubDate']) expect(names).not.toContain(name);
  });
});
