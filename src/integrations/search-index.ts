import { readdir, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { basePrefix } from '../i18n/paths.ts';

/** Only the article's own text counts; frames, lists of links and notes are marked in the pages. */
const options = { excludeSelectors: ['[data-pagefind-ignore]', '.pilcrow', '.ref'] };

/**
 * Words in one file of the index. Pagefind's own measure gives files of 33 KB, of which a question
 * needs two or three; these have a quarter of that. Should Pagefind forget the setting, they
 * only grow again.
 */
const wordsPerFile = '4000';

async function newIndex(): Promise<PagefindIndex> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = wordsPerFile;
  const { index, errors } = await createIndex(options);
  if (!index) throw new Error(`Search index: ${errors.join('; ')}`);
  return index;
}

/**
 * Makes the search index in development: from the pages as the server shows them, on the first
 * search and again after each change.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        let files: Promise<Map<string, Uint8Array>> | undefined;
        server.watcher.on('all', () => {
          files = undefined;
        });
        server.middlewares.use((request, response, next) => {
          const path = /\/pagefind\/([^?]+)/.exec(request.url ?? '')?.[1];
          const address = server.httpServer?.address() as AddressInfo | null;
          if (!path || !address) return next();
          files ??= indexServer(`http://localhost:${address.port}`, server.config.base);
          files
            .then((index) => {
              const file = index.get(path);
              if (!file) return next();
              response.setHeader(
                'Content-Type',
                path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
              );
              response.end(Buffer.from(file));
            })
            .catch((error: unknown) => {
              files = undefined;
              logger.error(`Search index: ${String(error)}`);
              next(error);
            });
        });
      },
    },
  };
}

/** Pagefind brings interfaces of its own along, which the site does not use. */
const unused = /(?:-ui|component-ui|highlight)\.(?:js|css)$/;

/**
 * Indexes the pages below a folder, and writes the index there. Pagefind is a process of its own.
 *
 * @returns how many pages there are
 * @throws Error with what Pagefind says
 */
export async function writeIndex(root: string): Promise<number> {
  const index = await newIndex();
  const demand = (errors: readonly string[]): void => {
    if (errors.length > 0) throw new Error(`Search index: ${errors.join('; ')}`);
  };
  try {
    const { page_count, errors } = await index.addDirectory({ path: root });
    demand(errors);
    const folder = join(root, 'pagefind');
    demand((await index.writeFiles({ outputPath: folder })).errors);
    for (const file of await readdir(folder)) {
      if (unused.test(file)) await rm(join(folder, file));
    }
    return page_count;
  } finally {
    await close();
  }
}

/** Indexes every page that the site map lists, as the development server shows it. */
async function indexServer(origin: string, base: string): Promise<Map<string, Uint8Array>> {
  const root = `${basePrefix(base)}/`;
  const addresses = new Set<string>();
  for (const map of ['sitemap/', 'en/sitemap/']) {
    const html = await (await fetch(`${origin}${root}${map}`)).text();
    for (const [, href = ''] of html.matchAll(/href="([^"#?]+\/)(?:[#?][^"]*)?"/g)) {
      if (href.startsWith(root)) addresses.add(href);
    }
  }
  const index = await newIndex();
  try {
    for (const url of addresses) {
      const content = await (await fetch(`${origin}${url}`)).text();
      // Addresses are kept without the base: the page adds its own.
      await index.addHTMLFile({ url: `/${url.slice(root.length)}`, content });
    }
    const { files } = await index.getFiles();
    return new Map(files.map((file) => [file.path.replace(/^pagefind\//, ''), file.content]));
  } finally {
    await index.deleteIndex();
  }
}
