import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, describe, expect, test } from 'vitest';
import { assemble } from '../../src/content/assemble.ts';
import { announcementSchema, type Announcement } from '../../src/content/news/schema.ts';
import {
  announcementModel,
  announcementSummary,
  planOfNews,
} from '../../src/content/news/model.ts';
import { newsLists, newsListTitle, newsPageSize } from '../../src/content/news/lists.ts';
import { readAttachments } from '../../src/content/news/attachments.ts';
import { checkContent } from '../../src/content/check.ts';
import { planPath, type AnnouncementEntry, type Content } from '../../src/content/content.ts';
import { byDate } from '../../src/i18n/dates.ts';
import type { Problem } from '../../src/content/problems.ts';
import { formatBytes, formatDate } from '../../src/i18n/format.ts';
import { strings } from '../../src/i18n/strings.ts';
import { weekSchema } from '../../src/content/week/schema.ts';
import { must, readContent, readFiles } from '../content.ts';
import { pdfOfTheOffice, wordFile } from '../inputs/bytes.ts';
import { file, inFile, notice, problemsOf, type Change } from '../inputs/input.ts';

const entryOf = (content: Content, slug: string): AnnouncementEntry =>
  must(content.announcements.find((entry) => entry.slug === slug));

describe('dates are as precise as they are known', () => {
  test.each([
    ['2024', '2024年', '2024'],
    ['2024-04', '2024年4月', 'April 2024'],
    ['2024-04-26', '2024年4月26日', '26 April 2024'],
  ])('%s', (date, zh, en) => {
    expect(formatDate(date, 'zh')).toBe(zh);
    expect(formatDate(date, 'en')).toBe(en);
  });

  test('newest first, the less precise after the more precise', () => {
    const dates = ['2023-12-31', '2024', '2024-04', '2024-04-26', '2024-05-01'];
    expect([...dates].sort((a, b) => byDate(b, a))).toEqual([
      '2024-05-01',
      '2024-04-26',
      '2024-04',
      '2024',
      '2023-12-31',
    ]);
  });
});

test('sizes of files', () => {
  expect(formatBytes(20, 'en')).toBe('0.1 KB');
  expect(formatBytes(123_456, 'zh')).toBe('123.5 KB');
  expect(formatBytes(2_340_000, 'en')).toBe('2.3 MB');
});

test('lists tell a text of the site by its document, and a document of the office by its date', () => {
  const content = readContent();
  const entry = must(content.announcements[0]);
  const title = { zh: '《2031年工作要点》', en: 'The 2031 Work Plan' };
  const about = (change: Partial<AnnouncementEntry>): string[] =>
    (['zh', 'en'] as const).map(
      (locale) => announcementSummary(content, { ...entry, ...change }, locale).about,
    );
  expect(about({ document: { title, issued: '2031' }, issued: undefined })).toEqual([
    '依据《2031年工作要点》',
    'on the 2031 Work Plan',
  ]);
  expect(about({ document: undefined, issued: '2031-04' })).toEqual([
    '文件日期：2031年4月',
    'document dated April 2031',
  ]);
  expect(about({ document: undefined, issued: undefined })).toEqual(['', '']);
});

test('the head of the news names a plan only while all of them are about it', () => {
  const content = readContent();
  const plan = must(content.plans[0]);
  const about = (path?: string): AnnouncementEntry['document'] => ({
    title: { zh: '文件', en: 'Document' },
    issued: '2024',
    path,
  });
  const all = content.announcements.map((entry) => ({
    ...entry,
    document: about(planPath(plan.year)),
  }));
  const [first, ...others] = all;
  const of = (announcements: AnnouncementEntry[]): number | undefined =>
    planOfNews({ ...content, announcements })?.year;
  expect(of(all)).toBe(plan.year);
  expect(of([{ ...must(first), document: about() }, ...others])).toBeUndefined();
  expect(of([{ ...must(first), document: undefined }, ...others])).toBeUndefined();
  expect(of([])).toBeUndefined();
});

