import { describe, expect, test } from 'vitest';
import {
  byArticle,
  merged,
  mergeArticles,
  mergeReferences,
} from '../../src/content/laws/articles.ts';
import type { Law, LawReference } from '../../src/content/laws/schema.ts';

describe('articles that several references name', () => {
  test.each([
    [['37', '19', '33', '37'], '19, 33, 37'],
    [['50–52', '52', '51'], '50–52'],
    [['10, 11(2)', '11'], '10, 11'],
    [['57(3)', '57(2)', '9'], '9, 57(2), 57(3)'],
    [['65', '66'], '65, 66'],
    [['65', '66', '67, 68'], '65–68'],
    [['1–3', '3–5'], '1–5'],
    [['Rules 4(d)(3), 12(a)', 'Rules 4(d)(3), 12(a)'], 'Rules 4(d)(3), 12(a)'],
  ])('%j are %s', (articles, all) => {
    expect(mergeArticles(articles)).toBe(all);
  });

  const law = {
    id: 'law',
    versions: [
      { id: 'old', from: '2019-01-01', until: '2026-12-31' },
      { id: 'new', from: '2027-01-01' },
    ],
  } as unknown as Law;
  const both = (old: string, now: string): LawReference => ({
    law: 'law',
    periods: [
      { version: 'old', article: old },
      { version: 'new', article: now },
    ],
  });

  test('are kept apart by version', () => {
    expect(merged(law, [both('33', '36'), both('28', '32'), both('33', '36')])).toEqual({
      whole: false,
      articles: {
        law: 'law',
        periods: [
          { version: 'old', article: '28, 33' },
          { version: 'new', article: '32, 36' },
        ],
      },
    });
  });

  test('are told beside the whole document where that is named too', () => {
    expect(
      merged(law, [
        { law: 'law', version: 'new' },
        { law: 'law', version: 'new', article: '9' },
      ]),
    ).toEqual({
      whole: true,
      articles: { law: 'law', periods: [{ version: 'new', article: '9' }] },
    });
    expect(merged(law, [{ law: 'law', version: 'new' }])).toEqual({
      whole: true,
      articles: undefined,
    });
  });

  test('are one entry of a list, where the first of them stood', () => {
    const other = { id: 'other', aliases: [], versions: [{ id: 'only', from: '2020-01-01' }] };
    const laws = [law, other as unknown as Law];
    const whole: LawReference = { law: 'other' };
    const list: LawReference[] = [
      { law: 'other', article: '128, 285' },
      both('33', '36'),
      { law: 'other', article: '171, 286' },
      { law: 'law', version: 'new', article: '9' },
      whole,
    ];
    expect(mergeReferences({ laws }, list)).toEqual([
      { law: 'other', periods: [{ version: 'only', article: '128, 171, 285, 286' }] },
      {
        law: 'law',
        periods: [
          { version: 'old', article: '33' },
          { version: 'new', article: '9, 36' },
        ],
      },
      whole,
    ]);
    const apart = list.slice(0, 2);
    expect(mergeReferences({ laws }, apart)).toEqual(apart);
  });

  test('references sort by the first that they name, those to the whole document first', () => {
    const whole: LawReference = { law: 'law' };
    const ten: LawReference = { law: 'law', article: '10' };
    expect([both('33', '36'), ten, whole].sort(byArticle)).toEqual([whole, ten, both('33', '36')]);
  });
});
