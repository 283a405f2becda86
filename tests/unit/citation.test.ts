import { describe, expect, test } from 'vitest';
import {
  cite,
  citationFormats,
  type AccessForm,
  type CitationFormat,
  type CitationPiece,
  type CitedPage,
} from '../../src/meta/citation.ts';
import type { Locale } from '../../src/i18n/locales.ts';

const office = {
  zh: 'XX新区知识产权局',
  en: 'XX New Area Intellectual Property Administration',
};
const page = (
  locale: Locale,
  issued: string | undefined,
  title: string,
  modified?: string,
): CitedPage => ({
  id: `window-${locale}`,
  title,
  author: office[locale],
  issued,
  modified,
  url: `https://ip.example/${locale === 'en' ? 'en/' : ''}news/window/`,
  locale,
});
const forms: Record<AccessForm, string> = {
  iso: '2026-03-09',
  slashes: '2026/03/09/',
  list: '2026,3,9',
  english: 'March 9, 2026',
  chinese: '2026年3月9日',
};

/** The citation as a reader copies it, with the day of access filled in or left out. */
function joined(pieces: CitationPiece[], filled = true): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if (!filled && piece.before) return '';
      return `${piece.before}${forms[piece.access]}${piece.after}`;
    })
    .join('');
}

// Each expected citation was put together by hand after the rules of its style:
// GB/T 7714—2025, 7.1.4, 7.6 and 8.11.3 (pages on the web): 责任者. 题名[EB/OL]. （发布或修改日期）[引用日期]. 路径.
// APA 7, 9.15 (a date of last update, not of last review) and 10.16 (webpages, group author = site name).
// Chicago 17, 8.159, 14.207 and 15.50.
const window = '商标业务受理窗口获批开通';
const plan = 'The 2024 work plan';
const worked: [string, CitedPage, CitationFormat, string][] = [
  [
    'GB/T, year alone',
    page('zh', '2024', window),
    'gbt',
    'XX新区知识产权局. 商标业务受理窗口获批开通[EB/OL]. （2024）[2026-03-09]. https://ip.example/news/window/.',
  ],
  [
    'GB/T, year and month',
    page('zh', '2024-04', window),
    'gbt',
    'XX新区知识产权局. 商标业务受理窗口获批开通[EB/OL]. （2024-04）[2026-03-09]. https://ip.example/news/window/.',
  ],
  [
    'GB/T, a day',
    page('zh', '2024-04-06', window),
    'gbt',
    'XX新区知识产权局. 商标业务受理窗口获批开通[EB/OL]. （2024-04-06）[2026-03-09]. https://ip.example/news/window/.',
  ],
  [
    'GB/T, no date',
    page('zh', undefined, window),
    'gbt',
    'XX新区知识产权局. 商标业务受理窗口获批开通[EB/OL]. [2026-03-09]. https://ip.example/news/window/.',
  ],
  [
    'GB/T of an English page',
    page('en', '2024', plan),
    'gbt',
    'XX New Area Intellectual Property Administration. The 2024 work plan[EB/OL]. (2024)[2026-03-09]. https://ip.example/en/news/window/.',
  ],
  [
    'APA, year alone',
    page('en', '2024', plan),
    'apa',
    'XX New Area Intellectual Property Administration. (2024). The 2024 work plan. https://ip.example/en/news/window/',
  ],
  [
    'APA, year and month',
    page('en', '2024-04', plan),
    'apa',
    'XX New Area Intellectual Property Administration. (2024, April). The 2024 work plan. https://ip.example/en/news/window/',
  ],
  [
    'APA, a day',
    page('en', '2024-04-06', plan),
    'apa',
    'XX New Area Intellectual Property Administration. (2024, April 6). The 2024 work plan. https://ip.example/en/news/window/',
  ],
  [
    'APA, no date',
    page('en', undefined, plan),
    'apa',
    'XX New Area Intellectual Property Administration. (n.d.). The 2024 work plan. Retrieved March 9, 2026, from https://ip.example/en/news/window/',
  ],
  [
    'Chicago, a day',
    page('en', '2024-04-06', plan),
    'chicago',
    'XX New Area Intellectual Property Administration. 2024. “The 2024 Work Plan.” April 6, 2024. https://ip.example/en/news/window/.',
  ],
  [
    'Chicago, no date',
    page('en', undefined, plan),
    'chicago',
    'XX New Area Intellectual Property Administration. n.d. “The 2024 Work Plan.” Accessed March 9, 2026. https://ip.example/en/news/window/.',
  ],
  [
    'Chicago, an adverb that belongs to the verb',
    page('en', '2024', 'Carry out the pilot, and support agencies in setting up in XX'),
    'chicago',
    'XX New Area Intellectual Property Administration. 2024. “Carry Out the Pilot, and Support Agencies in Setting Up in XX.” 2024. https://ip.example/en/news/window/.',
  ],
  [
    'Chicago, an adverb alone',
    page('en', '2024', 'Register a trademark (service guide, not yet reviewed)'),
    'chicago',
    'XX New Area Intellectual Property Administration. 2024. “Register a Trademark (Service Guide, Not Yet Reviewed).” 2024. https://ip.example/en/news/window/.',
  ],
  [
    'BibTeX keeps Chinese',
    page('zh', '2024-04', window),
    'bibtex',
    `@misc{window-zh,
	note = {[Online; accessed 2026-03-09]},
	author = {{XX新区知识产权局}},
	year = {2024},
	month = {4},
	title = {商标业务受理窗口获批开通},
	url = {https://ip.example/news/window/},
	howpublished = {https://ip.example/news/window/},
}`,
  ],
  [
    'GB/T, a day of last change',
    page('zh', undefined, window, '2026-11-26'),
    'gbt',
    'XX新区知识产权局. 商标业务受理窗口获批开通[EB/OL]. （2026-11-26）[2026-03-09]. https://ip.example/news/window/.',
  ],
  [
    'APA, a day of last change',
    page('en', undefined, plan, '2026-11-26'),
    'apa',
    'XX New Area Intellectual Property Administration. (2026, November 26). The 2024 work plan. https://ip.example/en/news/window/',
  ],
  [
    'Chicago, a day of last change',
    page('en', undefined, plan, '2026-11-26'),
    'chicago',
    'XX New Area Intellectual Property Administration. 2026. “The 2024 Work Plan.” Last modified November 26, 2026. https://ip.example/en/news/window/.',
  ],
  [
    'Chicago, a day of last change, in Chinese',
    page('zh', undefined, window, '2026-11-26'),
    'chicago',
    'XX新区知识产权局. 2026. 《商标业务受理窗口获批开通》. 最后修改于 2026年11月26日. https://ip.example/news/window/.',
  ],
  [
    'Chicago, published and changed later',
    page('en', '2024-04-06', plan, '2026-11-26'),
    'chicago',
    'XX New Area Intellectual Property Administration. 2024. “The 2024 Work Plan.” April 6, 2024. https://ip.example/en/news/window/.',
  ],
  [
    'BibTeX, a day of last change',
    page('en', undefined, plan, '2026-11-26'),
    'bibtex',
    `@misc{window-en,
	note = {[Online; accessed 2026-03-09]},
	annote = {Last modified 2026-11-26},
	author = {{XX New Area Intellectual Property Administration}},
	year = {2026},
	month = {nov 26},
	title = {The 2024 work plan},
	url = {https://ip.example/en/news/window/},
	howpublished = {https://ip.example/en/news/window/},
}`,
  ],
  [
    'RIS, a day of last change',
    page('zh', undefined, window, '2026-11-26'),
    'ris',
    `TY  - ELEC
AU  - XX新区知识产权局
DA  - 2026/11/26/
PY  - 2026
ID  - window-zh
LA  - zh-CN
Y2  - 2026/03/09/
N1  - 最后修改于 2026-11-26
TI  - 商标业务受理窗口获批开通
UR  - https://ip.example/news/window/
ER  -`,
  ],
  [
    'RIS',
    page('en', '2024-04-06', plan),
    'ris',
    `TY  - ELEC
AU  - XX New Area Intellectual Property Administration
DA  - 2024/4/6/
PY  - 2024
ID  - window-en
LA  - en
Y2  - 2026/03/09/
TI  - The 2024 work plan
UR  - https://ip.example/en/news/window/
ER  -`,
  ],
];

