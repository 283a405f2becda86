import { describe, expect, test } from 'vitest';
import { textParts } from '../../src/i18n/figures.ts';

const figures = (text: string): string[] =>
  textParts(text).flatMap((part) => (part.figure ? [part.text] : []));

describe('figures to be set large', () => {
  test.each([
    ['每类300元，网上270元（10个商品以内）', ['300元', '270元']],
    ['CNY 300 a class, CNY 270 online (up to 10 goods)', ['CNY 300', 'CNY 270']],
    ['审查9个月内，公告3个月无异议后注册', ['9个月', '3个月']],
    ['Examination within 9 months, then 3 months for opposition', ['9 months', '3 months']],
    ['专利质押登记一般5个工作日，网上一般2个', ['5个工作日']],
    ['诉讼时效3年；行政处理后15日内可以起诉', ['3年', '15日']],
    ['自2027年1月1日起2个月', ['2个月']],
    ['From 1 January 2027: 2 months', ['2 months']],
    ['CNY 1,200 and 15 working days.', ['CNY 1,200', '15 working days']],
    ['查询不收费', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
    expect(
      textParts(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});
