import { describe, expect, test } from 'vitest';
import {
  formatDays,
  formatDirection,
  formatFigure,
  formatList,
  formatNumber,
  formatTarget,
  joinLabels,
} from '../../src/i18n/format.ts';

describe('numbers stand in the reader’s form', () => {
  test.each([
    [85, '85', '85'],
    [3000, '3000', '3,000'],
    [30_000, '3万', '30,000'],
    [260_000, '26万', '260,000'],
    [3_000_000_000, '30亿', '3 billion'],
  ])('%d', (value, zh, en) => {
    expect(formatNumber(value, 'zh')).toBe(zh);
    expect(formatNumber(value, 'en')).toBe(en);
  });
});

describe('figures with their units', () => {
  test.each([
    [3_000_000_000, { zh: '元', en: 'CNY' }, '30亿元', 'CNY 3 billion'],
    [10, { zh: '%', en: '%' }, '10%', '10%'],
    [260_000, { zh: '件', en: 'registrations' }, '26万件', '260,000 registrations'],
    [100, { zh: '家', en: 'companies' }, '100家', '100 companies'],
  ])('%d', (value, unit, zh, en) => {
    expect(formatFigure(value, unit, 'zh').text).toBe(zh);
    expect(formatFigure(value, unit, 'en').text).toBe(en);
  });

  test('the parts make up the whole', () => {
    const { before, number, after, text } = formatFigure(3e9, { zh: '元', en: 'CNY' }, 'en');
    expect({ before, number, after }).toEqual({ before: 'CNY ', number: '3', after: ' billion' });
    expect(before + number + after).toBe(text);
  });
});

describe('targets say their direction', () => {
  test.each([
    ['reaches', '达到1件', 'to reach 1'],
    ['over', '超过1件', 'over 1'],
    ['at-least', '1件以上', 'at least 1'],
    ['reduced-by', '压减1件', 'a cut of 1'],
    ['cumulative', '累计达到1件', 'a cumulative total of 1'],
    ['annual-growth', '达到1件', 'average growth of 1 a year'],
  ] as const)('%s', (comparator, zh, en) => {
    expect(formatTarget(comparator, '1件', 'zh')).toBe(zh);
    expect(formatTarget(comparator, '1', 'en')).toBe(en);
    expect(formatDirection(comparator, 'zh')).not.toBe('');
    expect(formatDirection(comparator, 'en')).not.toBe('');
  });
});

test('labels stand side by side; between Chinese titles there is no comma', () => {
  expect(joinLabels(['甲处', '乙处'], 'zh')).toBe('甲处、乙处');
  expect(joinLabels(['《专利法》', '《商标法》', '其他'], 'zh')).toBe('《专利法》《商标法》、其他');
  expect(joinLabels(['Patent Law', 'Trademark Law'], 'en')).toBe('Patent Law, Trademark Law');
});

test('lists are joined as each language does it', () => {
  expect(formatList(['银行', '保险公司'], 'zh')).toBe('银行和保险公司');
  expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
});

test.each([
  ['2025-04-22', '2025-04-24', '2025年4月22日至24日', '22–24 April 2025'],
  ['2025-04-22', '2025-05-03', '2025年4月22日至5月3日', '22 April – 3 May 2025'],
  ['2025-12-30', '2026-01-02', '2025年12月30日至2026年1月2日', '30 December 2025 – 2 January 2026'],
  ['2025-04-22', undefined, '2025年4月22日', '22 April 2025'],
  ['2025-04-22', '2025-04-22', '2025年4月22日', '22 April 2025'],
])('from %s to %s is one range', (from, to, zh, en) => {
  expect(formatDays(from, to, 'zh')).toBe(zh);
  expect(formatDays(from, to, 'en')).toBe(en);
});