describe('worked examples', () => {
  test.each(worked)('%s', (_, cited, format, expected) => {
    expect(joined(cite(cited, format))).toBe(expected);
  });
});

test('CSL-JSON can be read, with the day of access and without', () => {
  const pieces = cite(page('zh', '2024-04', window), 'csl');
  expect(JSON.parse(joined(pieces))).toEqual([
    {
      id: 'window-zh',
      type: 'webpage',
      title: window,
      author: [{ literal: office.zh }],
      issued: { 'date-parts': [[2024, 4]] },
      URL: 'https://ip.example/news/window/',
      language: 'zh-CN',
      accessed: { 'date-parts': [[2026, 3, 9]] },
    },
  ]);
  expect(JSON.parse(joined(pieces, false))).toEqual([
    expect.not.objectContaining({ accessed: expect.anything() as unknown }),
  ]);
});

test('CSL-JSON says of a date of last change what it is', () => {
  const read = (cited: CitedPage): unknown => JSON.parse(joined(cite(cited, 'csl')));
  const changed = { issued: { 'date-parts': [[2026, 11, 26]] }, status: 'last modified' };
  expect(read(page('en', undefined, plan, '2026-11-26'))).toEqual([
    expect.objectContaining(changed),
  ]);
  expect(read(page('en', '2024', plan, '2026-11-26'))).toEqual([
    expect.not.objectContaining({ status: expect.anything() as unknown }),
  ]);
});

