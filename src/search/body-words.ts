import { guidePath, newsPath, planPath, type Content } from '../content/content.ts';
import { textsIn } from '../content/rules.ts';
import type { Locale } from '../i18n/locales.ts';
import { normalise, tokens } from './tokens.ts';

/** The most telling words of a page's text that the vocabulary keeps; the index holds the rest. */
const most = 60;

/** What of a text is markup: tags, addresses of links, anchors of headings. */
const markup = /<[^>]*>|\]\([^)]*\)|\[#[^\]]*\]|\{[^}]*\}/g;

/**
 * The words that tell each page's text from the others', by its address. Chinese is cut into words
 * by the dictionary of the machine that builds (Unicode's, in Node), so that no pair of characters
 * across two words is taken for one.
 *
 * @param paths the pages that are told from one another
 */
export function bodyWords(
  content: Content,
  locale: Locale,
  paths: ReadonlySet<string>,
): Map<string, string[]> {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const counts = new Map<string, Map<string, number>>();
  // Most words come again and again.
  const names = new Map<string, boolean>();
  const isName = (word: string): boolean => {
    const known = names.get(word) ?? tokens(word).length > 0;
    names.set(word, known);
    return known;
  };
  const add = (path: string, text: string): void => {
    const page = counts.get(path) ?? new Map<string, number>();
    counts.set(path, page);
    for (const word of wordsOf(text, segmenter)) {
      if (isName(word)) page.set(word, (page.get(word) ?? 0) + 1);
    }
  };
  const addEntry = (path: string, entry: unknown): void => {
    if (paths.has(path)) for (const [, text] of textsIn(entry, locale)) add(path, text);
  };
  for (const prose of content.prose) {
    if (prose.locale === locale && paths.has(prose.path)) add(prose.path, prose.body);
  }
  for (const guide of content.guides) addEntry(guidePath(guide.slug), guide);
  for (const entry of content.announcements) addEntry(newsPath(entry.slug), entry);
  for (const plan of content.plans) {
    for (const item of plan.items) addEntry(planPath(plan.year, item.slug), item);
  }
  const pagesWith = new Map<string, number>();
  for (const page of counts.values()) {
    for (const word of page.keys()) pagesWith.set(word, (pagesWith.get(word) ?? 0) + 1);
  }
  const telling = (word: string, count: number): number =>
    (1 + Math.log(count)) * Math.log(counts.size / (pagesWith.get(word) ?? 1));
  return new Map(
    [...counts].map(([path, page]) => [
      path,
      [...page]
        .map(([word, count]) => ({ word, score: telling(word, count) }))
        .sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))
        .slice(0, most)
        .map(({ word }) => word),
    ]),
  );
}

function wordsOf(text: string, segmenter: Intl.Segmenter): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(normalise(text.replace(markup, ' ')))) {
    if (isWordLike && segment.length > 1 && !/^\d/.test(segment)) words.push(segment);
  }
  return words;
}
