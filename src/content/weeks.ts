import type { Locale } from '../i18n/locales.ts';
import { planPath, weekPath, type Content, type WeekEntry } from './content.ts';
import { answerOf, itemModel, planOf, type ActionModel, type LinkModel } from './models.ts';

/** A year's themes of the world day and of the national week. */
export interface ThemeModel {
  year: number;
  world: string;
  national: string | undefined;
  /** The year that the page is about. */
  current: boolean;
}

/** The page of a publicity week. */
export interface WeekModel {
  year: number;
  name: string;
  path: string;
  answer: string;
  /** Newest year first. */
  themes: ThemeModel[];
  activities: { action: ActionModel; path: string; get: string }[];
  places: { name: string; get: string }[];
  item: LinkModel;
}

/** The week that the site leads to: the newest there is, by the data and not by the clock. */
export function currentWeek(content: Content): WeekEntry {
  const [week] = content.weeks;
  if (!week) throw new Error('content/publicity-week/: there is no week.yaml in any year');
  return week;
}

/** The page of a year's week. */
export function weekModel(content: Content, year: number, locale: Locale): WeekModel {
  const week = content.weeks.find((entry) => entry.year === year);
  if (!week) throw new Error(`content/publicity-week/${year}/week.yaml does not exist`);
  const item = itemModel(content, planOf(content, year), week.item, locale);
  const path = weekPath(year);
  return {
    year,
    name: week.name[locale],
    path,
    answer: answerOf(content, path, locale),
    themes: week.themes
      .map((theme) => ({ ...theme, national: theme.national, current: theme.year === year }))
      .sort((a, b) => b.year - a.year),
    activities: week.activities.flatMap(({ action, get }) => {
      const found = item.actions.find((entry) => entry.id === action);
      if (!found) return [];
      return [{ action: found, path: `${planPath(year, week.item)}#${action}`, get: get[locale] }];
    }),
    places: week.places.map((place) => ({ name: place.name[locale], get: place.get[locale] })),
    item: { id: week.item, label: item.heading, path: item.path },
  };
}
