import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { globSync } from 'tinyglobby';
import { codeDigest } from './code.ts';

/** What a collection holds of a file. */
export type KeptEntry = NonNullable<ReturnType<LoaderContext['store']['get']>>;

/** The folder that patterns are relative to. */
const base = './content';

/** Characters that mean more than themselves in a pattern. */
const magic = /[\\*?[\]{}()!+@|]/;

/**
 * Loads the files of `content/` that a pattern names, each under its path as id:
 * `src/content/store.ts` reads its place from it.
 *
 * Astro's own loader reads and parses every file before it finds that nothing has changed, one
 * after the other: at ten thousand pages that is a fifth of a build after a change of one text. So a
 * build gives it only the files that have changed since the last one of the same code.
 *
 * @param isGood whether what was made of an unchanged file is still good
 */
export function filesLoader(pattern: string, isGood?: (entry: KeptEntry) => boolean): Loader {
  return {
    name: 'files',
    async load(context) {
      const { store, meta, config, watcher } = context;
      if (watcher) return globLoader(pattern).load(context);
      if (meta.get('code') !== codeDigest()) store.clear();
      meta.set('code', codeDigest());
      const folder = fileURLToPath(new URL(base, config.root));
      const files = globSync(pattern, { cwd: folder, expandDirectories: false });
      const known = new Set(files);
      for (const id of store.keys()) if (!known.has(id)) store.delete(id);
      const changed = files.filter((id) => {
        const entry = store.get(id);
        if (!entry || !isPlain(entry) || !isSame(entry, folder, context)) return true;
        const isStale = isGood?.(entry) === false;
        if (isStale) store.delete(id);
        return isStale;
      });
      if (changed.length === 0) return;
      const byName = changed.length < files.length && !changed.some((file) => magic.test(file));
      // It would take whatever its pattern does not name for removed.
      const part = byName ? { ...store, keys: () => [] } : store;
      await globLoader(byName ? changed : pattern).load({ ...context, store: part });
    },
  };
}

function globLoader(pattern: string | string[]): Loader {
  return glob({ base, pattern, generateId: ({ entry }) => entry });
}

/** Whether an entry asks nothing more of a build: modules and images are named anew each time. */
function isPlain({ deferredRender, assetImports }: KeptEntry): boolean {
  return !deferredRender && !assetImports?.length;
}

function isSame(
  { id, digest }: KeptEntry,
  folder: string,
  { generateDigest }: LoaderContext,
): boolean {
  return generateDigest(readFileSync(join(folder, id), 'utf8')) === digest;
}
