import type { AnnouncementModel } from '../../content/news/model.ts';
import type { LinkModel } from '../../content/plan/items.ts';
import type { Authority } from '../../content/site/schema.ts';
import { formatDate, formatMoment } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { strings } from '../../i18n/strings.ts';

/**
 * What the strip at the top of an announcement says: what it is, when it went online where that is
 * set, the document that it is about and who wrote of it, and who led the work.
 */
export function newsFacts(
  news: AnnouncementModel,
  locale: Locale,
): { label: string; values: (Partial<LinkModel> & { label: string })[] }[] {
  const t = strings(locale);
  return [
    { label: t.type, values: [{ label: news.typeName, path: `/news/type/${news.type}/` }] },
    ...(news.date
      ? [{ label: t.published, values: [{ label: formatMoment(news.date, locale) }] }]
      : []),
    ...(news.issued ? [{ label: t.documentDate, values: [{ label: news.issued }] }] : []),
    ...(news.document
      ? [
          { label: t.document, values: [linked(news.document.title, news.document.path)] },
          {
            label: t.documentIssuer,
            values: [{ label: t.documentIssued(news.issuer, news.document.date) }],
          },
          {
            label: t.newsText,
            values: [{ label: t.newsTextBy(formatDate(news.modified, locale)) }],
          },
        ]
      : [{ label: t.issuer, values: [{ label: news.issuer }] }]),
    ...(news.number ? [{ label: t.documentNumber, values: [{ label: news.number }] }] : []),
    ...(news.effective ? [{ label: t.effective, values: [{ label: news.effective }] }] : []),
    ...(news.departments.length ? [{ label: t.newsLeads, values: news.departments }] : []),
  ];
}

/** The office's contacts for the press, as far as they are known. */
export function pressRows(
  { press: { name, phone, email } }: Authority,
  locale: Locale,
): { label: string; value: string }[] {
  const t = strings(locale);
  return [
    { label: t.pressContact, value: name[locale] },
    { label: t.phone, value: phone },
    { label: t.email, value: email },
  ].filter(({ value }) => value);
}

/** A label, linked where there is an address. */
function linked(label: string, path: string | undefined): { label: string; path?: string } {
  return path ? { label, path } : { label };
}

/** What else to read after an announcement, by kind; kinds without links are left out. */
export function newsLinks(
  news: AnnouncementModel,
  locale: Locale,
): { label: string; links: LinkModel[] }[] {
  const t = strings(locale);
  return [
    ...news.relations,
    { label: t.belongsTo, links: news.items },
    { label: t.itemGuides, links: news.guides },
  ].filter(({ links }) => links.length > 0);
}
