import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { assemble, type SourceFiles } from '../../src/content/assemble.ts';
import { checkContent } from '../../src/content/check.ts';
import type { Content } from '../../src/content/content.ts';
import { localized } from '../../src/content/fields.ts';
import { feeText, limitText } from '../../src/content/guides/figures.ts';
import type { Fee, Limit } from '../../src/content/guides/parts-schema.ts';
import { guideModel } from '../../src/content/guides/model.ts';
import { toolData } from '../../src/content/guides/tool-data.ts';
import { checkTypedFigures, figuresIn } from '../../src/content/guides/typed-figures.ts';
import { announcementContext, announcementSummary } from '../../src/content/news/model.ts';
import { answerOf } from '../../src/content/plan/model.ts';
import type { Problem } from '../../src/content/problems.ts';
import { dataSets } from '../../src/feeds/data-sets/data-sets.ts';
import { llmsText } from '../../src/feeds/llms.ts';
import { guideJson, guideStructuredData } from '../../src/meta/guide-data.ts';
import { lexiconPages } from '../../src/search/build-lexicon.ts';
import { must, readFiles } from '../content.ts';

const source = readFiles();
/** A copy of the site's files that a test may change. */
const copyOfFiles = (): SourceFiles => structuredClone(source);

const slug = 'trademark-registration';
const path = `/guides/${slug}/`;
const file = `content/guides/${slug}/guide.yaml`;
const site = new URL('https://example.gov.cn/');
const dataOf = (files: SourceFiles): SourceFiles['guides'][number]['data'] =>
  must(files.guides.find(({ id }) => id.includes(`${slug}/`))).data;

const newsOf = (files: SourceFiles): string => must(files.announcements[0]).id;

/** The site's files with a guide and an announcement that refer to a fee of 300 and `online` yuan. */
function filesWith(online: number): SourceFiles {
  const files = copyOfFiles();
  const guide = dataOf(files);
  const fee = must(guide.fees.find(({ id }) => id === 'first'));
  Object.assign(fee, { paper: 300, online, unit: { zh: '每类', en: 'per class' } });
  delete fee.condition;
  guide.facts.cost.text = { zh: '一个类别：{{fee first}}', en: 'One class: {{fee first}}' };
  must(guide.questions[0]).answer = { zh: '{{fee first}}。', en: 'It is {{fee first online}}.' };
  const news = newsOf(files).replace('announcement.yaml', '');
  for (const { id, data } of files.prose) {
    if (id === `guides/${slug}/zh.mdx`) data.answer = '网上办理，{{fee first online}}。第二句。';
    if (id === `guides/${slug}/en.mdx`) data.answer = 'Online it is {{fee first online}}. Two.';
    if (id === `${news}zh.mdx`) data.answer = `费用：{{fee ${slug}#first}}。第二句。`;
  }
  return files;
}

describe('a fee changed in one place changes everywhere', () => {
  test.each([270, 180])('%d yuan', (online) => {
    const content = assemble(filesWith(online));
    const zh = `每类300元，网上申请${online}元`;
    const en = `CNY 300 per class on paper or CNY ${online} online`;
    const page = guideModel(content, slug, 'zh');
    const english = guideModel(content, slug, 'en');
    // The page, its lead, its description and what it says to machines
    expect(page.facts.find(({ id }) => id === 'cost')?.value.text).toBe(`一个类别：${zh}`);
    expect(english.facts.find(({ id }) => id === 'cost')?.value.text).toBe(`One class: ${en}`);
    expect(english.questions[0]?.answer.map(({ text }) => text)).toEqual([
      `It is CNY ${online} per class online.`,
    ]);
    expect(answerOf(content, path, 'zh')).toBe(`网上办理，网上申请每类${online}元。第二句。`);
    expect(page.answer).toContain(`网上申请每类${online}元`);
    expect(JSON.stringify(guideStructuredData(english, 'en', site))).toContain(`CNY ${online} per`);
    // Data, plain text, search, feed and tool
    const entry = must(content.guides.find((guide) => guide.slug === slug));
    expect(JSON.stringify(guideJson(content, entry, site))).toContain(zh);
    const rows = must(dataSets.find(({ id }) => id === 'guides')).rows(content, site);
    expect(rows.find(({ id }) => id === slug)).toMatchObject({ cost_zh: `一个类别：${zh}` });
    expect(llmsText(content, site)).toContain(`Online it is CNY ${online} per class online.`);
    const card = lexiconPages(content, 'zh').find((found) => found.path === path);
    expect(card).toMatchObject({ facts: { cost: { text: `一个类别：${zh}` } } });
    const news = must(
      content.announcements.find((one) => one.file === `content/${newsOf(filesWith(online))}`),
    );
    expect(announcementSummary(content, news, 'zh').answer).toContain(zh);
    expect(toolData(content).fees[`${slug}#first`]).toMatchObject({ online });
    // A component in the text of a page
    const { refer } = announcementContext(content, news, 'en');
    expect(refer({ kind: 'fee', id: `${slug}#first` })).toBe(en);
    expect(checkContent(content)).toEqual([]);
  });
});

