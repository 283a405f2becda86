import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headerRules, headersFile, isOffline, type Delivery } from '../meta/security.ts';
import { indexFolder } from '../search/pagefind.ts';
import { namesFiles } from './explicit-links.ts';
import { listFiles, sumOf, type FileSum } from './output.ts';

/** What a published folder should hold. */
export interface Manifest extends Delivery {
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
export function isDescription(path: string): boolean {
  return path === `/${manifestFile}` || path === `/${sums}`;
}

/**
 * Writes what hosts and `npm run verify` go by: `_headers`, the list of every file with size and
 * SHA-256, and the same for `sha256sum -c`. Comes last, when every file but those of the index is
 * there.
 *
 * @param known the files that have been read already
 * @param indexed the files of the index, once they are there as well
 */
export async function writeManifest(
  root: string,
  base: string,
  known: Readonly<Manifest['files']>,
  indexed: Promise<Readonly<Manifest['files']>>,
): Promise<void> {
  await writeFile(join(root, '_headers'), headersFile(headerRules({ base, offline: isOffline() })));
  const others = await describeFolder(root, base, known, indexFolder);
  const files = Object.entries({ ...others.files, ...(await indexed) });
  files.sort(([a], [b]) => (a < b ? -1 : 1));
  const made: Manifest = { ...others, files: Object.fromEntries(files) };
  await writeFile(join(root, manifestFile), `${JSON.stringify(made, null, 1)}\n`);
  await writeFile(
    join(root, sums),
    files.map(([path, { sha256 }]) => `${sha256}  .${path}\n`).join(''),
  );
}

/**
 * The manifest of a folder as it is.
 *
 * @param known files that need not be read
 * @param except a folder of it that is left out, such as `/data/`
 */
export async function describeFolder(
  root: string,
  base: string,
  known: Readonly<Manifest['files']> = {},
  except?: string,
): Promise<Manifest> {
  const files: Manifest['files'] = {};
  for (const path of listFiles(root)) {
    if (isDescription(path) || (except && path.startsWith(except))) continue;
    files[path] = known[path] ?? sumOf(readFileSync(join(root, path)));
  }
  return {
    base,
    offline: isOffline(),
    explicit: namesFiles(),
    files,
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
