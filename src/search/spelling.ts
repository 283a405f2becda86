import { distance } from '../i18n/distance.ts';

/** Words whose spelling counts: those of fewer letters have too many neighbours, longer ones are none. */
export const spelt = /[a-z]{4,24}/g;
/** From so many letters on, two slips still leave the word that was meant. */
const longWord = 8;

/** Whether a question has words that may be misspelt. */
export function mayBeMisspelt(text: string): boolean {
  return text.search(spelt) >= 0;
}

/** The English words that questions are asked in; a file of its own, since most are spelt as they should be. */
export class Spelling {
  readonly #words: ReadonlySet<string>;

  /** @param words the most frequent first */
  constructor(words: readonly string[]) {
    this.#words = new Set(words);
  }

  /**
   * A question in which English words that are a letter or two away from a known one are put right.
   *
   * @param text normalised
   */
  respell(text: string): string {
    return text.replace(spelt, (word) => this.#nearest(word));
  }

  /** People rarely miss a first letter, and a word with another ending is another word, no slip. */
  #nearest(word: string): string {
    if (this.#words.has(word)) return word;
    const limit = word.length >= longWord ? 2 : 1;
    let best = { edits: limit + 1, word };
    for (const known of this.#words) {
      if (known[0] !== word[0] || Math.abs(known.length - word.length) >= best.edits) continue;
      if (known.startsWith(word) || word.startsWith(known)) continue;
      const edits = distance(word, known, limit);
      if (edits < best.edits) best = { edits, word: known };
    }
    return best.word;
  }
}
