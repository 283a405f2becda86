import { absoluteUrl } from '../i18n/paths.ts';
import { defaultLocale, languageTag, locales, type Locale } from '../i18n/locales.ts';
import type { Authority } from '../content/site/schema.ts';
import { minutePattern } from '../content/site/settings.ts';
import type { ColumnMeta } from './columns.ts';
import { hasRealSite } from './site.ts';

/** An article page (内容页), with the column it belongs to. */
export interface ArticleMeta {
  type: 'article';
  title: string;
  source: string;
  column: ColumnMeta;
  keywords?: string[];
  /** Day and minute at which it went on this site, where they are known. */
  published?: string | undefined;
}

/** The government labels that a page carries beside those of every page. */
export type PageMeta = ColumnMeta | ArticleMeta | { type: 'page' };

/** A `<meta name>` of a page. */
export interface MetaTag {
  name: string;
  content: string;
}

/** Where a page lies, for its labels. */
export interface Place {
  /** The host that is built for. */
  site: URL;
  url: string;
  image: string;
}

/**
 * The labels of a page as 《政府网站发展指引》 (国办发〔2017〕47号, annex on page design) asks, but for
 * the description, which every page has. A value that is not known (site code, host, exact time of
 * publication) is left out. A site that is a channel of a portal names the portal.
 */
export function governmentLabels(
  meta: PageMeta,
  authority: Authority,
  locale: Locale,
  { site, url, image }: Place,
): MetaTag[] {
  const tags: MetaTag[] = [
    { name: 'SiteName', content: authority.portal.name[locale] || authority.site_name[locale] },
    { name: 'SiteDomain', content: authority.domain || (hasRealSite(site) ? site.host : '') },
    { name: 'SiteIDCode', content: authority.records.site_code },
  ];
  const column = meta.type === 'article' ? meta.column : meta.type === 'column' ? meta : undefined;
  if (column) {
    tags.push(
      { name: 'ColumnName', content: column.name },
      { name: 'ColumnDescription', content: column.description },
      { name: 'ColumnKeywords', content: column.keywords.join(',') },
      { name: 'ColumnType', content: column.kind },
    );
  }
  if (meta.type === 'article') {
    const { published = '' } = meta;
    tags.push(
      { name: 'ArticleTitle', content: meta.title },
      // The label asks for the minute; a time known less precisely is left out.
      { name: 'PubDate', content: minutePattern.test(published) ? published : '' },
      { name: 'ContentSource', content: meta.source },
      { name: 'Author', content: authority.name[locale] },
      { name: 'Keywords', content: meta.keywords?.join(',') ?? '' },
      { name: 'Image', content: image },
      { name: 'Url', content: url },
    );
  }
  return tags.filter((tag) => tag.content);
}

/** Links from a page to itself in every language; the Chinese page is the default. */
export function alternates(path: string, site: URL): { hreflang: string; href: string }[] {
  return [
    ...locales.map((locale) => ({
      hreflang: languageTag[locale],
      href: absoluteUrl(path, locale, site),
    })),
    { hreflang: 'x-default', href: absoluteUrl(path, defaultLocale, site) },
  ];
}

/** The size of share images, in pixels: the shape that the social networks ask for, large enough for a card. */
export const shareSize = { width: 600, height: 315 } as const;

/** The address of a page's share image. */
export function sharePath(path: string, locale: Locale): string {
  return `/share/${locale}/${path === '/' ? 'home' : path.slice(1, -1)}.png`;
}
