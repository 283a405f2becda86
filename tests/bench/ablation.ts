// What each signal of the search is worth: the ranking of the vocabulary, asked all questions that
// are known, with one signal taken away at a time. Whatever costs nothing to take away should go.
//   npm run bench:ablation [file of questions …]
import { globSync } from 'node:fs';
import { buildLexicon, buildSounds } from '../../src/search/build-lexicon.ts';
import type { Field, Lexicon } from '../../src/search/lexicon.ts';
import { Matcher } from '../../src/search/match.ts';
import { cleanQuery } from '../../src/search/query.ts';
import { readContent } from '../content.ts';
import { meanReciprocalRank, rankOf, readQuestions } from '../questions.ts';

const files = process.argv.slice(2);
const queries = (files.length > 0 ? files : globSync('tests/bench/*-queries.json')).flatMap(
  readQuestions,
);
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
  'words that mean another (same)': (lexicon) => ({ ...lexicon, same: [] }),
  'what other offices deal with': (lexicon) => ({ ...lexicon, elsewhere: [] }),
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

function measure(name: string, change: (lexicon: Lexicon) => Lexicon): number {
  const matchers = {
    zh: new Matcher(change(lexicons.zh)),
    en: new Matcher(change(lexicons.en)),
  };
  const ranks = queries.map((question) => {
    const matcher = matchers[question.locale];
    const { text } = cleanQuery(question.q);
    const matches = matcher.match(matcher.understand(text, name === bySound ? [] : sounds));
    return rankOf(
      question,
      matches.map(({ page }) => page.path),
    );
  });
  return meanReciprocalRank(ranks);
}

const whole = measure('', (lexicon) => lexicon);
console.log(`${queries.length} questions, vocabulary alone\n`);
console.log('| taken away | MRR | worth |\n| --- | --- | --- |');
for (const [name, change] of Object.entries(signals)) {
  const left = measure(name, change);
  console.log(`| ${name} | ${left.toFixed(3)} | ${(whole - left).toFixed(3)} |`);
}
