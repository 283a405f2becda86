// How long a build takes beside bare Astro on the same texts, and how both grow, in one run:
//   npm run bench:build                     the site as it is, and with 100 and 1 000 pages more
//   npm run bench:build -- 10000            another number of pages (10000 take about five minutes)
// Times on a shared machine mean little; the ratio of two builds in the same minutes says more.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject, ownEnvironment, type ProjectCopy } from '../project.ts';
import { generatePages } from './generate.ts';

interface Build {
  seconds: number;
  /** Peak memory of the process, in bytes. */
  memory: number;
}

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [0, 100, 1000];

/** Prints the peak memory of the process, in KB, when it ends. */
const tellMemory =
  'data:text/javascript,process.on("exit",()=>console.error("peak "+process.resourceUsage().maxRSS))';

function build(folder: string, script: string): Build {
  // What an earlier build has written may still be on its way to the disk.
  spawnSync('sync');
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', tellMemory, script], {
    cwd: folder,
    env: ownEnvironment(),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stdout.slice(-3000) + stderr.slice(-3000));
  return {
    seconds: Number(process.hrtime.bigint() - start) / 1e9,
    memory: Number(/peak (\d+)/.exec(stderr)?.[1]) * 1024,
  };
}

/** The same texts as a project of bare Astro: a collection of MDX files and one page that shows each. */
function bareProject(pages: number): ProjectCopy {
  const bare = copyProject();
  generatePages(bare.folder, pages);
  rmSync(join(bare.folder, 'src'), { recursive: true });
  mkdirSync(join(bare.folder, 'src/pages'), { recursive: true });
  const files: Record<string, string> = {
    'astro.config.mjs': `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [mdx()], cacheDir: './.cache/astro', vite: { cacheDir: '.cache/vite' } });
`,
    'src/content.config.ts': `import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
export const collections = {
  prose: defineCollection({ loader: glob({ base: './content', pattern: '**/{zh,en}.mdx', generateId: ({ entry }) => entry }) }),
};
`,
    'src/pages/[...path].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('prose')).map((entry) => ({ params: { path: entry.id }, props: { entry } }));
}
const { Content } = await render(Astro.props.entry);
---
<html><body><Content components={Object.fromEntries(${JSON.stringify(componentsOf(bare.folder))}.map((name) => [name, 'span']))} /></body></html>
`,
    'build.mjs': `import { build } from 'astro';\nawait build({ logLevel: 'error' });\n`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(bare.folder, name), text);
  return bare;
}

/** The names of all components that texts use. */
function componentsOf(folder: string): string[] {
  const texts = filesBelow(join(folder, 'content')).filter((file) => file.endsWith('.mdx'));
  const names = texts.flatMap((file) => readFileSync(file, 'utf8').match(/(?<=<)[A-Z]\w+/g) ?? []);
  return [...new Set(names)];
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const weight = (files: string[]): number =>
  files.reduce((sum, file) => sum + statSync(file).size, 0);
const mb = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);

console.log(
  '| pages | bare Astro, s | this site, s | ratio | ms a page | peak memory, MB (bare) | output, MB | index, MB |\n| --: | --: | --: | --: | --: | --: | --: | --: |',
);
// Only removed at the end: some file systems are slow to write for minutes after many files went.
const copies: ProjectCopy[] = [];
for (const size of sizes) {
  const bare = bareProject(size);
  copies.push(bare);
  const plain = build(bare.folder, 'build.mjs');
  printRow('', size, plain);
  // What learning from the questions takes is the same whatever the number of pages.
  if (size === sizes[0]) {
    printRow(', nothing learnt', size, plain, ({ folder }) => {
      rmSync(join(folder, 'content/site/questions'), { recursive: true });
    });
  }
}
for (const copy of copies) copy.dispose();

function printRow(
  remark: string,
  size: number,
  plain: Build,
  change?: (copy: ProjectCopy) => void,
): void {
  const site = copyProject();
  copies.push(site);
  generatePages(site.folder, size);
  change?.(site);
  const full = build(site.folder, 'src/build/build.ts');
  const dist = join(site.folder, 'dist');
  const files = filesBelow(dist);
  const pages = files.filter((file) => file.endsWith('index.html')).length;
  const outputSize = weight(files);
  const indexSize = weight(filesBelow(join(dist, 'pagefind')));
  console.log(
    `| ${pages}${remark} | ${plain.seconds.toFixed(0)} | ${full.seconds.toFixed(0)} | ${(full.seconds / plain.seconds).toFixed(1)} | ${((full.seconds * 1000) / pages).toFixed(0)} | ${mb(full.memory)} (${mb(plain.memory)}) | ${mb(outputSize)} | ${mb(indexSize)} |`,
  );
}
