import { answerCard, type Card } from './card.ts';
import type { Lexicon } from './lexicon.ts';
import { Matcher, type Match, type Understood } from './match.ts';
import type { Pagefind, PagefindPage } from './pagefind.ts';
import { filterFields, type SearchState } from './query.ts';
import { normalise } from './tokens.ts';

/** A page of the answer, with what is shown of it. */
export interface Found {
  url: string;
  title: string;
  kind: string | undefined;
  /** The page's own two sentences, where the vocabulary has them. */
  answer: string | undefined;
  /** What the index holds of it, once it has been asked. */
  page?: PagefindPage;
}

/** The most pages of an answer; who needs more is better served by another word. */
const most = 20;
/** Pages of the index whose text is read; each is a file of its own. */
const read = 6;
/** Pages that the vocabulary does not know must hold this share of the question in their text. */
const bodyEnough = 0.75;

/** Words that ask for a target and name none. */
const targetWords = '目标 指标 年度目标 年底 达到 要达到 2024 2024年 target targets goal year';

/** Where files lie: the site's base path, and the part of addresses that names the language. */
export interface Places {
  base: string;
  prefix: string;
}

/** What the vocabulary alone says of a question. */
export interface Asked {
  matcher: Matcher;
  query: Understood;
  /** Pages that it names, best first. */
  matches: Match[];
  corrected?: string;
  card?: Card;
}

/**
 * Asks the vocabulary, which is small and soon there: its pages are the first results.
 *
 * @param state the question with its filters; the text may be anything
 * @param text the question, cleaned and bounded
 */
export function askVocabulary(state: SearchState, text: string, lexicon: Lexicon): Asked {
  const matcher = matcherOf(lexicon);
  const query = matcher.understand(text);
  const { filters } = state;
  const matches = matcher
    .match(query)
    .filter(({ page }) => filterFields.every((field) => allows(filters[field], page[field])))
    .slice(0, most);
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
    ...(card && { card }),
    ...(query.corrected && { corrected: query.corrected }),
  };
}

/** What the vocabulary's pages show before the index has anything to add. */
export function namedPages({ matches }: Asked, places: Places): Found[] {
  return matches.map(({ page }) => ({
    url: urlOf(page.path, places),
    title: page.title,
    kind: page.kind,
    answer: page.answer,
  }));
}

/**
 * Asks the index as well. The vocabulary's pages keep their order and gain the sections that
 * match; pages that only their text speaks for come after them.
 */
export async function askIndex(
  { filters }: SearchState,
  asked: Asked,
  pagefind: Pagefind,
  places: Places,
): Promise<Found[]> {
  const { matcher, query } = asked;
  const found = namedPages(asked, places);
  const byUrl = new Map(found.map((entry) => [entry.url, entry]));
  // Each word may cost a part of the index, so words that name nothing are not asked for.
  const { results } = await pagefind.search(query.content, { filters });
  const pages = await Promise.all(results.slice(0, read).map((hit) => hit.data()));
  const others = pages.flatMap((page) => {
    const known = byUrl.get(page.url);
    if (known) known.page = page;
    const body = matcher.coverage(query, `${page.meta.title ?? ''} ${page.content}`);
    return !known && body >= bodyEnough ? [{ page, body }] : [];
  });
  others.sort((a, b) => b.body - a.body);
  return [...found, ...others.map(({ page }) => ofIndex(page))];
}

/** A page that the index alone brings up. */
export function ofIndex(page: PagefindPage): Found {
  return {
    url: page.url,
    title: page.meta.title ?? page.url,
    kind: page.filters.kind?.[0],
    answer: undefined,
    page,
  };
}

const matchers = new WeakMap<Lexicon, Matcher>();

function matcherOf(lexicon: Lexicon): Matcher {
  const known = matchers.get(lexicon) ?? new Matcher(lexicon);
  matchers.set(lexicon, known);
  return known;
}

/** Whether a page with these values passes a filter; no filter lets all pass. */
function allows(wanted: string | undefined, values: string | string[] = []): boolean {
  return !wanted || [values].flat().includes(wanted);
}

function urlOf(path: string, { prefix }: Places): string {
  return prefix + path.slice(1);
}
