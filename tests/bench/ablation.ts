// What each signal of the search is worth: the ranking of the vocabulary, asked all questions that
// are known, with one signal taken away at a time. Whatever costs nothing to take away should go.
//   npm run bench:ablation [file of questions …]
import { readFileSync } from 'node:fs';
import { buildLexicon, buildSounds } from '../../src/search/build-lexicon.ts';
import type { Field, Lexicon } from '../../src/search/lexicon.ts';
import { Matcher } from '../../src/search/match.ts';
import { cleanQuery } from '../../src/search/query.ts';
import { readContent } from '../content.ts';

interface Query {
  q: string;
  locale: 'zh' | 'en';
  want: string[];
}

const files = process.argv.slice(2);
const queries = (
  files.length > 0 ? files : ['tests/bench/search-queries.json', 'tests/bench/own-queries.json']
).flatMap((file) => (JSON.parse(readFileSync(file, 'utf8')) as { queries: Query[] }).queries);
const content = readContent();
const sounds = buildSounds(content);
const lexicons = { zh: buildLexicon(content, 'zh'), en: buildLexicon(content, 'en') };

const withoutField =
  (field: Field) =>
  (lexicon: Lexicon): Lexicon => ({
    ...lexicon,
    pages: lexicon.pages.map((page) => ({ ...page, fields: { ...page.fields, [field]: [] } })),
  });
/** The one signal that is no part of the vocabulary's own file. */
const bySound = 'pinyin';
const signals: Record<string, (lexicon: Lexicon) => Lexicon> = {
  'nothing taken away': (lexicon) => lexicon,
  'everyday words (vocabulary.yaml)': withoutField('alias'),
  'questions of guides': withoutField('question'),
  'steps, limits, fees, actions': withoutField('label'),
  'official names': withoutField('name'),
  'the other language’s title': withoutField('other'),
  'kinds and intents': (lexicon) => ({
    ...lexicon,
    pages: lexicon.pages.map((page) => ({ ...page, kind: 'guide' })),
  }),
  [bySound]: (lexicon) => lexicon,
  'traditional characters': (lexicon) => ({ ...lexicon, simple: ['', ''] }),
};

function meanReciprocalRank(name: string, change: (lexicon: Lexicon) => Lexicon): number {
  const matchers = {
    zh: new Matcher(change(lexicons.zh)),
    en: new Matcher(change(lexicons.en)),
  };
  const ranks = queries.map(({ q, locale, want }) => {
    const matcher = matchers[locale];
    const found = matcher
      .match(matcher.understand(cleanQuery(q).text, name === bySound ? [] : sounds))
      .map(({ page }) => page.path);
    if (want.length === 0) return found.length === 0 ? 1 : 0;
    const place = found.findIndex((path) => want.includes(path)) + 1;
    return place > 0 ? 1 / place : 0;
  });
  return ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
}

const whole = meanReciprocalRank('', (lexicon) => lexicon);
console.log(`${queries.length} questions, vocabulary alone\n`);
console.log('| taken away | MRR | worth |\n| --- | --- | --- |');
for (const [name, change] of Object.entries(signals)) {
  const left = meanReciprocalRank(name, change);
  console.log(`| ${name} | ${left.toFixed(3)} | ${(whole - left).toFixed(3)} |`);
}
