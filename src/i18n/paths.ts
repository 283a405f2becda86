import { defaultLocale, isLocale, languageTag, locales, type Locale } from './locales.ts';

/** What a base path puts before every address: `/sub`, or nothing for the root. */
export function basePrefix(base: string): string {
  const root = base.replace(/^\/*|\/*$/g, '');
  return root && `/${root}`;
}

/**
 * The address of a page or file within the site's base path.
 *
 * @param path root-relative and without locale prefix, such as `/plan/2024/#aims`
 * @param locale the language whose page is meant; for a file without language, `zh`
 * @param base the site's base path, with or without slashes at its ends
 * @returns a root-relative address such as `/sub/en/plan/2024/#aims`
 */
export function localPath(path: string, locale: Locale, base: string): string {
  const prefix = locale === defaultLocale ? '' : `/${locale}`;
  return `${basePrefix(base)}${prefix}${path.startsWith('/') ? path : `/${path}`}`;
}

/** `localPath` with the base path of this build. */
export function href(path: string, locale: Locale = defaultLocale): string {
  return localPath(path, locale, import.meta.env.BASE_URL);
}

/** The address with host name, for canonical links and feeds. */
export function absoluteUrl(path: string, locale: Locale, site: URL): string {
  return new URL(href(path, locale), site).href;
}

/**
 * The routes of a page in all languages, for `getStaticPaths`.
 *
 * @param entries the page's other parameters, one object a page; none for a single page
 */
export function localizedPaths<P extends Record<string, string | undefined>>(
  entries: P[] = [{} as P],
): { params: P & { locale: string | undefined }; props: { locale: Locale } }[] {
  return locales.flatMap((locale) =>
    entries.map((entry) => ({
      params: { ...entry, locale: locale === defaultLocale ? undefined : locale },
      props: { locale },
    })),
  );
}

/** The same for a page that each year has. */
export function yearPaths(
  years: readonly { year: number }[],
): ReturnType<typeof localizedPaths<{ year: string }>> {
  return localizedPaths(years.map(({ year }) => ({ year: String(year) })));
}

/** The language of a page, from its address within the base path. */
export function localeOfPath(path: string): Locale {
  const first = path.split('/', 2)[1];
  return isLocale(first) ? first : defaultLocale;
}

/**
 * The page in every language, as a site map lists them.
 *
 * @param url the address of one of them, with host name
 */
export function translationsOf(url: string, base: string): { lang: string; url: string }[] {
  const path = new URL(url).pathname.slice(basePrefix(base).length);
  const locale = localeOfPath(path);
  const common = locale === defaultLocale ? path : path.slice(`/${locale}`.length);
  return locales.map((other) => ({
    lang: languageTag[other],
    url: new URL(localPath(common, other, base), url).href,
  }));
}

/** The files of texts below `content/`: one in each language. */
export const textFiles = `**/{${locales.join(',')}}.mdx`;

/** The language that a content file is written in, from its name (`…/zh.mdx`). */
export function localeOfFile(path: string): Locale {
  const name = /(?:^|[\\/])(\w+)\.mdx$/.exec(path)?.[1];
  return isLocale(name) ? name : defaultLocale;
}

/**
 * An address, or a part of it, with the characters that its percent signs and digits stand for; one that
 * is badly written stays as it is, and leads nowhere.
 *
 * @param decode `decodeURI` for a path of several parts
 */
export function decoded(text: string, decode = decodeURIComponent): string {
  try {
    return decode(text);
  } catch {
    return text;
  }
}
