import { fieldWeights, textsOf, type Field, type Lexicon, type LexiconPage } from './lexicon.ts';
import { contentOf, isEmptyCharacter, normalise, tokens } from './tokens.ts';

/** A question as it is compared with names and labels of pages. */
export interface Understood {
  /** Normalised. */
  text: string;
  /** What of it names something. */
  content: string;
  /** What it is compared by: of Chinese, the pairs of characters that the site knows. */
  tokens: string[];
  /** How many of its Chinese characters stand in no such pair. */
  unknown: number;
}

/** What a word that no page's names hold weighs, beside one that a single page's do. */
const strangeWord = 1.7;
/** What an unknown character weighs, beside a whole unknown word. */
const strangeCharacter = 0.32;
/** A page's whole title leads to that page, whatever else is said anywhere. */
const titleBonus = 8;
/** The same where it was written without the marks of a document’s title, 《》, or with them. */
const unmarkedTitleBonus = 3;
/** Of the other names of a page: a question that is one, holds one, or stands within one. */
const exactBonus = 0.6;
const containsBonus = 0.35;
const withinBonus = 0.25;
/** A list of terms holds the name of everything; what is only explained there is mostly dealt with elsewhere. */
const listWeight = 0.6;

interface PreparedPage {
  page: LexiconPage;
  /** Each text; what of it names something, without spaces; and what it is compared by. */
  phrases: { field: Field; text: string; bare: string; tokens: Set<string> }[];
}

/**
 * Compares questions with what pages are called and with the labels of their parts: official names
 * and titles, where a word is exact and nothing has to be learnt. Built once, then asked for each
 * question.
 */
export class Matcher {
  readonly #pages: PreparedPage[];
  readonly #frequency = new Map<string, number>();

  constructor({ pages }: Lexicon) {
    this.#pages = pages.map((page) => ({
      page,
      phrases: textsOf(page).flatMap(([field, texts]) =>
        texts.map((raw) => {
          const text = normalise(raw);
          const bare = contentOf(text).replace(/\s/g, '');
          return { field, text, bare, tokens: new Set(tokens(text)) };
        }),
      ),
    }));
    for (const { phrases } of this.#pages) {
      for (const token of new Set(phrases.flatMap((phrase) => [...phrase.tokens]))) {
        this.#frequency.set(token, (this.#frequency.get(token) ?? 0) + 1);
      }
    }
  }

  /**
   * What a question asks for. Work is bounded by its length, which the caller bounds.
   *
   * @param text normalised
   */
  understand(text: string): Understood {
    const content = this.#strip(contentOf(text));
    return { text, content, ...this.#split(content) };
  }

  /** How much of a question's weight a text answers, from 0 to 1. */
  coverage(query: Understood, text: string): number {
    const found = new Set(tokens(normalise(text)));
    return this.#share(query, (token) => (found.has(token) ? 1 : 0));
  }

  /** How well the names and labels of each page answer a question: from 0 to about 2, by path. */
  match(query: Understood): Map<string, number> {
    const compact = query.content.replace(/\s/g, '');
    const whole = query.text.replace(/\s/g, '');
    const scores = new Map<string, number>();
    for (const { page, phrases } of this.#pages) {
      const covered = this.#covered(query, page, phrases);
      if (covered === 0) continue;
      const bonus = phrases.reduce(
        (best, phrase) => Math.max(best, phraseBonus(whole, compact, phrase)),
        0,
      );
      scores.set(page.path, (covered + bonus) * (page.kind === 'glossary' ? listWeight : 1));
    }
    return scores;
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
  #split(content: string): Pick<Understood, 'tokens' | 'unknown'> {
    const isPair = (token: string): boolean => /^\p{Script=Han}{2}$/u.test(token);
    const kept = [...new Set(tokens(content))].filter(
      (token) => !isPair(token) || this.#frequency.has(token),
    );
    const covered = new Set(kept.join(''));
    const strange = [...content].filter((c) => /\p{Script=Han}/u.test(c) && !covered.has(c));
    return { tokens: kept, unknown: strange.length };
  }

  /** A list of terms answers by one of them; any other page by all it says. */
  #covered(query: Understood, page: LexiconPage, phrases: PreparedPage['phrases']): number {
    const within = (some: PreparedPage['phrases']): number =>
      this.#share(query, (token) =>
        some.reduce(
          (most, phrase) =>
            phrase.tokens.has(token) ? Math.max(most, fieldWeights[phrase.field]) : most,
          0,
        ),
      );
    return page.kind === 'glossary'
      ? phrases.reduce((most, phrase) => Math.max(most, within([phrase])), 0)
      : within(phrases);
  }

  #share(query: Understood, value: (token: string) => number): number {
    let whole = query.unknown * strangeCharacter * this.#weight('');
    let found = 0;
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
}

/** @param compact the question without what names nothing, `whole` with it; both without spaces */
function phraseBonus(
  whole: string,
  compact: string,
  phrase: PreparedPage['phrases'][number],
): number {
  const written = phrase.text.replace(/\s/g, '');
  const isTitle = phrase.field === 'title';
  if (isTitle && (written === whole || written === compact)) return titleBonus;
  const text = unmarked(written);
  compact = unmarked(compact);
  if (isTitle && (text === unmarked(whole) || text === compact)) return unmarkedTitleBonus;
  const weight = fieldWeights[phrase.field];
  const telling = /\p{Script=Han}/u.test(text) ? text.length >= 2 : text.length >= 3;
  if (!telling || compact.length < 2) return 0;
  // A question drops what names nothing, so a label that is a question is compared without it too.
  if (text === compact || unmarked(phrase.bare) === compact) return exactBonus * weight;
  if (compact.includes(text))
    return containsBonus * weight * Math.min(1, (2 * text.length) / compact.length);
  if (text.includes(compact))
    return withinBonus * weight * Math.min(1, (2 * compact.length) / text.length);
  return 0;
}

/** A text without the marks of a document’s title. */
function unmarked(text: string): string {
  return text.replace(/[《》]/g, '');
}
