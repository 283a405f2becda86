import { lawChangesPath } from '../content/content.ts';
import type { ChangeModel } from '../content/laws/pages.ts';
import { joinParts } from '../i18n/format.ts';
import { absoluteUrl } from '../i18n/paths.ts';
import type { Locale } from '../i18n/locales.ts';
import { strings } from '../i18n/strings.ts';

/** What a feed tells, before its text is drawn. */
export interface FeedEntry {
  /** Address without locale prefix; it stands for the entry. */
  path: string;
  title: string;
  summary: string;
  /** The day on which the text was last changed. */
  modified: string;
  /** The day, or day and minute, of publication on this site, where it is known. */
  published: string | undefined;
  category: { id: string; name: string };
  /** Whether the office issued it itself; the editors of the site wrote what it did not. */
  ofOffice: boolean;
  /** The language that its text is in: an announcement may not be translated yet. */
  language: Locale;
  html: (site: URL) => string | Promise<string>;
}

/** A change of the law; its title says from which day it counts. */
export function changeFeedEntry(change: ChangeModel, locale: Locale): FeedEntry {
  const t = strings(locale);
  const rest = [change.law.label, change.articles].filter(Boolean).join(' · ');
  return {
    path: lawChangesPath(change.id),
    title: `${change.onText}${t.colon}${change.title}`,
    summary: change.text,
    modified: change.recorded,
    published: change.recorded,
    category: { id: change.law.id, name: change.law.label },
    ofOffice: false,
    language: locale,
    html: (site) => {
      const links = change.guides.map(
        ({ label, path }) =>
          `<a href="${absoluteUrl(path, locale, site)}">${escapeHtml(label)}</a>`,
      );
      return [
        ...change.paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
        `<p>${escapeHtml(rest)}</p>`,
        ...(links.length > 0
          ? [`<p>${escapeHtml(t.lawConcerns)}${joinParts(links, locale)}</p>`]
          : []),
      ].join('\n');
    },
  };
}

/** Text as it stands in HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
