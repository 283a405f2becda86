import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/content/check.ts';
import type { Content, GuideEntry } from '../../src/content/content.ts';
import { guideModel } from '../../src/content/guides/model.ts';
import { toolData } from '../../src/content/guides/tool-data.ts';
import { guideSchema } from '../../src/content/guides/schema.ts';
import { changeDays, lawChanges, lawDatabase, lawModel } from '../../src/content/laws/pages.ts';
import {
  articleText,
  basisLabel,
  basisText,
  inForceText,
  lawOf,
  numberText,
  versionsText,
} from '../../src/content/laws/model.ts';
import type { Law, LawReference } from '../../src/content/laws/schema.ts';
import { holdsOn, overlaps, periodFaults } from '../../src/content/periods.ts';
import type { Problem } from '../../src/content/problems.ts';
import { changeFeedEntry } from '../../src/feeds/entries.ts';
import { formatPeriod } from '../../src/i18n/format.ts';
import { strings } from '../../src/i18n/strings.ts';
import { valueOn } from '../../src/tools/tool.ts';
import { must, readContent } from '../content.ts';

const slug = 'trademark-registration';
const file = `content/guides/${slug}/guide.yaml`;
const none = (): { changes: []; renumbered: [] } => ({ changes: [], renumbered: [] });
const both = (zh: string): { zh: string; en: string } => ({ zh, en: zh });

/** A small law with two versions, and a guide whose only limit and basis are those given. */
function fixture(
  limit: Partial<GuideEntry['limits'][number]>,
  basis: Omit<LawReference, 'law'>,
  change: (law: Law) => void = () => undefined,
): Content {
  const content = readContent();
  const law: Law = {
    id: 'sample-law',
    kind: 'law',
    title: both('《样本法》'),
    short: { zh: '《样本法》', en: 'Sample Law' },
    issuer: both('某机关'),
    versions: [
      {
        id: 'old',
        name: both('旧'),
        from: '2020-01-01',
        until: '2026-12-31',
        articles: 40,
        ...none(),
      },
      { id: 'new', name: both('新'), from: '2027-01-01', articles: 60, ...none() },
    ],
    amended: [],
    aliases: [],
  };
  change(law);
  content.laws.push(law);
  const guide = must(content.guides.find((entry) => entry.slug === slug));
  guide.basis.push({ id: 'sample', law: 'sample-law', ...basis });
  guide.limits.push({
    id: 'sample',
    name: both('样本'),
    confirmed: false,
    kind: 'statutory',
    unit: 'months',
    from: both('开始'),
    basis: ['sample'],
    ...limit,
  });
  return content;
}
const dated = (): Partial<GuideEntry['limits'][number]> => ({
  periods: [
    { until: '2026-12-31', value: 3, basis: [] },
    { from: '2027-01-01', value: 2, basis: [] },
  ],
});
const versions = {
  periods: [
    { version: 'old', article: '33' },
    { version: 'new', article: '36' },
  ],
};
const found = (content: Content): Problem[] => checkContent(content);

