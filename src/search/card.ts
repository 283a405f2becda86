import type { CardFact, CardKind, LexiconPage } from './lexicon.ts';
import type { Match } from './match.ts';

/** How people ask for a cost, a time or who is responsible. */
const asks: [CardKind, RegExp][] = [
  [
    'cost',
    /多少钱|费用|收费|要钱|花钱|价格|免费|\bcosts?\b|\bfees?\b|\bprice\b|how much|free of charge/,
  ],
  ['time', /多久|几天|多长时间|多少天|期限|什么时候|何时|how long|deadline|time limit|how soon/],
  [
    'lead',
    /谁负责|谁牵头|哪个部门|归谁|谁管|who (?:leads|is responsible|is in charge)|responsible for|which department/,
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

/**
 * The card for a question whose intent is plain.
 *
 * @param text the question, normalised
 * @param ranked the pages that answer it, best first
 * @returns nothing when no intent is plain, when the best page holds no such fact, or when it is
 *   open which page is meant
 */
export function answerCard(text: string, ranked: readonly Match[]): Card | undefined {
  const kind = asks.find(([, pattern]) => pattern.test(text))?.[0];
  if (!kind) return undefined;
  // Who leads is a fact of items; what it costs and how long it takes are facts of guides.
  const pages = kind === 'lead' ? ranked.filter(({ page }) => page.facts?.lead) : ranked;
  const [best, next] = pages;
  const fact = best?.page.facts?.[kind];
  if (!best || !fact || best.score < enough) return undefined;
  if (next && best.score < next.score * ahead) return undefined;
  return { kind, page: best.page, fact };
}
