// Lists every file with size and SHA-256; writes /manifest.json and /SHA256SUMS.
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isOffline, type Delivery } from '../../meta/security.ts';
import { placeholderSite } from '../../meta/site.ts';
import { listFiles, sumOf, type FileSum } from '../files.ts';
import type { Step } from '../steps.ts';
import { namesFiles } from './explicit-links.ts';

/** What a published folder should hold. */
export interface Manifest extends Delivery {
  /** The host that its addresses name (`SITE_URL`). */
  site: string;
  /** Whether links name files (`LINKS=explicit`), so that the host need not know index documents. */
  explicit: boolean;
  files: Record<string, FileSum>;
  /** Former addresses, each with the one that it leads to; both with the base path. */
  redirects: Record<string, string>;
}

/** Names of the files that describe the others. */
export const manifestFile = 'manifest.json';
const sums = 'SHA256SUMS';

/** Whether a file describes the others of its folder, and so is not among them. */
function isDescription(path: string): boolean {
  return path === `/${manifestFile}` || path === `/${sums}`;
}

/** The files that describe the others, by their addresses, as text. */
export function descriptions(made: Manifest): Record<string, string> {
  const lines = Object.entries(made.files).map(([path, { sha256 }]) => `${sha256}  .${path}\n`);
  return {
    [`/${manifestFile}`]: `${JSON.stringify(made, null, 1)}\n`,
    [`/${sums}`]: lines.join(''),
  };
}

/** What `npm run verify` goes by. */
export const manifest: Step = {
  async end({ root, base }) {
    const made = descriptions(await describeFolder(root, base));
    for (const [path, text] of Object.entries(made)) await writeFile(join(root, path), text);
  },
};

/** The manifest of a folder as it is. */
export async function describeFolder(root: string, base: string): Promise<Manifest> {
  const paths = listFiles(root).filter((path) => !isDescription(path));
  return {
    site: process.env.SITE_URL || placeholderSite,
    base,
    offline: isOffline(),
    explicit: namesFiles(),
    files: Object.fromEntries(
      paths.map((path): [string, FileSum] => [path, sumOf(readFileSync(join(root, path)))]),
    ),
    redirects: await redirectsIn(root),
  };
}

/** What `_redirects` says, line by line: from, to, status. */
async function redirectsIn(root: string): Promise<Record<string, string>> {
  const text = await readFile(join(root, '_redirects'), 'utf8').catch(() => '');
  return Object.fromEntries(
    text.split('\n').flatMap((line): [string, string][] => {
      const [from, to] = line.trim().split(/\s+/);
      return from?.startsWith('/') && to ? [[from, to]] : [];
    }),
  );
}
