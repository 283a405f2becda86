import {
  fieldWeights,
  kindWeights,
  type Bodies,
  type Field,
  type Lexicon,
  type LexiconPage,
  type Sounds,
} from './lexicon.ts';
import { intentOf, intentWeight } from './intent.ts';
import { distance } from '../i18n/distance.ts';
import { contentOf, isEmptyCharacter, isOfThisField, normalise, tokens } from './tokens.ts';

/** A query as the search understands it. */
export interface Understood {
  /** Normalised, and corrected where a word was mistyped or spelt in pinyin. */
  text: string;
  /** Set when `text` is not what was written: what the search took it for. */
  corrected?: string;
  /** What of it names something. */
  content: string;
  /** What it is compared by: of Chinese, the pairs of characters that the site knows. */
  tokens: string[];
  /** How much of it the site does not know at all, in the weight of a rare word. */
  unknown: number;
  /** The Chinese characters of that, and the pairs that may be words of which the site knows nothing. */
  strange: string;
  strangePairs: string[];
  /** Whether it holds a word of this field. */
  ofThisField: boolean;
  /** Whether it is about something else: no word of this field, and much that the site does not know. */
  foreign: boolean;
  /** Whether it asks for what another office deals with. */
  elsewhere: boolean;
  /** The same in the site's own words, where people use others. */
  reading?: Understood;
}

/** A page with how well it answers, from 0 to about 2. */
export interface Match {
  page: LexiconPage;
  score: number;
}

/** A share of the question's weight below which a page does not answer it. */
const enough = 0.42;
/** The same where no page does: enough for a long question of which the site knows the gist. */
const loosely = 0.3;
/** A question of so many parts may hold some that the site does not know. */
const longQuestion = 4;
/** Pages that answer less than this share of what the best one does are left out. */
const nearBest = 0.5;
/** What a word that the site does not know weighs, beside one that it knows from a single page. */
const strangeWord = 1.7;
/** What an unknown character weighs, beside a whole unknown word. */
const strangeCharacter = 0.32;
/** A phrase that makes up so much of a question answers it, whatever else it holds. */
const rescuing = 0.3;
/** With so much in it that the site does not know, a question without a word of this field is about something else. */
const halfStrange = 0.5;
/** What a page is worth that only a reading of the question names, beside one that its own words do. */
const readingWeight = 0.85;
/** A page's own title comes before whatever else is said of it elsewhere. */
const titleBonus = 1;
const exactBonus = 0.6;
const containsBonus = 0.35;
const withinBonus = 0.25;

interface PreparedPage {
  page: LexiconPage;
  /** Each text; what of it names something, without spaces; and what it is compared by. */
  phrases: { field: Field; text: string; bare: string; tokens: Set<string> }[];
}

/** Matches queries against the site's own vocabulary. Built once, then asked for each query. */
export class Matcher {
  readonly #pages: PreparedPage[];
  readonly #frequency = new Map<string, number>();
  readonly #simple: Map<string, string>;
  readonly #words: string[];
  readonly #names: string[];
  readonly #readings: { as: string; word: string }[];
  /** What other offices deal with, each with the site's own phrases that hold it (股票上市 holds 股票). */
  readonly #elsewhere: { phrase: string; own: string[] }[];

