import { isoMoment, later } from '../i18n/dates.ts';
import { absoluteUrl } from '../i18n/paths.ts';
import { languageTag, type Locale } from '../i18n/locales.ts';
import { strings } from '../i18n/strings.ts';
import type { AnnouncementModel } from '../content/news/model.ts';
import type { AnnouncementType } from '../content/news/schema.ts';
import type { Authority } from '../content/site/schema.ts';

/** A schema.org statement. */
export type JsonLd = Record<string, unknown>;

/**
 * What a page says of itself to machines: the office and the site on the home page, and the
 * page's place, with what more it has to say, on every other. Unknown values are left out.
 */
export function structuredData(
  authority: Authority,
  locale: Locale,
  site: URL,
  trail: { label: string; path: string }[],
  more: JsonLd[] = [],
): JsonLd {
  const t = strings(locale);
  const home = absoluteUrl('/', locale, site);
  const office = `${absoluteUrl('/', 'zh', site)}#office`;
  if (trail.length > 0) {
    const breadcrumb = {
      '@type': 'BreadcrumbList',
      itemListElement: [{ label: t.home, path: '/' }, ...trail].map((crumb, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: crumb.label,
        item: absoluteUrl(crumb.path, locale, site),
      })),
    };
    return { '@context': 'https://schema.org', '@graph': [breadcrumb, ...more] };
  }
  const { contact } = authority;
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'GovernmentOrganization',
        '@id': office,
        name: authority.name[locale],
        alternateName: authority.name[locale === 'zh' ? 'en' : 'zh'],
        url: home,
        ...(contact.phone && { telephone: contact.phone }),
        ...(contact.email && { email: contact.email }),
        ...(contact.address[locale] && { address: contact.address[locale] }),
      },
      {
        '@type': 'WebSite',
        name: authority.site_name[locale],
        url: home,
        inLanguage: languageTag[locale],
        publisher: { '@id': office },
        potentialAction: {
          '@type': 'SearchAction',
          target: `${absoluteUrl('/search/', locale, site)}?q={search_term_string}`,
          'query-input': 'required name=search_term_string',
        },
      },
    ],
  };
}

const schemaTypes = {
  announcement: 'NewsArticle',
  notice: 'NewsArticle',
  report: 'Report',
  explanation: 'Article',
  information: 'Article',
} as const satisfies Record<AnnouncementType, string>;

/**
 * A piece of news as schema.org sees it; its date is given as precisely as it is known.
 *
 * @param textLocale the language of its text, where that is not the page's
 */
export function newsStructuredData(
  news: AnnouncementModel,
  locale: Locale,
  site: URL,
  textLocale = locale,
): JsonLd[] {
  const url = absoluteUrl(news.path, locale, site);
  return [
    {
      '@type': schemaTypes[news.type],
      '@id': url,
      url,
      headline: news.title,
      description: news.answer,
      ...(news.date && { datePublished: isoMoment(news.date) }),
      dateModified: isoMoment(later(news.modified, news.date)),
      inLanguage: languageTag[textLocale],
      publisher: { '@id': `${absoluteUrl('/', 'zh', site)}#office` },
      ...(news.document && {
        isBasedOn: {
          '@type': 'CreativeWork',
          name: news.document.title,
          datePublished: news.document.issued,
        },
      }),
    },
  ];
}

/** JSON for a `<script>`: no text in it can close the element. */
export function scriptJson(data: JsonLd): string {
  return JSON.stringify(data).replace(/</g, '\\u003c');
}
