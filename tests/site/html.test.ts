import { globSync, readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { dist, readPages } from './dist.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Astro writes void elements and attributes as HTML allows; neither form is a mistake.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'error',
    // Titles name the page and the office, whose English name alone has 45 characters.
    'long-title': 'off',
    // Addresses within the site are meant to be root-relative.
    'tel-non-breaking': 'off',
    // The scripts of our own build are checked by their hashed names; see the security settings.
    'require-sri': 'off',
  },
});

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

/** A page as it comes, and as a script makes it of each template that it brings. */
function documentsOf(path: string, html: string): [name: string, html: string][] {
  const template = /<template\b[^>]*>(.*?)<\/template>/gs;
  const plain = html.replace(template, '');
  return [
    [path, plain],
    ...[...html.matchAll(template)].map(([, body = ''], i): [string, string] => [
      `${path}, template ${i + 1}`,
      plain.replace(/(?<=<body>).*(?=<\/body>)/s, () => body),
    ]),
  ];
}

describe('every page is valid HTML', () => {
  test.each(readPages().flatMap(({ path, html }) => documentsOf(path, html)))(
    '%s',
    async (_, html) => {
      const report = await validator.validateString(html);
      const messages = report.results.flatMap((result) =>
        result.messages.map((message) => `${message.line}: ${message.ruleId}: ${message.message}`),
      );
      expect(messages).toEqual([]);
    },
  );
});
