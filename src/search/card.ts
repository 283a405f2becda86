import {
  cardKinds,
  type CardFact,
  type CardKind,
  type Lexicon,
  type LexiconPage,
} from './lexicon.ts';
import { askedFor, guideSectionOf, rowPrefix } from './intent.ts';
import type { Matcher, Understood } from './match.ts';
import { placesOf } from './places.ts';
import type { Match } from './rank.ts';

/** A short answer above the results: a page's own fact, never composed. */
export interface Card {
  kind: CardKind;
  page: LexiconPage;
  fact: CardFact;
}

/** A page that is less likely than this does not speak for the site. */
const enough = 0.6;
/** So much likelier than the next page with such a fact, or it is open which of them is meant. */
const ahead = 3;
/** A part of the page that says this much of the question, and so much more of it than the fact, is what is meant. */
const partEnough = 0.6;
const partAhead = 1.5;

/**
 * The card for a question whose intent is plain.
 *
 * @param ranked the pages, best first
 * @returns nothing when no intent is plain, when the best page holds no such fact, or when it is
 *   open which page is meant, or which of its parts
 */
export function answerCard(
  query: Understood,
  matcher: Matcher,
  ranked: readonly Match[],
  targets: readonly TargetMatch[] = [],
): Card | undefined {
  const intent = askedFor(query.text);
  const kind = cardKinds.find((each) => each === intent);
  if (!kind) return undefined;
  if (kind === 'target') return targetCard(targets);
  // Who leads is a fact of items; what it costs and how long it takes are facts of guides.
  const pages = kind === 'lead' ? amongThemselves(ranked) : ranked;
  const [best, next] = pages;
  const fact = best?.page.facts?.[kind];
  if (!best || !fact || best.probability < enough) return undefined;
  if (next && best.probability < next.probability * ahead) return undefined;
  const card = { kind, page: best.page, fact };
  return isOfAnotherPart(query, matcher, card) ? undefined : card;
}

/**
 * Whether a question is plainly about another part of the page than the one with the fact: what the
 * annual fee of a patent is, where the page tells the fee of an assignment, and when annual fees are due.
 */
function isOfAnotherPart(query: Understood, matcher: Matcher, { kind, page, fact }: Card): boolean {
  const section = guideSectionOf[kind];
  if (!section) return false;
  const own = matcher.coverage(query, [page.title, page.answer, fact.text].join(' '));
  return placesOf(matcher, query, page).some(
    ({ anchor, share }) =>
      share >= partEnough && share > own * partAhead && !anchor.startsWith(rowPrefix(section)),
  );
}

/** Items with the probability that each is meant, where one of them is. */
function amongThemselves(ranked: readonly Match[]): Match[] {
  const items = ranked.filter(({ page }) => page.facts?.lead);
  const whole = items.reduce((sum, { probability }) => sum + probability, 0);
  // Where items have next to nothing to do with a question, none of them answers it.
  if (whole < 0.1) return [];
  return items.map(({ page, probability }) => ({ page, probability: probability / whole }));
}

/** A target's name is a few words of the question; they must be most of it, and no other target's. */
const targetEnough = 0.6;
const targetAhead = 1.5;

/** A target with how much of the question its name answers, from 0 to 1. */
export interface TargetMatch {
  target: Lexicon['targets'][number];
  score: number;
}

function targetCard(targets: readonly TargetMatch[]): Card | undefined {
  const [best, next] = [...targets].sort((a, b) => b.score - a.score);
  if (!best || best.score < targetEnough) return undefined;
  if (next && best.score < next.score * targetAhead) return undefined;
  const { name, path, fact } = best.target;
  return { kind: 'target', page: { path, title: name, kind: 'targets', fields: {} }, fact };
}
