import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { basePrefix } from '../i18n/paths.ts';

/** Scripts and styles that a page loads from files whose names hold a hash. */
const loaded =
  /<(?:script\b[^>]*\bsrc|link rel="stylesheet"[^>]*\bhref)="([^"]*\/assets\/[^"]+)"(?=[\s>])/g;

/**
 * What every script and style of a build must be (Subresource Integrity), by its address.
 *
 * @param files the address of every file of the build
 */
export async function assetHashes(
  root: string,
  base: string,
  files: readonly string[],
): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const path of files) {
    if (!path.startsWith('/assets/')) continue;
    const content = await readFile(join(root, path));
    const hash = createHash('sha256').update(content).digest('base64');
    hashes.set(basePrefix(base) + path, `sha256-${hash}`);
  }
  return hashes;
}

/**
 * Adds to every script and style of a page the hash of what it must be, so that a browser does not
 * run what somebody has changed on the host.
 */
export function addHashes(path: string, html: string, hashes: ReadonlyMap<string, string>): string {
  return html.replace(loaded, (whole, address: string) => {
    const hash = hashes.get(address);
    if (!hash) throw new Error(`${path} loads ${address}, which the build does not hold`);
    return `${whole} integrity="${hash}"`;
  });
}