describe('periods', () => {
  test('follow each other day by day', () => {
    expect(periodFaults([{ until: '2024-02-28' }, { from: '2024-02-29' }])).toEqual([]);
    expect(periodFaults([{ until: '2023-02-28' }, { from: '2023-03-01' }])).toEqual([]);
  });
  test.each([
    ['a gap', [{ until: '2026-12-31' }, { from: '2027-01-02' }], 'gap'],
    ['an overlap', [{ until: '2026-12-31' }, { from: '2026-12-31' }], 'overlap'],
    ['a beginning that is not named', [{ until: '2026-12-31' }, {}], 'overlap'],
    ['an end that is not named', [{}, { from: '2027-01-01' }], 'open'],
    ['an end before the beginning', [{ from: '2027-01-01', until: '2026-01-01' }], 'reversed'],
  ])('%s is found', (_, periods, kind) => {
    expect(periodFaults(periods).map((fault) => fault.kind)).toEqual([kind]);
  });
  test('hold on their first and last day', () => {
    const period = { from: '2025-01-01', until: '2026-12-31' };
    expect(
      ['2024-12-31', '2025-01-01', '2026-12-31', '2027-01-01'].map((day) => holdsOn(period, day)),
    ).toEqual([false, true, true, false]);
  });
  test('overlap when they share a day', () => {
    expect(overlaps({ until: '2026-12-31' }, { from: '2026-12-31' })).toBe(true);
    expect(overlaps({ until: '2026-12-31' }, { from: '2027-01-01' })).toBe(false);
    expect(overlaps({}, {})).toBe(true);
  });
  test('are told in words that are true on any day', () => {
    expect(formatPeriod({ until: '2026-12-31' }, 'zh')).toBe('2027年1月1日前');
    expect(formatPeriod({ from: '2027-01-01' }, 'zh')).toBe('2027年1月1日起');
    expect(formatPeriod({ from: '2025-01-01', until: '2026-12-31' }, 'en')).toBe(
      '1 January 2025 to 31 December 2026',
    );
  });
});

describe('articles', () => {
  test.each([
    ['40', '第40条', 'Art. 40'],
    ['39(2)', '第39条第2款', 'Art. 39(2)'],
    ['7(1)(3)', '第7条第1款第3项', 'Art. 7(1)(3)'],
    ['50–52', '第50条至第52条', 'Arts. 50–52'],
    ['10, 11(2)', '第10条、第11条第2款', 'Arts. 10, 11(2)'],
  ])('%s', (article, zh, en) => {
    expect([articleText(article, 'zh'), articleText(article, 'en')]).toEqual([zh, en]);
  });
});

describe('document numbers', () => {
  test('that of an order is told in English too', () => {
    expect(numberText('国务院令第651号', 'en')).toBe(
      'State Council Order No. 651 (国务院令第651号)',
    );
    expect(numberText('国务院令第651号', 'zh')).toBe('国务院令第651号');
  });

  test('any other stands as it is', () => {
    expect(numberText('法释〔2026〕7号', 'en')).toBe('法释〔2026〕7号');
  });
});

describe('a reference with two versions', () => {
  const content = fixture(dated(), versions);
  const reference = { law: 'sample-law', ...versions };
  test('gives both articles with their days', () => {
    expect(basisLabel(content, reference, 'zh')).toBe(
      '《样本法》第33条（2027年1月1日前）、第36条（2027年1月1日起）',
    );
    expect(basisLabel(content, reference, 'en')).toBe(
      'Sample Law, Art. 33 (until 31 December 2026), Art. 36 (from 1 January 2027)',
    );
    expect(basisText(content, reference, 'zh')).toBe(
      '《样本法》（旧，2027年1月1日前：第33条；新，2027年1月1日起：第36条）',
    );
  });
  test('gives an article that kept its number once, without days', () => {
    const kept = {
      law: 'sample-law',
      periods: versions.periods.map(({ version }) => ({ version, article: '9' })),
    };
    expect(basisLabel(content, kept, 'zh')).toBe('《样本法》第9条');
    expect(basisLabel(content, kept, 'en')).toBe('Sample Law, Art. 9');
  });
  test('gives one of them where only its days count', () => {
    expect(basisLabel(content, reference, 'en', { from: '2027-01-01' })).toBe(
      'Sample Law, Art. 36 (from 1 January 2027)',
    );
  });
  test('gives the days to the name where no article is named', () => {
    expect(basisLabel(content, { law: 'sample-law', version: 'new' }, 'en')).toBe(
      'Sample Law (from 1 January 2027)',
    );
  });
  const used = (of: Content): string =>
    versionsText(of, lawOf(of, 'sample-law'), [reference], 'zh');
  test('has each version with its days', () => {
    expect(used(content)).toBe('旧，2020年1月1日至2026年12月31日施行；新，自2027年1月1日起施行');
  });
  test('says there, and nowhere else, what readers should know before they rely on it', () => {
    const cautious = fixture(dated(), versions, (law) => {
      must(law.versions[1]).caution = both('全文没有见到');
    });
    expect(used(cautious)).toBe(
      '旧，2020年1月1日至2026年12月31日施行；新，自2027年1月1日起施行，全文没有见到',
    );
    expect(basisText(cautious, reference, 'zh')).toBe(basisText(content, reference, 'zh'));
  });
});

