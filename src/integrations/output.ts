import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** What a build wrote. */
export interface Output {
  /** Every page with its address within the site, such as `/en/plan/2024/`. */
  pages: { path: string; html: string }[];
  /** The address of every file, pages included: `/en/plan/2024/index.html`. */
  files: Set<string>;
}

/** The address of every file below a folder, in one order: `/en/plan/2024/index.html`. */
export async function listFiles(root: string): Promise<string[]> {
  return (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
    .sort();
}

/** Reads what a build wrote into a folder. */
export async function readOutput(root: string): Promise<Output> {
  const files = await listFiles(root);
  const pages = await Promise.all(
    files
      .filter((path) => path.endsWith('.html'))
      .map(async (path) => ({
        path: path.replace(/\/index\.html$/, '/'),
        html: await readFile(join(root, path), 'utf8'),
      })),
  );
  return { pages: pages.sort((a, b) => (a.path < b.path ? -1 : 1)), files: new Set(files) };
}

/** Every text file of `content/`, to find the one that holds a mistake found in a page. */
export async function contentSources(): Promise<{ file: string; text: string }[]> {
  const names = (await readdir('content', { recursive: true })).filter((name) =>
    /\.(mdx|yaml)$/.test(name),
  );
  return Promise.all(
    names.map(async (name) => ({
      file: `content/${name}`,
      text: await readFile(join('content', name), 'utf8'),
    })),
  );
}

/** Where a page that only leads on leads to, as its HTML says; nothing for any other page. */
export function redirectTarget(html: string): string | undefined {
  return /http-equiv="refresh" content="0; url=([^"]+)"/.exec(html)?.[1];
}
