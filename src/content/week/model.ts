import { formatDays, formatList } from '../../i18n/format.ts';
import type { Locale, Localized } from '../../i18n/locales.ts';
import { strings } from '../../i18n/strings.ts';
import { announcementSummary, type AnnouncementSummary } from '../news/model.ts';
import {
  comicPath,
  lawPath,
  planPath,
  weekParts,
  weekPath,
  type Content,
  type WeekEntry,
} from '../content.ts';
import { weekName } from './name.ts';
import { guideLink } from '../guides/lists.ts';
import { mergeReferences } from '../laws/articles.ts';
import { basisLabel } from '../laws/model.ts';
import type { LawReference } from '../laws/schema.ts';
import { planOf, planRefOf, type LinkModel } from '../plan/items.ts';
import { answerOf, itemModel, type ActionModel } from '../plan/model.ts';

/** A document that a rule rests on, with its page; another source has none. */
export interface BasisModel {
  label: string;
  path: string | undefined;
}

/** A year's themes of the world day and of the national week. */
export interface ThemeModel {
  year: number;
  world: string;
  /** WIPO’s Chinese of `world`, on a Chinese page and where it is known. */
  chinese: string | undefined;
  national: string | undefined;
  /** The English of `national`, on an English page and where there is one. */
  english: string | undefined;
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
  activities: { actions: { action: ActionModel; path: string }[]; get: string }[];
  places: { name: string; get: string }[];
  item: LinkModel;
  comics: ComicModel[];
  /** The quiz, and what to print, where there is any. */
  parts: LinkModel[];
  calendar: string;
  events: { id: string; name: string; when: string; place: string }[];
  /** Announcements about the item that the week belongs to. */
  news: AnnouncementSummary[];
}

/** A comic as its page shows it. */
export interface ComicModel {
  id: string;
  path: string;
  title: string;
  about: string;
  rule: string;
  basis: BasisModel[];
  guide: LinkModel;
  panels: {
    scene: string;
    signs: string[];
    alt: string;
    caption: string;
    says: { at: 'left' | 'middle' | 'right'; who: string; text: string }[];
  }[];
}

/** A question of the quiz. */
export interface QuestionModel {
  id: string;
  ask: string;
  options: string[];
  /** Place of the right option, counted from 0. */
  right: number;
  reason: string;
  basis: BasisModel[];
}

/** The week that the site leads to: the newest there is, by the data and not by the clock. */
export function currentWeek(content: Content): WeekEntry {
  const [week] = content.weeks;
  if (!week) throw new Error('content/publicity-week/: there is no week.yaml in any year');
  return week;
}

/** The week of a year. */
export function weekOf(content: Content, year: number): WeekEntry {
  const week = content.weeks.find((entry) => entry.year === year);
  if (!week) throw new Error(`content/publicity-week/${year}/week.yaml does not exist`);
  return week;
}

/** What a year's week has to read and print, or its days while there is nothing. */
export function weekText(week: WeekEntry, locale: Locale): string {
  const t = strings(locale);
  const parts = [
    ...(week.comics.length > 0 ? [t.weekHasComics] : []),
    ...(week.questions.length > 0 ? [t.weekHasQuiz] : []),
    ...(week.handouts ? [t.weekHasSheet, t.weekHasPoster] : []),
  ];
  if (parts.length > 0) return t.weekText(formatList(parts, locale));
  const { from, to } = week.national_week;
  return t.weekDays(formatDays(`${week.year}-${from}`, `${week.year}-${to}`, locale));
}

/** A page below a year's week. */
export interface WeekPage {
  kind: 'comic' | keyof typeof weekParts;
  /** The last part of its address. */
  id: string;
  path: string;
  /** What it is called in lists. */
  label: Localized;
  /** Its own title. */
  title: Localized;
}

