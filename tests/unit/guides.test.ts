import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/content/check.ts';
import type { Content, GuideEntry } from '../../src/content/content.ts';
import { guideSchema, hasFigure } from '../../src/content/guides/schema.ts';
import { guideModel } from '../../src/content/guides/model.ts';
import {
  guidesByIntent,
  guidesOfItem,
  overdueGuides,
  reviewNote,
} from '../../src/content/guides/lists.ts';
import type { Problem } from '../../src/content/problems.ts';
import { must, readContent } from '../content.ts';

const file = 'content/guides/trademark-changes/guide.yaml';
const guideOf = (content: Content, slug = 'trademark-changes'): GuideEntry =>
  must(content.guides.find((guide) => guide.slug === slug));
const plain = (): Record<string, unknown> => {
  const { slug, file: own, ...data } = guideOf(readContent());
  expect(own).toContain(slug);
  return data;
};

describe('a guide that lacks something is refused, with field and remedy', () => {
  const complaints = (change: (guide: Record<string, unknown>) => void): [string, string][] => {
    const guide = plain();
    change(guide);
    return (guideSchema.safeParse(guide).error?.issues ?? []).map((issue) => [
      issue.path.join('.'),
      issue.message,
    ]);
  };
  const first = <T>(guide: Record<string, unknown>, field: string): T =>
    must((guide[field] as T[])[0]);

  test.each([
    'title',
    'intent',
    'matter',
    'audiences',
    'applicants',
    'authority',
    'facts',
    'conditions',
    'outcome',
    'steps',
    'materials',
    'limits',
    'fees',
    'result',
    'remedies',
    'basis',
    'mistakes',
    'questions',
    'channels',
    'sources',
  ])('%s', (field) => {
    const found = complaints((guide) => {
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
      delete guide[field];
    });
    expect(found.map(([path]) => path.split('.')[0])).toContain(field);
  });

  test.each([
    [
      'a fee without basis',
      'fees.0.basis',
      '每个数字和期限都要写依据',
      (guide: Record<string, unknown>) => (first<{ basis: string[] }>(guide, 'fees').basis = []),
    ],
    [
      'a limit without basis',
      'limits.0.basis',
      'names its basis',
      (guide: Record<string, unknown>) => (first<{ basis: string[] }>(guide, 'limits').basis = []),
    ],
    [
      'a limit without the event it is counted from',
      'limits.0.from',
      '从什么时候起算',
      (guide: Record<string, unknown>) => delete first<{ from?: unknown }>(guide, 'limits').from,
    ],
    [
      'one alternative alone',
      'conditions.0.any',
      'two alternatives',
      (guide: Record<string, unknown>) =>
        (first<{ any?: unknown }>(guide, 'conditions').any = [{ zh: '甲', en: 'one' }]),
    ],
    [
      'a text in one language',
      'title',
      '中英文都要写',
      (guide: Record<string, unknown>) => (guide.title = '商标'),
    ],
    [
      'an unknown intent',
      'intent',
      'apply, finance, defend',
      (guide: Record<string, unknown>) => (guide.intent = 'buy'),
    ],
    [
      'a review due before it was done',
      'review_by',
      'before reviewed',
      (guide: Record<string, unknown>) =>
        Object.assign(guide, { reviewed: '2024-06-01', review_by: '2024-05-01' }),
    ],
    [
      'a review due that was never done',
      'reviewed',
      'is needed',
      (guide: Record<string, unknown>) =>
        Object.assign(guide, { reviewed: '', review_by: '2024-05-01' }),
    ],
    [
      'no fees and nothing said about cost',
      'fees_note',
      'fees_note',
      (guide: Record<string, unknown>) => Object.assign(guide, { fees: [], fees_note: undefined }),
    ],
    [
      'doubt about a limit outside its period',
      'limits.0.periods.0.settled_until',
      'lies within from and until of its period',
      (guide: Record<string, unknown>) =>
        Object.assign(first<object>(guide, 'limits'), {
          value: undefined,
          periods: [
            { until: '2026-12-31', settled_until: '2026-12-31', value: 3 },
            { from: '2027-01-01', value: 2 },
          ],
        }),
    ],
    [
      'no limits and nothing said about time',
      'limits_note',
      'limits_note',
      (guide: Record<string, unknown>) =>
        Object.assign(guide, { limits: [], limits_note: undefined }),
    ],
  ])('%s', (_, path, remedy, change) => {
    const found = complaints(change);
    expect(found.map(([where]) => where).some((where) => where.startsWith(path))).toBe(true);
    expect(found.map(([, message]) => message).join()).toContain(remedy);
  });
});

