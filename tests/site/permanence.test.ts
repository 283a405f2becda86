import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { lockFile, parseLock } from '../../src/content/addresses/record.ts';
import { copyProject, type ProjectCopy } from '../project.ts';
import { dist, readPages } from './dist.ts';

const news = 'content/announcements';
let project: ProjectCopy | undefined;
const copy = (): ProjectCopy => (project = copyProject());
afterEach(() => project?.dispose());

test('the record holds every page and file of the build', () => {
  const lock = parseLock(readFileSync(lockFile, 'utf8'));
  for (const page of readPages()) {
    if (!page.path.startsWith('/en/') && page.path.endsWith('/')) {
      expect(lock.pages.has(page.path), page.path).toBe(true);
    }
  }
  for (const file of lock.files) expect(existsSync(`${dist}${file}`), file).toBe(true);
  expect(lock.files).toContain('/en/feed.xml');
});

test('a removed page stops the build, and says what to do', async () => {
  const { build, remove } = copy();
  remove(`${news}/branch-centers`);
  const { ok, output } = await build();
  expect(ok).toBe(false);
  expect(output).toContain(`${lockFile} › /news/branch-centers/`);
  expect(output).toContain('name it under aliases');
});

test('a removed paragraph stops the build, and its successor lets it go on', async () => {
  const { build, edit, folder } = copy();
  const file = `${news}/trade-fair-rules/zh.mdx`;
  edit(file, /\n同一年还要研究[^\n]*\n/, '\n');
  const lost = await build();
  expect(lost.ok).toBe(false);
  expect(lost.output).toContain(`${file} › #known-p2`);
  expect(lost.output).toContain('aliases: { known-p2:');
  edit(file, '---\nanswer', '---\naliases: { known-p2: known-p1 }\nanswer');
  const mended = await build();
  if (!mended.ok) throw new Error(mended.output);
  const html = readFileSync(join(folder, 'dist/news/trade-fair-rules/index.html'), 'utf8');
  expect(html).toMatch(/<p id="known-p1"><span id="known-p2"><\/span>/);
});

test('a renamed page stops the build, until it names its alias; then both addresses answer', async () => {
  const { build, edit, folder } = copy();
  renameSync(join(folder, news, 'branch-centers'), join(folder, news, 'branches'));
  const lost = await build();
  expect(lost.ok).toBe(false);
  expect(lost.output).toContain('/news/branch-centers/');
  edit(`${news}/branches/announcement.yaml`, /^type:/, 'aliases: [branch-centers]\ntype:');
  const mended = await build();
  if (!mended.ok) throw new Error(mended.output);
  for (const prefix of ['', '/en']) {
    const html = readFileSync(join(folder, `dist${prefix}/news/branch-centers/index.html`), 'utf8');
    expect(html).toContain(`content="0; url=${prefix}/news/branches/"`);
  }
  const rules = readFileSync(join(folder, 'dist/_redirects'), 'utf8');
  expect(rules).toContain('/en/news/branch-centers/ /en/news/branches/ 301\n');
  // A new paragraph is recorded with a number of its own, and the old ones stay.
  edit(
    `${news}/branches/zh.mdx`,
    '## 已经知道的 [#known]\n',
    '## 已经知道的 [#known]\n\n新加的一段。\n',
  );
  expect((await build()).ok).toBe(true);
  const html = readFileSync(join(folder, 'dist/news/branches/index.html'), 'utf8');
  expect(html).toMatch(/<p id="known-p3">新加的一段。/);
  expect(html).toMatch(/<p id="known-p1">现有的分中心/);
  expect(readFileSync(join(folder, lockFile), 'utf8')).toMatch(/\/news\/branches\/[^/]*#known-p3/);
});

test('a title too long for its share image, a missing attachment and a bad alias stop the build', async () => {
  const { build, edit } = copy();
  edit(
    `${news}/branch-centers/announcement.yaml`,
    /zh: 保护中心已有[^\n]*/,
    `zh: ${'知识产权保护中心'.repeat(24)}`,
  );
  const long = await build();
  expect(long.ok).toBe(false);
  expect(long.output).toContain(`${news}/branch-centers/announcement.yaml › title`);
  expect(long.output).toContain('too long for its share image');
  edit(
    `${news}/targets-2024/announcement.yaml`,
    /^type:/,
    'attachments: [{ file: targets.pdf, title: { zh: 目标, en: Targets } }]\naliases: [work-plan-2024]\ntype:',
  );
  const missing = await build();
  expect(missing.output).toContain(`${news}/targets-2024/announcement.yaml › attachments[0].file`);
  expect(missing.output).toContain(`${news}/targets-2024/announcement.yaml › aliases[0]`);
});

test('an attachment is served below its announcement, with kind and size', async () => {
  const { build, edit, folder } = copy();
  const csv = '年份,数值\n2024,85\n'.repeat(80);
  writeFileSync(join(folder, `${news}/targets-2024/targets.csv`), csv);
  edit(
    `${news}/targets-2024/announcement.yaml`,
    /^type:/,
    'attachments: [{ file: targets.csv, title: { zh: 目标, en: Targets } }]\ntype:',
  );
  const { ok, output } = await build();
  if (!ok) throw new Error(output);
  expect(readFileSync(join(folder, 'dist/news/targets-2024/targets.csv'), 'utf8')).toBe(csv);
  const html = readFileSync(join(folder, 'dist/en/news/targets-2024/index.html'), 'utf8');
  expect(html).toMatch(/href="\/news\/targets-2024\/targets\.csv"/);
  expect(html).toMatch(/CSV · 1\.8 KB/);
});
