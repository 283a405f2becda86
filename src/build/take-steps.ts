import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileOf, listFiles } from './files.ts';
import { readPage } from './page.ts';
import type { BuiltSite, Step } from './steps.ts';

/** Takes the steps over what Astro has written. */
export async function takeSteps(steps: readonly Step[], site: BuiltSite): Promise<void> {
  for (const step of steps) await step.begin?.(site);
  const addresses = listFiles(site.root)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/\/index\.html$/, '/'))
    .sort();
  for (const path of addresses) {
    const file = join(site.root, fileOf(path));
    const written = await readFile(file, 'utf8');
    const page = readPage(path, written);
    for (const step of steps) await step.page?.(page, site);
    if (page.html !== written) await writeFile(file, page.html);
    site.pages.push(page.facts);
  }
  for (const step of steps) await step.end?.(site);
}