test('a policy and its explanation lead to each other', () => {
  const content = readContent();
  const none = new Map();
  const { relations } = announcementModel(content, 'work-plan-2024', 'en', none);
  expect(
    relations.find(({ label }) => label === 'Explained in')?.links.map(({ path }) => path),
  ).toContain('/news/work-plan-2024-explained/');
  // Several explanations stand below one heading.
  expect(new Set(relations.map(({ label }) => label)).size).toBe(relations.length);
  expect(
    announcementModel(content, 'work-plan-2024-explained', 'zh', none).relations,
  ).toMatchObject([{ links: [{ path: '/news/work-plan-2024/' }] }]);
});

test('a later announcement replaces an earlier one, and both say so', () => {
  const content = readContent();
  entryOf(content, 'targets-2024').supersedes = ['work-plan-2024'];
  const relations = (slug: string): unknown =>
    announcementModel(content, slug, 'en', new Map()).relations;
  expect(relations('targets-2024')).toContainEqual(expect.objectContaining({ label: 'Replaces' }));
  expect(relations('work-plan-2024')).toContainEqual(
    expect.objectContaining({ label: 'Replaced by' }),
  );
});

describe('the newest stands first', () => {
  const order = (launch: string, changes: Record<string, Partial<Announcement>>): string[] => {
    const files = readFiles();
    for (const { data } of files.authority) data.launch = launch;
    const [template] = files.announcements;
    for (const file of files.announcements) file.data.online = '';
    for (const [slug, change] of Object.entries(changes)) {
      const data = { ...must(template).data, order: undefined, document: undefined, ...change };
      files.announcements.push({ id: `announcements/${slug}/announcement.yaml`, data });
    }
    return assemble(files).announcements.map(({ slug }) => slug);
  };
  const dated = (issued: string): Partial<Announcement> => ({
    type: 'notice',
    issued,
    modified: must(readContent().announcements[0]).modified,
  });

  test.each([
    ['on a site that is not open', ''],
    ['on one that will be', '2999-01-01 09:00'],
  ])('a notice of the same day or moment %s', (_, launch) => {
    const slugs = order(launch, { older: dated('2026-11-01'), newer: dated('2026-11-20') });
    expect(slugs.slice(0, 2)).toEqual(['newer', 'older']);
  });

  test('what the site writes about a newer document, or without an order, stands above', () => {
    const [first] = readContent().announcements;
    const { type, modified, document, explains } = must(first);
    const own = { type, modified, explains };
    const slugs = order('2999-01-01 09:00', {
      same: { ...own, document },
      newer: { ...own, document: { ...must(document), issued: '2026-11' } },
    });
    expect(slugs.slice(0, 2)).toEqual(['newer', 'same']);
  });
});

test('a page is cited by the most precise true date that it has', () => {
  const content = readContent();
  const entry = entryOf(content, 'targets-2024');
  const cited = (online: string, issued: string | undefined): string | undefined => {
    Object.assign(entry, { online, issued });
    return announcementModel(content, 'targets-2024', 'en', new Map()).cited;
  };
  expect(cited('', '2026-11-20')).toBe('2026-11-20');
  expect(cited('', '2026')).toBe('2026');
  expect(cited('2026-12-01 09:00', '2026-11-20')).toBe('2026-12-01');
  expect(cited('', undefined)).toBeUndefined();
});

test('names that may be published stop no attachment', async () => {
  const data = `${notice}/announcement.yaml`;
  const attach = (name: string, bytes: string | Uint8Array, more = ''): Change[] => [
    ...inFile(
      data,
      'guides: [window]',
      `guides: [window]\nattachments:\n  - { file: ${name}, title: { zh: 表格, en: Form } }${more}`,
    ),
    file(`${notice}/${name}`, bytes),
  ];
  expect(await problemsOf(attach('form.pdf', pdfOfTheOffice))).toEqual([]);
  expect(await problemsOf(attach('form.docx', wordFile('', '')))).toEqual([]);
  expect(await problemsOf(attach('form.docx', wordFile('张三'), "\npublic: ['张三']"))).toEqual([]);
});