  /** @param bodies words of the pages' texts, to match by them as well */
  constructor(lexicon: Lexicon, bodies?: Bodies) {
    this.#readings = lexicon.same.flatMap(([as, words]) => words.map((word) => ({ as, word })));
    this.#readings.sort((a, b) => b.word.length - a.word.length);
    const [traditional, simplified] = lexicon.simple.map((text) => [...text]);
    this.#simple = new Map((traditional ?? []).map((c, i) => [c, simplified?.[i] ?? c]));
    this.#pages = lexicon.pages.map((page) => ({
      page,
      phrases: fieldsOf(page, bodies).flatMap(([field, texts]) =>
        texts.map((raw) => {
          const text = normalise(raw);
          // A question may hold a character alone (“抄”), which a phrase holds within a word.
          const alone = text.match(/\p{Script=Han}/gu) ?? [];
          const bare = contentOf(text).replace(/\s/g, '');
          return { field, text, bare, tokens: new Set([...tokens(text), ...alone]) };
        }),
      ),
    }));
    for (const { phrases } of this.#pages) {
      for (const token of new Set(phrases.flatMap((phrase) => [...phrase.tokens]))) {
        this.#frequency.set(token, (this.#frequency.get(token) ?? 0) + 1);
      }
    }
    this.#words = [
      ...new Set(
        this.#pages.flatMap(({ phrases }) =>
          phrases.flatMap(({ text }) => text.match(/[a-z]{5,}/g) ?? []),
        ),
      ),
    ];
    const texts = this.#pages.flatMap(({ phrases }) => phrases.map(({ text }) => text));
    this.#elsewhere = lexicon.elsewhere.map((phrase) => ({
      phrase,
      own: texts.filter((text) => holds(text, phrase)),
    }));
    this.#names = this.#pages.flatMap(({ page, phrases }) =>
      phrases
        .filter(({ field }) => field === 'title' || field === 'alias' || page.kind === 'glossary')
        .flatMap(({ text }) => (/^\p{Script=Han}{4,8}$/u.test(text) ? [text] : [])),
    );
  }

  /**
   * What a query asks for. Work is bounded by the length of the query, which the page bounds.
   *
   * @param sounds by which pinyin is told, where the query may be some
   */
  understand(raw: string, sounds: Sounds = []): Understood {
    const written = normalise(raw, this.#simple);
    const text = this.#fromPinyin(written, sounds) ?? this.#mend(this.#respell(written));
    const query = this.#read(text, text);
    const other = this.#inOwnWords(text);
    return {
      ...query,
      ...(text !== written && { corrected: text }),
      ...(other !== text && { reading: this.#read(other, text) }),
    };
  }

  /** @param asked what was asked, where the text is a reading of it */
  #read(text: string, asked: string): Understood {
    const content = this.#strip(contentOf(text));
    const split = this.#split(content, [...new Set(tokens(content))]);
    const ofThisField = isOfThisField(asked);
    const named = this.#elsewhere.filter(
      ({ phrase, own }) => holds(asked, phrase) && !own.some((text) => asked.includes(text)),
    );
    const rest = named.reduce((left, { phrase }) => left.replace(phrase, ' '), asked);
    return {
      text,
      content,
      ...split,
      ofThisField,
      foreign: split.unknown >= halfStrange && !ofThisField,
      elsewhere: named.length > 0 && !isOfThisField(rest),
    };
  }

  #inOwnWords(text: string): string {
    return this.#readings.reduce(
      (left, { as, word }) =>
        holds(left, word) && !left.includes(as) ? left.replace(word, ` ${as} `) : left,
      text,
    );
  }

  /** Whether a query may be pinyin: letters, of which the site knows no word. */
  mayBePinyin(raw: string): boolean {
    const text = normalise(raw, this.#simple);
    return (
      /^[a-zü]{3,60}$/.test(letters(text)) && !text.split(' ').some((word) => this.#known(word))
    );
  }

  /** How much of a question's weight a text answers, from 0 to 1. */
  coverage(query: Understood, text: string): number {
    const found = new Set(tokens(normalise(text)));
    // What the site's vocabulary does not know may well stand in this text.
    const met = new Set(query.strangePairs.filter((pair) => found.has(pair)).join(''));
    const left = [...query.strange].filter((character) => !met.has(character)).length;
    return this.#share(query, (token) => (found.has(token) ? 1 : 0), left * strangeCharacter);
  }

  /**
   * The pages that answer a query, best first: those that answer most of it, or else those that
   * come near; none when the vocabulary knows too little of it.
   */
  match(query: Understood): Match[] {
    if (query.elsewhere) return [];
    const exact = this.#match(query, enough);
    const found =
      exact.length > 0 || !(query.ofThisField || query.tokens.length >= longQuestion)
        ? exact
        : this.#match(query, loosely);
    if (!query.reading) return found;
    const read = this.match(query.reading);
    return bestOf(
      found,
      read.map(({ page, score }) => ({ page, score: score * readingWeight })),
    );
  }

  #match(query: Understood, least: number): Match[] {
    const intent = intentOf(query.text);
    const compact = query.content.replace(/\s/g, '');
    // A title may hold words that a question drops.
    const whole = query.text.replace(/\s/g, '');
    const scored = this.#pages.flatMap(({ page, phrases }) => {
      const covered = this.#covered(query, page, phrases);
      if (covered === 0) return [];
      const bonus = phrases.reduce(
        (best, phrase) =>
          Math.max(best, isTitle(whole, phrase) ? titleBonus : phraseBonus(compact, phrase)),
        0,
      );
      if (covered < least && (bonus < rescuing || query.foreign)) return [];
      // The full title names the page, whatever its kind.
      const weight =
        bonus === titleBonus
          ? 1
          : (kindWeights[page.kind] ?? 0.8) * intentWeight(intent, page.kind);
      return [{ page, score: (covered + bonus) * weight }];
    });
    return ranked(scored);
  }

  /** Takes out single empty characters, but never one of a word that the site knows. */
  #strip(text: string): string {
    const characters = [...text];
    const isWord = (i: number): boolean =>
      this.#frequency.has(`${characters[i - 1] ?? ' '}${characters[i] ?? ''}`) ||
      this.#frequency.has(`${characters[i] ?? ''}${characters[i + 1] ?? ' '}`);
    const left = characters
      .map((c, i) => (isEmptyCharacter(c) && !isWord(i) ? ' ' : c))
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    return left || text;
  }

  /**
   * Chinese has no spaces, so half of the pairs in a question lie across two words and mean
   * nothing. Pairs that the site knows are kept; a character that stands in none of them counts
   * as a part of something unknown.
   */
  #split(
    content: string,
    all: string[],
  ): Pick<Understood, 'tokens' | 'unknown' | 'strange' | 'strangePairs'> {
    const isPair = (token: string): boolean => /^\p{Script=Han}{2}$/u.test(token);
    const kept = all.filter((token) => !isPair(token) || this.#frequency.has(token));
    const covered = new Set(kept.filter(isPair).flatMap((token) => [...token]));
    const strange = [...content].filter((c) => /\p{Script=Han}/u.test(c) && !covered.has(c));
    const alone = new Set(kept.filter((token) => /^\p{Script=Han}$/u.test(token)));
    const alien = strange.filter((c) => !alone.has(c));
    return {
      tokens: kept,
      unknown: alien.length * strangeCharacter,
      strange: alien.join(''),
      strangePairs: all.filter((token) => isPair(token) && !this.#frequency.has(token)),
    };
  }

  /** A list of terms answers by one of them; any other page by all it says. */
  #covered(query: Understood, page: LexiconPage, phrases: PreparedPage['phrases']): number {
    const within = (some: PreparedPage['phrases']): number =>
      this.#share(query, (token) =>
        Math.max(
          0,
          ...some
            .filter((phrase) => phrase.tokens.has(token))
            .map(({ field }) => fieldWeights[field]),
        ),
      );
    return page.kind === 'glossary'
      ? Math.max(0, ...phrases.map((phrase) => within([phrase])))
      : within(phrases);
  }

  /** @param left how much of what the vocabulary does not know was not found elsewhere either */
  #share(query: Understood, value: (token: string) => number, left = query.unknown): number {
    const strange = this.#weight('');
    let whole = query.unknown * strange;
    let found = (query.unknown - left) * strange;
    for (const token of query.tokens) {
      const weight = this.#weight(token);
      whole += weight;
      found += weight * value(token);
    }
    return whole > 0 ? found / whole : 0;
  }

  /** Rare words tell more; a word that the site does not know at all tells that it is elsewhere. */
  #weight(token: string): number {
    const frequency = this.#frequency.get(token);
    const strange = frequency === undefined ? strangeWord : 1;
    return strange * Math.log(1 + this.#pages.length / (frequency ?? 0.5));
  }

  /** A phrase of the vocabulary whose pinyin, whole or in initials, was typed. */
  #fromPinyin(text: string, sounds: Sounds): string | undefined {
    if (!this.mayBePinyin(text)) return undefined;
    const typed = letters(text);
    const hits = sounds.filter(
      ([, pinyin, initials]) => (typed.length >= 5 && pinyin.includes(typed)) || initials === typed,
    );
    return hits.sort(([a], [b]) => a.length - b.length)[0]?.[0];
  }

  #known(word: string): boolean {
    return tokens(word).some((token) => this.#frequency.has(token));
  }

  /** A Chinese phrase with one wrong character, where the site knows it with the right one. */
  #mend(text: string): string {
    return text.replace(/^\p{Script=Han}{4,8}$/u, (run) => {
      if (this.#pages.some(({ phrases }) => phrases.some((phrase) => phrase.text.includes(run))))
        return run;
      const near = this.#names.find(
        (name) => name.length === run.length && differences(name, run) === 1,
      );
      return near ?? run;
    });
  }

  /** English words that are a letter or two away from one that the site knows. */
  #respell(text: string): string {
    return text.replace(/[a-z]{5,}/g, (word) => {
      if (this.#known(word)) return word;
      const limit = word.length >= 8 ? 2 : 1;
      const near = this.#words
        .filter((candidate) => isSlip(word, candidate))
        .map((candidate) => ({ candidate, edits: distance(word, candidate, limit) }))
        .filter(({ edits }) => edits <= limit)
        .sort((a, b) => a.edits - b.edits)[0];
      return near?.candidate ?? word;
    });
  }
}