/** Every page below a year's week: its comics, its quiz and what to print, where there is any. */
export function weekPages(week: WeekEntry): WeekPage[] {
  const part = (
    kind: keyof typeof weekParts,
    key: 'quiz' | 'sheetFor' | 'posterFor',
    title?: Localized,
  ): WeekPage => {
    const label = { zh: strings('zh')[key], en: strings('en')[key] };
    const id = weekParts[kind];
    return { kind, id, path: weekPath(week.year, id), label, title: title ?? label };
  };
  return [
    ...week.comics.map(({ id, title }): WeekPage => {
      return { kind: 'comic', id, path: comicPath(week.year, id), label: title, title };
    }),
    ...(week.questions.length > 0 ? [part('quiz', 'quiz')] : []),
    ...(week.handouts
      ? [part('sheet', 'sheetFor', week.handouts.sheet.title), part('poster', 'posterFor')]
      : []),
  ];
}

/** The page of a year's week. */
export function weekModel(content: Content, year: number, locale: Locale): WeekModel {
  const week = weekOf(content, year);
  const item = itemModel(content, planOf(content, year), week.item, locale);
  const path = weekPath(year);
  return {
    year,
    name: weekName(week, locale),
    path,
    answer: answerOf(content, path, locale),
    themes: week.themes
      .map(({ year: of, world, world_zh, national, national_en }) => ({
        year: of,
        world,
        chinese: locale === 'zh' ? world_zh : undefined,
        national,
        english: locale === 'en' ? national_en : undefined,
        current: of === year,
      }))
      .sort((a, b) => b.year - a.year),
    activities: week.activities.map(({ actions, get }) => ({
      actions: item.actions
        .filter(({ id }) => actions.includes(id))
        .map((action) => ({ action, path: `${planPath(year, week.item)}#${action.id}` })),
      get: get[locale],
    })),
    places: week.places.map((place) => ({ name: place.name[locale], get: place.get[locale] })),
    item: { id: week.item, label: item.heading, path: item.path },
    comics: comicModels(content, week, locale),
    parts: weekPages(week)
      .filter(({ kind }) => kind !== 'comic')
      .map(({ id, label, path }) => ({ id, label: label[locale], path })),
    calendar: weekPath(year) + 'calendar.ics',
    events: week.events.map((event) => ({
      id: event.id,
      name: event.name[locale],
      when: formatDays(event.from, event.to, locale),
      place: event.place[locale],
    })),
    news: content.announcements
      .filter((entry) => entry.items.includes(planRefOf(year, week.item)))
      .map((entry) => announcementSummary(content, entry, locale)),
  };
}

function basisModels(
  content: Content,
  references: readonly LawReference[],
  locale: Locale,
): BasisModel[] {
  return mergeReferences(content, references).map((entry) => ({
    label: basisLabel(content, entry, locale),
    path: lawPath(entry.law),
  }));
}

/** The comics of a week. */
export function comicModels(content: Content, week: WeekEntry, locale: Locale): ComicModel[] {
  return week.comics.map((comic) => ({
    id: comic.id,
    path: comicPath(week.year, comic.id),
    title: comic.title[locale],
    about: comic.about[locale],
    rule: comic.rule[locale],
    basis: basisModels(content, comic.basis, locale),
    guide: guideLink(content, comic.guide, locale),
    panels: comic.panels.map((panel) => ({
      scene: panel.scene,
      signs: panel.signs.map((sign) => sign[locale]),
      alt: panel.alt[locale],
      caption: panel.caption[locale],
      says: panel.says.map(({ at, who, text }) => ({
        at,
        who: who[locale],
        text: text[locale],
      })),
    })),
  }));
}

/** The questions of a week's quiz. */
export function questionModels(content: Content, week: WeekEntry, locale: Locale): QuestionModel[] {
  return week.questions.map((question) => ({
    id: question.id,
    ask: question.ask[locale],
    options: question.options.map((option) => option[locale]),
    right: question.answer - 1,
    reason: question.reason[locale],
    basis: question.basis
      ? basisModels(content, [question.basis], locale)
      : [{ label: question.source?.[locale] ?? '', path: undefined }],
  }));
}
