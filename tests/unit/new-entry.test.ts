import { describe, expect, test } from 'vitest';
import { parse, parseDocument, isMap, isScalar } from 'yaml';
import { collectionFiles } from '../../src/content/collections.ts';
import { readQuestions } from '../../src/content/questions/corpus.ts';
import { readContent } from '../../src/content/read/read.ts';
import { newEntry, NewEntryError, questionsHint, type Asked } from '../../src/editor/new-entry.ts';
import { copyContent, type ContentCopy } from '../content-copy.ts';
import { must, plainContent } from '../content.ts';

const site = plainContent();
const later = must(site.plans[0]).year + 7;
const today = '2026-11-26';

async function begin(copy: ContentCopy, ...asked: Omit<Asked, 'today'>[]): Promise<string[]> {
  const written: string[] = [];
  for (const one of asked) {
    const { content } = await readContent(copy.root);
    for (const { file, text } of newEntry(copy.root, must(content), { ...one, today })) {
      copy.write(file, text);
      written.push(file);
    }
  }
  return written;
}

describe('what is begun from a template', () => {
  test.each<[string, Omit<Asked, 'today'>[]]>([
    ['a guide', [{ kind: 'guide', slug: 'brand-new' }]],
    ['an announcement', [{ kind: 'announcement', slug: 'brand-new' }]],
    ['an item of the newest plan', [{ kind: 'item', slug: 'brand-new' }]],
    ['a term', [{ kind: 'term', slug: 'brand-new' }]],
    [
      'a plan with items and a week',
      [
        { kind: 'plan', slug: String(later) },
        { kind: 'item', slug: 'one', year: later },
        { kind: 'item', slug: 'two', year: later },
        { kind: 'week', slug: String(later) },
      ],
    ],
  ])('%s passes every check as a draft, and is in no build', async (_, asked) => {
    using copy = copyContent();
    await begin(copy, ...asked);
    const all = await readContent(copy.root);
    expect(all.problems).toEqual([]);
    const { content, problems } = await readContent(copy.root, { drafts: false });
    expect(problems).toEqual([]);
    const published = must(content);
    expect(published.prose.length).toBe(site.prose.length);
    expect(published.terms.length).toBe(site.terms.length);
    expect(JSON.stringify(published.written)).not.toContain('待写');
  });

  test('is not published while something in it is still to be written', async () => {
    using copy = copyContent();
    const [yaml = '', zh = '', en = ''] = await begin(copy, { kind: 'guide', slug: 'brand-new' });
    copy.edit(yaml, 'draft: true\n', '');
    const { problems } = await readContent(copy.root);
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set([yaml, zh, en]));
    expect(problems.every(({ line }) => line !== undefined)).toBe(true);
  });

  test('explains every field in both languages', async () => {
    using copy = copyContent();
    const files = await begin(
      copy,
      { kind: 'guide', slug: 'brand-new' },
      { kind: 'announcement', slug: 'brand-new' },
      { kind: 'plan', slug: String(later) },
      { kind: 'item', slug: 'one', year: later },
      { kind: 'week', slug: String(later) },
    );
    for (const file of files.filter((name) => name.endsWith('.yaml'))) {
      const map = parseDocument(copy.read(file)).contents;
      if (!isMap(map)) throw new Error(`${file} has no fields`);
      let comment = map.commentBefore ?? '';
      for (const { key } of map.items) {
        const own = isScalar(key) ? key.commentBefore : undefined;
        comment = own ?? comment;
        expect(comment, `${file} ${String(key)}`).toMatch(/\p{Script=Han}.*[a-z]{3}/su);
      }
      expect(copy.read(file)).not.toMatch(/__[A-Z]+__/);
    }
  });

  const { guides, announcements, plans, items, weeks, glossary } = collectionFiles;
  test.each([
    ['a guide', guides.schema, { kind: 'guide', slug: 'brand-new' }],
    ['an announcement', announcements.schema, { kind: 'announcement', slug: 'brand-new' }],
    ['a plan', plans.schema, { kind: 'plan', slug: String(later) }],
    ['an item', items.schema, { kind: 'item', slug: 'brand-new' }],
    ['a week', weeks.schema, { kind: 'week', slug: String(later - 7) }],
    ['a term', glossary.schema, { kind: 'term', slug: 'brand-new' }],
  ] as const)('%s is sound with its examples in use', async (_, schema, asked) => {
    using copy = copyContent();
    if (asked.kind === 'week') copy.remove(`content/publicity-week/${asked.slug}`);
    const [yaml = ''] = await begin(copy, asked);
    const plain = copy.read(yaml);
    // What an explanation has, no other announcement may have.
    const used = inUse(plain).replace('type: notice', 'type: explanation');
    expect(used).not.toBe(plain);
    expect(used).not.toContain('example:');
    expect(schema.safeParse(parse(used)).error?.issues ?? []).toEqual([]);
  });
});

