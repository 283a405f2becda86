import { createHash } from 'node:crypto';
import type { Content } from '../content/content.ts';
import type { Locale } from '../i18n/locales.ts';

/** Data as a file whose address changes with what it holds, so that an old page never meets new data. */
export interface VersionedFile {
  /** Its address without locale prefix. */
  path: string;
  json: string;
}

/**
 * Makes a file of each language's data once a build, so that the pages that name it and the file
 * itself share one.
 *
 * @param name what its address begins with: `/search/<name>.<version>.json`
 * @param folder where it lies
 */
export function versionedFile(
  name: string,
  make: (content: Content, locale: Locale) => unknown,
  folder = '/search/',
): (content: Content, locale: Locale) => VersionedFile {
  const files = new WeakMap<Content, Partial<Record<Locale, VersionedFile>>>();
  const describe = (data: unknown): VersionedFile => {
    const json = JSON.stringify(data);
    const version = createHash('sha256').update(json).digest('hex').slice(0, 10);
    return { path: `${folder}${name}.${version}.json`, json };
  };
  return (content, locale) => {
    const known = files.get(content) ?? {};
    files.set(content, known);
    return (known[locale] ??= describe(make(content, locale)));
  };
}
