import type { CardFact, CardKind, Lexicon, LexiconPage } from './lexicon.ts';
import { intentOf } from './intent.ts';
import type { Match } from './match.ts';

/** A short answer above the results: a page's own fact, never composed. */
export interface Card {
  kind: CardKind;
  page: LexiconPage;
  fact: CardFact;
}

/** A page that answers less than this is too loose a match to speak for. */
const enough = 0.75;
/** So much further than the next page with such a fact, or it is open which of them is meant. */
const ahead = 1.1;

/**
 * The card for a question whose intent is plain.
 *
 * @param text the question, normalised
 * @param ranked the pages that answer it, best first
 * @returns nothing when no intent is plain, when the best page holds no such fact, or when it is
 *   open which page is meant
 */
export function answerCard(
  text: string,
  ranked: readonly Match[],
  targets: readonly TargetMatch[] = [],
): Card | undefined {
  const kind = intentOf(text);
  if (!kind) return undefined;
  if (kind === 'target') return targetCard(targets);
  // Who leads is a fact of items; what it costs and how long it takes are facts of guides.
  const pages = kind === 'lead' ? ranked.filter(({ page }) => page.facts?.lead) : ranked;
  const [best, next] = pages;
  const fact = best?.page.facts?.[kind];
  if (!best || !fact || best.score < enough) return undefined;
  if (next && best.score < next.score * ahead) return undefined;
  return { kind, page: best.page, fact };
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
  const [best, next] = targets.toSorted((a, b) => b.score - a.score);
  if (!best || best.score < targetEnough) return undefined;
  if (next && best.score < next.score * targetAhead) return undefined;
  const { name, path, fact } = best.target;
  return { kind: 'target', page: { path, title: name, kind: 'targets', fields: {} }, fact };
}
