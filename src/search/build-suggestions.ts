import { gzipSync } from 'node:zlib';
import { lawPath, planPath, type Content } from '../content/content.ts';
import { currentPlan } from '../content/plan/items.ts';
import { otherLocale, type Locale } from '../i18n/locales.ts';
import { lexiconPages } from './build-lexicon.ts';
import { pinyinOf } from './build-sounds.ts';
import type { LexiconPage } from './lexicon.ts';
import type { SuggestionRow } from './suggest.ts';
import { versionedFile } from './versioned.ts';

/** The weight of a list, compressed; what is foremost in it stays. */
const mostBytes = 12 * 1024;

/** Titles, tasks, official names and terms of a language, each with the page that it leads to. */
export function buildSuggestions(content: Content, locale: Locale): SuggestionRow[] {
  const other = otherLocale(locale);
  const plan = currentPlan(content);
  const rows: SuggestionRow[] = [];
  const add = (text: string | undefined, path: string, foreign?: string): void => {
    if (!text || rows.some(([known]) => known === text)) return;
    const keys = [...spellings(text), ...(foreign && foreign !== text ? [foreign] : [])];
    rows.push([text, path, ...keys]);
  };
  const laws = new Set(content.laws.map(({ id }) => lawPath(id)));
  const pages = lexiconPages(content, locale);
  const foreign = new Map(lexiconPages(content, other).map(({ path, title }) => [path, title]));
  const addPage = ({ title, path }: LexiconPage): void => {
    add(title, path, foreign.get(path));
  };
  pages.filter(({ path }) => !laws.has(path)).forEach(addPage);
  for (const item of plan.items) {
    for (const { id, name } of item.actions) {
      add(name?.[locale], `${planPath(plan.year, item.slug)}#${id}`, name?.[other]);
    }
  }
  for (const nth of [0, 1, 2]) {
    for (const { page, say } of content.vocabulary.entries) add(say[locale][nth], page);
  }
  for (const term of content.terms) add(term[locale], `/glossary/#${term.id}`, term[other]);
  pages.filter(({ path }) => laws.has(path)).forEach(addPage);
  return lightest(rows);
}

/** As many of the rows, from the first on, as come over the wire in the bytes allowed. */
function lightest(rows: readonly SuggestionRow[]): SuggestionRow[] {
  let count = rows.length;
  const weight = (): number => gzipSync(JSON.stringify(rows.slice(0, count))).byteLength;
  while (count > 0 && weight() > mostBytes) count = Math.floor(count * 0.98);
  return rows.slice(0, count);
}

/** Pinyin of the Chinese in a text, whole and as initials. */
function spellings(text: string): string[] {
  const characters = text.match(/\p{Script=Han}+/gu)?.join('') ?? '';
  return characters.length < 2 ? [] : pinyinOf(characters);
}

/** The file of a language's suggestions. */
export const suggestionFile = versionedFile('suggest', buildSuggestions);
