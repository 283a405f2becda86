import { cpSync, existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../src/build/files.ts';
import { pageFacts } from '../../src/build/page.ts';
import { movedAddresses } from '../../src/content/addresses/check.ts';
import { textAnchorsOf } from '../../src/content/addresses/links.ts';
import { contentPages } from '../../src/content/addresses/pages.ts';
import { isPromised } from '../../src/content/addresses/promised.ts';
import { lockFile, parseLock, readLock } from '../../src/content/addresses/record.ts';
import { copyProject, type ProjectCopy } from '../project.ts';
import { readContent } from '../content.ts';
import { dist, readPages } from './dist.ts';

const news = 'content/announcements';
const added = {
  term: '  - id: old-word\n    zh: 旧词\n    en: old word\n    explain: { zh: 旧的说法。, en: An old word. }\n',
  paragraph: { zh: '\n窗口在周末关闭。\n', en: '\nThe window is closed at weekends.\n' },
  section: {
    zh: '\n## 交通 [#way]\n\n可乘地铁。\n',
    en: '\n## How to come [#way]\n\nTake the metro.\n',
  },
  csv: '年份,数值\n2024,85\n'.repeat(80),
};

/** A small site that has been built once, so that its addresses are on record. */
const small = copyProject('plain');
beforeAll(async () => {
  small.edit('content/site/glossary.yaml', /$/, added.term);
  for (const locale of ['zh', 'en'] as const) {
    const more = added.paragraph[locale] + added.section[locale];
    small.edit(`${news}/window-hours/${locale}.mdx`, /$/, more);
  }
  small.write(`${news}/window-hours/list.csv`, added.csv);
  small.edit(
    `${news}/window-hours/announcement.yaml`,
    /^type:/,
    'attachments: [{ file: list.csv, title: { zh: 名单, en: List } }]\ntype:',
  );
  const { ok, output } = await small.build();
  if (!ok) throw new Error(output);
});
afterAll(() => small.dispose());

let project: ProjectCopy | undefined;
afterEach(() => project?.dispose());
const published = (): ProjectCopy => (project = small.copy());

test('the record holds every page and file of the build', () => {
  const lock = parseLock(readFileSync(lockFile, 'utf8'));
  for (const page of readPages()) {
    if (!page.path.startsWith('/en/') && page.path.endsWith('/')) {
      expect(lock.pages.has(page.path), page.path).toBe(true);
    }
  }
  const redirects = readFileSync(`${dist}/_redirects`, 'utf8').split(/\s+/);
  for (const file of lock.files) {
    expect(existsSync(`${dist}${file}`) || redirects.includes(file), file).toBe(true);
  }
  expect(lock.files).toContain('/en/feed.xml');
});

test('what the check of links knows without a build is what a build makes', () => {
  const content = readContent();
  const known = contentPages(content);
  const lock = readLock('.');
  const moved = new Set(movedAddresses(content).map(({ from }) => from));
  const built = readPages().filter(
    (page) => !page.path.startsWith('/en/') && page.path.endsWith('/') && !moved.has(page.path),
  );
  expect([...known.keys()].sort()).toEqual(built.map(({ path }) => path).sort());
  for (const { path, html } of built) {
    const own = known.get(path);
    if (!own) continue;
    const texts = content.prose.filter((prose) => prose.path === path);
    const anchors = [...own, ...texts.flatMap((prose) => textAnchorsOf(prose, '.', lock))];
    const promised = pageFacts(path, html).anchors.filter((anchor) => isPromised(path, anchor));
    expect(anchors, path).toEqual(expect.arrayContaining(promised));
  }
});

test('a removed paragraph stops the build, and its successor lets it go on', async () => {
  const { build, edit, folder } = published();
  for (const locale of ['zh', 'en'] as const) {
    edit(`${news}/window-hours/${locale}.mdx`, added.paragraph[locale], '');
  }
  const lost = await build();
  expect(lost.ok).toBe(false);
  expect(lost.output).toContain(`${news}/window-hours/zh.mdx`);
  expect(lost.output).toContain('aliases: { hours-p2:');
  for (const locale of ['zh', 'en'] as const) {
    const file = `${news}/window-hours/${locale}.mdx`;
    edit(file, '---\nanswer', '---\naliases: { hours-p2: hours-p1 }\nanswer');
  }
  const mended = await build();
  if (!mended.ok) throw new Error(mended.output);
  const html = readFileSync(join(folder, 'dist/news/window-hours/index.html'), 'utf8');
  expect(html).toMatch(/<p id="hours-p1"><span id="hours-p2"><\/span>/);
});

test('a renamed page stops the build, until it names its alias; then both addresses answer', async () => {
  const { build, edit, folder } = published();
  renameSync(join(folder, news, 'courses'), join(folder, news, 'lessons'));
  const lost = await build();
  expect(lost.ok).toBe(false);
  expect(lost.output).toContain('/news/courses/');
  edit(`${news}/lessons/announcement.yaml`, /^type:/, 'aliases: [courses]\ntype:');
  const mended = await build();
  if (!mended.ok) throw new Error(mended.output);
  for (const prefix of ['', '/en']) {
    const html = readFileSync(join(folder, `dist${prefix}/news/courses/index.html`), 'utf8');
    expect(html).toContain(`content="0; url=${prefix}/news/lessons/"`);
  }
  const rules = readFileSync(join(folder, 'dist/_redirects'), 'utf8');
  expect(rules).toContain('/en/news/courses/ /en/news/lessons/ 301\n');
});

test('a renamed guide needs its alias only; what a text, a question or a tag names leads to the new address', async () => {
  const { build, edit, write, folder } = published();
  write('content/site/questions/clerk.tsv', '/guides/window/\tzh\t窗口在哪里交材料\n');
  const link = {
    zh: '见[指南](/guides/window/#prepare)。',
    en: 'See [it](/guides/window/#prepare).',
  };
  for (const locale of ['zh', 'en'] as const) {
    edit(`${news}/courses/${locale}.mdx`, /$/, `\n${link[locale]} <Fee id="window#first" />\n`);
    edit(`content/work-plan/2024/items/windows/${locale}.mdx`, /$/, `\n${link[locale]}\n`);
  }
  renameSync(join(folder, 'content/guides/window'), join(folder, 'content/guides/counter'));
  edit('content/guides/counter/guide.yaml', /^order:/m, 'aliases: [window]\norder:');
  const { ok, output } = await build();
  if (!ok) throw new Error(output);
  const notice = readFileSync(join(folder, 'dist/news/window-hours/index.html'), 'utf8');
  expect(notice).toContain('href="/guides/counter/"');
  expect(readFileSync(join(folder, 'dist/guides/window/index.html'), 'utf8')).toContain(
    'url=/guides/counter/',
  );
  // Nothing of ours goes by the page that only leads on.
  const naming = listFiles(join(folder, 'dist')).filter(
    (file) =>
      /\.(?:html|md|xml|json|txt|csv)$/.test(file) &&
      readFileSync(join(folder, 'dist', file), 'utf8').includes('/guides/window/'),
  );
  expect(naming.filter((file) => !file.includes('/guides/window/'))).toEqual(['/manifest.json']);
});

test('the plan of a new year with groups of its own, and a department without a target, lose nothing', async () => {
  const { build, edit, folder } = published();
  cpSync('tests/fixtures/sites/two-years/content', join(folder, 'content'), { recursive: true });
  const plan = 'content/work-plan/2025';
  edit(`${plan}/plan.yaml`, 'groups:\n  - id: services', 'groups:\n  - id: openness');
  edit(`${plan}/plan.yaml`, 'value: 5', 'value: 5\n        whole_plan: true');
  for (const item of ['finance', 'publicity', 'windows']) {
    edit(`${plan}/items/${item}/item.yaml`, 'group: services', 'group: openness');
  }
  edit(`${plan}/items/windows/item.yaml`, /^indicators: .*\n/m, '');
  edit(`${plan}/items/windows/item.yaml`, /^leads: .*$/m, 'leads: [general-office]');
  const { ok, output } = await build();
  if (!ok) throw new Error(output);
});

test('a removed page, section, term or id stops the build, and each message names a remedy that lets it go on', async () => {
  const { build, edit, remove, folder } = published();
  edit('content/site/glossary.yaml', added.term, '');
  edit('content/guides/window/guide.yaml', '- id: papers', '- id: forms');
  for (const locale of ['zh', 'en'] as const) {
    edit(`${news}/window-hours/${locale}.mdx`, added.section[locale], '');
  }
  remove(`${news}/courses`);
  const lost = await build();
  expect(lost.ok).toBe(false);
  expect(lost.output).toContain('/news/courses/');

  // What each message says is done, as it says it.
  const lines: string[] = [];
  const heads = new Map<string, string[]>();
  for (const [, file = '', text = ''] of lost.output.matchAll(
    /^(content\/\S+|page \S+)(?: › .*)?\n.*\n +(.*)$/gm,
  )) {
    const row = /add the line - (\{.*?\}) to aliases/.exec(text)?.[1];
    const page = /write (\{ from: \S+, to: )the address/.exec(text)?.[1];
    const alias = /aliases: \{ (\S+: \S+) \}/.exec(text)?.[1];
    if (row) lines.push(row);
    else if (page) lines.push(`${page}/news/ }`);
    else if (alias) heads.set(file, [...(heads.get(file) ?? []), alias]);
    else throw new Error(`no remedy: ${text}`);
  }
  expect(lines.length).toBeGreaterThan(1);
  expect(heads.size).toBeGreaterThan(3);
  edit('content/site/aliases.yaml', 'aliases: []', `aliases:\n  - ${lines.join('\n  - ')}`);
  for (const [file, aliases] of heads) {
    edit(file, '---\n', `---\naliases: { ${aliases.join(', ')} }\n`);
  }
  const mended = await build();
  if (!mended.ok) throw new Error(mended.output);
  const rules = readFileSync(join(folder, 'dist/_redirects'), 'utf8');
  for (const [, from = ''] of rules.matchAll(/^(\S+) /gm)) {
    const isThere = existsSync(join(folder, 'dist', from));
    if (!from.endsWith('/') && !from.endsWith('/index.md')) expect(isThere, from).toBe(false);
  }
});

test('a missing attachment and a bad alias stop the build', async () => {
  const { build, edit } = published();
  edit(
    `${news}/courses/announcement.yaml`,
    /^type:/,
    'attachments: [{ file: list.pdf, title: { zh: 名单, en: List } }]\naliases: [window-hours]\ntype:',
  );
  const { ok, output } = await build();
  expect(ok).toBe(false);
  expect(output).toMatch(/courses\/announcement\.yaml:\d+ › attachments\[0\]\.file/);
  expect(output).toMatch(/courses\/announcement\.yaml:\d+ › aliases\[0\]/);
});

test('an attachment is served below its announcement, with kind and size', () => {
  const built = (name: string): string => readFileSync(join(small.folder, 'dist', name), 'utf8');
  expect(built('news/window-hours/list.csv')).toBe(added.csv);
  const html = built('en/news/window-hours/index.html');
  expect(html).toMatch(/href="\/news\/window-hours\/list\.csv"/);
  expect(html).toMatch(/CSV · 1\.8 KB/);
});
