import { movedAddresses } from '../content/addresses/check.ts';
import { locales } from '../i18n/locales.ts';
import { localPath } from '../i18n/paths.ts';
import { readPublished } from './published.ts';

let moved: Promise<ReadonlyMap<string, string>> | undefined;

/**
 * Whether only a page that leads on answers at an address, which a site map does not list.
 *
 * @param url the address in full
 * @param base the site's base path
 */
export async function hasMoved(url: string, base: string): Promise<boolean> {
  return (await movedPaths(base)).has(new URL(url).pathname);
}

/**
 * Former addresses with those of today, in every language and with the site's base path: read once
 * a build, so that no page of ours links to one that only leads on.
 */
export function movedPaths(base: string): Promise<ReadonlyMap<string, string>> {
  return (moved ??= readMoved(base));
}

async function readMoved(base: string): Promise<ReadonlyMap<string, string>> {
  const { content } = await readPublished();
  return new Map(
    (content ? movedAddresses(content) : []).flatMap(({ from, to }) =>
      locales.map(
        (locale) => [localPath(from, locale, base), localPath(to, locale, base)] as const,
      ),
    ),
  );
}