describe('a text that states a figure names its basis', () => {
  test.each([
    '每类500元',
    '15日内',
    '9个月内',
    '3年',
    '5%以上',
    '3万至500万元',
    '一至5倍',
    '2个工作日',
  ])('%s is a figure', (text) => {
    expect(hasFigure(text)).toBe(true);
  });
  test.each(['2022年开始', '打12315', '课程DL-101', '第40条', '10个商品'])('%s is none', (text) => {
    expect(hasFigure(text)).toBe(false);
  });
  test('and is refused without', () => {
    const guide = plain();
    (guide.questions as { basis: string[] }[])[0] = {
      ...(guide.questions as { basis: string[] }[])[0],
      basis: [],
    };
    const issue = guideSchema.safeParse(guide).error?.issues[0];
    expect(issue?.path.join('.')).toBe('questions.0');
    expect(issue?.message).toContain('names its basis');
  });
});

describe('an answer whose paragraphs each name their basis', () => {
  const withAnswer = (en: string, basis: string[][]): Record<string, unknown> => {
    const guide = plain();
    const answer = { zh: '每类500元。\n\n请拨打12345。\n\n15日内办理。', en };
    guide.questions = [{ question: { zh: '多少钱？', en: 'How much?' }, answer, basis }];
    return guide;
  };
  const three = 'CNY 500 per class.\n\nCall 12345.\n\nWithin 15 days.';

  test('prints it at each of them', () => {
    const changed = readContent();
    const guide = withAnswer(three, [['f2017', 'f2019'], [], ['renewal']]);
    guideOf(changed).questions = guideSchema.parse(guide).questions;
    const { answer } = must(guideModel(changed, 'trademark-changes', 'en').questions[0]);
    expect(answer.map(({ refs }) => refs.map(({ anchor }) => anchor))).toEqual([
      ['basis-f2017', 'basis-f2019'],
      [],
      ['basis-renewal'],
    ]);
  });
  test.each([
    ['CNY 500 per class.\n\nCall 12345 within 15 days.', 'answer.en', '2'],
    [`${three}\n\nAnd more.`, 'answer.en', '4'],
  ])('is refused with another number of lists than paragraphs: %j', (en, field, count) => {
    const issue = guideSchema.safeParse(withAnswer(en, [['f2017'], [], ['renewal']])).error
      ?.issues[0];
    expect(issue?.path.join('.')).toBe('questions.0.basis');
    expect(issue?.message).toContain(`${field} has ${count} paragraphs`);
  });
  test('an id that does not exist is told at its question', () => {
    const changed = readContent();
    guideOf(changed).questions = guideSchema.parse(
      withAnswer(three, [['f2017'], [], ['renwal']]),
    ).questions;
    expect(checkContent(changed).map(({ field, en }) => `${field}: ${en}`)).toContainEqual(
      expect.stringMatching(/^questions\[0\]\.basis.*renewal/),
    );
  });
});

