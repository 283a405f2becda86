import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Lexicon } from '../../src/search/lexicon.ts';
import { must } from '../content.ts';
import { copyProject } from '../project.ts';
import { isRedirect, page, readPages, type Page } from './dist.ts';

/** A site of 2024, and the same one a year later. */
const [before, after] = [copyProject('plain'), copyProject('two-years')];
let [old, now]: [Page[], Page[]] = [[], []];
const file = (name: string): string => readFileSync(join(after.folder, 'dist', name), 'utf8');
const linksOf = ({ document }: Page): string[] =>
  document.querySelectorAll('main a').map((link) => link.getAttribute('href') ?? '');

beforeAll(async () => {
  // Its English comes later.
  after.remove('content/announcements/plan-2025/en.mdx');
  for (const { build } of [before, after]) {
    const { ok, output } = await build();
    if (!ok) throw new Error(output);
  }
  old = readPages(join(before.folder, 'dist'));
  now = readPages(join(after.folder, 'dist'));
});
afterAll(() => {
  before.dispose();
  after.dispose();
});

/** The words of a page's main part without the list of years and what a later plan says of an item. */
function ownWords({ document }: Page): string {
  const inside = parse(must(document.querySelector('main')).outerHTML);
  for (const later of inside.querySelectorAll('nav, a[href*="/2025/"]')) later.remove();
  return inside.textContent.replace(/\s+/g, '');
}

