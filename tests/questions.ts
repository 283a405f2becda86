import { readFileSync } from 'node:fs';
import { noPage, readQuestions as readCorpus } from '../src/content/questions/corpus.ts';

/** A question with the pages that answer it, any of which will do; none where no page does. */
export interface Question {
  q: string;
  locale: 'zh' | 'en';
  kind: string;
  /** Addresses without locale prefix. */
  want: string[];
}

/** The questions of a file of `tests/bench/`, or of one in the form of the corpus. */
export function readQuestions(file: string): Question[] {
  if (file.endsWith('.tsv')) {
    const { questions } = readCorpus(file, readFileSync(file, 'utf8'));
    return questions.map(({ text, locale, pages }) => ({
      q: text,
      locale,
      kind: pages.includes(noPage) ? 'none' : 'question',
      want: pages.filter((page) => page !== noPage),
    }));
  }
  return (JSON.parse(readFileSync(file, 'utf8')) as { queries: Question[] }).queries;
}

/**
 * The place of the first wanted page, from 1; 0 when it is missing. Where nothing should be found,
 * 1 when nothing is.
 *
 * @param found addresses without locale prefix, best first
 */
export function rankOf({ want }: Question, found: readonly string[]): number {
  if (want.length === 0) return found.length === 0 ? 1 : 0;
  return found.findIndex((path) => want.includes(path)) + 1;
}

/** The mean of one over the place; a missing page counts as nothing. */
export function meanReciprocalRank(ranks: readonly number[]): number {
  return ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length;
}
