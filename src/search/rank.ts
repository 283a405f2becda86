import { scriptOf } from '../content/questions/corpus.ts';
import { kindsWanted } from './intent.ts';
import type { LexiconPage } from './lexicon.ts';
import type { Matcher } from './match.ts';
import { toProbabilities } from './model/learn.ts';
import type { Model } from './model/model.ts';

/** A page with the probability that it is the one that answers. */
export interface Match {
  page: LexiconPage;
  probability: number;
}

/** What is known of a question. */
export interface Ranking {
  /** Best first; the probabilities of all pages and of `elsewhere` together are one. */
  matches: Match[];
  /** The probability that no page answers: a matter of another office, or no question at all. */
  elsewhere: number;
}

/**
 * How much a name counts beside what was learnt: a question that is a page's official name scores
 * about 1.6 there, and with this weight stands before whatever a few of its words suggest. Found on
 * questions that were kept apart; between 2 and 4 little changes.
 */
const nameWeight = 3;
/** Who asks for a target, a law or a plan wants the page that says so: e to this, so much likelier. */
const intentWeight = 1.5;
/**
 * In a matter told at length in Chinese, the less of it is known, the less may a few known words say
 * that it is no matter of ours: half of those that fell silent on unseen questions did so by them.
 * Short questions and English ones gained nothing by it.
 */
const familiar = { weight: 1.5, usual: 0.75, length: 8 };
/** A page that nobody has asked for yet is found by its names alone, and begins from here. */
const unlearnt = -1;

/**
 * Ranks pages by what was learnt of questions and by what pages are called, as one probability: both
 * are logarithms of how likely the page is, and add up.
 *
 * @param text normalised
 * @param model of the language that the text is written in
 */
export function rank(
  text: string,
  pages: readonly LexiconPage[],
  matcher: Matcher,
  model: Model,
): Ranking {
  const learnt = model.scores(text);
  const known = new Map(model.answers.map((answer, i) => [answer, learnt[i] ?? 0]));
  const names = matcher.match(matcher.understand(text));
  const [none = ''] = model.answers;
  const wanted = kindsWanted(text);
  const scoreOf = ({ path, kind }: LexiconPage): number =>
    (known.get(path) ?? unlearnt) +
    nameWeight * (names.get(path) ?? 0) +
    (wanted.has(kind) ? intentWeight : 0);
  const isToldAtLength = scriptOf(text) === 'zh' && text.length > familiar.length;
  const doubt = isToldAtLength ? familiar.weight * (familiar.usual - model.familiarity(text)) : 0;
  const elsewhere = (known.get(none) ?? 0) - doubt;
  const probabilities = Float64Array.from([elsewhere, ...pages.map(scoreOf)]);
  toProbabilities(probabilities);
  const matches = pages.map((page, i) => ({ page, probability: probabilities[i + 1] ?? 0 }));
  matches.sort((a, b) => b.probability - a.probability);
  return { matches, elsewhere: probabilities[0] ?? 0 };
}
