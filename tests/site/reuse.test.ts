import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { describeFolder } from '../../src/build/manifest.ts';
import { must } from '../content.ts';
import { copyProject, type ProjectCopy } from '../project.ts';

const projects: ProjectCopy[] = [];
const copy = (): ProjectCopy => {
  const project = copyProject();
  projects.push(project);
  return project;
};
afterAll(() => projects.forEach((project) => project.dispose()));

/** Builds, and tells which pages were drawn; nothing when none was taken from the last build. */
async function drawn({ build }: ProjectCopy): Promise<string[] | undefined> {
  const { ok, output } = await build();
  if (!ok) throw new Error(output);
  return /took \d+ pages from the last build and drew \d+: (.*)/.exec(output)?.[1]?.split(' ');
}

/** What a build from nothing gives, after the same changes. */
async function fromNothing(...changes: ((project: ProjectCopy) => void)[]): Promise<unknown> {
  const project = copy();
  for (const change of changes) change(project);
  await drawn(project);
  return describeFolder(join(project.folder, 'dist'), '/');
}

const text = 'content/announcements/targets-2024/zh.mdx';
const changeText = ({ folder }: ProjectCopy): void =>
  appendFileSync(join(folder, text), '\n这一段只在测试里。\n');
const changeData = ({ edit }: ProjectCopy): void => {
  edit('content/guides/trade-fairs/guide.yaml', 'en: Protect IP at', 'en: Guard IP at');
  // Texts link to this term.
  edit('content/site/glossary.yaml', /en: mediation$/m, 'en: conciliation');
};

test('a build after a change gives what a build from nothing gives, and draws only what changed', async () => {
  const project = copy();
  expect(await drawn(project)).toBeUndefined();
  const dist = join(project.folder, 'dist');
  changeText(project);
  for (const page of ['about', 'en/about']) {
    writeFileSync(join(dist, page, 'index.html'), 'defaced');
  }
  // What a search knows of all texts stands in files whose names these pages hold.
  const always = ['/', '/404.html', '/en/', '/en/search/', '/search/'];
  const damaged = ['/about/', '/en/about/'];
  expect(await drawn(project)).toEqual([...always, ...damaged, '/news/targets-2024/'].sort());
  expect(await describeFolder(dist, '/')).toEqual(await fromNothing(changeText));

  // Once more with nothing damaged, so that the index begins with the pages as they were.
  project.edit(text, '这一段只在测试里。', '这一段只在测试里，改了一次。');
  expect(await drawn(project)).toEqual([...always, '/news/targets-2024/'].sort());
  project.edit(text, '，改了一次', '');
  expect(await drawn(project)).toEqual([...always, '/news/targets-2024/'].sort());
  expect(await describeFolder(dist, '/')).toEqual(await fromNothing(changeText));

  // What was found sound is looked into again when it changes, or what it is told by.
  project.edit(text, '这一段只在测试里', '这一段,只在测试里');
  const item = 'content/work-plan/2024/items/ip-finance/item.yaml';
  project.edit(item, 'id: express', 'id: expresses');
  const { ok, output } = await project.build();
  expect(ok).toBe(false);
  const lines = readFileSync(join(project.folder, text), 'utf8').trimEnd().split('\n').length;
  expect(output).toContain(`${text} › line ${lines}`);
  expect(output).toMatch(/ip-finance\/en\.mdx › line \d+, <Action>/);
  project.edit(text, '这一段,只在测试里', '这一段只在测试里');
  project.edit(item, 'id: expresses', 'id: express');

  // Whatever the last build left behind may be damaged.
  writeFileSync(join(dist, 'share/zh/about.png'), 'defaced');
  for (const locale of ['zh', 'en']) {
    const fragments = join(dist, 'pagefind/fragment');
    const name = must(readdirSync(fragments).find((file) => file.startsWith(locale)));
    writeFileSync(join(fragments, name), 'defaced');
  }
  for (const kept of ['pages', 'results']) {
    const folder = join(project.folder, '.cache', kept);
    for (const name of readdirSync(folder).slice(0, 20)) {
      writeFileSync(join(folder, name), '{"facts":');
    }
  }
  changeData(project);
  expect(await drawn(project)).toBeUndefined();
  expect(await describeFolder(dist, '/')).toEqual(await fromNothing(changeText, changeData));

  // Code counts for every page.
  project.edit('src/i18n/strings.ts', '写好的引文', '现成的引文');
  expect(await drawn(project)).toBeUndefined();
  expect(readFileSync(join(dist, 'news/targets-2024/index.html'), 'utf8')).toContain('现成的引文');
}, 240_000);
