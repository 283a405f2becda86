import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { describeFolder } from '../../src/integrations/manifest.ts';
import { must } from '../content.ts';
import { copyProject, type ProjectCopy } from '../project.ts';

const projects: ProjectCopy[] = [];
const copy = (): ProjectCopy => {
  const project = copyProject();
  projects.push(project);
  return project;
};
afterAll(() => projects.forEach((project) => project.dispose()));

/** Builds, and tells which pages were taken from the last build. */
async function reused({ build }: ProjectCopy): Promise<Set<string>> {
  const { ok, output } = await build();
  if (!ok) throw new Error(output);
  return new Set(
    output.split('\n').flatMap((line) => /(\/\S*)index\.html \(restored\)/.exec(line)?.[1] ?? []),
  );
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
  expect([...(await reused(project))]).toEqual([]);
  changeText(project);
  const afterText = await reused(project);
  expect(afterText.has('/news/targets-2024/')).toBe(false);
  for (const path of ['/en/news/targets-2024/', '/guides/trade-fairs/', '/about/', '/news/2024/']) {
    expect(afterText, path).toContain(path);
  }
  // Whatever the last build left behind may be damaged.
  const dist = join(project.folder, 'dist');
  writeFileSync(join(dist, 'share/zh/about.png'), 'defaced');
  for (const locale of ['zh', 'en']) {
    const fragments = join(dist, 'pagefind/fragment');
    const name = must(readdirSync(fragments).find((file) => file.startsWith(locale)));
    writeFileSync(join(fragments, name), 'defaced');
  }
  const kept = join(project.folder, '.cache/pages');
  for (const name of readdirSync(kept).slice(0, 20)) writeFileSync(join(kept, name), '{"facts":');
  changeData(project);
  expect([...(await reused(project))]).toEqual([]);

  const anew = copy();
  changeText(anew);
  changeData(anew);
  await reused(anew);
  expect(await describeFolder(dist, '/')).toEqual(
    await describeFolder(join(anew.folder, 'dist'), '/'),
  );

  // Code counts for every page.
  project.edit('src/i18n/strings.ts', '写好的引文', '现成的引文');
  expect([...(await reused(project))]).toEqual([]);
  expect(readFileSync(join(dist, 'news/targets-2024/index.html'), 'utf8')).toContain('现成的引文');
}, 240_000);
