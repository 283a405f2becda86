import type { AddressInfo } from 'node:net';
import type { AstroIntegration } from 'astro';
import { basePrefix } from '../i18n/paths.ts';
import { closeIndexes, PageIndex } from './steps/search-index.ts';

/**
 * Makes the search index in development: from the pages as the server shows them, on the first
 * search and again after each change.
 */
export function searchInDevelopment(): AstroIntegration {
  return {
    name: 'search-in-development',
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
  const index = await PageIndex.create();
  try {
    for (const url of [...addresses].sort()) {
      const content = await (await fetch(`${origin}${url}`)).text();
      // Addresses are kept without the base: the page adds its own.
      await index.add(`/${url.slice(root.length)}`, content);
    }
    return await index.files();
  } finally {
    await closeIndexes();
  }
}
