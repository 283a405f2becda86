/** How the site's Chinese words sound and are written; a file of its own, since most questions are understood without. */
export interface SoundsData {
  /** Each syllable with the characters that are read so, the most frequent first: `biao标表`. */
  syllables: string[];
  /** Words, the most frequent first; with its pinyin where the characters alone would mislead. */
  words: string[];
  /** Traditional characters and, in the same places, their simplified forms. */
  simple: [traditional: string, simplified: string];
}

/** The characters of GB 2312, the standard set of simplified ones: its rows 16 to 87, 94 a row. */
const standard = new Set(
  new TextDecoder('gb2312').decode(
    Uint8Array.from({ length: 72 * 94 * 2 }, (_, i) =>
      i % 2 === 0 ? 0xb0 + Math.floor(i / 188) : 0xa1 + ((i >> 1) % 94),
    ),
  ),
);

/** Whether a text may hold traditional characters: Chinese ones that the standard set has not. */
export function mayBeTraditional(text: string): boolean {
  return [...text].some((c) => /\p{Script=Han}/u.test(c) && !standard.has(c));
}

/** A syllable of pinyin; and letters without a vowel, which may be the initials of several. */
const syllable =
  '(?:[zcs]h|[bpmfdtnlgkhjqxzcsryw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|ve|a|o|e|i|u|v|er)';
const pinyin = new RegExp(`^(?:(?:${syllable})+|[b-df-hj-np-tw-z]{3,8})$`);

/**
 * Whether a question is one that may be written in pinyin: every word of it reads as such, whatever
 * figures and marks stand between.
 */
export function mayBePinyin(text: string): boolean {
  const words = text.split(/[\s'\d\p{P}]+/u).filter(Boolean);
  return words.length > 0 && words.length <= 20 && words.every((word) => pinyin.test(word));
}

/** What a step of a reading costs: a word of the site's; a character alone; a character changed. */
const cost = { word: 1, alone: 1.3, changed: 1.1 };
/** The longest word in characters, and in letters of pinyin. */
const longest = { characters: 8, letters: 32 };
/** Work is bounded: nobody types more pinyin than this. */
const mostLetters = 80;

/**
 * Reads pinyin as the words that it spells, and puts right what was mistyped: characters that only
 * sound right.
 */
export class Sounds {
  readonly #syllableOf = new Map<string, string>();
  readonly #characters = new Map<string, string>();
  readonly #words = new Set<string>();
  readonly #bySound = new Map<string, string>();
  readonly #byInitials = new Map<string, string>();

  /** Traditional characters with their simplified forms. */
  readonly simple: ReadonlyMap<string, string>;

  constructor({ syllables, words, simple: [traditional, simplified] }: SoundsData) {
    const simple = [...simplified];
    this.simple = new Map([...traditional].map((c, i) => [c, simple[i] ?? c]));
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
    const runs = /[a-z]+(?:['\s]+[a-z]+)*/g;
    const plain = (run: string): string => run.replace(/[^a-z]/g, '');
    const read = text.replace(
      runs,
      (run, at: number) =>
        this.#byInitials.get(plain(run)) ??
        this.#readLetters(plain(run)) ??
        this.#readBeside(text.slice(0, at), plain(run), text.slice(at + run.length)) ??
        run,
    );
    if (read === text) return undefined;
    // Where all was pinyin, what figures part from the words is pinyin too: “3 ge yue”.
    if (/\p{Script=Han}/u.test(text)) return read;
    return read.replace(runs, (run) => this.#readLetters(plain(run), 'characters') ?? run);
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

  /**
   * The cheapest way to read letters as words and characters; nothing when a part reads as none.
   *
   * @param least single characters alone may be any word of any language, so half has to be words
   */
  #readLetters(letters: string, least: 'words' | 'characters' = 'words'): string | undefined {
    if (letters.length > mostLetters || (least === 'words' && letters.length < 4)) return undefined;
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
    const isRead = whole && (least === 'characters' || whole.inWords * 2 >= letters.length);
    return isRead ? whole.text : undefined;
  }

  /** Letters that make a word with the characters beside them: “ruan件”, “怎么ban”. */
  #readBeside(before: string, letters: string, after: string): string | undefined {
    const [left = ''] = /\p{Script=Han}*$/u.exec(before) ?? [];
    const [right = ''] = /^\p{Script=Han}*/u.exec(after) ?? [];
    // The more characters it takes in, the surer is the word.
    for (let beside = longest.characters - 1; beside > 0; beside--) {
      for (let taken = Math.min(beside, left.length); taken >= 0; taken--) {
        const start = left.slice(left.length - taken);
        const end = right.slice(0, beside - taken);
        if (start.length + end.length < beside) continue;
        const word = this.#bySound.get(
          this.#soundOf([...start]) + letters + this.#soundOf([...end]),
        );
        if (word?.startsWith(start) && word.endsWith(end) && word.length > beside) {
          return word.slice(start.length, word.length - end.length);
        }
      }
    }
    return undefined;
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