describe('what only the whole content shows', () => {
  const broken = (change: (content: Content, guide: GuideEntry) => void): Problem[] => {
    const content = readContent();
    change(content, guideOf(content));
    return checkContent(content);
  };
  test.each([
    [
      'a basis that does not exist',
      'fees[0].basis[0]',
      (_: Content, guide: GuideEntry) => (must(guide.fees[0]).basis = ['f2020']),
    ],
    [
      'a basis that nothing rests on',
      'basis[0].id',
      (_: Content, guide: GuideEntry) =>
        guide.basis.unshift({ ...must(guide.basis[0]), id: 'for-nothing' }),
    ],
    [
      'an article with words around its number',
      'basis[0].article',
      (_: Content, guide: GuideEntry) =>
        guide.basis.unshift({ id: 'words', law: 'civil-code', article: '第40条' }),
    ],
    [
      'a value of today that rests on a version of later',
      'fees[0].basis',
      ({ laws }: Content, guide: GuideEntry) => {
        const law = must(laws.find(({ id }) => id === 'fees-2019'));
        law.versions = [{ ...must(law.versions[0]), from: '2099-01-01' }];
        must(guide.fees[0]).basis = ['f2019'];
      },
    ],
    [
      'a document that does not exist',
      'basis[0].law',
      (_: Content, guide: GuideEntry) => (must(guide.basis[0]).law = 'trademarks-law'),
    ],
    [
      'an unknown channel',
      'channels[0]',
      (_: Content, guide: GuideEntry) => (guide.channels = ['online']),
    ],
    [
      'an unknown item',
      'items[0]',
      (_: Content, guide: GuideEntry) => (guide.items = ['2024/public-service']),
    ],
    [
      'an unknown audience',
      'audiences[0]',
      (_: Content, guide: GuideEntry) => (guide.audiences = ['firms']),
    ],
    [
      'an unknown related guide',
      'related[0]',
      (_: Content, guide: GuideEntry) => (guide.related = ['trademarks']),
    ],
    [
      'a limit that does not exist',
      'steps[0].limit',
      (_: Content, guide: GuideEntry) => (must(guide.steps[0]).limit = 'renewal'),
    ],
    [
      'a half-width mark',
      'conditions[0].text.zh',
      (_: Content, guide: GuideEntry) =>
        (must(guide.conditions[0]).text = { zh: '注册人,地址', en: 'x' }),
    ],
    [
      'an id used twice',
      'fees[5].id',
      (_: Content, guide: GuideEntry) => guide.fees.push(must(guide.fees[0])),
    ],
  ])('%s', (_, field, change) => {
    expect(broken(change)).toContainEqual(expect.objectContaining({ file, field }));
  });

  test('a law that holds no more', () => {
    const problems = broken((content) => {
      const law = must(content.laws.find(({ id }) => id === 'fees-2019'));
      law.repealed = { on: '2028-01-01', by: 'fees-2017' };
    });
    expect(problems.find((problem) => problem.field === 'fees[0].basis')?.en).toContain(
      'until 2027-12-31 only',
    );
  });
  test('an address taken twice', () => {
    const problems = broken((_, guide) => guide.aliases.push('training'));
    expect(problems[0]?.en).toContain('/guides/training/');
  });
});

