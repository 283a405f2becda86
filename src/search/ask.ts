import { answerCard, type Card } from './card.ts';
import type { Lexicon } from './lexicon.ts';
import { Matcher, type Match, type Understood } from './match.ts';
import type { Pagefind, PagefindPage } from './pagefind.ts';
import type { FilterField, SearchState } from './query.ts';
import { normalise } from './tokens.ts';

/** A page of the answer, with what is shown of it. */
export interface Found {
  page: PagefindPage;
  score: number;
}

/** The most pages of an answer; who needs more is better served by another word. */
const most = 20;
/** Pages of the index whose text is read; each is a file of its own. */
const read = 8;
/** What the index adds to the vocabulary: the share of the question that stands in a page's text. */
const bodyWeight = 0.5;
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
    .filter(({ page }) => allows(filters, 'kind', [page.kind]))
    .filter(({ page }) => allows(filters, 'group', page.group ? [page.group] : []))
    .filter(({ page }) => allows(filters, 'lead', page.lead ?? []))
    .filter(({ page }) => allows(filters, 'audience', page.audience ?? []))
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

/** Asks the index as well, from exact to loose, and puts the pages of both in order. */
export async function askIndex(
  { filters }: SearchState,
  { matcher, query, matches }: Asked,
  pagefind: Pagefind,
  places: Places,
): Promise<Found[]> {
  const found = new Map<string, Found>();
  const add = (page: PagefindPage, score: number): void => {
    const known = found.get(page.url);
    if (!known || known.score < score) found.set(page.url, { page, score });
  };
  const byUrl = new Map(matches.map((match) => [urlOf(match.page.path, places), match]));
  for (const question of new Set([query.text, query.content])) {
    const { results } = await pagefind.search(question, { filters });
    for (const page of await Promise.all(results.slice(0, read).map((hit) => hit.data()))) {
      const body = matcher.coverage(query, `${page.meta.title ?? ''} ${page.content}`);
      const match = byUrl.get(page.url);
      if (match) add(page, match.score + bodyWeight * body);
      else if (body >= bodyEnough) add(page, bodyWeight * body);
    }
  }
  // What the index did not bring up is fetched by its title, so that every page has its excerpt.
  const absent = matches.filter(({ page }) => !found.has(urlOf(page.path, places)));
  for (const { page, score } of absent.slice(0, most / 4)) {
    const shown = await byTitle(page.title, urlOf(page.path, places), pagefind);
    if (shown) add(shown, score);
  }
  return [...found.values()].sort((a, b) => b.score - a.score);
}

const matchers = new WeakMap<Lexicon, Matcher>();

function matcherOf(lexicon: Lexicon): Matcher {
  const known = matchers.get(lexicon) ?? new Matcher(lexicon);
  matchers.set(lexicon, known);
  return known;
}

function allows(filters: SearchState['filters'], field: FilterField, values: string[]): boolean {
  const wanted = filters[field];
  return !wanted || values.includes(wanted);
}

/** The address of a page of the vocabulary. */
export function urlOf(path: string, { prefix }: Places): string {
  return prefix + path.slice(1);
}

async function byTitle(
  title: string,
  url: string,
  pagefind: Pagefind,
): Promise<PagefindPage | undefined> {
  const { results } = await pagefind.search(title);
  for (const hit of results.slice(0, 6)) {
    const page = await hit.data();
    if (page.url === url) return page;
  }
  return undefined;
}
