import { hash } from 'node:crypto';
import { defaultLocale, type Locale } from '../../i18n/locales.ts';
import {
  guidePath,
  newsPath,
  pagePath,
  planPath,
  weekPath,
  type Content,
  type Prose,
} from '../content.ts';
import { oncePer } from '../once.ts';
import type { Problem } from '../problems.ts';
import { textsIn } from '../rules.ts';

/** Stands for the answer and what comes before the first heading. No heading can have such an id. */
export const beforeHeadings = '_before';
/** Stands for the Chinese words in the entry's YAML. */
export const inData = '_data';

/** Tells whether words are still the same; spaces, line ends and comments do not count. */
function fingerprint(text: string): string {
  return hash('sha256', text.replace(/<!--.*?-->/gs, '').replace(/\s+/g, '')).slice(0, 8);
}

/** The words of a text by section, each from its heading to the next, whatever their levels. */
function sections({ answer, body }: Pick<Prose, 'answer' | 'body'>): Map<string, string> {
  const found = new Map([[beforeHeadings, answer]]);
  let section = beforeHeadings;
  for (const line of body.split(/\r?\n/)) {
    section = /^#{1,6}\s.*\[#([^\]]*)\]\s*$/.exec(line)?.[1] ?? section;
    found.set(section, `${found.get(section) ?? ''}\n${line}`);
  }
  return found;
}

/** The entry of each page, as its files say. */
const entries = oncePer(({ guides, announcements, pages, weeks, plans }: Content['written']) => {
  const all: [path: string, entry: object][] = [
    ...guides.map((entry): [string, object] => [guidePath(entry.slug), entry]),
    ...announcements.map((entry): [string, object] => [newsPath(entry.slug), entry]),
    ...pages.map((entry): [string, object] => [pagePath(entry.slug), entry]),
    ...weeks.map((entry): [string, object] => [weekPath(entry.year), entry]),
    ...plans.flatMap((plan): [string, object][] => [
      [planPath(plan.year), { ...plan, items: [] }],
      ...plan.items.map((item): [string, object] => [planPath(plan.year, item.slug), item]),
    ]),
  ];
  return new Map(all);
});

const chineseTexts = oncePer(
  ({ prose }: Content['written']) =>
    new Map(
      prose.filter(({ locale }) => locale === defaultLocale).map((text) => [text.path, text]),
    ),
);

/**
 * What a translation that is made now is made from: the fingerprint of each Chinese section, and of
 * the Chinese words in the entry's YAML. References count as they are written: the fact that they
 * tell changes in both languages at once.
 *
 * @param path the page's address without locale prefix
 */
export function madeFromNow(
  { written }: Pick<Content, 'written'>,
  path: string,
): Record<string, string> {
  const text = chineseTexts(written).get(path);
  const entry = entries(written).get(path);
  const words = entry ? textsIn(entry, defaultLocale).map(([, value]) => value) : [];
  return {
    ...(text
      ? Object.fromEntries([...sections(text)].map(([id, own]) => [id, fingerprint(own)]))
      : {}),
    ...(words.length > 0 ? { [inData]: fingerprint(words.join('\n')) } : {}),
  };
}

/** How a translation stands to what it was made from. */
export interface TranslationState {
  /** Sections whose Chinese has changed since: ids of headings, `_before`, `_data`. */
  stale: string[];
  /** Sections of which nothing is recorded. */
  unrecorded: string[];
}

/** Compares a translation with the Chinese of today. */
export function translationState(content: Pick<Content, 'written'>, text: Prose): TranslationState {
  const now = Object.entries(madeFromNow(content, text.path));
  return {
    stale: now.flatMap(([id, print]) =>
      Object.hasOwn(text.madeFrom, id) && text.madeFrom[id] !== print ? [id] : [],
    ),
    unrecorded: now.flatMap(([id]) => (Object.hasOwn(text.madeFrom, id) ? [] : [id])),
  };
}

/**
 * The sections of a page's text that say what the Chinese no longer says.
 *
 * @param path the page's address without locale prefix
 */
export function staleSections(content: Content, path: string, locale: Locale): ReadonlySet<string> {
  if (locale === defaultLocale) return none;
  const text = translations(content.prose).get(path);
  return text ? new Set(translationState(content, text).stale) : none;
}

const none: ReadonlySet<string> = new Set();

const translations = oncePer(
  (prose: Content['prose']) =>
    new Map(
      prose
        .filter(
          ({ locale, madeFrom }) => locale !== defaultLocale && Object.keys(madeFrom).length > 0,
        )
        .map((text) => [text.path, text]),
    ),
);

/** Only a translation is made from something. */
export function checkMadeFrom({ prose }: Content): Problem[] {
  return prose
    .filter(({ locale, madeFrom }) => locale === defaultLocale && Object.keys(madeFrom).length > 0)
    .map(({ file }) => ({
      file,
      field: 'made_from',
      zh: 'made_from 只写在译文 en.mdx 里，记录它译自哪一稿中文。请从这里删去。',
      en: 'made_from stands in a translation, en.mdx, and records the Chinese that it was made from. Remove it here.',
    }));
}
