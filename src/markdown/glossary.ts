import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Locale } from '../i18n/locales.ts';
import { authoritySchema, glossarySchema, type Term } from '../content/site/schema.ts';
import { siteFiles } from '../content/content.ts';

/** A piece of running text: plain, or an occurrence of a term. */
export interface Piece {
  text: string;
  term?: string;
}

/** Finds terms in running text; keeps which have been found, so one matcher serves one article. */
export interface TermMatcher {
  split(text: string): Piece[];
}

/** What a matcher needs, prepared once a language. */
export interface Vocabulary {
  pattern: RegExp;
  ids: Map<string, string>;
  /** Where words begin and end, in a language that writes no spaces. */
  segmenter?: Intl.Segmenter;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Prepares the terms of one language.
 *
 * @param names official names, within which no term is linked
 */
export function vocabulary(
  terms: readonly Term[],
  names: readonly string[],
  locale: Locale,
): Vocabulary {
  const ids = new Map<string, string>();
  for (const term of terms) {
    if (!term.link || term.draft) continue;
    const forms =
      locale === 'zh'
        ? [term.zh]
        : [term.en.replace(/^the /, ''), ...(term.abbr ? [term.abbr] : [])];
    for (const form of forms) ids.set(form.toLowerCase(), term.id);
  }
  // The longest comes first, so that “mediation-first recommendation” is not read as “mediation”.
  const forms = [...ids.keys(), ...names.map((name) => name.toLowerCase())]
    .sort((a, b) => b.length - a.length)
    .map(escape);
  const words = `(?:${forms.join('|')})`;
  // Titles in book-title marks are official names.
  const pattern =
    locale === 'zh' ? `《[^》]*》|${words}` : `《[^》]*》|(?<![\\p{L}-])${words}s?(?![\\p{L}-])`;
  return {
    pattern: new RegExp(pattern, 'giu'),
    ids,
    ...(locale === 'zh' && { segmenter: new Intl.Segmenter('zh', { granularity: 'word' }) }),
  };
}

/** A matcher for one article: each term is found where it first occurs. */
export function termMatcher({ pattern, ids, segmenter }: Vocabulary): TermMatcher {
  const found = new Set<string>();
  return {
    split(text) {
      const pieces: Piece[] = [];
      let end = 0;
      // 复审 is no word of 答复审查意见.
      const starts =
        segmenter && new Set(Array.from(segmenter.segment(text), ({ index }) => index));
      const isWhole = (from: number, to: number): boolean =>
        !starts || (starts.has(from) && (to === text.length || starts.has(to)));
      for (const match of text.matchAll(pattern)) {
        // A plural is linked as the word that it is.
        const form = match[0].toLowerCase();
        const term = ids.get(form) ?? ids.get(form.replace(/s$/, ''));
        if (!term || found.has(term)) continue;
        if (!isWhole(match.index, match.index + form.length)) continue;
        found.add(term);
        if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
        pieces.push({ text: match[0], term });
        end = match.index + match[0].length;
      }
      if (end < text.length) pieces.push({ text: text.slice(end) });
      return pieces;
    },
  };
}

/** The terms and official names as they stand in `content/site/`. */
export function readVocabulary(locale: Locale): Vocabulary {
  const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));
  const { terms } = glossarySchema.parse(read(siteFiles.glossary));
  const { name } = authoritySchema.parse(read(siteFiles.authority));
  return vocabulary(terms, [name[locale]], locale);
}
