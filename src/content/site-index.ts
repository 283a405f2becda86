import type { Locale } from '../i18n/locales.ts';
import { strings } from '../i18n/strings.ts';
import { newsListPath, newsLists, newsListTitle } from './announcements.ts';
import { guidePath, newsPath, pagePath, weekParts, weekPath, type Content } from './content.ts';
import {
  currentPlan,
  departments,
  groups,
  type DepartmentModel,
  type GroupModel,
  type LinkModel,
} from './models.ts';

/** Every page of the current plan and of the site, for the site map. */
export function siteIndex(
  content: Content,
  locale: Locale,
): {
  year: number;
  planName: string;
  groups: GroupModel[];
  departments: DepartmentModel[];
  week: LinkModel[];
  guides: LinkModel[];
  news: LinkModel[];
  newsLists: LinkModel[];
  pages: LinkModel[];
} {
  const t = strings(locale);
  const plan = currentPlan(content);
  return {
    year: plan.year,
    planName: plan.name[locale],
    groups: groups(content, plan, locale),
    departments: departments(content, plan, locale),
    week: content.weeks.flatMap((week) => [
      { id: String(week.year), label: week.name[locale], path: weekPath(week.year) },
      ...week.comics.map((comic) => ({
        id: comic.id,
        label: comic.title[locale],
        path: weekPath(week.year, `comics/${comic.id}`),
      })),
      ...(week.questions.length > 0
        ? [{ id: weekParts.quiz, label: t.quiz, path: weekPath(week.year, weekParts.quiz) }]
        : []),
      ...(week.handouts
        ? [
            { id: weekParts.sheet, label: t.sheetFor, path: weekPath(week.year, weekParts.sheet) },
            {
              id: weekParts.poster,
              label: t.posterFor,
              path: weekPath(week.year, weekParts.poster),
            },
          ]
        : []),
    ]),
    guides: content.guides.map((guide) => ({
      id: guide.slug,
      label: guide.title[locale],
      path: guidePath(guide.slug),
    })),
    news: content.announcements.map((entry) => ({
      id: entry.slug,
      label: entry.title[locale],
      path: newsPath(entry.slug),
    })),
    newsLists: newsLists(content).flatMap((list) =>
      list.list
        ? [
            {
              id: list.list,
              label: newsListTitle(list, locale),
              path: newsListPath(list.list),
            },
          ]
        : [],
    ),
    pages: content.pages.map((page) => ({
      id: page.slug,
      label: page.title[locale],
      path: pagePath(page.slug),
    })),
  };
}
