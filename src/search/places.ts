import { questionAnchor } from '../content/guides/entry-anchors.ts';
import { askedFor, guideSectionOf, rowPrefix } from './intent.ts';
import type { LexiconPage } from './lexicon.ts';
import type { Matcher, Understood } from './match.ts';
import { normalise, tokens } from './tokens.ts';

/** A part of a page that deals with what was asked. */
export interface Place {
  anchor: string;
  text: string;
  /** How much of the question it answers, from 0 to 1. */
  share: number;
}

/** A step, limit, question or name that answers less of the question is not offered. */
const enough = 0.34;

/** The parts of a page that answer most of a question, the best first. */
export function placesOf(matcher: Matcher, query: Understood, page: LexiconPage): Place[] {
  const { label = [], question = [] } = page.fields;
  const parts = [
    ...question.map((text, i) => ({ text, anchor: questionAnchor({ at: page.asked?.[i] }, i) })),
    ...label.map((text, i) => ({ text, anchor: page.anchors?.[i] })),
  ];
  const scored = parts.flatMap(({ text, anchor }) => {
    const share = matcher.coverage(query, text);
    return anchor && share >= enough ? [{ anchor, text, share }] : [];
  });
  return scored.sort((a, b) => b.share - a.share);
}

/**
 * Where on a page a result opens: at the part of a guide that holds what is plainly asked for
 * (what it costs at its fees), else at the part that says most of the question, where the title says
 * nothing of it.
 *
 * @param words the words of the question that the page holds
 * @returns an anchor, or nothing for the top of the page
 */
export function opensAt(
  query: Understood,
  page: LexiconPage,
  places: readonly Place[],
  words: readonly string[],
): string | undefined {
  const intent = askedFor(query.text);
  const section = page.kind === 'guide' && intent ? guideSectionOf[intent] : undefined;
  if (section) {
    // The row itself, where one answers: the fee of a renewal among all fees.
    const row = places.find(({ anchor }) => anchor.startsWith(rowPrefix(section)));
    return row?.anchor ?? section;
  }
  const title = normalise(page.title);
  return words.some((word) => title.includes(word)) ? undefined : places[0]?.anchor;
}

/**
 * The words of a question as a page's own texts hold them, for marking. Of Chinese, the longest
 * runs that the page holds; of English, the words in whatever form the page has them.
 */
export function wordsOf(query: Understood, { title, answer = '', fields }: LexiconPage): string[] {
  const { label = [], question = [], name = [] } = fields;
  const text = normalise([title, answer, ...label, ...question, ...name].join('\n'));
  const words = new Set<string>();
  for (const [run] of query.content.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let start = 0; start + 1 < run.length;) {
      let end = run.length;
      while (end - start > 1 && !text.includes(run.slice(start, end))) end -= 1;
      if (end - start > 1) words.add(run.slice(start, end));
      start = Math.max(end, start + 1);
    }
  }
  const wanted = new Set(query.tokens);
  for (const [word] of text.matchAll(/[a-z][a-z'-]+[a-z]/g)) {
    if (tokens(word).some((token) => wanted.has(token))) words.add(word);
  }
  return [...words];
}
