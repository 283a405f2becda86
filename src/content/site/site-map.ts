import type { Locale } from '../../i18n/locales.ts';
import { strings } from '../../i18n/strings.ts';
import { guideLink } from '../guides/lists.ts';
import { lawLink } from '../laws/model.ts';
import { newsLink } from '../news/model.ts';
import { newsListPath, newsLists, newsListTitle } from '../news/lists.ts';
import { lawChangesPath, pagePath, weekPath, type Content } from '../content.ts';
import { currentPlan, itemLink, planRefOf, type LinkModel } from '../plan/items.ts';
import { departments, groups, type DepartmentModel, type GroupModel } from '../plan/model.ts';
import { hasDisclosure } from './disclosure.ts';
import { weekPages } from '../week/model.ts';
import { weekName } from '../week/name.ts';

/** Every page of the site in one language, by what it is. */
export interface SiteIndex {
  /** The year of the current plan. */
  year: number;
  planName: string;
  groups: GroupModel[];
  /** The plans of earlier years, with their items. */
  earlier: { year: number; label: string; items: LinkModel[] }[];
  departments: DepartmentModel[];
  week: LinkModel[];
  guides: LinkModel[];
  news: LinkModel[];
  newsLists: LinkModel[];
  laws: LinkModel[];
  pages: LinkModel[];
}

/** Every page of the current plan and of the site, for the site map. */
export function siteIndex(content: Content, locale: Locale): SiteIndex {
  const plan = currentPlan(content);
  return {
    year: plan.year,
    planName: plan.name[locale],
    groups: groups(content, plan, locale),
    earlier: content.plans.slice(1).map((other) => ({
      year: other.year,
      label: other.name[locale],
      items: other.items.flatMap((item) =>
        itemLink(content, planRefOf(other.year, item.slug), locale),
      ),
    })),
    departments: departments(content, plan, locale),
    week: content.weeks.flatMap((week) => [
      { id: String(week.year), label: weekName(week, locale), path: weekPath(week.year) },
      ...weekPages(week).map(({ id, label, path }) => ({ id, label: label[locale], path })),
    ]),
    guides: content.guides.map(({ slug }) => guideLink(content, slug, locale)),
    news: content.announcements.map((entry) => newsLink(entry, locale)),
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
    laws: [
      { id: 'changes', label: strings(locale).lawChangesTitle, path: lawChangesPath() },
      ...content.laws.map((law) => lawLink(law, locale)),
    ],
    pages: [
      ...(hasDisclosure(content.disclosure)
        ? [{ id: 'disclosure', label: strings(locale).disclosure, path: '/disclosure/' }]
        : []),
      ...content.pages.map((page) => ({
        id: page.slug,
        label: page.title[locale],
        path: pagePath(page.slug),
      })),
    ],
  };
}
