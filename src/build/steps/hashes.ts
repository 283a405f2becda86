// Adds hashes of scripts and styles (Subresource Integrity); writes pages and /assets/*.js.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { basePrefix } from '../../i18n/paths.ts';
import { engineFile } from '../../search/pagefind.ts';
import { listFiles } from '../files.ts';
import type { Step } from '../steps.ts';
import { pagefindModule } from './search-index.ts';

/** A browser does not run what somebody has changed on the host. */
export function hashes(): Step {
  let byAddress: ReadonlyMap<string, string> = new Map();
  return {
    async begin({ root, base }) {
      byAddress = await assetHashes(root, base, listFiles(root));
    },
    page(page) {
      page.html = addHashes(page.path, page.html, byAddress);
    },
  };
}

/** Scripts and styles that a page loads from files whose names hold a hash. */
const loaded =
  /<(?:script\b[^>]*\bsrc|link rel="stylesheet"[^>]*\bhref)="([^"]*\/assets\/[^"]+)"(?=[\s>])/g;
/** Modules that a script of the page loads on first use: see `load-module.ts`. */
const named = /(?<=\bdata-(?:styles|engine)=")[^"]+/g;
/** The same, named in a script. */
const imported = /(?<=["'`])[^"'`]*\/assets\/[^"'`]+\.(?:js|css)(?=["'`])/g;

/**
 * What every script and style of a build must be (Subresource Integrity), by its address. Scripts
 * that load others on first use are told what those must be, as `integrityOf` reads it.
 *
 * @param files the address of every file of the build
 */
async function assetHashes(
  root: string,
  base: string,
  files: readonly string[],
): Promise<Map<string, string>> {
  const prefix = basePrefix(base);
  const hashes = new Map([[prefix + engineFile, hashOf(await pagefindModule())]]);
  const scripts = new Map<string, string>();
  for (const path of files) {
    if (!path.startsWith('/assets/')) continue;
    const content = await readFile(join(root, path));
    hashes.set(prefix + path, hashOf(content));
    if (path.endsWith('.js')) scripts.set(path, content.toString());
  }
  // What a script names comes first, since it may be told of others itself.
  const tell = async (path: string): Promise<void> => {
    const script = scripts.get(path);
    if (script === undefined) return;
    scripts.delete(path);
    for (const [address] of script.matchAll(imported)) await tell(address.slice(prefix.length));
    const told = script.replace(
      imported,
      (address) => `${address}#${demandHash(address, path, hashes)}`,
    );
    if (told === script) return;
    await writeFile(join(root, path), told);
    hashes.set(prefix + path, hashOf(told));
  };
  for (const path of [...scripts.keys()]) await tell(path);
  return hashes;
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64');
}

function demandHash(address: string, where: string, hashes: ReadonlyMap<string, string>): string {
  const hash = hashes.get(address);
  if (!hash) throw new Error(`${where} loads ${address}, which the build does not hold`);
  return hash;
}

/**
 * Adds to every script and style of a page the hash of what it must be, so that a browser does not
 * run what somebody has changed on the host.
 */
function addHashes(path: string, html: string, hashes: ReadonlyMap<string, string>): string {
  return html
    .replace(
      loaded,
      (whole, address: string) =>
        `${whole} integrity="sha256-${demandHash(address, path, hashes)}"`,
    )
    .replace(named, (address) => `${address}#${demandHash(address, path, hashes)}`);
}
