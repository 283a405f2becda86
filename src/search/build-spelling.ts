import type { Content } from '../content/content.ts';
import { leastUses, mostUsed } from './build-sounds.ts';
import { lexiconPages } from './build-lexicon.ts';
import { spelt } from './spelling.ts';
import { versionedFile } from './versioned.ts';

/** As many words as help: with twice as many, rare ones stand in the way of those that were meant. */
const mostWords = 3500;

/** The English words that questions are asked in, the most frequent first; the same on pages of both languages. */
export function buildSpelling(content: Content): string[] {
  const uses = new Map<string, number>();
  const count = (text: string, n: number): void => {
    for (const [word] of text.toLowerCase().matchAll(spelt)) {
      uses.set(word, (uses.get(word) ?? 0) + n);
    }
  };
  for (const { text } of content.corpus.questions) count(text, 1);
  for (const { title, fields } of lexiconPages(content, 'en')) {
    count([title, ...(fields.label ?? [])].join(' '), leastUses);
  }
  for (const { say } of content.vocabulary.entries) count(say.en.join(' '), leastUses);
  return mostUsed(uses).slice(0, mostWords);
}

/** The file of the words. */
export const spellingFile = versionedFile('spelling', buildSpelling);
