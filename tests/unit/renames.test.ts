import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { movedAddresses, movedFiles } from '../../src/content/addresses/check.ts';
import { isPromised } from '../../src/content/addresses/promised.ts';
import { readContent as realContent } from '../content.ts';
import { copyContent } from '../content-copy.ts';
import { parseLock } from '../../src/content/addresses/record.ts';
import { readContent } from '../../src/content/read/read.ts';
import { anchorsOf } from '../../src/content/text/anchors.ts';
import {
  file,
  inFile,
  inText,
  notice,
  problemsOf,
  readWith,
  type Change,
} from '../inputs/input.ts';

const questions = (...lines: string[]): Change =>
  file('site/questions/clerk.tsv', lines.map((line) => `${line}\n`).join(''));
const asked = questions(
  '/guides/window/\tzh\t窗口在哪里交材料',
  '/news/courses/|/guides/window/\ten\twhat does the window cost',
  '/news/courses/\tzh\t有什么课程',
  '/plan/2024/windows/\tzh\t要设几个窗口',
  '/laws/sample-law/\tzh\t示例条例讲什么',
  '/departments/services-division/\tzh\t服务处管什么',
);
const fixture = (path: string): string =>
  readFileSync(`tests/fixtures/sites/plain/content/${path}`, 'utf8');

