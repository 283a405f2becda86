import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Under which Astro hands the content to the bundler, as one text. */
const moduleId = '\0astro:data-layer-content';
/** Where Astro keeps it, below its cache. */
const file = 'data-store.json';

/**
 * Lets pages read the content from the file that Astro has written, instead of having the bundler
 * carry it: at ten thousand pages that is a text of 50 MB, and takes a gigabyte of memory and
 * seconds of each build. Pages are drawn where they are built, so the file is there.
 *
 * @throws Error when a new version of Astro gives the module another name
 */
export function dataStore(): AstroIntegration {
  let path = '';
  let read = false;
  return {
    name: 'data-store',
    hooks: {
      'astro:config:done': ({ config }) => {
        path = fileURLToPath(new URL(file, config.cacheDir));
      },
      'astro:build:setup': ({ vite }) => {
        const code = `import { readFileSync } from 'node:fs';
export default JSON.parse(readFileSync(${JSON.stringify(path)}, 'utf8'));`;
        const plugin = {
          name: 'data-store',
          enforce: 'pre',
          load: (id: string) => {
            if (id !== moduleId) return undefined;
            read = true;
            return code;
          },
        } as const;
        // Before Astro's own, which a plugin of the configuration comes after.
        vite.plugins = [plugin, ...(vite.plugins ?? [])];
      },
      'astro:build:generated': () => {
        if (!read)
          throw new Error(
            `This version of Astro no longer reads its content from ${moduleId.slice(1)}: look for the new name in its source`,
          );
      },
    },
  };
}
