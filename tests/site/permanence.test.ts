import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { lockFile, parseLock } from '../../src/content/addresses/record.ts';
import { copyProject, type ProjectCopy } from '../project.ts';
import { dist, readPages } from './dist.ts';

const news = 'content/announcements';
let project: ProjectCopy | undefined;
afterEach(() => project?.dispose());

/** A small site that has been built once, so that its addresses are on record. */
async function published(): Promise<ProjectCopy> {
  project = copyProject('plain');
  const { ok, output } = await project.build();
  if (!ok) throw new Error(output);
  return project;
}

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

test('a removed page stops the build, and says what to do', async () => {
  const { build, remove } = await published();
  remove(`${news}/courses`);
  const { ok, output } = await build();
  expect(ok).toBe(false);
  expect(output).toContain('/news/courses/');
  expect(output).toContain('aliases');
});

test('a removed paragraph stops the build, and its successor lets it go on', async () => {
  const { build, edit, folder } = await published();
  const more = { zh: '\n窗口在周末关闭。\n', en: '\nThe window is closed at weekends.\n' };
  for (const locale of ['zh', 'en'] as const) {
    edit(`${news}/window-hours/${locale}.mdx`, /$/, more[locale]);
  }
  expect((await build()).ok).toBe(true);
  for (const locale of ['zh', 'en'] as const) {
    edit(`${news}/window-hours/${locale}.mdx`, more[locale], '');
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
  const { build, edit, folder } = await published();
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

test('a missing attachment and a bad alias stop the build', async () => {
  const { build, edit } = await published();
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

test('an attachment is served below its announcement, with kind and size', async () => {
  const { build, edit, write, folder } = await published();
  const csv = '年份,数值\n2024,85\n'.repeat(80);
  write(`${news}/courses/list.csv`, csv);
  edit(
    `${news}/courses/announcement.yaml`,
    /^type:/,
    'attachments: [{ file: list.csv, title: { zh: 名单, en: List } }]\ntype:',
  );
  const { ok, output } = await build();
  if (!ok) throw new Error(output);
  expect(readFileSync(join(folder, 'dist/news/courses/list.csv'), 'utf8')).toBe(csv);
  const html = readFileSync(join(folder, 'dist/en/news/courses/index.html'), 'utf8');
  expect(html).toMatch(/href="\/news\/courses\/list\.csv"/);
  expect(html).toMatch(/CSV · 1\.8 KB/);
});
