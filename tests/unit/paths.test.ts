import { describe, expect, test } from 'vitest';
import { isLocale, otherLocale } from '../../src/i18n/locales.ts';
import {
  localeOfFile,
  localeOfPath,
  localizedPaths,
  localPath,
  translationsOf,
} from '../../src/i18n/paths.ts';
import { words } from '../../src/i18n/words.ts';

describe('addresses', () => {
  test.each([
    ['/', 'zh', '/', '/'],
    ['/', 'en', '/', '/en/'],
    ['/plan/2024/#reform', 'zh', '/', '/plan/2024/#reform'],
    ['/plan/2024/#reform', 'en', '/', '/en/plan/2024/#reform'],
    ['/plan/2024/', 'zh', '/ip/site/', '/ip/site/plan/2024/'],
    ['/plan/2024/', 'en', 'ip', '/ip/en/plan/2024/'],
    ['search/', 'en', '/ip', '/ip/en/search/'],
  ] as const)('%s in %s below %s', (path, locale, base, expected) => {
    expect(localPath(path, locale, base)).toBe(expected);
  });

  test('every page has a route in each language', () => {
    expect(localizedPaths([{ slug: 'a' }])).toEqual([
      { params: { slug: 'a', locale: undefined }, props: { locale: 'zh' } },
      { params: { slug: 'a', locale: 'en' }, props: { locale: 'en' } },
    ]);
  });
});

test('a text’s language is told from its file', () => {
  expect(localeOfFile('/x/items/talent/en.mdx')).toBe('en');
  expect(localeOfFile('items/talent/zh.mdx')).toBe('zh');
  expect(localeOfFile('/x/notes.md')).toBe('zh');
});

test.each([
  ['/', 'zh'],
  ['/en/', 'en'],
  ['/en/plan/2024/', 'en'],
  ['/english/', 'zh'],
  ['/404.html', 'zh'],
] as const)('the language of %s is %s', (path, locale) => {
  expect(localeOfPath(path)).toBe(locale);
});

test.each([
  ['https://ip.example/office/plan/2024/', '/office'],
  ['https://ip.example/office/en/plan/2024/', 'office/'],
])('%s has its pair', (url, base) => {
  expect(translationsOf(url, base)).toEqual([
    { lang: 'zh-CN', url: 'https://ip.example/office/plan/2024/' },
    { lang: 'en', url: 'https://ip.example/office/en/plan/2024/' },
  ]);
});

test('only the site’s languages are locales', () => {
  expect(['zh', 'en', 'fr', '', undefined].map(isLocale)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect([otherLocale('zh'), otherLocale('en')]).toEqual(['en', 'zh']);
});

describe('Chinese headings break between words', () => {
  test('at words', () => {
    expect(words('金融创新')).toEqual(['金融', '创新']);
  });

  test.each(['《专利导航指南》系列国家标准', '看得懂，找得到（试行）', '加快落地XX综改试点任务'])(
    'never before a closing or after an opening mark: %s',
    (text) => {
      const parts = words(text);
      expect(parts.join('')).toBe(text);
      expect(parts.filter((part) => /^[，。》）”]|[《（“]$/.test(part))).toEqual([]);
    },
  );
});
