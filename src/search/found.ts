import type { Asked } from './ask.ts';
import { searchIndex, type Pagefind, type PagefindPage, type PagefindSection } from './pagefind.ts';
import { opensAt, placesOf, wordsOf } from './places.ts';
import { excerptParts, markedUrl, markWords, type ExcerptPart, type SearchState } from './query.ts';

/** A page of the answer, as it is shown. */
export interface Found {
  /** The page's address, by which the same page is known. */
  page: string;
  /** Where the result leads: the page, or the part of it that answers, with the words to mark. */
  url: string;
  title: string;
  kind: string | undefined;
  /** What the page says: its own two sentences, or the part of its text that matches. */
  text: ExcerptPart[];
  /** Parts of the page that deal with the question, in their order. */
  places: { url: string; title: string }[];
}

/** Where files lie: the site's base path, and the part of addresses that names the language. */
export interface Places {
  base: string;
  prefix: string;
  /** What addresses of pages end with, on hosts that know no index documents; else nothing. */
  file: string;
}

/** The most pages that are taken from the index; who needs more is better served by another word. */
const most = 20;
/** Parts of a page that are offered below it. */
const mostPlaces = 3;

/** The pages that a question finds, as results. */
export function namedPages({ matcher, query, matches }: Asked, { prefix, file }: Places): Found[] {
  return matches.map(({ page }) => {
    const key = prefix + page.path.slice(1);
    const url = key + file;
    const places = placesOf(matcher, query, page);
    const words = wordsOf(query, page);
    const anchor = opensAt(query, page, places, words);
    return {
      page: key,
      url: markedUrl(anchor ? `${url}#${anchor}` : url, words),
      title: page.title,
      kind: page.kind,
      text: page.answer ? markWords(page.answer, words) : [],
      places: places.slice(0, mostPlaces).map((place) => ({
        url: markedUrl(`${url}#${place.anchor}`, words),
        title: place.text,
      })),
    };
  });
}

/**
 * Adds what the index of all texts has: pages that are there already gain the sections that match,
 * others come after them.
 *
 * @throws when the index can't be read
 */
export async function withIndex(
  found: readonly Found[],
  { query }: Asked,
  { filters }: SearchState,
  pagefind: Pagefind,
  places: Places,
): Promise<Found[]> {
  // Each word may cost a part of the index, so words that name nothing are not asked for.
  const hits = await searchIndex(pagefind, query.content, { filters });
  const pages = await Promise.all(hits.slice(0, most).map((hit) => hit.data()));
  const entries = pages.map((page) => ofIndex(page, places));
  const byPage = new Map(entries.map((entry) => [entry.page, entry]));
  const known = new Set(found.map(({ page }) => page));
  return [
    ...found.map((own) => {
      const entry = byPage.get(own.page);
      return entry && own.places.length === 0 ? { ...own, places: entry.places } : own;
    }),
    ...entries.filter(({ page }) => !known.has(page)),
  ];
}

/** A page that the index brings up, with the sections that match best. */
export function ofIndex(page: PagefindPage, { file }: Pick<Places, 'file'>): Found {
  const title = page.meta.title ?? page.url;
  const text = excerptParts(page.excerpt);
  const words = text.flatMap((part) => (part.mark ? [part.text] : []));
  const link = (url: string): string => markedUrl(url.replace(/\/(?=#|$)/, `/${file}`), words);
  const inTitle = words.length === 0 || words.some((word) => title.includes(word));
  const strongest = [...page.sub_results].sort((a, b) => scoreOf(b) - scoreOf(a));
  const sections = strongest.filter(({ url }) => url.includes('#')).slice(0, mostPlaces);
  return {
    page: page.url,
    url: link((inTitle ? undefined : strongest[0]?.url) ?? page.url),
    title,
    kind: page.filters.kind?.[0],
    text,
    places: page.sub_results
      .filter((section) => sections.includes(section))
      .map((section) => ({ url: link(section.url), title: section.title })),
  };
}

function scoreOf(section: PagefindSection): number {
  return section.weighted_locations.reduce((sum, location) => sum + location.balanced_score, 0);
}