describe('a limit with two values', () => {
  const content = fixture(dated(), versions);
  test('is sound', () => {
    expect(found(content)).toEqual([]);
  });
  test('stands on the page with both, each with its days', () => {
    const limit = guideModel(content, slug, 'zh').limits.at(-1);
    expect(limit?.length).toEqual([
      { when: '2027年1月1日前', text: '3个月' },
      { when: '2027年1月1日起', text: '2个月' },
    ]);
  });
  test('is chosen by the day in tools', () => {
    const limit = must(toolData(content).limits[`${slug}#sample`]);
    expect(valueOn(limit, '2026-12-31')?.value).toBe(3);
    expect(valueOn(limit, '2027-01-01')?.value).toBe(2);
    expect(valueOn(limit, '2027-01-01')?.basis[0]?.label.en).toContain('Art. 36');
  });
});

describe('bad dates are refused, with field and remedy', () => {
  const last = readContent().guides.find((entry) => entry.slug === slug)?.limits.length ?? 0;
  test.each([
    [
      'a limit after 2026 on an article of the version until 2026',
      () => fixture(dated(), { version: 'old', article: '33' }),
      file,
      `limits[${last}].basis`,
      'not in force on 2027-01-01',
    ],
    [
      'a limit without days on a version that ends',
      () => fixture({ value: 3 }, { version: 'old', article: '33' }),
      file,
      `limits[${last}].basis`,
      'until 2026-12-31 only',
    ],
    [
      'an article that the version does not have',
      () =>
        fixture(dated(), {
          periods: [
            { version: 'old', article: '41' },
            { version: 'new', article: '36' },
          ],
        }),
      file,
      expect.stringMatching(/basis\[\d+\]\.article/),
      'no Art. 41',
    ],
    [
      'a version that the law does not have',
      () => fixture(dated(), { version: '2026', article: '36' }),
      file,
      expect.stringMatching(/^basis/),
      'no version of Sample Law “2026”',
    ],
    [
      'no version of a law that has several',
      () => fixture(dated(), { article: '33' }),
      file,
      expect.stringMatching(/^basis\[\d+\]\.version$/),
      "version: 'old'",
    ],
    [
      'an article that stands elsewhere in the next version',
      () =>
        fixture(dated(), versions, (law) =>
          must(law.versions[1]).renumbered.push({ old: '30–34', new: '40', what: both('异议') }),
        ),
      file,
      expect.stringMatching(/^basis\[\d+\]\.periods\[1\]\.article$/),
      'now stands in Art. 40',
    ],
    [
      'a gap between two versions',
      () => fixture(dated(), versions, (law) => (must(law.versions[1]).from = '2027-02-01')),
      'content/site/laws.yaml',
      expect.stringMatching(/versions\[1\]\.from$/),
      "from: '2027-01-01'",
    ],
    [
      'versions that overlap',
      () => fixture(dated(), versions, (law) => (must(law.versions[1]).from = '2026-07-01')),
      'content/site/laws.yaml',
      expect.stringMatching(/versions\[1\]\.from$/),
      'overlap',
    ],
    [
      'an end with nothing after it',
      () => fixture(dated(), versions, (law) => (must(law.versions[1]).until = '2030-12-31')),
      'content/site/laws.yaml',
      expect.stringMatching(/versions\[1\]\.until$/),
      'repealed',
    ],
    [
      'a law replaced by none',
      () =>
        fixture(
          dated(),
          versions,
          (law) => (law.repealed = { on: '2030-01-01', by: 'no-such-law' }),
        ),
      'content/site/laws.yaml',
      expect.stringContaining('no-such-law'),
      'no document “no-such-law”',
    ],
  ])('%s', (_, make, inFile, field, remedy) => {
    const problems = found(make());
    expect(problems).toContainEqual(
      expect.objectContaining({
        file: inFile,
        field,
        en: expect.stringContaining(remedy) as string,
      }),
    );
  });

  test.each([
    ['a gap', '2027-02-01', '空档'],
    ['an overlap', '2026-12-01', '重叠'],
  ])('%s between the values of a limit', (_, from, word) => {
    const content = fixture(dated(), versions);
    const {
      slug: own,
      file: place,
      ...guide
    } = must(content.guides.find((entry) => entry.slug === slug));
    expect(place).toContain(own);
    must(must(guide.limits.at(-1)).periods?.[1]).from = from;
    const issue = guideSchema.safeParse(guide).error?.issues[0];
    expect(issue?.path.join('.')).toBe(`limits.${last}.periods.1.from`);
    expect(issue?.message).toContain(word);
    expect(issue?.message).toContain("from: '2027-01-01'");
  });
  test.each([
    ['a fee without currency', 'currency'],
    ['a fee that is lower online without condition', 'online_condition'],
  ])('%s', (_, field) => {
    const {
      slug: own,
      file: place,
      ...guide
    } = must(readContent().guides.find((entry) => entry.slug === slug));
    expect(place).toContain(own);
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
    delete (must(guide.fees[0]) as Record<string, unknown>)[field];
    const issues = guideSchema.safeParse(guide).error?.issues ?? [];
    expect(issues.map((issue) => issue.path.join('.'))).toContain(`fees.0.${field}`);
  });
  test('one value and several at once', () => {
    const content = fixture({ ...dated(), value: 3 }, versions);
    const {
      slug: own,
      file: place,
      ...guide
    } = must(content.guides.find((entry) => entry.slug === slug));
    expect(place).toContain(own);
    const issue = guideSchema.safeParse(guide).error?.issues[0];
    expect(issue?.path.join('.')).toBe(`limits.${last}.value`);
  });
});

