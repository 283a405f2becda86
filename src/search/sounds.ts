/** How the site's words sound; a file of its own, since most questions are understood without. */
export interface SoundsData {
  /** Each syllable with the characters that are read so, the most frequent first: `biao标表`. */
  syllables: string[];
  /** Words, the most frequent first; with its pinyin where the characters alone would mislead. */
  words: string[];
}

/** What a step of a reading costs: a word of the site's; a character alone; a character changed. */
const cost = { word: 1, alone: 1.3, changed: 1.1 };
/** The longest word in characters, and in letters of pinyin. */
const longest = { characters: 8, letters: 32 };
/** Work is bounded: nobody types more pinyin than this. */
const mostLetters = 80;

/** Reads pinyin as the words that it spells, and puts right characters that only sound right. */
export class Sounds {
  readonly #syllableOf = new Map<string, string>();
  readonly #characters = new Map<string, string>();
  readonly #words = new Set<string>();
  readonly #bySound = new Map<string, string>();
  readonly #byInitials = new Map<string, string>();

  constructor({ syllables, words }: SoundsData) {
    for (const entry of syllables) {
      const [, syllable = '', characters = ''] = /^([a-z]+)(.*)$/u.exec(entry) ?? [];
      this.#characters.set(syllable, [...characters][0] ?? '');
      for (const character of characters) this.#syllableOf.set(character, syllable);
    }
    for (const entry of words) {
      const [word = '', own] = entry.split(' ');
      const sound = own ?? this.#soundOf([...word]);
      this.#words.add(word);
      if (!this.#bySound.has(sound)) this.#bySound.set(sound, word);
      const initials = [...word].map((c) => this.#syllableOf.get(c)?.[0] ?? '').join('');
      if (word.length >= 3 && !this.#byInitials.has(initials)) this.#byInitials.set(initials, word);
    }
  }

  /**
   * A question in which pinyin, whole or in initials, is read as Chinese.
   *
   * @param text normalised
   * @returns nothing when no part of it reads as pinyin
   */
  fromPinyin(text: string): string | undefined {
    let isRead = false;
    const read = text.replace(/[a-z]+(?:['\s]+[a-z]+)*/g, (run) => {
      const letters = run.replace(/[^a-z]/g, '');
      const words = this.#byInitials.get(letters) ?? this.#readLetters(letters);
      if (words === undefined) return run;
      isRead = true;
      return words;
    });
    return isRead ? read : undefined;
  }

  /**
   * A question in which words that were written with other characters of the same sound are put
   * right.
   *
   * @param text normalised
   */
  respell(text: string): string {
    return text.replace(/\p{Script=Han}{2,}/gu, (run) => this.#respellRun([...run]));
  }

  #soundOf(characters: readonly string[]): string {
    return characters.map((c) => this.#syllableOf.get(c) ?? c).join('');
  }

  /** The cheapest way to read letters as words and characters; nothing when a part reads as none. */
  #readLetters(letters: string): string | undefined {
    if (letters.length < 4 || letters.length > mostLetters) return undefined;
    const best: { cost: number; text: string; inWords: number }[] = [
      { cost: 0, text: '', inWords: 0 },
    ];
    for (let end = 1; end <= letters.length; end++) {
      for (let start = Math.max(0, end - longest.letters); start < end; start++) {
        const before = best[start];
        if (!before) continue;
        const sound = letters.slice(start, end);
        const word = this.#bySound.get(sound);
        const text = word ?? this.#characters.get(sound);
        if (!text) continue;
        const next = before.cost + (word ? cost.word : cost.alone);
        if (next >= (best[end]?.cost ?? Infinity)) continue;
        const inWords = before.inWords + (word ? sound.length : 0);
        best[end] = { cost: next, text: before.text + text, inWords };
      }
    }
    const whole = best[letters.length];
    // Letters that make up single characters alone may be any word of any language.
    return whole && whole.inWords * 2 >= letters.length ? whole.text : undefined;
  }

  #respellRun(characters: readonly string[]): string {
    const best: { cost: number; text: string }[] = [{ cost: 0, text: '' }];
    for (let end = 1; end <= characters.length; end++) {
      for (let start = Math.max(0, end - longest.characters); start < end; start++) {
        const before = best[start];
        if (!before) continue;
        const written = characters.slice(start, end);
        const plain = written.join('');
        let text = plain;
        let price: number = this.#words.has(plain) ? cost.word : cost.alone;
        if (price !== cost.word && written.length > 1) {
          text = this.#bySound.get(this.#soundOf(written)) ?? '';
          if (text.length !== written.length) continue;
          const changed = [...text].filter((c, i) => c !== written[i]).length;
          price = cost.word + changed * cost.changed;
        }
        if (before.cost + price < (best[end]?.cost ?? Infinity)) {
          best[end] = { cost: before.cost + price, text: before.text + text };
        }
      }
    }
    return best[characters.length]?.text ?? characters.join('');
  }
}