describe('lists below /news/', () => {
  test('at most a page needs no further pages', () => {
    const lists = newsLists(readContent()).map(({ list }) => list);
    expect(lists).toContain(undefined);
    for (const { type, online, modified } of readContent().announcements) {
      expect(lists).toContain(`type/${type}`);
      expect(lists).toContain((online || modified).slice(0, 4));
    }
    expect(lists.filter((list) => list?.includes('page/'))).toEqual([]);
  });

  test('what a full page holds stays there while new ones come in', () => {
    const content = readContent();
    const template = must(content.announcements[0]);
    const many = (count: number): Content => ({
      ...content,
      announcements: Array.from({ length: count }, (_, i) => ({
        ...template,
        slug: `n-${i + 1}`,
        online: `20${String(10 + i).padStart(2, '0')}-01-01 09:00`,
      })).reverse(),
    });
    const pagesOf = (count: number): Record<string, string[]> =>
      Object.fromEntries(
        newsLists(many(count))
          .filter(({ by }) => by === undefined)
          .map(({ list, entries }) => [list ?? 'newest', entries.map(({ slug }) => slug)]),
      );
    const before = pagesOf(45);
    const after = pagesOf(67);
    expect(Object.keys(before)).toEqual(['newest', 'page/1', 'page/2']);
    expect(before['page/1']).toHaveLength(newsPageSize);
    expect(after['page/1']).toEqual(before['page/1']);
    expect(after['page/2']).toEqual(before['page/2']);
    expect(before.newest?.[0]).toBe('n-45');
    // Nothing falls between the newest ones and the full pages.
    expect(new Set(Object.values(before).flat()).size).toBe(45);
  });

  test('the lists of a type and of a year have pages of their own', () => {
    const content = readContent();
    const template = must(content.announcements[0]);
    const lists = newsLists({
      ...content,
      announcements: Array.from({ length: 45 }, (_, i) => ({ ...template, slug: `n-${i + 1}` })),
    });
    const year = (template.online || template.modified).slice(0, 4);
    for (const list of [`type/${template.type}`, year]) {
      const own = lists.filter((entry) => entry.list?.startsWith(list));
      expect(own.map((entry) => entry.list)).toEqual([list, `${list}/page/1`, `${list}/page/2`]);
      expect(own.map(({ entries }) => entries.length)).toEqual([20, 20, 20]);
      expect(new Set(own.flatMap(({ entries }) => entries)).size).toBe(45);
    }
    const titles = lists.map((list) => newsListTitle(list, 'en'));
    const t = strings('en');
    expect(titles).toContain(t.newsPageOf(t.newsOfYear(year), 2));
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('each mistake is named with file, field and remedy', () => {
  const cases: [string, (content: Content) => void, Partial<Problem>][] = [
    [
      'an unknown item',
      (content) => (entryOf(content, 'trademark-window').items = ['2024/public-service']),
      { field: 'items[0]', en: expect.stringContaining('“2024/public-services”') as string },
    ],
    [
      'an unknown guide',
      (content) => (entryOf(content, 'trademark-window').guides = ['trade-mark']),
      { field: 'guides[0]' },
    ],
    [
      'a supersession of an unknown document',
      (content) => (entryOf(content, 'targets-2024').supersedes = ['targets-2023']),
      { field: 'supersedes[0]', en: expect.stringContaining('targets-2023') as string },
    ],
    [
      'a supersession of a later one',
      (content) => {
        entryOf(content, 'targets-2024').supersedes = ['work-plan-2024'];
        entryOf(content, 'work-plan-2024').modified = '2031-01-01';
        for (const slug of ['targets-2024', 'work-plan-2024']) entryOf(content, slug).online = '';
      },
      { field: 'supersedes', en: expect.stringContaining('Check the dates') as string },
    ],
    [
      'an explanation of itself',
      (content) =>
        (entryOf(content, 'work-plan-2024-explained').explains = 'work-plan-2024-explained'),
      { field: 'explains' },
    ],
    [
      'online before the site opened',
      (content) => {
        content.authority.launch = '2025-12-01 09:00';
        entryOf(content, 'targets-2024').online = '2025-12-01 08:59';
      },
      { field: 'online', en: expect.stringContaining('before the site opened') as string },
    ],
    [
      'online in the future',
      (content) => {
        content.authority.launch = '2025-12-01 09:00';
        entryOf(content, 'targets-2024').online = '2999-12-01 09:00';
      },
      { field: 'online', en: expect.stringContaining('still to come') as string },
    ],
    [
      'online while nobody knows when the site opened',
      (content) => {
        content.authority.launch = '';
        entryOf(content, 'targets-2024').online = '2025-12-01 09:00';
      },
      { field: 'online', en: expect.stringContaining('launch:') as string },
    ],
    [
      'an attachment listed twice',
      (content) => {
        const file = { file: 'a.pdf', title: { zh: '甲', en: 'A' } };
        entryOf(content, 'targets-2024').attachments = [file, file];
      },
      { field: 'attachments[1].file' },
    ],
    [
      'a slug that lists use',
      (content) => (entryOf(content, 'targets-2024').slug = '2024'),
      { field: 'slug', en: expect.stringContaining('kept for lists') as string },
    ],
    [
      'an alias that is a live address',
      (content) => entryOf(content, 'targets-2024').aliases.push('work-plan-2024'),
      { field: 'aliases[0]', en: expect.stringContaining('already taken') as string },
    ],
    [
      'an alias that leads back to itself',
      (content) => entryOf(content, 'targets-2024').aliases.push('targets-2024'),
      { field: 'aliases[0]', en: expect.stringContaining('back to itself') as string },
    ],
    [
      'an alias of the site that leads to another alias',
      (content) => {
        entryOf(content, 'targets-2024').aliases.push('old');
        content.aliases.unshift({ from: '/older/', to: '/news/old/' });
      },
      { file: 'content/site/aliases.yaml', field: 'aliases[0].to' },
    ],
    [
      'an alias of the site that is a live address',
      (content) => content.aliases.unshift({ from: '/news/targets-2024/', to: '/news/' }),
      { file: 'content/site/aliases.yaml', field: 'aliases[0].from' },
    ],
    [
      'an anchor whose successor is gone itself',
      (content) => (must(content.prose[0]).aliases = { 'a-p1': 'a-p2', 'a-p2': 'a-p3' }),
      { field: 'aliases › a-p1' },
    ],
    [
      'an anchor that leads on and is there again',
      (content) => {
        const guide = must(content.guides[0]);
        const text = must(content.prose.find(({ path }) => path === `/guides/${guide.slug}/`));
        text.aliases[`basis-${must(guide.basis[0]).id}`] = 'p1';
      },
      { en: expect.stringContaining('is there again') as string },
    ],
    [
      'an event id used twice',
      (content) => {
        const event = {
          id: 'opening',
          name: { zh: '开幕', en: 'Opening' },
          from: '2024-04-22',
          place: { zh: '', en: '' },
        };
        must(content.weeks[0]).events = [event, event];
      },
      { field: 'events[1].id' },
    ],
    [
      'a comic with an unknown drawing',
      (content) => (must(content.weeks[0]?.comics[0]?.panels[0]).scene = 'shop-9'),
      { field: 'comics[0].panels[0].scene' },
    ],
    [
      'a question that rests on an unknown document',
      (content) => (must(content.weeks[0]?.questions[1]).basis = { law: 'trademark-act' }),
      { field: 'questions[1].basis' },
    ],
    [
      'an action that none of its items has',
      (content) => {
        const text = must(content.prose.find((entry) => entry.path === '/news/trademark-window/'));
        text.body = text.body.replace('id="trademark-window"', 'id="trademark-windows"');
      },
      { field: expect.stringContaining('<Name>') as string },
    ],
  ];
  test.each(cases)('%s', (_, change, expected) => {
    const content = readContent();
    change(content);
    const problems = checkContent(content);
    expect(problems).toContainEqual(expect.objectContaining(expected));
    for (const { file, zh, en } of problems) {
      expect(file).toMatch(/^content\//);
      expect(zh).not.toBe('');
      expect(en).not.toBe('');
    }
  });

  test.each([
    ['online', '2024-02-30 09:00'],
    ['online', '2024-04-26'],
    ['issued', '2024-4-26'],
    ['modified', '2024-04'],
    ['type', 'news'],
    ['explains', 'work-plan-2024'],
  ])('the schema refuses %s: %s', (field, value) => {
    const good = parse(
      readFileSync('content/announcements/trademark-window/announcement.yaml', 'utf8'),
    ) as Record<string, unknown>;
    expect(announcementSchema.safeParse(good).success).toBe(true);
    const result = announcementSchema.safeParse({ ...good, [field]: value });
    expect(result.error?.issues.map(({ path }) => path[0])).toContain(field);
  });

  test('what the site wrote names its document, and what the office issued names none', () => {
    const own = parse(
      readFileSync('content/announcements/trademark-window/announcement.yaml', 'utf8'),
    ) as Record<string, unknown>;
    for (const wrong of [
      { ...own, document: undefined },
      { ...own, type: 'notice' },
    ]) {
      expect(announcementSchema.safeParse(wrong).error?.issues).toContainEqual(
        expect.objectContaining({ path: ['document'] }),
      );
    }
    expect(
      announcementSchema.safeParse({ ...own, type: 'notice', document: undefined }).success,
    ).toBe(true);
  });

  test('an event that ends before it begins', () => {
    const week: Record<string, unknown> = weekSchema.parse(
      parse(readFileSync('content/publicity-week/2024/week.yaml', 'utf8')),
    );
    expect(weekSchema.safeParse(week).success).toBe(true);
    week.events = [
      {
        id: 'opening',
        name: { zh: '开幕', en: 'Opening' },
        from: '2024-04-23',
        to: '2024-04-22',
        place: { zh: '', en: '' },
      },
    ];
    expect(weekSchema.safeParse(week).error?.issues[0]).toMatchObject({
      path: ['events', 0, 'to'],
      message: expect.stringContaining('before the event begins') as string,
    });
  });
});

describe('attachments are looked at', () => {
  const root = mkdtempSync(join(tmpdir(), 'attachments-'));
  afterAll(() => {
    rmSync(root, { recursive: true });
  });
  const folder = join(root, 'content/announcements/targets-2024');
  const pdf = '%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n';
  const written = new Map<string, string | Buffer>([
    ['good.pdf', pdf],
    ['false.png', pdf],
    ['table.csv', '甲,乙\n1,2\n'],
    ['broken.csv', Buffer.from([0xff, 0xfe, 0x00, 0x41])],
    ['program.exe', 'MZ'],
  ]);
  const attach = async (file: string): ReturnType<typeof readAttachments> => {
    // One file at a time: what lies in the folder and is not listed is told as well.
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const bytes = written.get(file);
    if (bytes !== undefined) writeFileSync(join(folder, file), bytes);
    const content = readContent();
    entryOf(content, 'targets-2024').attachments = [{ file, title: { zh: '甲', en: 'A' } }];
    return readAttachments(content, root);
  };

  test('kind and size are measured', async () => {
    const { files, problems } = await attach('good.pdf');
    expect(problems).toEqual([]);
    expect([...files.values()]).toEqual([
      {
        file: 'content/announcements/targets-2024/good.pdf',
        kind: 'pdf',
        bytes: Buffer.byteLength(pdf),
      },
    ]);
    expect((await attach('table.csv')).problems).toEqual([]);
  });

  test.each([
    ['missing.pdf', 'is missing'],
    ['false.png', 'holds pdf'],
    ['broken.csv', 'encoded as UTF-16LE'],
    ['program.exe', 'Kinds that may be attached'],
  ])('%s is refused', async (file, message) => {
    const { problems } = await attach(file);
    expect(problems).toMatchObject([
      {
        file: 'content/announcements/targets-2024/announcement.yaml',
        field: 'attachments[0].file',
        en: expect.stringContaining(message) as string,
      },
    ]);
  });
});
