import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** What a build wrote. */
export interface Output {
  /** Every page with its address within the site, such as `/en/plan/2024/`. */
  pages: { path: string; html: string }[];
  /** The address of every file, pages included: `/en/plan/2024/index.html`. */
  files: Set<string>;
}

/** Reads what a build wrote into a folder. */
export async function readOutput(root: string): Promise<Output> {
  const pages: Output['pages'] = [];
  const files = new Set<string>();
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(root, file).split(sep).join('/')}`;
    files.add(path);
    if (!path.endsWith('.html')) continue;
    pages.push({
      path: path.replace(/\/index\.html$/, '/'),
      html: await readFile(file, 'utf8'),
    });
  }
  pages.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { pages, files };
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
