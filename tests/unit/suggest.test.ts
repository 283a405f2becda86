import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSuggestions } from '../../src/search/build-suggestions.ts';
import { markedUrl } from '../../src/search/query.ts';
import { mostSuggestions, suggest } from '../../src/search/suggest.ts';
import { normalise, numerals } from '../../src/search/tokens.ts';
import { locales } from '../../src/i18n/locales.ts';
import { readContent } from '../content.ts';

const content = readContent();
const rows = { zh: buildSuggestions(content, 'zh'), en: buildSuggestions(content, 'en') };

describe('numbers are one, however they are written', () => {
  test.each([
    ['三十亿', '3000000000'],
    ['30亿元', '3000000000元'],
    ['3 billion', '3000000000'],
    ['CNY 3 Billion', 'CNY 3000000000'],
    ['二十六万件', '260000件'],
    ['26万件', '260000件'],
    ['260,000', '260000'],
    ['1,234,567', '1234567'],
    ['百分之九十', '90%'],
    ['百分之二十五', '25%'],
    ['十二个月', '12个月'],
    ['两千件', '2000件'],
    ['1.5万', '15000'],
    // Parts of names and phrases stay what they are.
    ['一网通办', '一网通办'],
    ['三张卡', '三张卡'],
    ['八五普法', '八五普法'],
    ['万一', '万一'],
    ['十四五规划', '十四五规划'],
    ['1, 2', '1, 2'],
  ])('%s', (text, expected) => {
    expect(numerals(text)).toBe(expected);
  });
  test('doing it twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
      { numRuns: 2000 },
    );
    const pieces = [
      '三',
      '十',
      '百',
      '万',
      '亿',
      '元',
      '百分之',
      '2',
      ',',
      '000',
      'billion',
      ' ',
      '年',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces)), (parts) => {
        const once = normalise(parts.join(''));
        expect(normalise(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('suggestions', () => {
  const first = (locale: 'zh' | 'en', typed: string): string | undefined =>
    suggest(rows[locale], typed)[0]?.[1];
  test.each([
    ['zh', '商标注', '/guides/trademark-registration/'],
    ['zh', 'zhuanliyushen', '/guides/patent-pre-examination/'],
    ['zh', 'zhuanlidaoh', '/guides/patent-navigation/'],
    ['zh', 'apply to reg', '/guides/trademark-registration/'],
    ['zh', '《XX新区知识产权质押物', '/plan/2024/ip-finance/#disposal'],
    ['en', 'pledge fin', '/guides/ip-pledge-financing/'],
    ['en', 'Open d', '/data/'],
    ['en', '专利导航', '/guides/patent-navigation/'],
  ] as const)('%s: %s', (locale, typed, path) => {
    expect(first(locale, typed)).toBe(path);
  });

  test('titles come before other ways to say it', () => {
    const paths = suggest(rows.zh, '商标注').map(([text]) => text);
    expect(paths[0]).toBe('商标注册申请');
    expect(suggest(rows.zh, '商标')[0]?.[0]).toBe('商标');
    expect(suggest(rows.zh, '商标')[1]?.[0]).toBe('商标注册申请');
  });

  test('a list weighs at most 12 KB and names only pages of its language', () => {
    for (const locale of locales) {
      expect(gzipSync(JSON.stringify(rows[locale]), { level: 9 }).byteLength).toBeLessThanOrEqual(
        12 * 1024,
      );
      for (const [text, path] of rows[locale]) {
        expect(text.trim()).not.toBe('');
        expect(path).toMatch(/^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/);
      }
    }
  });

  test('any text gives a bounded answer and never throws', () => {
    for (const typed of [
      '',
      ' ',
      '(',
      '[a-',
      '\\',
      '*',
      '💥',
      '\u0000',
      'a',
      'x'.repeat(100_000),
    ]) {
      expect(suggest(rows.zh, typed).length).toBeLessThanOrEqual(mostSuggestions);
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
        expect(suggest(rows.en, typed).length).toBeLessThanOrEqual(mostSuggestions);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('the words that matched are named in the address of a result', () => {
  test.each([
    ['/a/', ['商标', '续展', '商标'], '/a/?mark=%E5%95%86%E6%A0%87&mark=%E7%BB%AD%E5%B1%95'],
    ['/a/#fees', ['Fee'], '/a/?mark=fee#fees'],
    ['/a/', [], '/a/'],
    ['/a/', ['<b>&'], '/a/?mark=%3Cb%3E%26'],
  ])('%s %j', (url, words, expected) => {
    expect(markedUrl(url, words)).toBe(expected);
  });
  test('not more than six', () => {
    expect(markedUrl('/a/', 'abcdefghij'.split('')).match(/mark=/g)).toHaveLength(6);
  });
});
