import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dist, readPages } from './dist.ts';
import { documentsOf, htmlFaults } from './html-rules.ts';

test('no rule is lost for one selector that Firefox 115 does not know', () => {
  // It knows no :has(), and drops a whole rule for it; apart, only what asks for it is dropped.
  const lists = globSync(`${dist}/assets/*.css`).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/([^{}]+)\{/g)].map(([, list = '']) => list),
  );
  expect(lists.length).toBeGreaterThan(100);
  // Commas within brackets separate nothing.
  const several = (list: string): boolean =>
    list.replace(/\([^()]*(\([^()]*\)[^()]*)*\)/g, '').includes(',');
  expect(lists.filter((list) => list.includes(':has(') && several(list))).toEqual([]);
});

describe('in English no two sentences run together', () => {
  const pages = readPages().filter(({ path }) => path.startsWith('/en/'));
  test.each(pages.map(({ path, document }) => [path, document] as const))('%s', (_, document) => {
    const together = document
      .querySelectorAll('main p')
      .flatMap((paragraph) => paragraph.text.match(/[a-z)][.!?;][A-Z][a-z]+|\s·[^\s·]+/g) ?? []);
    expect(together).toEqual([]);
  });
});

describe('in English no space stands before a comma or a full stop', () => {
  const pages = readPages().filter(({ path }) => path.startsWith('/en/'));
  test.each(pages.map(({ path, document }) => [path, document] as const))('%s', (_, document) => {
    const apart = document
      .querySelectorAll('main :is(p, li, dd, td)')
      .flatMap((text) => text.text.match(/\S{1,20}\s+[,.;:!?](?=\s|$)/g) ?? []);
    expect(apart).toEqual([]);
  });
});

describe('every page is valid HTML', () => {
  test.each(readPages().flatMap(({ path, html }) => documentsOf(path, html)))(
    '%s',
    async (_, html) => {
      expect(await htmlFaults(html)).toEqual([]);
    },
  );
});
