import { globSync, readFileSync } from 'node:fs';
import { transform, type CustomAtRules, type Visitor } from 'lightningcss';
import { describe, expect, test } from 'vitest';
import type { Identifier } from '@mdn/browser-compat-data';
import { known, strangersTo } from '../targets.ts';
import { dist } from './dist.ts';

/** What is newer than the oldest browsers, and what readers have without it. */
const allowed: Record<string, string> = {
  'text-size-adjust': 'browsers on telephones have it under a prefix',
  'print-color-adjust': 'has its prefix beside it',
  hyphens: 'has its prefix beside it',
  'text-spacing-trim': 'marks stand as wide as they always did',
  'text-autospace': 'Chinese and Latin letters stand as close as they always did',
  'text-wrap': 'headings break where the line ends',
  '@view-transition': 'pages change at once',
  'scrollbar-width': 'a bar is seen under the row of ways',
  '@page': 'the printer’s own margins',
  '::details-content': 'what is folded stays folded on paper',
  'content-visibility': 'only beside ::details-content',
  'forced-color-adjust': 'systems with forced colours have it; others need none',
  ':has':
    'Firefox 115 shows the same without a mark of where a link has led, and prints a comic’s frame',
};

const {
  properties,
  selectors,
  types,
  'at-rules': atRules,
} = known.css as Record<string, Identifier>;

/** Names in a sheet that some of the oldest browsers do not know, and rules inside of rules. */
function newerIn(code: string): { names: string[]; nested: string[] } {
  const names: string[] = [];
  const nested: string[] = [];
  const note = (name: string, entry: Identifier | undefined): void => {
    if (strangersTo(entry).length > 0) names.push(name);
  };
  const visitor: Visitor<CustomAtRules> = {
    Rule(rule) {
      note(`@${rule.type}`, atRules?.[rule.type]);
      if (rule.type === 'style' && (rule.value.rules?.length ?? 0) > 0)
        nested.push(JSON.stringify(rule.value.selectors));
    },
    Declaration(declaration) {
      // A value with a variable in it is kept as it is written.
      const name =
        declaration.property === 'custom'
          ? declaration.value.name
          : declaration.property === 'unparsed'
            ? declaration.value.propertyId.property
            : declaration.property;
      note(name, properties?.[name]);
    },
    Selector(selector) {
      for (const part of selector) {
        if (part.type === 'pseudo-class') note(`:${part.kind}`, selectors?.[part.kind]);
        if (part.type === 'pseudo-element') note(`::${part.kind}`, selectors?.[part.kind]);
      }
    },
    Color(color) {
      if (typeof color === 'object') note(`${color.type}()`, types?.color?.[color.type]);
    },
  };
  transform({ filename: 'sheet.css', code: Buffer.from(code), visitor });
  return { names: [...new Set(names)], nested };
}

test('what is newer is found, and what is old is not', () => {
  const { names, nested } = newerIn(
    `a { color: red; & b { color: blue } }
     p { text-box-trim: trim-both; color: light-dark(red, blue); inset-block: 0 }
     li:has(b) { color: red } @view-transition { navigation: auto } @media print { a { color: red } }`,
  );
  expect(nested.length).toBe(1);
  expect(names.sort()).toEqual([':has', '@view-transition', 'light-dark()', 'text-box-trim']);
});

describe('styles use nothing that the oldest browsers lack', () => {
  const sheets = globSync(`${dist}/assets/*.css`).map((file) =>
    newerIn(readFileSync(file, 'utf8')),
  );
  const names = new Set(sheets.flatMap((sheet) => sheet.names));

  test('no rule stands in a rule', () => {
    expect(sheets.length).toBeGreaterThan(5);
    expect(sheets.flatMap(({ nested }) => nested)).toEqual([]);
  });
  test('but for what is allowed, with what readers have instead', () => {
    expect([...names].filter((name) => !(name in allowed))).toEqual([]);
  });
  test('and nothing is allowed that no sheet uses', () => {
    expect(Object.keys(allowed).filter((name) => !names.has(name))).toEqual([]);
  });
});
