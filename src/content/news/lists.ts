import type { Locale } from '../../i18n/locales.ts';
import { strings } from '../../i18n/strings.ts';
import type { AnnouncementEntry, Content } from '../content.ts';
import { oncePer } from '../once.ts';
import { newsDay } from './day.ts';
import { typeName } from './model.ts';
import { announcementTypes, type AnnouncementType } from './schema.ts';

/** A list of announcements with an address of its own below `/news/`. */
export interface NewsList {
  /** What follows `/news/` in the address, without slash; nothing for the newest ones. */
  list: string | undefined;
  /** What the list is narrowed to. */
  by: { type: AnnouncementType } | { year: string } | undefined;
  /** Which of the list's full pages it is, counted from the oldest; nothing for the newest ones. */
  page: number | undefined;
  entries: AnnouncementEntry[];
}

/** Announcements on one page of a list. */
export const newsPageSize = 20;

/** Every list below `/news/`: of all, by type and by year, each with its pages. */
export const newsLists = oncePer(({ announcements }: Content): NewsList[] => {
  const years = [...new Set(announcements.map((entry) => newsDay(entry).slice(0, 4)))];
  const types = announcementTypes.filter((type) =>
    announcements.some((entry) => entry.type === type),
  );
  return [
    ...inPages(undefined, undefined, announcements),
    ...types.flatMap((type) =>
      inPages(
        `type/${type}`,
        { type },
        announcements.filter((entry) => entry.type === type),
      ),
    ),
    ...years.flatMap((year) =>
      inPages(
        year,
        { year },
        announcements.filter((entry) => newsDay(entry).startsWith(year)),
      ),
    ),
  ];
});

/**
 * The newest ones of a list, and its full pages where they are not all. Pages are counted from the
 * oldest, so that what a full page holds stays at its address while new announcements come in.
 */
function inPages(
  list: NewsList['list'],
  by: NewsList['by'],
  entries: readonly AnnouncementEntry[],
): NewsList[] {
  const full = entries.length > newsPageSize ? Math.floor(entries.length / newsPageSize) : 0;
  const oldestFirst = entries.toReversed();
  return [
    { list, by, page: undefined, entries: entries.slice(0, newsPageSize) },
    ...Array.from({ length: full }, (_, i): NewsList => ({
      list: `${list ? `${list}/` : ''}page/${i + 1}`,
      by,
      page: i + 1,
      entries: oldestFirst.slice(i * newsPageSize, (i + 1) * newsPageSize).toReversed(),
    })),
  ];
}

/** The address of a list of announcements. */
export function newsListPath(list: string | undefined): string {
  return list ? `/news/${list}/` : '/news/';
}

/** What a list of announcements is called. */
export function newsListTitle({ by, page }: NewsList, locale: Locale): string {
  const t = strings(locale);
  if (!by) return page ? t.newsPage(page) : t.news;
  const title = 'type' in by ? t.newsOfType(typeName(by.type, locale)) : t.newsOfYear(by.year);
  return page ? t.newsPageOf(title, page) : title;
}