describe('models', () => {
  const content = readContent();

  test('every guide stands under its intent, and none is lost', () => {
    const listed = guidesByIntent(content, 'zh').flatMap((group) => group.guides);
    expect(listed).toHaveLength(content.guides.length);
    for (const group of guidesByIntent(content, 'zh'))
      expect(group.guides.length).toBeGreaterThan(0);
  });
  test('items and guides point at each other from one relation', () => {
    for (const guide of content.guides) {
      for (const item of guide.items) {
        expect(guidesOfItem(content, item, 'zh').map(({ slug }) => slug)).toContain(guide.slug);
      }
    }
  });
  test('references are numbered as the list of legal basis', () => {
    const guide = guideModel(content, 'trademark-changes', 'en');
    const fee = must(guide.fees[0]);
    expect(fee.refs.map((ref) => guide.basis[ref.number - 1]?.anchor)).toEqual(
      fee.refs.map((ref) => ref.anchor),
    );
    expect(guide.basis.find(({ anchor }) => anchor === 'basis-f2019')?.text).toContain(
      'Notice on lowering certain administrative fees (《',
    );
  });
  test('where nobody is turned away, the conditions are points to check', () => {
    const changed = readContent();
    Object.assign(guideOf(changed), { gate: false });
    expect(guideModel(content, 'trademark-changes', 'zh')).toMatchObject({
      gate: true,
      conditionsLabel: '办理条件',
    });
    expect(guideModel(changed, 'trademark-changes', 'zh')).toMatchObject({
      gate: false,
      conditionsLabel: '事前核对',
    });
  });
  test('a paper whose number depends on the case is named without one', () => {
    const changed = readContent();
    const [first, second] = guideOf(changed).materials;
    Object.assign(must(first), { form: 'original', copies: undefined });
    Object.assign(must(second), { form: 'copy', copies: 2 });
    const forms = (locale: 'zh' | 'en'): (string | undefined)[] =>
      guideModel(changed, 'trademark-changes', locale)
        .materials.flatMap(({ entries }) => entries)
        .slice(0, 2)
        .map(({ form }) => form);
    expect(forms('zh')).toEqual(['原件', '复印件2份']);
    expect(forms('en')).toEqual(['original', '2 photocopies']);
  });
  test('days for which the law does not tell the length of a limit stand as such', () => {
    const changed = readContent();
    const limit = must(guideOf(changed).limits[0]);
    Object.assign(limit, {
      before: undefined,
      value: undefined,
      unit: 'months',
      heading: { zh: '甲', en: 'One' },
      cases: { zh: '公告的', en: 'if published' },
      periods: [
        { until: '2026-12-31', settled_until: '2026-09-30', value: 3, basis: [] },
        { from: '2027-01-01', value: 2, basis: [] },
      ],
    });
    expect(guideModel(changed, 'trademark-changes', 'zh').limits[0]).toMatchObject({
      heading: '甲',
      length: [
        { when: '2026年10月1日前公告的', text: '3个月' },
        { when: '2026年10月1日至2026年12月31日公告的', text: '法律没有写明' },
        { when: '2027年1月1日起公告的', text: '2个月' },
      ],
    });
    expect(
      must(guideModel(changed, 'trademark-changes', 'en').limits[0]).length.map(({ when }) => when),
    ).toEqual([
      'if published by 30 September 2026',
      'if published from 1 October 2026 to 31 December 2026',
      'if published from 1 January 2027',
    ]);
  });
  test('alternatives of a condition are told one by one', () => {
    const changed = readContent();
    must(guideOf(changed).conditions[0]).any = [
      { zh: '甲', en: 'one' },
      { zh: '乙', en: 'two' },
    ];
    const [first, second] = guideModel(changed, 'trademark-changes', 'en').conditions.flatMap(
      ({ entries }) => entries,
    );
    expect(first?.any).toEqual(['one', 'two']);
    expect(second?.any).toEqual([]);
  });
  test('how many guides the office has not reviewed is told while there are any', () => {
    const changed = readContent();
    const all = changed.guides.length;
    for (const guide of changed.guides) guide.reviewed = '';
    expect(reviewNote(changed, 'en')).toContain(`any of the ${all} guides`);
    Object.assign(guideOf(changed), { reviewed: '2026-11-02' });
    expect(reviewNote(changed, 'zh')).toContain(`有${all - 1}份`);
    expect(reviewNote(changed, 'en')).toContain(`${all - 1} of the ${all} guides`);
    for (const guide of changed.guides) guide.reviewed = '2026-11-02';
    expect(reviewNote(changed, 'zh')).toBe('');
  });
  test('a guide past its review is found', () => {
    const changed = readContent();
    Object.assign(guideOf(changed), { reviewed: '2024-01-01', review_by: '2025-01-01' });
    expect(overdueGuides(changed, '2024-12-31')).toEqual([]);
    expect(overdueGuides(changed, '2025-01-02').map(({ slug }) => slug)).toEqual([
      'trademark-changes',
    ]);
    expect(overdueGuides(content, '2099-01-01')).toEqual([]);
  });
});
