import { defaultLocale, locales, type Locale, type Localized } from '../../i18n/locales.ts';
import { strings } from '../../i18n/strings.ts';
import { guidePath, newsPath, pagePath, planPath, weekPath, type Content } from '../content.ts';
import { oncePer } from '../once.ts';
import { weekName } from '../week/name.ts';

const texts = oncePer(
  (prose: Content['prose']) => new Set(prose.map(({ locale, path }) => `${locale} ${path}`)),
);

/**
 * The language of the text that a page shows: its own, or Chinese while there is no translation yet.
 *
 * @param path the page's address without locale prefix
 */
export function textLocale({ prose }: Content, path: string, locale: Locale): Locale {
  const known = texts(prose);
  return !known.has(`${locale} ${path}`) && known.has(`${defaultLocale} ${path}`)
    ? defaultLocale
    : locale;
}

/** Whether a page has a text of its own in every language, so that they can be read side by side. */
export function isTranslated(content: Content, path: string): boolean {
  return locales.every((locale) => textLocale(content, path, locale) === locale);
}

/**
 * The content as pages show it: an English title says so where the text below it is still in
 * Chinese, in every list, in search and in feeds. Data sets are made without these marks.
 */
export function markUntranslated(content: Content): Content {
  const marked = (path: string, title: Localized): Localized =>
    textLocale(content, path, 'en') === 'en'
      ? title
      : { ...title, en: strings('en').titleInChinese(title.en) };
  const titled =
    (pathOf: (slug: string) => string) =>
    <T extends { slug: string; title: Localized }>(entry: T): T => ({
      ...entry,
      title: marked(pathOf(entry.slug), entry.title),
    });
  return {
    ...content,
    guides: content.guides.map(titled(guidePath)),
    announcements: content.announcements.map(titled(newsPath)),
    pages: content.pages.map(titled(pagePath)),
    // With its year, which would otherwise come after the mark.
    weeks: content.weeks.map((week) => ({
      ...week,
      name: marked(weekPath(week.year), { ...week.name, en: weekName(week, 'en') }),
    })),
    plans: content.plans.map((plan) => ({
      ...plan,
      name: marked(planPath(plan.year), plan.name),
      items: plan.items.map((item) => ({
        ...item,
        heading: marked(planPath(plan.year, item.slug), item.heading),
      })),
    })),
  };
}