/** A file with its commented fields as fields, and with what `example:` shows for an empty list in it. */
function inUse(yaml: string): string {
  return yaml
    .replace(
      /((?:^# 例 \/ example: - .*\n)+)([a-z_]+): \[\]$/gm,
      (_, examples: string, field: string) =>
        `${field}:\n${examples.replaceAll('# 例 / example:', ' ').trimEnd()}`,
    )
    .replace(/^( *)# ( *(?:[a-z_]+:(?: .*)?|- \{.*))$/gm, '$1$2');
}

describe('a name that can’t be', () => {
  const guide = must(site.guides[0]).slug;
  const term = must(site.terms[0]).id;
  test.each<[string, Omit<Asked, 'today'>, string]>([
    ['a taken one', { kind: 'guide', slug: guide }, `${guide}-2`],
    ['one with capitals', { kind: 'guide', slug: 'Trade_Marks' }, 'trade-marks'],
    ['one in Chinese', { kind: 'announcement', slug: '窗口通知' }, 'chuang-kou-tong-zhi'],
    ['one that is kept for lists', { kind: 'item', slug: 'targets' }, 'another name'],
    ['a taken year', { kind: 'plan', slug: String(later - 7) }, 'change that one'],
    ['a plan without a year', { kind: 'plan', slug: 'next' }, `plan ${later - 6}`],
    ['an item of no plan', { kind: 'item', slug: 'one', year: later }, `plan ${later}`],
    ['a week without a plan', { kind: 'week', slug: String(later) }, `plan ${later}`],
    ['a taken term', { kind: 'term', slug: term }, 'another id'],
    ['a term with spaces', { kind: 'term', slug: 'Trade mark' }, 'trade-mark'],
    ['a way out of the folder', { kind: 'guide', slug: '../x' }, 'write x'],
    ['an item as others name it', { kind: 'item', slug: '2025/services' }, 'item services 2025'],
    ['an item with a year alone', { kind: 'item', slug: '2025' }, 'item ip-finance 2025'],
    ['one that is kept for the booklet', { kind: 'item', slug: 'booklet' }, 'another name'],
    ['a path', { kind: 'guide', slug: 'content/guides/courses/' }, 'new -- guide courses'],
    ['an address', { kind: 'announcement', slug: '/news/hours/' }, 'announcement hours'],
    ['a folder of a plan', { kind: 'plan', slug: 'work-plan/2031' }, `plan ${later - 6}`],
  ])('%s is refused with the remedy in both languages', async (_, asked, remedy) => {
    using copy = copyContent();
    const told = await begin(copy, asked).then(
      () => '',
      (error: unknown) => (error instanceof NewEntryError ? error.message : String(error)),
    );
    expect(told).toMatch(/\p{Script=Han}.* \/ .*[a-z]/su);
    expect(told).toContain(remedy);
  });

  test('a former name of another entry is refused', async () => {
    using copy = copyContent();
    const { file } = must(site.guides[0]);
    copy.write(
      file,
      copy
        .read(file)
        .replace(/^aliases:.*\n/m, '')
        .trimEnd() + '\naliases: [former-name]\n',
    );
    await expect(begin(copy, { kind: 'guide', slug: 'former-name' })).rejects.toThrow(file);
  });
});

test('a new page comes with the lines that teach the search, as its file of questions takes them', () => {
  const hint = (asked: Omit<Asked, 'today'>): string =>
    questionsHint(newEntry('.', site, { ...asked, today }));
  const lines = hint({ kind: 'announcement', slug: 'brand-new' })
    .split('\n')
    .filter((line) => line.includes('\t'));
  const { questions, bad } = readQuestions('content/site/questions/office.tsv', lines.join('\n'));
  expect(bad).toEqual([]);
  expect(questions.map(({ pages, locale }) => [pages.join(), locale])).toEqual([
    ['/news/brand-new/', 'zh'],
    ['/news/brand-new/', 'en'],
  ]);
  expect(hint({ kind: 'term', slug: 'brand-new' })).toBe('');
});
