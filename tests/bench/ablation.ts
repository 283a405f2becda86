// What each part of the search is worth: all questions that are known are asked, with one part taken
// away at a time. Whatever costs nothing to take away should go.
//   npm run bench:ablation [file of questions …]
import { globSync } from 'node:fs';
import type { Content } from '../../src/content/content.ts';
import { locales, type Locale } from '../../src/i18n/locales.ts';
import type { Knowledge } from '../../src/search/ask.ts';
import type { Field, Lexicon } from '../../src/search/lexicon.ts';
import { Sounds } from '../../src/search/sounds.ts';
import { Spelling } from '../../src/search/spelling.ts';
import { readContent } from '../content.ts';
import { askFor, knowledgeOf } from '../knowledge.ts';
import { meanReciprocalRank, rankOf, readQuestions } from '../questions.ts';

const files = process.argv.slice(2);
const queries = (files.length > 0 ? files : globSync('tests/bench/*-queries.json')).flatMap(
  readQuestions,
);
const content = readContent();
const whole = knowledgeOf(content);

const withLexicon = (change: (lexicon: Lexicon) => Lexicon): Record<Locale, Knowledge> => {
  const made = new Map<Locale, Promise<Lexicon>>();
  const of = (locale: Locale): Knowledge => ({
    ...whole[locale],
    lexicon: () => {
      const lexicon = made.get(locale) ?? whole[locale].lexicon().then(change);
      made.set(locale, lexicon);
      return lexicon;
    },
  });
  return { zh: of('zh'), en: of('en') };
};
const withoutFields = (...fields: Field[]): Record<Locale, Knowledge> =>
  withLexicon((lexicon) => ({
    ...lexicon,
    pages: lexicon.pages.map((page) => ({
      ...page,
      fields: { ...page.fields, ...Object.fromEntries(fields.map((field) => [field, []])) },
    })),
  }));
const learntFrom = (change: (content: Content) => Content): Record<Locale, Knowledge> => {
  const other = knowledgeOf(change(content));
  const of = (locale: Locale): Knowledge => ({ ...whole[locale], model: other[locale].model });
  return { zh: of('zh'), en: of('en') };
};
const silent = new Sounds({ syllables: [], words: [], simple: ['', ''] });
const withoutSounds = (locale: Locale): Knowledge => ({
  ...whole[locale],
  sounds: () => Promise.resolve(silent),
  spelling: () => Promise.resolve(new Spelling([])),
});

const parts: Record<string, () => Record<Locale, Knowledge>> = {
  'nothing taken away': () => whole,
  'names and labels of pages': () => withoutFields('title', 'name', 'question', 'label'),
  'questions of guides': () => withoutFields('question'),
  'steps, limits, fees, actions': () => withoutFields('label'),
  'official names': () => withoutFields('name'),
  'pinyin, slips and traditional characters': () => ({
    zh: withoutSounds('zh'),
    en: withoutSounds('en'),
  }),
  'learnt from everyday words (vocabulary.yaml)': () =>
    learntFrom((all) => ({ ...all, vocabulary: { entries: [] } })),
  'learnt from half of the questions': () =>
    learntFrom((all) => ({
      ...all,
      corpus: { ...all.corpus, questions: all.corpus.questions.filter((_, i) => i % 2 === 0) },
    })),
};

async function measure(knowledge: Record<Locale, Knowledge>): Promise<number> {
  const ranks: number[] = [];
  for (const question of queries) {
    const { matches } = await askFor(knowledge[question.locale], question.q);
    ranks.push(
      rankOf(
        question,
        matches.map(({ page }) => page.path),
      ),
    );
  }
  return meanReciprocalRank(ranks);
}

for (const locale of locales) await whole[locale].lexicon();
const all = await measure(whole);
console.log(`${queries.length} questions\n`);
console.log('| taken away | MRR | worth |\n| --- | --- | --- |');
for (const [name, knowledge] of Object.entries(parts)) {
  const left = await measure(knowledge());
  console.log(`| ${name} | ${left.toFixed(3)} | ${(all - left).toFixed(3)} |`);
}