test('while no day of access is known, a file format leaves its line out', () => {
  for (const format of ['bibtex', 'ris'] as const) {
    const text = joined(cite(page('en', '2024', plan), format), false);
    expect(text).not.toMatch(/1111|accessed|Y2/);
    expect(text.split('\n').every((line) => line.trim() !== '')).toBe(true);
  }
});

test('every style prints dates of every precision in both languages, and nothing else', () => {
  for (const format of citationFormats) {
    for (const locale of ['zh', 'en'] as const) {
      for (let month = 1; month <= 12; month++) {
        const issued = `2026-${String(month).padStart(2, '0')}`;
        for (const date of ['2026', issued, `${issued}-20`]) {
          const text = joined(cite(page(locale, date, window), format));
          expect(text, `${format} ${locale}`).not.toMatch(/undefined|NaN|\[object/);
          expect(text).toContain('2026');
        }
      }
    }
  }
});

test.each([
  ['2026-11-20', '2026年11月20日'],
  ['2026-11', '2026年11月'],
  ['2026', '2026年'],
])('APA of a Chinese page writes %s as Chinese does', (issued, date) => {
  expect(joined(cite(page('zh', issued, window), 'apa'))).toBe(
    `XX新区知识产权局. (${date}). 商标业务受理窗口获批开通. https://ip.example/news/window/`,
  );
});

test('APA of a Chinese page without a date says where it is from and when it was read, as Chinese does', () => {
  expect(joined(cite(page('zh', undefined, window), 'apa'))).toBe(
    'XX新区知识产权局. (日期不详). 商标业务受理窗口获批开通. 取自 https://ip.example/news/window/（查阅日期：2026年3月9日）',
  );
});

test('a citation is in the language of its page, whatever was cited before', () => {
  const english = page('en', '2026-11-20', plan);
  const chinese = page('zh', '2026-11-20', window);
  for (const format of ['gbt', 'apa', 'chicago'] as const) {
    const first = joined(cite(english, format));
    const second = joined(cite(chinese, format));
    expect(joined(cite(english, format)), format).toBe(first);
    expect(joined(cite(chinese, format)), format).toBe(second);
    expect(first, format).not.toMatch(/[（）年月日]/);
  }
  expect(joined(cite(chinese, 'gbt'))).toContain('（2026-11-20）');
});

test('keys of references are whole, so that no two pages share one', () => {
  const id = 'news-work-plan-2024-explained-zh';
  for (const format of ['bibtex', 'ris', 'csl'] as const) {
    expect(joined(cite({ ...page('zh', '2024', window), id }, format))).toMatch(
      new RegExp(`(?:\\{|- |"id": ")${id}(?:,|"|$)`, 'm'),
    );
  }
});

test('no citation shows the marker of the day of access', () => {
  for (const format of citationFormats) {
    for (const issued of [undefined, '2024', '2024-04-06']) {
      for (const locale of ['zh', 'en'] as const) {
        const text = joined(cite(page(locale, issued, '1911 “quotes” & <tags>'), format));
        expect(text, format).not.toMatch(/1111/);
        expect(text).toContain('1911');
      }
    }
  }
});

test('RIS keeps each field on one line, however long it is', () => {
  const title = 'A “long” title, ' + 'and a longer one '.repeat(12) + 'still';
  for (const text of [title, title.replace(/[“”]/g, '')]) {
    const lines = joined(cite(page('en', '2024', text), 'ris')).split('\n');
    expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}-/.test(line))).toEqual([]);
    expect(lines).toContain(`TI  - ${text}`);
  }
});
