import { normalise } from './tokens.ts';

/** A list as its file holds it: text, address, other ways to write it. */
export type SuggestionRow = [text: string, path: string, ...keys: string[]];

/** How many are offered at once. */
export const mostSuggestions = 8;

/**
 * What fits the letters typed so far, best first: texts that begin with them, then texts that hold
 * them, then other ways to write them. Work is bounded by the list.
 */
export function suggest(rows: readonly SuggestionRow[], typed: string): SuggestionRow[] {
  const query = plain(typed.slice(0, 60));
  const compact = query.replace(/\s/g, '');
  if (compact.length < (/\p{Script=Han}/u.test(compact) ? 1 : 2)) return [];
  const atWord = new RegExp(`(?:^|[\\s-])${escape(query)}`);
  const scored = prepared(rows).flatMap(({ row, texts }, place) => {
    const score = Math.max(0, ...texts.map((text, i) => fit(text, query, compact, atWord, i)));
    // A page comes before a place on one.
    return score > 0 ? [{ row, score: row[1].includes('#') ? score - 0.5 : score, place }] : [];
  });
  scored.sort((a, b) => b.score - a.score || a.place - b.place);
  return scored.slice(0, mostSuggestions).map(({ row }) => row);
}

interface Prepared {
  row: SuggestionRow;
  /** Its text and the other ways to write it, in the form that they are compared in. */
  texts: { text: string; compact: string }[];
}

const known = new WeakMap<readonly SuggestionRow[], Prepared[]>();

function prepared(rows: readonly SuggestionRow[]): Prepared[] {
  let list = known.get(rows);
  if (!list) {
    list = rows.map((row) => ({
      row,
      texts: row
        .filter((_, i) => i !== 1)
        .map((raw) => ({ text: plain(raw), compact: plain(raw).replace(/\s/g, '') })),
    }));
    known.set(rows, list);
  }
  return list;
}

function plain(text: string): string {
  return normalise(text).replace(/[《》“”"']/g, '');
}

/** How well a text fits, from 0; what stands first in a row counts most. */
function fit(
  { text, compact: whole }: Prepared['texts'][number],
  query: string,
  compact: string,
  atWord: RegExp,
  place: number,
): number {
  const own = place === 0 ? 1 : 0.6;
  // Among those that begin so, titles stand before sayings, as they do in the list.
  if (whole.startsWith(compact)) return own * (whole === compact ? 4 : 3);
  if (atWord.test(text)) return own * 2;
  // Initials are only good from the beginning; a text that merely holds them says nothing.
  return place === 0 && text.includes(query) ? own : 0;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
