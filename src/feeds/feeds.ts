import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import {
  announcementContext,
  announcementSummary,
  announcementsOf,
  typeName,
} from '../content/news/model.ts';
import { newsListPath } from '../content/news/lists.ts';
import { announcementTypes } from '../content/news/schema.ts';
import {
  departmentPath,
  lawChangesPath,
  type AnnouncementEntry,
  type Content,
} from '../content/content.ts';
import { lawChanges } from '../content/laws/pages.ts';
import { textLocale } from '../content/text/translation.ts';
import { currentPlan } from '../content/plan/items.ts';
import { byDate, instant, later, midnight } from '../i18n/dates.ts';
import { languageTag, type Locale } from '../i18n/locales.ts';
import { absoluteUrl } from '../i18n/paths.ts';
import { strings } from '../i18n/strings.ts';
import { changeFeedEntry, escapeHtml, type FeedEntry } from './entries.ts';
import { feedFiles, feedTypes, type FeedFormat } from './files.ts';
import { fullText } from './full-text.ts';

/** A feed that can be followed. */
export interface FeedChannel {
  /** Address of the page it follows, without locale prefix; its files lie below. */
  path: string;
  /** What it follows, in a few words. */
  name: string;
  /** The same with the site's name. */
  title: string;
  entries: FeedEntry[];
}

/** Entries of a feed, newest first. A reader that follows one meets each before it drops out. */
const mostEntries = 100;

/** Every feed of a language: all announcements, by type and by lead department; changes of the law. */
export function feedChannels(content: Content, locale: Locale): FeedChannel[] {
  const t = strings(locale);
  const site = content.authority.site_name[locale];
  const channel = (path: string, name: string, entries: FeedEntry[]): FeedChannel => ({
    path,
    name,
    title: `${site} · ${name}`,
    entries: entries.slice(0, mostEntries),
  });
  const news = (path: string, name: string, entries: AnnouncementEntry[]): FeedChannel =>
    channel(
      path,
      name,
      entries.map((entry) => announcementFeedEntry(content, entry, locale)),
    );
  const changes = lawChanges(content, locale)
    .map((change) => changeFeedEntry(change, locale))
    .sort((a, b) => byDate(b.modified, a.modified));
  return [
    news('/', t.newsAll, content.announcements),
    ...announcementTypes.map((type) =>
      news(
        newsListPath(`type/${type}`),
        t.newsOfType(typeName(type, locale)),
        content.announcements.filter((entry) => entry.type === type),
      ),
    ),
    ...content.taxonomy.departments.map((department) =>
      news(
        departmentPath(department.id),
        t.newsOfDepartment(department.name[locale]),
        announcementsOf(content, department.id),
      ),
    ),
    channel(lawChangesPath(), t.lawChangesFeed, changes),
  ].filter(({ entries }) => entries.length > 0);
}

/** An announcement with its full text. */
function announcementFeedEntry(
  content: Content,
  entry: AnnouncementEntry,
  locale: Locale,
): FeedEntry {
  const { path, title, answer, type, typeName } = announcementSummary(content, entry, locale);
  const own = textLocale(content, path, locale);
  return {
    path,
    title,
    summary: answer,
    modified: entry.modified,
    published: entry.online || undefined,
    category: { id: type, name: typeName },
    ofOffice: !entry.document,
    language: own,
    html: async (site) => {
      const context = announcementContext(content, entry, own);
      const html = `<p>${escapeHtml(answer)}</p>\n${await fullText(path, context, site)}`;
      return own === locale ? html : `<div lang="${languageTag[own]}">${html}</div>`;
    },
  };
}

/**
 * A feed with the full text of its entries: Atom (RFC 4287) or JSON Feed 1.1.
 * An entry's `published` is when it went on this site, left out until it has; `updated` is its last
 * change. Nothing is dated before the site's launch.
 */
export async function buildFeed(
  content: Content,
  { path, title, entries }: FeedChannel,
  locale: Locale,
  format: FeedFormat,
  site: URL,
): Promise<string> {
  const page = absoluteUrl(path, locale, site);
  const home = absoluteUrl('/', locale, site);
  const { launch } = content.authority;
  const office = content.authority.name[locale];
  const items = await Promise.all(
    entries.map(async ({ path: own, title: name, summary, category, ofOffice, ...entry }) => ({
      title: name,
      summary,
      category,
      author: ofOffice ? office : strings(locale).siteEditors(office),
      language: languageTag[entry.language],
      url: absoluteUrl(own, locale, site),
      html: await entry.html(site),
      updated: instant(later(later(entry.modified, entry.published ?? ''), launch)),
      published: entry.published ? instant(later(entry.published, launch)) : undefined,
    })),
  );
  const newest = items
    .map(({ updated }) => updated)
    .sort((a, b) => +a - +b)
    .at(-1);
  const self = `${page}${feedFiles[format]}`;
  if (format === 'json') {
    const feed = generateJsonFeed({
      title,
      home_page_url: page,
      feed_url: self,
      favicon: absoluteUrl('/favicon.svg', 'zh', site),
      language: languageTag[locale],
      authors: [{ name: office, url: home }],
      items: items.map((item) => ({
        id: item.url,
        url: item.url,
        title: item.title,
        summary: item.summary,
        content_html: item.html,
        date_modified: item.updated,
        ...(item.published ? { date_published: item.published } : {}),
        authors: [{ name: item.author }],
        tags: [item.category.name],
        language: item.language,
      })),
    });
    return `${JSON.stringify(feed, null, 2)}\n`;
  }
  return generateAtomFeed({
    id: page,
    title: { value: title },
    updated: newest ?? midnight(`${currentPlan(content).year}-01-01`),
    authors: [{ name: office, uri: home }],
    icon: absoluteUrl('/favicon.svg', 'zh', site),
    links: [
      { href: page, rel: 'alternate', type: 'text/html', hreflang: languageTag[locale] },
      { href: self, rel: 'self', type: feedTypes.atom },
    ],
    xml: { lang: languageTag[locale] },
    entries: items.map((item) => ({
      id: item.url,
      title: { value: item.title },
      links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
      updated: item.updated,
      authors: [{ name: item.author }],
      ...(item.published ? { published: item.published } : {}),
      summary: { value: item.summary },
      content: { value: item.html, type: 'html' },
      categories: [{ term: item.category.id, label: item.category.name }],
    })),
  });
}