describe('a reference that names nothing is told with the nearest that does', () => {
  const problems = (change: (files: SourceFiles) => void): Problem[] => {
    const files = copyOfFiles();
    change(files);
    return checkContent(assemble(files));
  };
  const inYaml = (text: string): ((files: SourceFiles) => void) => {
    return (files) => (dataOf(files).outcome = { zh: text, en: text });
  };
  const inText = (text: string): ((files: SourceFiles) => void) => {
    return (files) => {
      const prose = must(files.prose.find(({ id }) => id === `guides/${slug}/en.mdx`));
      prose.body = `${prose.body ?? ''}\n\n${text}\n`;
    };
  };
  const field = 'outcome.zh';
  test.each([
    ['{{fee frist}}', inYaml, 'Did you mean “first”'],
    ['{{limit opose}}', inYaml, 'Did you mean “oppose”'],
    ['{{limit disputs#confirm}}', inYaml, 'Did you mean “disputes”'],
    ['{{limit disputes#confrm}}', inYaml, 'Did you mean “confirm”'],
    ['{{law trademrk-law 36}}', inYaml, 'Did you mean “trademark-law”'],
    ['{{law trademark-law 36}}', inYaml, '{{law trademark-law#2026 36}}'],
    ['{{law trademark-law#2025 36}}', inYaml, 'Did you mean “2026”'],
    ['{{law civil-code 1999}}', inYaml, 'and no Art. 1999'],
    ['{{law civil-code 第188条}}', inYaml, 'its number alone'],
    ['{{feee first}}', inYaml, 'Did you mean “fee”'],
    ['{{fee}}', inYaml, 'is no reference'],
    ['{{fee first onlin}}', inYaml, 'Did you mean “online”'],
    ['<Fee id="frist" />', inText, 'Did you mean “first”'],
    ['<Limit id="disputes#confrm" />', inText, 'Did you mean “confirm”'],
    ['<Law id="trademrk-law" article="36" />', inText, 'Did you mean “trademark-law”'],
    ['<Law id="civil-code" article="1999" />', inText, 'and no Art. 1999'],
    ['<Law id="opose" />', inText, 'Did you mean “oppose”'],
    ['<Law id="trademrk-law" />', inText, 'Did you mean “trademark-law”'],
    ['It costs {{fee first}}.', inText, '<Fee id="first" />'],
  ])('%s', (text, place, message) => {
    const found = problems(place(text));
    const expected =
      place === inYaml ? { file, field } : { file: file.replace('guide.yaml', 'en.mdx') };
    expect(found).toContainEqual(expect.objectContaining(expected));
    expect(found.map(({ en }) => en).join('\n')).toContain(message);
  });
  test('one that YAML takes for a mapping is told so', () => {
    const { outcome } = parse("outcome: { zh: {{fee first}}, en: '{{fee first}}' }") as {
      outcome: unknown;
    };
    expect(localized.safeParse(outcome).error?.issues[0]?.message).toContain('in quotes');
  });
  test('elsewhere than in a guide the guide has to be named', () => {
    const found = problems((files) => {
      must(files.home[0]).data = mapped(must(files.home[0]).data);
    });
    expect(found[0]?.en).toContain('trademark-registration#first');
  });
  const mapped = <T>(value: T): T =>
    JSON.parse(JSON.stringify(value).replace(/"zh":"/, '"zh":"{{fee first}}')) as T;
});

test('an article is told with its law, and of its versions with the days', () => {
  const files = copyOfFiles();
  dataOf(files).outcome = {
    zh: '{{law patent-law 65}}；{{law now}}',
    en: '{{law trademark-law#2026 36}}',
  };
  dataOf(files).basis.push({
    id: 'now',
    law: 'trademark-law',
    periods: [
      { version: '2019', article: '33' },
      { version: '2026', article: '36' },
    ],
  });
  const { outcome } = guideModel(assemble(files), slug, 'zh');
  expect(outcome).toBe(
    '《专利法》第65条；《商标法》第33条（2027年1月1日前）、第36条（2027年1月1日起）',
  );
  expect(guideModel(assemble(files), slug, 'en').outcome).toContain('Trademark Law, Art. 36');
});

describe('told whole', () => {
  const fee = (change: Partial<Fee>): Fee => ({
    id: 'a',
    confirmed: false,
    name: { zh: '甲', en: 'A' },
    payer: { zh: '申请人', en: 'applicant' },
    unit: { zh: '每类', en: 'per class' },
    currency: 'CNY',
    online: 1350,
    basis: ['a'],
    ...change,
  });
  const due = { zh: '提出请求时缴纳', en: 'due with the request' };
  test.each([
    [{}, '每类1350元', 'CNY 1,350 per class'],
    [{ online: 0 }, '不收费', 'no fee'],
    [
      { paper: 1500 },
      '每类1500元，网上申请1350元',
      'CNY 1,500 per class on paper or CNY 1,350 online',
    ],
    [
      // The condition of the online rate is told once, with the fees; when a fee is due, each time.
      { paper: 150, online: 0, condition: due, online_condition: due },
      '每类150元，网上申请免费（提出请求时缴纳）',
      'CNY 150 per class on paper or free online (due with the request)',
    ],
  ])('%j', (change, zh, en) => {
    expect(feeText(fee(change), 'zh')).toBe(zh);
    expect(feeText(fee(change), 'en')).toBe(en);
  });

  const limit = (change: Partial<Limit>): Limit => ({
    id: 'a',
    confirmed: false,
    name: { zh: '甲', en: 'A' },
    kind: 'statutory',
    value: 9,
    unit: 'months',
    from: { zh: '收到申请之日', en: 'receipt of the application' },
    before: false,
    basis: ['a'],
    ...change,
  });
  test.each([
    [{}, '自收到申请之日起9个月内', 'within 9 months of receipt of the application'],
    [{ kind: 'term' }, '自收到申请之日起9个月', '9 months from receipt of the application'],
    [
      {
        value: undefined,
        periods: [
          { until: '2026-12-31', value: 3, basis: [] },
          { from: '2027-01-01', value: 2, basis: [] },
        ],
      },
      '自收到申请之日起3个月内，2027年1月1日起改为2个月内',
      'within 3 months of receipt of the application (2 months from 1 January 2027)',
    ],
    [
      {
        value: undefined,
        cases: { zh: '公告的', en: 'if published' },
        periods: [
          { until: '2026-12-31', value: 3, basis: [] },
          { from: '2027-01-01', value: 2, basis: [] },
        ],
      },
      '自收到申请之日起3个月内，2027年1月1日起公告的改为2个月内',
      'within 3 months of receipt of the application (2 months if published from 1 January 2027)',
    ],
    [
      { before: true },
      '收到申请之日前9个月内',
      'within the 9 months before receipt of the application',
    ],
  ] as [Partial<Limit>, string, string][])('%j', (change, zh, en) => {
    expect(limitText(limit(change), 'zh')).toBe(zh);
    expect(limitText(limit(change), 'en')).toBe(en);
  });
});

describe('figures typed beside their own data', () => {
  test.each([
    ['zh', '每类300元，网上1,350元，共2万元', ['300元', '1,350元', '2万元']],
    ['zh', '收到后15日内，9个月、10年、2个工作日', ['15日', '9个月', '10年', '2个工作日']],
    ['zh', '2027年1月1日，第15条，4月26日，3类', []],
    ['en', 'CNY 1,350 or CNY 2 million', ['CNY 1,350', 'CNY 2 million']],
    ['en', 'a 3-year limit, 15 days, 2 working days', ['3-year', '15 days', '2 working days']],
    ['en', '1 January 2027, Art. 15, 3 classes', []],
  ] as const)('%s: %s', (locale, text, sources) => {
    expect(figuresIn(text, locale).map(({ source }) => source)).toEqual(sources);
  });

  const found = (change: (content: Content) => void): Problem[] => {
    const content = assemble(filesWith(270));
    const guide = must(content.written.guides.find((entry) => entry.slug === slug));
    content.written = {
      ...content.written,
      // A guide whose only text is the one that a case writes.
      guides: [{ ...guide, ...emptied, fees: guide.fees, limits: guide.limits }],
      prose: content.written.prose.filter((prose) => prose.path === path),
    };
    for (const prose of content.written.prose) Object.assign(prose, { answer: '', body: '' });
    change(content);
    return checkTypedFigures(content);
  };
  const emptied = {
    facts: {} as never,
    conditions: [],
    steps: [],
    materials: [],
    remedies: [],
    mistakes: [],
    questions: [],
    result: {} as never,
    limits_note: undefined,
    fees_note: undefined,
  };
  const outcome = (zh: string): ((content: Content) => void) => {
    return ({ written }) => (must(written.guides[0]).outcome = { zh, en: 'Nothing.' });
  };
  test('in the data', () => {
    expect(found(outcome('共270元'))).toEqual([
      expect.objectContaining({
        file,
        field: 'outcome.zh',
        zh: expect.stringContaining('{{fee first}}') as string,
      }),
    ]);
    expect(found(outcome('10年有效'))[0]?.en).toContain('{{limit term}}');
  });
  test('in an answer and in the text of the page', () => {
    const problems = found(({ written: { prose } }) => {
      Object.assign(must(prose[0]), { answer: 'From CNY 300.', locale: 'en' });
      Object.assign(must(prose[1]), { body: '先查。\n\n要300元。', bodyLine: 4, locale: 'zh' });
    });
    expect(problems.map(({ field, line }) => line ?? field)).toEqual(['answer', 6]);
    expect(problems[1]?.en).toContain('<Fee id="first" />');
  });
  test('not where it is another figure, or a reference', () => {
    expect(found(outcome('共271元，{{fee first}}，7年'))).toEqual([]);
  });
});
