import { answerCard, type Card } from './card.ts';
import type { Bodies, Lexicon, Sounds } from './lexicon.ts';
import { bestOf, Matcher, type Match, type Understood } from './match.ts';
import { searchIndex, type Pagefind, type PagefindPage, type PagefindSection } from './pagefind.ts';
import { placesOf, wordsOf } from './places.ts';
import {
  excerptParts,
  filterFields,
  markedUrl,
  markWords,
  type ExcerptPart,
  type SearchState,
} from './query.ts';
import { normalise } from './tokens.ts';

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

/** The most pages of an answer; who needs more is better served by another word. */
const most = 20;
/** Pages of the index whose text is read; each is a file of its own. */
const read = 6;
/** Pages that the vocabulary does not know must hold this share of the question in their text. */
const bodyEnough = 0.75;

/** From this score on the vocabulary has answered, and the index need not be loaded. */
const sureFrom = 0.7;
/** Parts of a page that are offered below it. */
const mostPlaces = 3;

/** Words that ask for a target and name none. */
const targetWords = '目标 指标 年度目标 年底 达到 要达到 2024 2024年 target targets goal year';

/** Where files lie: the site's base path, and the part of addresses that names the language. */
export interface Places {
  base: string;
  prefix: string;
  /** What addresses of pages end with, on hosts that know no index documents; else nothing. */
  file: string;
}

/** What the vocabulary alone says of a question. */
export interface Asked {
  matcher: Matcher;
  query: Understood;
  /** Pages that it names, best first. */
  matches: Match[];
  /** Whether that is all there is to say: it knows well what is asked, or that it is not for this site. */
  sure: boolean;
  corrected?: string;
  card?: Card;
}

/** Whether a question takes the list of sounds to be understood. */
export function needsSounds(text: string, lexicon: Lexicon): boolean {
  return matcherOf(lexicon).mayBePinyin(text);
}

/**
 * Asks the vocabulary, which is small and soon there: its pages are the first results.
 *
 * @param state the question with its filters; the text may be anything
 * @param text the question, cleaned and bounded
 */
export function askVocabulary(
  state: SearchState,
  text: string,
  lexicon: Lexicon,
  sounds?: Sounds,
): Asked {
  const matcher = matcherOf(lexicon);
  const query = matcher.understand(text, sounds);
  const matches = narrowed(matcher.match(query), state);
  const card = answerCard(
    normalise(text),
    matches,
    lexicon.targets.map((target) => ({
      target,
      score: matcher.coverage(query, `${target.name} ${targetWords}`),
    })),
  );
  return {
    matcher,
    query,
    matches,
    sure: query.elsewhere || isSure(matches),
    ...(card && { card }),
    ...(query.corrected && { corrected: query.corrected }),
  };
}

/** Whether the words of the pages' texts can say more: the question is of this field, yet not answered. */
export function needsBodies({ sure, query }: Asked): boolean {
  return !sure && query.ofThisField;
}

/** What a question finds when the words of the pages' texts count as well. */
export function askBodies(
  state: SearchState,
  asked: Asked,
  lexicon: Lexicon,
  bodies: Bodies,
): Asked {
  const matcher = bodiesMatcher(lexicon, bodies);
  const deeper = narrowed(matcher.match(matcher.understand(asked.query.text)), state);
  const matches = bestOf(asked.matches, deeper).slice(0, most);
  return { ...asked, matches, sure: isSure(matches) };
}

function isSure([best]: readonly Match[]): boolean {
  return (best?.score ?? 0) >= sureFrom;
}

function narrowed(matches: readonly Match[], { filters }: SearchState): Match[] {
  return matches
    .filter(({ page }) => filterFields.every((field) => allows(filters[field], page[field])))
    .slice(0, most);
}

/** The vocabulary's pages as results. */
export function namedPages({ matcher, query, matches }: Asked, { prefix, file }: Places): Found[] {
  return matches.map(({ page }) => {
    const key = prefix + page.path.slice(1);
    const url = key + file;
    const places = placesOf(matcher, query, page);
    const words = wordsOf(query, page);
    // What the title does not hold stands further down: the result opens where it does.
    const title = normalise(page.title);
    const opensAt = words.some((word) => title.includes(word)) ? undefined : places[0]?.anchor;
    return {
      page: key,
      url: markedUrl(opensAt ? `${url}#${opensAt}` : url, words),
      title: page.title,
      kind: page.kind,
      text: page.answer ? markWords(page.answer, words) : [],
      places: places.map(({ anchor, text }) => ({
        url: markedUrl(`${url}#${anchor}`, words),
        title: text,
      })),
    };
  });
}

/**
 * Asks the index as well. The vocabulary's pages keep their order and gain the sections that
 * match; pages that only their text speaks for come after them.
 *
 * @param named the vocabulary's pages as results, see `namedPages`
 * @param wished whether the reader wants all that the index has, and not only what answers well
 */
export async function askIndex(
  { filters }: SearchState,
  { matcher, query }: Asked,
  named: readonly Found[],
  pagefind: Pagefind,
  places: Places,
  wished: boolean,
): Promise<Found[]> {
  const found = [...named];
  const known = new Map(found.map((entry, i) => [entry.page, i]));
  // Each word may cost a part of the index, so words that name nothing are not asked for.
  const results = await searchIndex(pagefind, query.content, { filters });
  const pages = await Promise.all(results.slice(0, wished ? most : read).map((hit) => hit.data()));
  const others: { entry: Found; body: number }[] = [];
  for (const page of pages) {
    const entry = ofIndex(page, places);
    const place = known.get(page.url);
    const own = place === undefined ? undefined : found[place];
    if (place !== undefined && own) {
      // The page's own sentences say more than an excerpt; its text knows better where to look.
      found[place] = {
        ...own,
        url: entry.url,
        places: own.places.length > 0 ? own.places : entry.places,
      };
      continue;
    }
    const body = matcher.coverage(query, `${entry.title} ${page.content}`);
    if (wished || body >= bodyEnough) others.push({ entry, body });
  }
  others.sort((a, b) => b.body - a.body);
  return [...found, ...others.map(({ entry }) => entry)];
}

/** A page that the index brings up, with the sections that match best. */
export function ofIndex(page: PagefindPage, { file }: Pick<Places, 'file'>): Found {
  const link = (url: string): string => markedUrl(url.replace(/\/(?=#|$)/, `/${file}`), words);
  const title = page.meta.title ?? page.url;
  const text = excerptParts(page.excerpt);
  const words = text.flatMap((part) => (part.mark ? [part.text] : []));
  const inTitle = words.length === 0 || words.some((word) => title.includes(word));
  const strongest = page.sub_results.toSorted((a, b) => scoreOf(b) - scoreOf(a));
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

const matcherOf = once((lexicon: Lexicon) => new Matcher(lexicon));
const bodiesMatcher = once((lexicon: Lexicon, bodies: Bodies) => new Matcher(lexicon, bodies));

/** Makes one matcher of a vocabulary and keeps it. */
function once<Rest extends unknown[]>(
  make: (lexicon: Lexicon, ...rest: Rest) => Matcher,
): (lexicon: Lexicon, ...rest: Rest) => Matcher {
  const made = new WeakMap<Lexicon, Matcher>();
  return (lexicon, ...rest) => {
    const known = made.get(lexicon) ?? make(lexicon, ...rest);
    made.set(lexicon, known);
    return known;
  };
}

/** Whether a page with these values passes a filter; no filter lets all pass. */
function allows(wanted: string | undefined, values: string | string[] = []): boolean {
  return !wanted || [values].flat().includes(wanted);
}
