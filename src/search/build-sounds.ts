import * as OpenCC from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import type { Content } from '../content/content.ts';
import { lexiconPages } from './build-lexicon.ts';
import { textsOf } from './lexicon.ts';
import type { SoundsData } from './sounds.ts';
import { versionedFile } from './versioned.ts';

/** A word that fewer questions hold is not guessed at. */
export const leastUses = 3;
/** What pages are called counts as if so many had used it; the file has all of it. */
const nameUses = 30;
/** As many words as the file takes. */
const mostWords = 2000;

/** How the Chinese words sound and are written that questions are asked in; the same on pages of both languages. */
export function buildSounds(content: Content): SoundsData {
  const questions = content.corpus.questions
    .filter(({ locale }) => locale === 'zh')
    .map(({ text }) => text);
  const names = [
    ...content.terms.map((term) => term.zh),
    ...lexiconPages(content, 'zh').map(({ title }) => title),
    ...content.vocabulary.entries.flatMap((entry) => entry.say.zh),
  ].filter((name) => /^\p{Script=Han}{2,8}$/u.test(name));
  const uses = new Map<string, number>();
  const count = (word: string, n: number): void => {
    if (/^\p{Script=Han}{2,8}$/u.test(word)) uses.set(word, (uses.get(word) ?? 0) + n);
  };
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  for (const text of questions) {
    for (const { segment } of segmenter.segment(text)) count(segment, 1);
  }
  for (const name of names) {
    count(name, nameUses);
    for (const { segment } of segmenter.segment(name)) count(segment, 1);
  }
  const used = mostUsed(uses);
  const taken = new Set([...names, ...used].slice(0, mostWords));
  const words = used.filter((word) => taken.has(word));
  const syllableOf = new Map<string, string>();
  const bySyllable = new Map<string, string[]>();
  for (const character of byFrequency([...questions, ...words].join(''))) {
    const syllable = plain(pinyin(character, { toneType: 'none' }));
    syllableOf.set(character, syllable);
    bySyllable.set(syllable, [...(bySyllable.get(syllable) ?? []), character]);
  }
  return {
    syllables: [...bySyllable]
      .map(([syllable, characters]) => syllable + characters.join(''))
      .sort(),
    words: words.map((word) => {
      const [sound] = pinyinOf(word);
      const bySingle = [...word].map((c) => syllableOf.get(c) ?? '').join('');
      return sound === bySingle ? word : `${word} ${sound}`;
    }),
    simple: [...simpleForms(content)].reduce(
      ([all, simple], [a, b]): [string, string] => [all + a, simple + b],
      ['', ''],
    ),
  };
}

/**
 * The traditional forms of the characters that pages are called by and people ask in, and of no
 * others, each with its simplified form.
 */
export function simpleForms(content: Content): Map<string, string> {
  const pages = lexiconPages(content, 'zh');
  const toTraditional = OpenCC.Converter({ from: 'cn', to: 'tw' });
  const own = charactersOf(pages.flatMap(textsOf).flatMap(([, texts]) => texts));
  const used = charactersOf([
    ...own,
    ...content.corpus.questions.map(({ text }) => text),
    ...content.vocabulary.entries.flatMap(({ say }) => say.zh),
  ]);
  const pairs = [...used]
    .filter((c) => /\p{Script=Han}/u.test(c))
    .map((c) => [toTraditional(c), c] as const)
    // 著 is the traditional form of 着 and a character of its own: what the site writes so stays so.
    .filter(([a, b]) => a !== b && [...a].length === 1 && !own.has(a));
  return new Map(pairs);
}

/** Each character once; one by one, since a list of all that is asked would take three times as long. */
function charactersOf(texts: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const text of texts) for (const character of text) found.add(character);
  return found;
}

/** The words that are used often enough, the most frequent first. */
export function mostUsed(uses: ReadonlyMap<string, number>): string[] {
  return [...uses]
    .filter(([, n]) => n >= leastUses)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([word]) => word);
}

/** The pinyin of a Chinese phrase, whole and as initials. */
export function pinyinOf(phrase: string): [whole: string, initials: string] {
  const syllables = pinyin(phrase, { toneType: 'none', type: 'array' }).map(plain);
  return [syllables.join(''), syllables.map((syllable) => syllable[0] ?? '').join('')];
}

/** People type ü as v or u; input methods take v. */
function plain(syllable: string): string {
  return syllable.toLowerCase().replace(/ü/g, 'v');
}

/** The Chinese characters of a text, the most frequent first. */
function byFrequency(text: string): string[] {
  const uses = new Map<string, number>();
  for (const [character] of text.matchAll(/\p{Script=Han}/gu)) {
    uses.set(character, (uses.get(character) ?? 0) + 1);
  }
  return [...uses].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([c]) => c);
}

/** The file of the sounds. */
export const soundsFile = versionedFile('sounds', buildSounds);
