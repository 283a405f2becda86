import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';

/** Where a build is written to, and what it is going to replace. */
export interface BuildFolders {
  root: string;
  former: string;
}

/** A page that a build wrote. */
export interface OutputPage {
  /** Its address within the site, such as `/en/plan/2024/`. */
  path: string;
  /** What its file holds. */
  readonly html: string;
}

/** What a build wrote. */
export interface Output {
  pages: OutputPage[];
  /** The address of every file, pages included: `/en/plan/2024/index.html`. */
  files: Set<string>;
}

/** What a file should hold. */
export interface FileSum {
  bytes: number;
  /** In hexadecimal digits. */
  sha256: string;
}

/** What tells a file's content from any other. */
export function sumOf(content: string | Uint8Array): FileSum {
  return {
    bytes: Buffer.byteLength(content),
    sha256: createHash('sha256').update(content).digest('hex'),
  };
}

/** Folders that are there, since asking for each file takes longer than writing it. */
const made = new Set<string>();

function makeFolderOf(file: string): void {
  const folder = dirname(file);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
}

/** Writes a file, and its folder where that is not there yet. */
export function writeInto(file: string, content: string | Uint8Array): void {
  makeFolderOf(file);
  // Not into the file that is there: the former build may have it under a name of its own.
  rmSync(file, { force: true });
  writeFileSync(file, content);
}

/**
 * Gives a file of the former build a name in the new one as well: a file that nobody has changed is
 * neither written again nor twice on the disk. A disk that can't do that gets a copy.
 */
export function linkInto(file: string, from: string): void {
  makeFolderOf(file);
  try {
    linkSync(from, file);
  } catch {
    copyFileSync(from, file);
  }
}

/** The file of a page: `/about/` is `/about/index.html`. */
export function fileOf(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path;
}

/** The address of every file below a folder, in one order: `/en/plan/2024/index.html`. */
export function listFiles(root: string): string[] {
  // Node's own way takes three times as long.
  return globSync('**', { cwd: root, dot: true, expandDirectories: false })
    .map((file) => `/${file}`)
    .sort();
}

/** Reads what a build wrote into a folder. */
export function readOutput(root: string): Output {
  const files = listFiles(root);
  const pages = files
    .filter((path) => path.endsWith('.html'))
    .map((path) => new PageFile(root, path));
  return { pages: pages.sort((a, b) => (a.path < b.path ? -1 : 1)), files: new Set(files) };
}

/** Reads its file each time: thousands of pages at once would take gigabytes. */
class PageFile implements OutputPage {
  readonly path: string;
  readonly #file: string;
  constructor(root: string, file: string) {
    this.path = file.replace(/\/index\.html$/, '/');
    this.#file = join(root, file);
  }
  get html(): string {
    return readFileSync(this.#file, 'utf8');
  }
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
