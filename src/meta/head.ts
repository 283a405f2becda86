import { absoluteUrl } from '../i18n/paths.ts';
import { defaultLocale, languageTag, locales, type Locale } from '../i18n/locales.ts';
import type { Authority } from '../content/site/schema.ts';
import { hasRealSite } from './site.ts';

/** A column page (栏目页): a list or index. */
export interface ColumnMeta {
  type: 'column';
  name: string;
  description: string;
  keywords: string[];
  /** 栏目类别. */
  kind: string;
}

/** An article page (内容页), with the column it belongs to. */
export interface ArticleMeta {
  type: 'article';
  title: string;
  source: string;
  column: string;
  columnKind: string;
  keywords?: string[];
  /** EDTF date of publication, where there is one. */
  published?: string;
}

/** The government labels that a page carries beside those of every page. */
export type PageMeta = ColumnMeta | ArticleMeta | { type: 'page' };

/** A `<meta name>` of a page. */
export interface MetaTag {
  name: string;
  content: string;
}

/**
 * The labels of a page as 《政府网站发展指引》 (国办发〔2017〕47号, annex on page design) asks.
 * A value that is not known (site code, host, exact time of publication) is left out.
 */
export function governmentLabels(
  meta: PageMeta,
  authority: Authority,
  locale: Locale,
  site: URL,
): MetaTag[] {
  const tags: MetaTag[] = [
    { name: 'SiteName', content: authority.site_name[locale] },
    { name: 'SiteDomain', content: authority.domain || (hasRealSite(site) ? site.host : '') },
    { name: 'SiteIDCode', content: authority.records.site_code },
  ];
  if (meta.type === 'column') {
    tags.push(
      { name: 'ColumnName', content: meta.name },
      { name: 'ColumnDescription', content: meta.description },
      { name: 'ColumnKeywords', content: meta.keywords.join(',') },
      { name: 'ColumnType', content: meta.kind },
    );
  }
  if (meta.type === 'article') {
    tags.push(
      { name: 'ArticleTitle', content: meta.title },
      { name: 'ContentSource', content: meta.source },
      // The label asks for a day; a date known less precisely is left out.
      { name: 'PubDate', content: meta.published?.length === 10 ? meta.published : '' },
      { name: 'ColumnName', content: meta.column },
      { name: 'ColumnType', content: meta.columnKind },
      { name: 'Keywords', content: meta.keywords?.join(',') ?? '' },
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
