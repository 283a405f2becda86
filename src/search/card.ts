import type { CardFact, CardKind, Lexicon, LexiconPage } from './lexicon.ts';
import type { Match } from './match.ts';

/** How people ask for a cost, a time or who is responsible. */
const asks: [CardKind, RegExp][] = [
  ['target', /目标|指标|要达到|年底要|\btargets?\b|\bgoals?\b/],
  [
    'cost',
    /多少钱|费用|收费|收不收[钱费]|收钱|贵不贵|要钱|花钱|价格|免费|\bcosts?\b|\bfees?\b|\bprice\b|how much|free of charge/,
  ],
  ['time', /多久|几天|多长时间|多少天|期限|什么时候|何时|how long|deadline|time limit|how soon/],
  [
    'lead',
    /谁负责|谁牵头|哪个部门|归谁|谁管|找哪个处|who (?:leads|handles|runs|manages|deals with|looks after|is responsible|is in charge)|responsible for|which department/,
  ],
];

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

/** The kinds of page that hold the answer to an intent; they come before others that match as well. */
const answering: Partial<Record<CardKind, { kind: string; weight: number }>> = {
  lead: { kind: 'item', weight: 1.35 },
  target: { kind: 'targets', weight: 1.5 },
};

/** What a question plainly asks for. */
export function intentOf(text: string): CardKind | undefined {
  return asks.find(([, pattern]) => pattern.test(text))?.[0];
}

/** How much more a page counts because it is of the kind that answers the question's intent. */
export function intentWeight(intent: CardKind | undefined, kind: string): number {
  const wanted = intent && answering[intent];
  return wanted?.kind === kind ? wanted.weight : 1;
}

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