/** Best first, without those that answer far less than the best. */
function ranked(matches: Match[]): Match[] {
  matches.sort((a, b) => b.score - a.score);
  const best = matches[0]?.score ?? 0;
  return matches.filter((entry) => entry.score >= best * nearBest);
}

/** The pages that either of two readings of a question finds, each with its better score. */
export function bestOf(one: readonly Match[], other: readonly Match[]): Match[] {
  const best = new Map(one.map((match) => [match.page.path, match]));
  for (const match of other) {
    const known = best.get(match.page.path);
    if (!known || match.score > known.score) best.set(match.page.path, match);
  }
  return ranked([...best.values()]);
}

/** Whether a text holds a phrase; a Latin one as whole words. */
function holds(text: string, phrase: string): boolean {
  const at = text.indexOf(phrase);
  if (at < 0) return false;
  const letter = /[a-z0-9]/;
  return !(
    (letter.test(phrase[0] ?? '') && letter.test(text[at - 1] ?? '')) ||
    (letter.test(phrase.at(-1) ?? '') && letter.test(text[at + phrase.length] ?? ''))
  );
}

/** The texts by which a page is found: how it is called or, with bodies, also what it says. */
function fieldsOf({ path, fields, answer }: LexiconPage, bodies?: Bodies): [Field, string[]][] {
  const known = Object.entries(fields) as [Field, string[]][];
  if (!bodies) return known;
  const deeper: [Field, string | undefined][] = [
    ['answer', answer],
    ['body', bodies[path]],
  ];
  return [
    ...known,
    ...deeper.flatMap(([field, text]): [Field, string[]][] => (text ? [[field, [text]]] : [])),
  ];
}

