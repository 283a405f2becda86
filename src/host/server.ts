import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { basePrefix } from '../i18n/paths.ts';
import { manifestFile, type Manifest } from '../build/steps/manifest.ts';
import { mediaType } from '../meta/media-types.ts';
import { headerPlaces, headersOf } from '../meta/security.ts';

/** A running static server. */
export interface SiteServer {
  /** Its address with the base path, such as `http://localhost:4321/`. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site as a host should: files as they are, with their headers, `404.html` for the
 * rest.
 *
 * @param folder the build, usually `dist`
 * @param port the wanted port; a free one is taken when another program has it
 * @param base the path that the site was built for
 * @throws Error when the folder holds no built site
 */
export async function serveSite(folder: string, port: number, base = '/'): Promise<SiteServer> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`${folder} holds no built site. Run “npm run build” first.`);
  }
  const root = basePrefix(base);
  const manifest = await readFile(join(folder, manifestFile), 'utf8').catch(() => '{}');
  const { offline = false } = JSON.parse(manifest) as Partial<Manifest>;
  const places = headerPlaces({ base, offline });
  const files = sirv(folder, {
    // Where somebody has put compressed files beside the others, they are sent.
    gzip: true,
    // Looks at the disk for each request: a build may put new files there while it runs.
    dev: true,
    etag: true,
    setHeaders(response, path) {
      response.setHeader('Content-Type', mediaType(path.replace(/\/$/, '/index.html')));
    },
  });
  const server = createServer((request, response) => {
    const missing = (): void => {
      response.writeHead(404, { 'Content-Type': mediaType('.html') });
      readFile(join(folder, '404.html')).then(
        (page) => response.end(page),
        // In the moment in which a build takes the folder's place.
        () => response.end(),
      );
    };
    const url = request.url ?? '/';
    for (const [name, value] of headersOf(url, places)) response.setHeader(name, value);
    if (root && url !== root && !url.startsWith(`${root}/`)) return missing();
    request.url = url.slice(root.length) || '/';
    files(request, response, missing);
  });
  const actual = await listen(server, port);
  return {
    url: `http://localhost:${actual}${root}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || port === 0) return reject(error);
      listen(server, 0).then(resolve, reject);
    });
    server.listen(port, () => resolve((server.address() as AddressInfo).port));
  });
}