/** An entry under another name, that says what it used to be called. */
const renamed = (from: string, to: string, entry: string, first: string): Change[] => {
  const old = from.replace(/^.*\//, '');
  return [{ move: from, to }, ...inFile(`${to}/${entry}`, first, `aliases: [${old}]\n${first}`)];
};
const idIn = (path: string, from: string, to: string): Change[] => {
  const id = `- id: ${from}\n`;
  const indent = /^ */m.exec(
    fixture(path)
      .split('\n')
      .find((line) => line.includes(id.trim())) ?? '',
  )?.[0];
  return inFile(path, id, `- id: ${to}\n${indent ?? ''}  aliases: [${from}]\n`);
};

describe('an entry under another name needs nothing but its alias', () => {
  const mentions = [
    asked,
    ...inText(
      'zh',
      '见[指南](/guides/window/#prepare)，<Fee id="window#first" />，<Law id="sample-law" article="3" />。',
    ),
    ...inText(
      'en',
      'See [the guide](/guides/window/#prepare), <Fee id="window#first" />, <Law id="sample-law" article="3" />.',
    ),
    ...inFile(
      `${notice}/announcement.yaml`,
      'guides: [window]',
      'guides: [window]\nsupersedes: []',
    ),
  ];
  test('what names them is right before', async () => {
    expect(await problemsOf(mentions)).toEqual([]);
  });
  test.each<[string, Change[]]>([
    ['a guide', renamed('guides/window', 'guides/counter', 'guide.yaml', 'order: 1')],
    [
      'an announcement',
      renamed(
        'announcements/courses',
        'announcements/lessons',
        'announcement.yaml',
        'type: notice',
      ),
    ],
    [
      'an item',
      renamed(
        'work-plan/2024/items/windows',
        'work-plan/2024/items/counters',
        'item.yaml',
        'number:',
      ),
    ],
    [
      'the item of a week',
      renamed(
        'work-plan/2024/items/publicity',
        'work-plan/2024/items/outreach',
        'item.yaml',
        'number:',
      ),
    ],
    ['a law', idIn('site/laws.yaml', 'sample-law', 'model-law')],
    ['a department', idIn('site/taxonomy.yaml', 'services-division', 'service-centre')],
  ])('%s', async (_, changes) => {
    expect(await problemsOf([...mentions, ...changes])).toEqual([]);
  });
  const guide = renamed('guides/window', 'guides/counter', 'guide.yaml', 'order: 1');
  const renamedFile = 'guides/counter/guide.yaml';
  test.each<[string, Change[]]>([
    ['an amount', [...guide, ...inFile(renamedFile, 'online: 270', 'online: 270元')]],
    ['its alias', [...guide, ...inFile(renamedFile, 'aliases: [window]', 'aliases: window')]],
    ['a quote', [...guide, ...inFile(renamedFile, "article: '5'", "article: '5")]],
    ['a bracket above', [...guide, ...inFile(renamedFile, 'aliases:', 'order: 1 [x: [\naliases:')]],
    [
      'an item',
      [
        ...renamed(
          'work-plan/2024/items/windows',
          'work-plan/2024/items/counters',
          'item.yaml',
          'number:',
        ),
        ...inFile('work-plan/2024/items/counters/item.yaml', 'kind: service', 'kind: Service'),
      ],
    ],
    [
      'an announcement',
      [
        ...renamed(
          'announcements/courses',
          'announcements/lessons',
          'announcement.yaml',
          'type: notice',
        ),
        ...inFile('announcements/lessons/announcement.yaml', 'type: notice', 'type: notic'),
      ],
    ],
  ])('with a mistake of its own, that one is told alone: %s', async (_, changes) => {
    const problems = await problemsOf([...mentions, ...changes]);
    expect(problems.map(({ file, zh }) => `${file} ${zh}`)).toHaveLength(1);
    const last = changes.at(-1);
    expect(problems[0]?.file).toBe(`content/${last && 'edit' in last ? last.edit : ''}`);
  });
  test('what the texts of an entry name is left alone while it can’t be read', async () => {
    const problems = await problemsOf([
      { edit: 'guides/window/zh.mdx', from: '请先', to: '<Law id="sample" article="5" />请先' },
      { edit: 'guides/window/en.mdx', from: 'Fill', to: '<Law id="sample" article="5" /> Fill' },
      ...inFile('guides/window/guide.yaml', 'order: 1', 'order: 一'),
    ]);
    expect(problems.map(({ file, field }) => `${file} ${field}`)).toEqual([
      'content/guides/window/guide.yaml order',
    ]);
  });
  test('without it, every mention is told', async () => {
    const problems = await problemsOf([asked, { move: 'guides/window', to: 'guides/counter' }]);
    expect(problems.length).toBeGreaterThan(3);
  });
});

describe('an entry under another name that does not say what it was called', () => {
  test('is not sought where one that can’t be read says that name', async () => {
    const guide = fixture('guides/window/guide.yaml');
    const problems = await problemsOf([
      published(),
      ...renamed('guides/window', 'guides/counter', 'guide.yaml', 'order: 1'),
      ...inFile('guides/counter/guide.yaml', 'online: 270', 'online: 270元'),
      file('guides/hall/guide.yaml', guide),
      file('guides/hall/zh.mdx', '---\nanswer: 大厅办理商标。大厅在一楼。\n---\n'),
    ]);
    expect(problems.map((problem) => problem.file)).toEqual(['content/guides/counter/guide.yaml']);
  });
  /** The record of the plain site, with all its entries. */
  const published = (...more: string[]): Change =>
    file('site/addresses.lock', [...addresses, ...more].join('\n'));
  const addresses = [
    '/guides/window/',
    ...['windows', 'courses', 'publicity'].map((slug) => `/plan/2024/${slug}/`),
    ...['about', 'accessibility', 'contact', 'press', 'privacy'].map((slug) => `/${slug}/`),
    ...['sample-law', 'other-law'].map((id) => `/laws/${id}/`),
    ...['general-office', 'services-division'].map((id) => `/departments/${id}/`),
    ...['courses', 'window-hours'].map((slug) => `/news/${slug}/`),
  ];
  const moveTo = (folder: string, from: string, to: string): Change => ({
    move: `${folder}/${from}`,
    to: `${folder}/${to}`,
  });
  test.each<[string, Change[], string, string]>([
    [
      'a guide',
      [published(), moveTo('guides', 'window', 'counter')],
      'content/guides/counter/guide.yaml',
      'aliases: [window]',
    ],
    [
      'an announcement',
      [published(), moveTo('announcements', 'courses', 'lessons')],
      'content/announcements/lessons/announcement.yaml',
      'aliases: [courses]',
    ],
    [
      'an item',
      [published(), moveTo('work-plan/2024/items', 'windows', 'counters')],
      'content/work-plan/2024/items/counters/item.yaml',
      'aliases: [windows]',
    ],
    [
      'a law',
      [published(), ...inFile('site/laws.yaml', 'id: sample-law', 'id: model-law')],
      'content/site/laws.yaml',
      'aliases: [sample-law]',
    ],
    [
      'a department',
      [published(), ...inFile('site/taxonomy.yaml', 'id: services-division', 'id: service-centre')],
      'content/site/taxonomy.yaml',
      'aliases: [services-division]',
    ],
    [
      'a page that may not move',
      [published(), moveTo('pages', 'privacy', 'data-protection')],
      'content/pages/data-protection/page.yaml',
      'Rename it back to “privacy”',
    ],
  ])('%s is told once, with what to write', async (_, changes, at, en) => {
    const problems = await problemsOf([asked, ...changes]);
    expect(problems.map((one) => [one.file, typeof one.line])).toEqual([[at, 'number']]);
    expect(problems[0]?.en).toContain(en);
  });

  test('of several, each is known by its words', async () => {
    const { content } = await readWith([]);
    const prints = (slug: string): string[] => {
      const text = content?.prose.find((prose) => prose.path === `/news/${slug}/`);
      const lock = parseLock('');
      return [...(text ? anchorsOf(lock, text, '.') : [])].map(
        ([anchor, print]) => `  #${anchor} ${print} -`,
      );
    };
    const slugs = ['courses', 'window-hours'];
    const problems = await problemsOf([
      published(...slugs.flatMap((slug) => [`/news/${slug}/`, ...prints(slug)])),
      moveTo('announcements', 'courses', 'y-new'),
      moveTo('announcements', 'window-hours', 'x-new'),
    ]);
    expect(problems.map((one) => [one.file, /aliases: \[(.*?)\]/.exec(one.en)?.[1]])).toEqual([
      ['content/announcements/x-new/announcement.yaml', 'window-hours'],
      ['content/announcements/y-new/announcement.yaml', 'courses'],
    ]);
  });

  test.each<[string, Change[]]>([
    ['a new one beside the old', [published()]],
    [
      'one that leads on by the list of former addresses',
      [
        published('/guides/old/'),
        file('site/aliases.yaml', 'aliases:\n  - { from: /guides/old/, to: /guides/ }\n'),
      ],
    ],
  ])('%s is none', async (_, changes) => {
    expect(await problemsOf(changes)).toEqual([]);
  });

  test('one whose text can’t be parsed is told of that as well', async () => {
    const problems = await problemsOf([
      published('/news/old/'),
      ...inText('zh', '<Channel id="hotline">'),
      moveTo('announcements', 'window-hours', 'hours-of-window'),
    ]);
    expect(problems.map((one) => one.file)).toContain(
      'content/announcements/hours-of-window/zh.mdx',
    );
  });

  test('one that could not be read is not taken for gone', async () => {
    const problems = await problemsOf([
      published(),
      ...inFile(`${notice}/announcement.yaml`, "modified: '2024-05-06'", 'modified: 五月'),
    ]);
    expect(problems.map((one) => one.file)).toEqual([`content/${notice}/announcement.yaml`]);
  });
});

test('a guide whose basis names a law that is not there is told, and nothing breaks', async () => {
  const law = (to: string): Change[] =>
    inFile('guides/window/guide.yaml', 'law: sample-law', `law: ${to}`);
  const tag = file(
    'guides/window/zh.mdx',
    fixture('guides/window/zh.mdx').trimEnd() + '\n\n依据是<Law id="sample" />。\n',
  );
  const problems = await problemsOf([tag, ...law('no-such-law')]);
  expect(problems.map((one) => one.file)).toContain('content/guides/window/guide.yaml');
});

describe('one mistake in an entry is told once, whatever names the entry', () => {
  test.each<[string, string, Change[]]>([
    [
      'a fee with its unit',
      'guides/window/guide.yaml',
      inFile('guides/window/guide.yaml', 'paper: 300', 'paper: 500元'),
    ],
    [
      'a date',
      'announcements/courses/announcement.yaml',
      inFile('announcements/courses/announcement.yaml', "'2024-06-03'", "'2024-02-31'"),
    ],
    [
      'a quotation mark',
      'announcements/courses/announcement.yaml',
      inFile(
        'announcements/courses/announcement.yaml',
        "modified: '2024-06-03'",
        "modified: '2024-06-03",
      ),
    ],
    [
      'a date of a week',
      'publicity-week/2024/week.yaml',
      inFile('publicity-week/2024/week.yaml', "modified: '2024-04-01'", "modified: '2024-04-31'"),
    ],
  ])('%s', async (_, path, changes) => {
    const more = questions(
      '/week/2024/\tzh\t宣传周是哪几天',
      '/guides/window/\tzh\t窗口在哪里',
      '/news/courses/\tzh\t有什么课',
    );
    const link = inText(
      'zh',
      '见[课程](/news/courses/)、[指南](/guides/window/#prepare)、[宣传周](/week/2024/)。',
    );
    const other = inText(
      'en',
      'See [courses](/news/courses/), [guide](/guides/window/#prepare), [week](/week/2024/).',
    );
    const problems = await problemsOf([more, ...link, ...other, ...changes]);
    expect(problems.map((problem) => problem.file)).toEqual([`content/${path}`]);
  });

  test('on the site itself, in an entry of each kind', async () => {
    const real = realContent();
    const [newest] = real.announcements;
    for (const [entry, name] of [
      [real.guides[0], 'guide.yaml'],
      [newest, 'announcement.yaml'],
      // Where it is the only one of its type, the list goes with it, and questions lead to that.
      [
        real.announcements.find(({ type }) => type === 'explanation') ?? newest,
        'announcement.yaml',
      ],
      [real.weeks[0], 'week.yaml'],
    ] as const) {
      using copy = copyContent('content');
      const path = entry?.file ?? '';
      expect(path).toMatch(name);
      copy.write(path, `${copy.read(path)}\nunknown_field: 1\n`);
      const { problems } = await readContent(copy.root);
      expect(
        problems.map((problem) => problem.file),
        path,
      ).toEqual([path]);
    }
  });
});

describe('links of texts that lead nowhere are told without a build', () => {
  const both = (link: string): Change[] => [
    ...inText('zh', `窗口开放。\n\n见[这里](${link})。`),
    ...inText('en', `The window is open.\n\nSee [this](${link}).`),
  ];
  test.each([
    ['/guides/nope/', 'no page'],
    ['/guides/window', 'Did you mean “/guides/window/”'],
    ['/guides/window/#nope', 'has no “#nope”'],
    ['/guides/window/#step-hand-inn', 'Did you mean “#step-hand-in”'],
    ['#nope', 'has no “#nope”'],
    ['/plan/2023/', 'no page'],
    ['/guides/window/#100%', 'has no'],
  ])('%s', async (link, en) => {
    const problems = await problemsOf(both(link));
    expect(problems.map((one) => `${one.file}:${one.line}`)).toEqual([
      `content/${notice}/en.mdx:10`,
      `content/${notice}/zh.mdx:10`,
    ]);
    for (const problem of problems) expect(problem.en).toContain(en);
  });
  test.each([
    '/guides/window/',
    '/guides/window/#prepare',
    '/guides/window/#prepare-p1',
    '/guides/window/#fees',
    '/guides/window/#basis-sample',
    '/plan/2024/windows/',
    '/plan/2024/targets/#windows',
    '/week/2024/#event-opening',
    '/news/',
    '/',
    '#hours',
    '#hours-p1',
    '/feed.xml',
  ])('%s leads somewhere', async (link) => {
    expect(await problemsOf(both(link))).toEqual([]);
  });
});

describe('the list of former addresses', () => {
  const listed = (...lines: string[]): Change[] => [
    file('site/aliases.yaml', `aliases:\n${lines.map((line) => `  - ${line}\n`).join('')}`),
  ];
  test.each([
    ['an address with /en', '{ from: /en/old/, to: /news/ }', 'write “/old/”'],
    ['a file with /en', '{ from: /old.json, to: /en/feed.json }', 'write “/feed.json”'],
    ['a page that is there', '{ from: /guides/window/, to: /news/ }', 'Remove this line'],
    ['a successor that is not there', '{ from: /old/, to: /newz/ }', 'Did you mean “/news/”'],
    [
      'a place that leads to another page',
      "{ from: '/glossary/#old', to: /news/ }",
      'write to: /glossary/',
    ],
  ])('%s', async (_, line, en) => {
    const problems = await problemsOf(listed(line));
    expect(problems.map((one) => [one.file, one.line])).toEqual([['content/site/aliases.yaml', 2]]);
    expect(problems[0]?.en).toContain(en);
  });
  test('takes addresses that are gone, and places on a page', async () => {
    expect(
      await problemsOf(
        listed(
          '{ from: /news/type/report/, to: /news/ }',
          "{ from: '/glossary/#old', to: /glossary/ }",
        ),
      ),
    ).toEqual([]);
  });
  describe('a line about a list of announcements', () => {
    const needless = listed(
      '{ from: /news/type/notice/, to: /news/ }',
      '{ from: /news/type/notice/feed.xml, to: /feed.xml }',
    );
    const movedWith = async (changes: readonly Change[]): Promise<string[]> => {
      const { content, problems } = await readWith([...needless, ...changes]);
      expect(problems).toEqual([]);
      return content
        ? [...movedAddresses(content), ...movedFiles(content)].map(({ from }) => from)
        : [];
    };
    test('is not used while the list is there, and needs no taking out', async () => {
      expect(await movedWith([])).toEqual([]);
    });
    test('counts until the draft that makes it needless is published', async () => {
      const drafts = ['courses', 'window-hours'].flatMap((slug) =>
        inFile(
          `announcements/${slug}/announcement.yaml`,
          'type: notice',
          'type: notice\ndraft: true',
        ),
      );
      const moved = await movedWith(drafts);
      expect(moved).toContain('/news/type/notice/');
      expect(moved).toContain('/en/news/type/notice/feed.xml');
    });
  });
});

test('a message names at most five of a long list, and where the list is', async () => {
  using copy = copyContent('content');
  const { content } = await readContent(copy.root);
  const guide = content?.guides[0];
  copy.edit(guide?.file ?? '', /^related:\s*\[[^\]]*\]/m, 'related: [no-such-guide-anywhere]');
  const [problem, ...more] = (await readContent(copy.root)).problems;
  expect(more).toEqual([]);
  expect(problem?.en).toContain('content/guides/');
  for (const told of [problem?.zh, problem?.en]) {
    const named = content?.guides.filter(({ slug }) => told?.includes(slug)) ?? [];
    expect(named.length).toBeLessThanOrEqual(5);
    expect(named.length).toBeGreaterThan(0);
  }
});

test.each([
  ['/', 'reform', false],
  ['/departments/protection-center/', 'targets', false],
  ['/laws/work-plan/', 'training', false],
  ['/laws/trademark-law/', 'version-2019', true],
  ['/laws/changes/', 'tm-numbers', true],
  ['/glossary/', 'copyright', true],
  ['/plan/2024/targets/', 'pledge-financing', true],
  ['/plan/2024/ip-finance/', 'guides', false],
  ['/plan/2024/ip-finance/', 'express-p1', true],
  ['/news/courses/', 'pending', false],
  ['/news/courses/', 'fnref-1', false],
  ['/news/courses/', 'footnote-label', false],
  ['/guides/training/', 'basis-plan', true],
])('%s#%s is kept for ever: %s', (page, anchor, kept) => {
  expect(isPromised(page, anchor)).toBe(kept);
});