/** What of a text may be pinyin typed with spaces or apostrophes. */
function letters(text: string): string {
  return text.replace(/[\s']/g, '');
}

/** People rarely miss a first letter; and a word with another ending is another word, no slip. */
function isSlip(word: string, candidate: string): boolean {
  return word[0] === candidate[0] && !word.startsWith(candidate) && !candidate.startsWith(word);
}

function isTitle(query: string, phrase: { field: Field; text: string }): boolean {
  return phrase.field === 'title' && phrase.text.replace(/\s/g, '') === query;
}

function phraseBonus(query: string, phrase: { field: Field; text: string; bare: string }): number {
  const text = phrase.text.replace(/\s/g, '');
  const weight = fieldWeights[phrase.field];
  const telling = /\p{Script=Han}/u.test(text) ? text.length >= 2 : text.length >= 4;
  if (!telling || query.length < 2) return 0;
  // A question drops what names nothing, so a saying that is a question is compared without it too.
  if (text === query || phrase.bare === query)
    return phrase.field === 'title' ? titleBonus : exactBonus * weight;
  if (query.includes(text))
    return containsBonus * weight * Math.min(1, (2 * text.length) / query.length);
  if (text.includes(query))
    return withinBonus * weight * Math.min(1, (2 * query.length) / text.length);
  return 0;
}

function differences(a: string, b: string): number {
  return [...a].filter((character, i) => character !== b[i]).length;
}
