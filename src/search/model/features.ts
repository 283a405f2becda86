import { isEmptyWord, stem } from '../tokens.ts';

/** What a question is compared by, each with its weight. */
export type Features = Map<string, number>;

/** The longest word of which groups of letters are taken; longer ones are no words. */
const longestWord = 24;
/** What a word weighs that only carries a question; in long stories there are many of them. */
const emptyWeight = 0.3;
/**
 * Of longer questions each feature weighs less, but not so much less that they could not be as sure
 * as short ones: with 1, all questions would have the same length.
 */
const evenness = 0.8;
/** How many letters make a group: fewer are in too many words, more in too few forms of one. */
const letters = 4;
/** What two words weigh that follow one another: a company name is not a brand name. */
const pairWeight = 0.5;

/**
 * The features of a question. Of Chinese: single characters and pairs, since it is written without
 * spaces. Of other scripts: words without endings, pairs of them, and groups of letters, by which a
 * slip or an unknown form of a word still meets it.
 *
 * @param text normalised, see `normalise`; the work grows with its length, which the caller bounds
 */
export function featuresOf(text: string): Features {
  const found: Features = new Map();
  const add = (feature: string, weight: number): void => {
    found.set(feature, (found.get(feature) ?? 0) + weight);
  };
  for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
    let previous = '';
    for (const character of run) {
      if (previous) add(previous + character, 1);
      add(character, 0.5);
      previous = character;
    }
  }
  let before: string | undefined;
  for (const word of text.match(/[a-z0-9]+(?:[.'+/][a-z0-9]+)*/g) ?? []) {
    const root = stem(word);
    add(`${root} `, isEmptyWord(word) ? emptyWeight : 1);
    if (before) add(`${before} ${root}`, pairWeight);
    before = root;
    if (word.length <= 3 || word.length > longestWord) continue;
    const framed = `^${word}$`;
    for (let i = 0; i + letters <= framed.length; i++) add(framed.slice(i, i + letters), 0.4);
  }
  let squares = 0;
  for (const weight of found.values()) squares += weight * weight;
  const length = squares ** (evenness / 2) || 1;
  for (const [feature, weight] of found) found.set(feature, weight / length);
  return found;
}

/** Features are known by a number, so that no list of them has to be sent. Two rarely share one. */
export const featureNumbers = 2 ** 18;

/** The number of a feature (FNV-1a). */
export function numberOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < feature.length; i++) {
    hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193);
  }
  return (hash ^ (hash >>> 18)) & (featureNumbers - 1);
}
