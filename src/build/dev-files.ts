import type { AstroIntegration, IntegrationResolvedRoute } from 'astro';

/** Where the development server keeps the modules of pages. */
const sources = /^\/(?:src|node_modules|@[^/]+)\//;

/**
 * Lets the development server answer for files that routes name at run time, such as the data sets
 * and attachments. Where addresses end with a slash, Astro expects one after such a file too
 * (a build writes it without); the server is asked with the slash, the reader sees none.
 */
export function devFiles(): AstroIntegration {
  let routes: IntegrationResolvedRoute[] = [];
  return {
    name: 'dev-files',
    hooks: {
      'astro:routes:resolved': (resolved) => {
        routes = resolved.routes.filter(({ type }) => type === 'endpoint');
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, _response, next) => {
          const [file = '', query] = (request.url ?? '').split('?');
          const needsSlash =
            !file.endsWith('/') &&
            !sources.test(file) &&
            !routes.some(({ pathname }) => pathname === file) &&
            routes.some(({ patternRegex }) => patternRegex.test(`${file}/`));
          if (needsSlash) request.url = `${file}/${query === undefined ? '' : `?${query}`}`;
          next();
        });
      },
    },
  };
}
