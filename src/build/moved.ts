import { movedAddresses } from '../content/addresses/check.ts';
import { locales } from '../i18n/locales.ts';
import { localPath } from '../i18n/paths.ts';
import { readPublished } from './published.ts';

let moved: Promise<Set<string>> | undefined;

/**
 * Whether only a page that leads on answers at an address, which a site map does not list.
 *
 * @param url the address in full
 * @param base the site's base path
 */
export async function hasMoved(url: string, base: string): Promise<boolean> {
  moved ??= formerPaths(base);
  return (await moved).has(new URL(url).pathname);
}

async function formerPaths(base: string): Promise<Set<string>> {
  const { content } = await readPublished();
  return new Set(
    (content ? movedAddresses(content) : []).flatMap(({ from }) =>
      locales.map((locale) => localPath(from, locale, base)),
    ),
  );
}
