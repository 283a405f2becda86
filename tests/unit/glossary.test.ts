import { describe, expect, test } from 'vitest';
import { termMatcher, vocabulary } from '../../src/markdown/glossary.ts';
import type { Term } from '../../src/content/site/schema.ts';

const term = (id: string, zh: string, en: string, more: Partial<Term> = {}): Term => ({
  id,
  zh,
  en,
  link: true,
  explain: { zh, en },
  basis: [],
  ...more,
});
const terms = [
  term('mediation', '调解', 'mediation'),
  term('mediation-first', '调解优先推荐', 'mediation-first recommendation'),
  term('cnipa', '国家知识产权局', 'China National Intellectual Property Administration', {
    abbr: 'CNIPA',
  }),
  term('lists', '信用“三清单”', 'the three credit lists'),
  term('re-examination', '复审', 're-examination'),
  term('ip', '知识产权', 'intellectual property', { link: false }),
];
const zh = (): ReturnType<typeof termMatcher> =>
  termMatcher(vocabulary(terms, ['XX新区国家知识产权局大楼'], 'zh'));
const en = (): ReturnType<typeof termMatcher> => termMatcher(vocabulary(terms, [], 'en'));
const linked = (matcher: ReturnType<typeof termMatcher>, text: string): [string, string][] =>
  matcher.split(text).flatMap((piece) => (piece.term ? [[piece.text, piece.term]] : []));

describe('terms in running text', () => {
  test('the longest wins', () => {
    expect(linked(zh(), '先作调解优先推荐，再调解')).toEqual([
      ['调解优先推荐', 'mediation-first'],
      ['调解', 'mediation'],
    ]);
  });

  test('no word is cut', () => {
    expect(linked(zh(), '在答复审查意见时修改，不服的申请复审')).toEqual([
      ['复审', 're-examination'],
    ]);
    expect(zh().split('在答复审查意见时修改')).toEqual([{ text: '在答复审查意见时修改' }]);
  });

  test('only the first occurrence in an article is linked', () => {
    const matcher = zh();
    expect(linked(matcher, '调解')).toHaveLength(1);
    expect(linked(matcher, '又一次调解')).toEqual([]);
  });

  test('not within titles or official names', () => {
    expect(linked(zh(), '《纠纷调解指南》在XX新区国家知识产权局大楼')).toEqual([]);
  });

  test('English: whole words, plural, any case, abbreviation, without article', () => {
    expect(linked(en(), 'Mediations by CNIPA and three credit lists')).toEqual([
      ['Mediations', 'mediation'],
      ['CNIPA', 'cnipa'],
      ['three credit lists', 'lists'],
    ]);
    expect(linked(en(), 'premediation mediation-led mediational')).toEqual([]);
  });

  test('terms marked as too common are not linked', () => {
    expect(linked(en(), 'intellectual property')).toEqual([]);
  });

  test('no text is lost', () => {
    const text = '先作调解优先推荐，再调解，由国家知识产权局备案';
    expect(
      zh()
        .split(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});