test('every address of 2024 stays, with the same words', () => {
  for (const { path } of old) {
    expect(
      now.map((entry) => entry.path),
      path,
    ).toContain(path);
    if (!/\/(?:plan|week)\/2024\//.test(path)) continue;
    for (const passage of page(old, path).document.querySelectorAll('.prose > *, main h1')) {
      expect(ownWords(page(now, path))).toContain(
        passage.textContent.replace(/\s+/g, '').replace(/¶/g, '').slice(0, 20),
      );
    }
  }
});

describe.each(['', '/en'])('in “%s”', (prefix) => {
  test.each([
    ['/plan/', '/plan/2025/'],
    ['/week/', '/week/2025/'],
  ])('%s leads to %s', (from, to) => {
    const moved = page(now, prefix + from);
    expect(isRedirect(moved)).toBe(true);
    expect(moved.html).toContain(`url=${prefix}${to}"`);
  });

  test('both years have their pages', () => {
    const paths = now.map(({ path }) => path);
    for (const path of [
      '/plan/2024/courses/',
      '/plan/2024/targets/',
      '/plan/2025/finance/',
      '/plan/2025/targets/',
      '/week/2024/',
      '/week/2025/',
    ]) {
      expect(paths).toContain(prefix + path);
    }
    expect(paths).not.toContain(`${prefix}/plan/2025/courses/`);
  });

  test.each(['plan', 'week'])('each year of %s leads to the other', (kind) => {
    for (const [here, there] of [
      [2024, 2025],
      [2025, 2024],
    ]) {
      const links = linksOf(page(now, `${prefix}/${kind}/${here}/`));
      expect(links).toContain(`${prefix}/${kind}/${there}/`);
    }
  });

  test('lists keep to their year, and the home page to the newest', () => {
    for (const [year, other] of [
      [2024, 2025],
      [2025, 2024],
    ]) {
      const items = linksOf(page(now, `${prefix}/plan/${year}/`));
      expect(items).toContain(`${prefix}/plan/${year}/publicity/`);
      expect(items).not.toContain(`${prefix}/plan/${other}/publicity/`);
    }
    const home = linksOf(page(now, `${prefix}/`));
    expect(home.some((link) => link.startsWith(`${prefix}/plan/2025/`))).toBe(true);
    expect(home.filter((link) => link.startsWith(`${prefix}/plan/2024/`))).toEqual([]);
  });

  test('each year tells its own target', () => {
    const targets = (year: number): string =>
      ownWords(page(now, `${prefix}/plan/${year}/targets/`));
    expect(targets(2024)).toMatch(/3个|atleast3(?![\d,])/);
    expect(targets(2024)).not.toMatch(/5个|atleast5(?![\d,])/);
    expect(targets(2025)).toMatch(/5个|atleast5(?![\d,])/);
  });

  test('a matter that goes on is linked in both directions, and no other', () => {
    expect(linksOf(page(now, `${prefix}/plan/2025/windows/`))).toContain(
      `${prefix}/plan/2024/windows/`,
    );
    expect(linksOf(page(now, `${prefix}/plan/2024/windows/`))).toContain(
      `${prefix}/plan/2025/windows/`,
    );
    expect(
      linksOf(page(now, `${prefix}/plan/2025/finance/`)).filter((link) => /\/2024\//.test(link)),
    ).toEqual([]);
  });

  test('a department leads the items of both years', () => {
    const links = linksOf(page(now, `${prefix}/departments/general-office/`));
    expect(links).toEqual(
      expect.arrayContaining([`${prefix}/plan/2025/finance/`, `${prefix}/plan/2024/courses/`]),
    );
  });

  test('news name the item and the department of the year that they belong to', () => {
    const links = linksOf(page(now, `${prefix}/news/window-hours/`));
    expect(links).toContain(`${prefix}/plan/2024/windows/`);
    expect(links).toContain(`${prefix}/departments/services-division/`);
    expect(links).not.toContain(`${prefix}/plan/2025/windows/`);
  });
});

test('data sets tell the year of each item and target', () => {
  const rows = (name: string): Record<string, string>[] =>
    parseCsv(file(`data/${name}.csv`), { columns: true, bom: true });
  const keys = (name: string): string[] => rows(name).map(({ year, id }) => `${year}/${id}`);
  expect(keys('items').sort()).toEqual([
    '2024/courses',
    '2024/publicity',
    '2024/windows',
    '2025/finance',
    '2025/publicity',
    '2025/windows',
  ]);
  expect(keys('indicators').sort()).toEqual(['2024/windows', '2025/windows']);
});

test('an English page whose text is Chinese says nothing in Chinese that is not marked', () => {
  const { document } = page(now, '/en/news/plan-2025/');
  const title = must(document.querySelector('h1')).textContent.trim();
  expect(title).toMatch(/\(in Chinese\)$/);
  for (const name of ['name="description"', 'property="og:description"']) {
    const description = document.querySelector(`meta[${name}]`)?.getAttribute('content');
    expect(description).toBeTruthy();
    expect(description).not.toMatch(/\p{Script=Han}/u);
  }
  for (const label of document.querySelectorAll('nav.contents li a')) {
    for (const marked of label.querySelectorAll('[lang=zh-CN]')) marked.remove();
    expect(label.textContent).not.toMatch(/\p{Script=Han}/u);
  }
  const json = must(document.querySelector('script[type="application/ld+json"]')).textContent;
  expect(json).toContain('"inLanguage":"zh-CN"');
  const translated = must(
    page(now, '/en/news/window-hours/').document.querySelector(
      'script[type="application/ld+json"]',
    ),
  ).textContent;
  expect(translated).toContain('"inLanguage":"en"');
});

test('a calendar holds the events of its year', () => {
  expect(file('week/2024/calendar.ics')).toContain('20240423');
  expect(file('week/2024/calendar.ics')).not.toMatch(/DTSTART[^\n]*2025/);
  expect(file('week/2025/calendar.ics')).toContain('20250421');
});

test('an event of several days of a month names the month once', () => {
  expect(ownWords(page(now, '/week/2025/'))).toContain('2025年4月22日至24日');
  expect(page(now, '/en/week/2025/').document.textContent).toContain('22–24 April 2025');
});

test('the home page promises of the week only what that week has', () => {
  const week = (prefix: string): string =>
    must(page(now, `${prefix}/`).document.querySelector('section.week')).textContent;
  expect(week('')).not.toMatch(/漫画|测验|学习单|海报/);
  expect(week('')).toContain('4月20日至26日');
  expect(week('/en')).not.toMatch(/comic|quiz|worksheet|poster/i);
  expect(week('/en')).toContain('20–26 April 2025');
});

test('no heading stands over nothing, and nothing is counted that is not there', () => {
  for (const { path, document } of now.filter((entry) => !isRedirect(entry))) {
    for (const section of document.querySelectorAll('main section')) {
      const heading = section.querySelector('h2, h3');
      const words = section.textContent.replace(/\s+/g, '');
      expect(words.length, `${path}: ${heading?.textContent.trim() ?? ''}`).toBeGreaterThan(
        heading?.textContent.replace(/\s+/g, '').length ?? 0,
      );
    }
    // The search fills its list of answers when it is asked.
    for (const list of document.querySelectorAll('main :is(ul, ol, tbody)')) {
      if (!path.endsWith('/search/')) expect(list.children.length, path).toBeGreaterThan(0);
    }
    expect(must(document.querySelector('main')).textContent, path).not.toMatch(
      /牵头0项|leads 0 items/,
    );
  }
});

test('no target is chosen for the home page, and the first ones are there', () => {
  const targets = must(page(now, '/').document.querySelector('section[aria-labelledby=targets]'));
  expect(targets.querySelectorAll('li').length).toBeGreaterThan(0);
});

test('each page has a title, a trail and a key for citations of its own', () => {
  for (const lang of ['zh-CN', 'en']) {
    const some = now.filter(
      (entry) =>
        !isRedirect(entry) && entry.document.querySelector('html')?.getAttribute('lang') === lang,
    );
    const each = (read: (entry: Page) => string | undefined): string[] =>
      some.flatMap((entry) => read(entry)?.trim() || []);
    for (const values of [
      each(({ document }) => document.querySelector('title')?.textContent),
      each(({ document }) => document.querySelector('nav.crumbs')?.textContent),
      each(({ html }) => /@misc\{([^,]+),/.exec(html)?.[1]),
    ]) {
      expect(values.filter((value, i) => values.indexOf(value) !== i)).toEqual([]);
      expect(values.length).toBeGreaterThan(2);
    }
  }
});

test('an event of one day has one day', () => {
  const words = ownWords(page(now, '/week/2024/'));
  expect(words).toMatch(/4月22日/);
  expect(words.match(/4月22日/g)).toHaveLength(1);
  expect(words).toMatch(/4月23日\D+(?:2024年)?(?:4月)?24日/);
});

test.each(['zh', 'en'] as const)(
  'the search holds both years, and can be narrowed to one: %s',
  (locale) => {
    const prefix = locale === 'en' ? '/en' : '';
    const years = (pages: Page[]): (string | undefined)[] =>
      page(pages, `${prefix}/search/`)
        .document.querySelectorAll('select[name=year] option')
        .map((option) => option.getAttribute('value'));
    expect(years(now)).toEqual(['', '2025', '2024']);
    expect(years(old)).toEqual([]);
    const [, name = ''] = must(
      /"([^"]*\/search\/lexicon\.[0-9a-f]+\.json)"/.exec(page(now, `${prefix}/search/`).html),
    );
    const { pages } = JSON.parse(file(name)) as Lexicon;
    const items = pages.filter(({ kind }) => kind === 'item');
    for (const year of ['2025', '2024']) {
      const own = items.filter((entry) => entry.year === year);
      expect(own.length).toBe(3);
      for (const { path } of own) expect(path).toContain(`/plan/${year}/`);
    }
  },
);