describe('pages', () => {
  const content = fixture(dated(), versions, (law) => {
    must(law.versions[1]).changes.push({
      id: 'sample-change',
      title: both('期限缩短'),
      text: both('由3个月改为2个月。'),
      recorded: '2026-11-26',
      articles: { old: '33', new: '36' },
      guides: [slug],
      sources: [{ name: both('公报') }],
    });
  });
  test('a law shows its versions, what changes, and what rests on which article', () => {
    const law = lawModel(content, 'sample-law', 'zh');
    expect(law.versions.map(({ inForce }) => inForce)).toEqual([
      '2020年1月1日至2026年12月31日施行',
      '自2027年1月1日起施行',
    ]);
    expect(law.changes.map(({ on, articles }) => [on, articles])).toEqual([
      ['2027-01-01', '第33条 → 第36条'],
    ]);
    expect(law.uses).toEqual([
      expect.objectContaining({
        id: slug,
        entries: [
          expect.objectContaining({
            articles: '第33条（2027年1月1日前）、第36条（2027年1月1日起）',
            parts: [expect.objectContaining({ path: `/guides/${slug}/#limit-sample` })],
          }),
        ],
      }),
    ]);
  });
  test.each([
    [{ old: '58' }, '旧第58条', 'old Art. 58'],
    [{ new: '48' }, '新第48条', 'new Art. 48'],
    [{ old: '33', new: '36' }, '第33条 → 第36条', 'Art. 33 → Art. 36'],
    [{ old: '33', new: '33' }, '第33条', 'Art. 33'],
  ])('a number that only one of two versions has says of which: %o', (articles, zh, en) => {
    const changed = fixture(dated(), versions, (law) => {
      const change = { title: both('改变'), text: both('改变。'), recorded: '2026-11-26' };
      must(law.versions[1]).changes.push({
        ...change,
        id: 'one-number',
        articles,
        guides: [],
        sources: [],
      });
    });
    const told = (locale: 'zh' | 'en'): string | undefined =>
      lawChanges(changed, locale).find(({ id }) => id === 'one-number')?.articles;
    expect([told('zh'), told('en')]).toEqual([zh, en]);
  });
  test('a tool that counts with a guide’s figures is on that guide, or else its link names another', () => {
    const real = readContent();
    const offering = (law: string, tool: string): GuideEntry[] =>
      real.guides.filter(
        ({ basis, tools }) =>
          basis.some((entry) => entry.law === law) && tools.some((id) => id === tool),
      );
    const links = real.laws.flatMap(({ id }) =>
      lawModel(real, id, 'en').uses.flatMap((use) =>
        use.entries.flatMap(({ parts }) =>
          parts
            .filter(({ path }) => path.endsWith('#tools'))
            .map((part) => ({ law: id, guide: use.id, ...part })),
        ),
      ),
    );
    const elsewhere = links.filter(({ guide, path }) => path !== `/guides/${guide}/#tools`);
    expect(elsewhere.length).toBeGreaterThan(0);
    for (const { law, id, label, path } of elsewhere) {
      const host = must(real.guides.find(({ slug }) => path === `/guides/${slug}/#tools`));
      expect(label).toContain(`(in the guide “${host.title.en}”)`);
      const near = offering(law, id);
      if (near.length > 0) expect(near).toContain(host);
    }
  });
  test('a whole version that is cited is named, not only its days', () => {
    const cited = fixture(dated(), { version: 'new' });
    const articles = (locale: 'zh' | 'en'): string[] =>
      lawModel(cited, 'sample-law', locale).uses.flatMap(({ entries }) =>
        entries.map((entry) => entry.articles),
      );
    expect(articles('zh')).toEqual(['整部文件（新，2027年1月1日起）']);
    expect(articles('en')).toEqual(['The whole document (新, from 1 January 2027)']);
  });
  test('a change is told with the latest first, on its guides and in a feed', async () => {
    const days = lawChanges(content, 'en').map(({ on }) => on);
    expect(days).toEqual(days.toSorted().reverse());
    expect(changeDays(content, 'en', slug).map(({ on }) => on)).toContain('2027-01-01');
    const change = must(lawChanges(content, 'en').find(({ id }) => id === 'sample-change'));
    const entry = changeFeedEntry(change, 'en');
    expect(entry.title).toBe('1 January 2027: 期限缩短');
    expect(entry.modified).toBe('2026-11-26');
    expect(await entry.html(new URL('https://ip.example'))).toContain(`/en/guides/${slug}/`);
  });
  test('paragraphs of a change stay apart, and run on where a list shows one piece', async () => {
    const changed = structuredClone(content);
    must(must(changed.laws.at(-1)).versions[1]?.changes[0]).text = both('One.\n\nTwo.');
    const change = must(lawChanges(changed, 'en').find(({ id }) => id === 'sample-change'));
    expect(change.paragraphs).toEqual(['One.', 'Two.']);
    const entry = changeFeedEntry(change, 'en');
    expect(entry.summary).toBe('One. Two.');
    expect(await entry.html(new URL('https://ip.example'))).toContain('<p>One.</p>\n<p>Two.</p>');
  });
  test('the heading over the changes of a law speaks of the past only where all are past', () => {
    const label = (on: string): string => {
      const changed = structuredClone(content);
      const change = must(must(changed.laws.at(-1)).versions[1]?.changes[0]);
      Object.assign(change, { on, recorded: '2026-11-26' });
      return lawModel(changed, 'sample-law', 'en').changesLabel;
    };
    expect(label('2026-11-26')).toBe('What changed');
    expect(label('2026-11-27')).toBe('What changes, and when');
  });
  test('a document without an address of its own leads to where its text can be searched for', () => {
    const found = (kind: Law['kind'], issuer: string): ReturnType<typeof lawModel>['searchAt'] => {
      const changed = structuredClone(content);
      Object.assign(must(changed.laws.at(-1)), { kind, issuer: both(issuer) });
      return lawModel(changed, 'sample-law', 'zh').searchAt;
    };
    const { name, url } = must(content.channels.find((channel) => channel.url));
    expect(found('law', '某机关')?.site?.url).toBe(lawDatabase);
    expect(found('rule', `某机关、${name.zh}`)?.site?.url).toBe(url);
    expect(found('rule', '某机关')).toEqual({ note: strings('zh').lawIssuerSearch(false) });
    expect(found('treaty', '某组织')).toBeUndefined();
    expect(found('working', '某机关')).toBeUndefined();
  });
  test.each([
    ['without a source', (law: Law) => (must(law.versions[1]?.changes[0]).sources = []), 'sources'],
    [
      'before its version',
      (law: Law) => (must(law.versions[1]?.changes[0]).on = '2026-12-31'),
      'on',
    ],
    [
      'of a guide that does not exist',
      (law: Law) => (must(law.versions[1]?.changes[0]).guides = ['no-such-guide']),
      'guides[0]',
    ],
    [
      'with the id of another',
      (law: Law) => (must(law.versions[1]?.changes[0]).id = 'tm-opposition'),
      'id',
    ],
  ])('a change %s is refused', (_, spoil, field) => {
    const changed = structuredClone(content);
    spoil(must(changed.laws.at(-1)));
    expect(found(changed).map((problem) => problem.field)).toContainEqual(
      expect.stringMatching(new RegExp(`changes\\[\\d\\]\\.${field.replace(/[[\]]/g, '\\$&')}$`)),
    );
  });
});

