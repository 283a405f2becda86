import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { basePrefix } from '../i18n/paths.ts';
import type { BuiltSite } from './after-build.ts';

/** Scripts and styles that a page loads from files whose names hold a hash. */
const loaded =
  /<(?:script\b[^>]*\bsrc|link rel="stylesheet"[^>]*\bhref)="([^"]*\/assets\/[^"]+)"(?=[\s>])/g;

/**
 * Adds to every script and style of a page the hash of what it must be (Subresource Integrity), so
 * that a browser does not run what somebody has changed on the host.
 */
export async function integrity({ root, base, output }: BuiltSite): Promise<void> {
  const prefix = basePrefix(base);
  const hashes = new Map<string, string>();
  for (const path of output.files) {
    if (!path.startsWith('/assets/')) continue;
    const content = await readFile(join(root, path));
    hashes.set(prefix + path, `sha256-${createHash('sha256').update(content).digest('base64')}`);
  }
  for (const page of output.pages) {
    const before = page.html;
    const html = before.replace(loaded, (whole, address: string) => {
      const hash = hashes.get(address);
      if (!hash) throw new Error(`${page.path} loads ${address}, which the build does not hold`);
      return `${whole} integrity="${hash}"`;
    });
    if (html !== before) page.html = html;
  }
}
