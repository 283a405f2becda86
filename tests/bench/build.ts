// How long a build of this site takes beside bare Astro on the same texts, in one run:
//   npm run bench
// Times on a shared machine mean little; the ratio of two builds in the same minute says more.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject, ownEnvironment } from '../project.ts';

const rounds = 5;

const bare = copyProject();
rmSync(join(bare.folder, 'src'), { recursive: true });
mkdirSync(join(bare.folder, 'src/pages'), { recursive: true });
writeFileSync(
  join(bare.folder, 'astro.config.mjs'),
  `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [mdx()], cacheDir: './.cache/astro', vite: { cacheDir: '.cache/vite' } });
`,
);
writeFileSync(
  join(bare.folder, 'src/content.config.ts'),
  `import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
export const collections = {
  prose: defineCollection({ loader: glob({ base: './content', pattern: '**/{zh,en}.mdx', generateId: ({ entry }) => entry }) }),
};
`,
);
writeFileSync(
  join(bare.folder, 'src/pages/[...path].astro'),
  `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('prose')).map((entry) => ({ params: { path: entry.id }, props: { entry } }));
}
const { Content } = await render(Astro.props.entry);
---
<html><body><Content components={{ Action: 'span', Name: 'span', Partners: 'span', Target: 'span', Contact: 'span' }} /></body></html>
`,
);
writeFileSync(
  join(bare.folder, 'build.mjs'),
  `import { build } from 'astro';\nawait build({ logLevel: 'error' });\n`,
);

const site = copyProject();

function seconds(folder: string, script: string): number {
  rmSync(join(folder, '.cache'), { recursive: true, force: true });
  const start = process.hrtime.bigint();
  execFileSync(process.execPath, [script], { cwd: folder, env: ownEnvironment(), stdio: 'pipe' });
  return Number(process.hrtime.bigint() - start) / 1e9;
}

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const times = { site: [] as number[], bare: [] as number[] };
for (let round = 0; round < rounds; round++) {
  times.bare.push(seconds(bare.folder, 'build.mjs'));
  times.site.push(seconds(site.folder, 'src/cli/build.ts'));
}
bare.dispose();
site.dispose();
const [own, plain] = [median(times.site), median(times.bare)];
console.log(`| build, cold, median of ${rounds} | seconds |
| --- | --- |
| this site, with search index and checks | ${own.toFixed(1)} |
| bare Astro, the same texts and nothing else | ${plain.toFixed(1)} |
| ratio | ${(own / plain).toFixed(2)} |`);
