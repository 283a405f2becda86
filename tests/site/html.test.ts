import { describe, expect, test } from 'vitest';
import { readPages } from './dist.ts';
import { documentsOf, htmlFaults } from './html-rules.ts';

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
