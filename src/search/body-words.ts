import { guidePath, newsPath, planPath, type Content } from '../content/content.ts';
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
 */
export function bodyWords(content: Content, locale: Locale): Map<string, string[]> {
  const counts = new Map<string, Map<string, number>>();
  const add = (path: string, text: string): void => {
    const page = counts.get(path) ?? new Map<string, number>();
    counts.set(path, page);
    for (const word of wordsOf(text, locale)) page.set(word, (page.get(word) ?? 0) + 1);
  };
  for (const prose of content.prose) {
    if (prose.locale === locale) add(prose.path, prose.body);
  }
  for (const guide of content.guides) add(guidePath(guide.slug), textsOf(guide, locale));
  for (const entry of content.announcements) add(newsPath(entry.slug), textsOf(entry, locale));
  for (const plan of content.plans) {
    for (const item of plan.items) add(planPath(plan.year, item.slug), textsOf(item, locale));
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

function wordsOf(text: string, locale: Locale): string[] {
  const plain = normalise(text.replace(markup, ' '));
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  return [...segmenter.segment(plain)]
    .filter(({ segment, isWordLike }) => isWordLike && segment.length > 1 && !/^\d/.test(segment))
    .map(({ segment }) => segment)
    .filter((word) => tokens(word).length > 0);
}

/** Every text of a language that an entry holds. */
function textsOf(entry: unknown, locale: Locale): string {
  if (Array.isArray(entry)) return entry.map((part) => textsOf(part, locale)).join('\n');
  if (typeof entry !== 'object' || entry === null) return '';
  return Object.entries(entry)
    .map(([key, value]) =>
      key === locale && typeof value === 'string' ? value : textsOf(value, locale),
    )
    .join('\n');
}