describe('what happens on the day of a document', () => {
  const day = '2024-03-05';
  const text = (law: Partial<Law>, until?: string): string => {
    const version = { id: 'a', from: day, ...(until && { until }), ...none() };
    const sample: Law = {
      id: 'sample',
      kind: 'document',
      title: both('甲'),
      short: both('甲'),
      issuer: both('乙'),
      amended: [],
      aliases: [],
      ...law,
      versions: [version],
    };
    return `${inForceText(sample, version, 'zh')} / ${inForceText(sample, version, 'en')}`;
  };

  test.each<[string, string]>([
    [text({}), '自2024年3月5日起施行 / in force from 5 March 2024'],
    [text({ effect: 'issued' }), '2024年3月5日印发 / issued on 5 March 2024'],
    [text({ effect: 'published' }), '2024年3月5日发布 / published on 5 March 2024'],
    [text({ effect: 'applied' }), '自2024年3月5日起适用 / applies from 5 March 2024'],
    [text({ kind: 'treaty' }), '自2024年3月5日起对中国生效 / in force for China from 5 March 2024'],
    [text({ kind: 'standard' }), '自2024年3月5日起实施 / implemented from 5 March 2024'],
    [
      text({ kind: 'treaty', effect: 'used' }, '2025-12-31'),
      '2024年3月5日至2025年12月31日使用 / in use from 5 March 2024 to 31 December 2025',
    ],
    [
      text({ effect: 'issued' }, '2025-12-31'),
      '2024年3月5日印发，有效至2025年12月31日 / issued on 5 March 2024, valid until 31 December 2025',
    ],
  ])('%s', (said, wanted) => {
    expect(said).toBe(wanted);
  });

  test('a plan, a notice or a guide of the office is never said to be in force', () => {
    const content = readContent();
    const plan = must(content.laws.find(({ id }) => id === 'work-plan'));
    expect(inForceText(plan, must(plan.versions[0]), 'zh')).not.toContain('施行');
    for (const law of content.laws) {
      if (!/通知|要点|公告第|办事指南/.test(law.title.zh)) continue;
      for (const version of law.versions)
        expect(inForceText(law, version, 'zh'), law.id).not.toContain('施行');
    }
  });
});

test('a document that the tools cite may not go, and is told with the remedy', () => {
  const content = readContent();
  const gone = 'trademark-regulations';
  const told = checkContent({ ...content, laws: content.laws.filter(({ id }) => id !== gone) });
  const tools = told.filter(({ en }) => en.startsWith('The tools of the guides cite'));
  expect(tools.map(({ file: of, zh }) => [of, zh.includes(gone)])).toEqual([
    ['content/site/laws.yaml', true],
  ]);
});
