import type { AnnouncementModel } from '../../content/news/model.ts';
import type { LinkModel } from '../../content/plan/model.ts';
import type { Locale } from '../../i18n/locales.ts';
import { strings } from '../../i18n/strings.ts';

/** What the strip at the top of an announcement says: day, type, issuer and what else is known. */
export function newsFacts(
  news: AnnouncementModel,
  locale: Locale,
): { label: string; values: (Partial<LinkModel> & { label: string })[] }[] {
  const t = strings(locale);
  return [
    { label: t.published, values: [{ label: news.dateText }] },
    { label: t.type, values: [{ label: news.typeName, path: `/news/type/${news.type}/` }] },
    { label: t.issuer, values: [{ label: news.issuer }] },
    ...(news.number ? [{ label: t.documentNumber, values: [{ label: news.number }] }] : []),
    ...(news.effective ? [{ label: t.effective, values: [{ label: news.effective }] }] : []),
    ...(news.departments.length ? [{ label: t.leadDepartments, values: news.departments }] : []),
  ];
}

/** What else to read after an announcement, by kind; kinds without links are left out. */
export function newsLinks(
  news: AnnouncementModel,
  locale: Locale,
): { label: string; links: LinkModel[] }[] {
  const t = strings(locale);
  return [
    ...news.relations.map(({ label, link }) => ({ label, links: [link] })),
    { label: t.belongsTo, links: news.items },
    { label: t.itemGuides, links: news.guides },
  ].filter(({ links }) => links.length > 0);
}
