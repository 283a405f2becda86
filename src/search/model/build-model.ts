import { lawPath, type Content } from '../../content/content.ts';
import { noPage, scriptOf } from '../../content/questions/corpus.ts';
import type { Locale } from '../../i18n/locales.ts';
import { lexiconPages } from '../build-lexicon.ts';
import { simpleForms } from '../build-sounds.ts';
import { normalise } from '../tokens.ts';
import { textsOf, type Field } from '../lexicon.ts';
import { versionedFile } from '../versioned.ts';
import { learn, step, type Example } from './learn.ts';
import { pack, type PackedModel } from './model.ts';

/** How much a text counts beside a question that somebody asked. */
const weights = {
  question: 1,
  /** Matters of others are far more than all that is asked here: each line stands for many. */
  elsewhere: 2,
  /** A few words that lead to a page: there are as many of them as of questions, and they say less. */
  phrase: 0.5,
  /**
   * Sayings of `vocabulary.yaml` are short, and each stands for many questions. With less, a bare
   * word (“software”, “mediation”) leads to the law or item of the plan that uses it most.
   */
  saying: 4,
  /** The same in English, for questions in Chinese. */
  english: 0.2,
  /** Sayings in the ways in which one asks for something. */
  asked: 0.2,
  /** The title of a law. */
  title: 2.5,
};
const fieldWeights: Partial<Record<Field, number>> = {
  title: 1,
  name: 0.3,
  question: 0.3,
  label: 0.3,
};

/**
 * Ways to ask for something, of which each stands in many questions for other offices: without these
 * examples one bare word of ours (“版权怎么弄”) would find nothing in one of fifteen such questions
 * instead of one of forty.
 */
const ways = {
  zh: [
    '…怎么弄',
    '…怎么办',
    '…咋搞',
    '…在哪里办',
    '…多少钱',
    '…要收费吗',
    '…是什么',
    '…找谁',
    '…要多久',
    '…材料',
    '请问…',
  ],
  en: [
    'how … works',
    'how to …',
    'what is …',
    '… cost',
    '… help',
    '… where',
    '… documents',
    'how long …',
    'who …',
    '… please',
    '… refused',
  ],
};

/** The longest phrase: characters of Chinese, words of other languages. */
const phraseLength = { zh: 10, en: 5 };

/**
 * The questions and names that a language's model learns from, and the answers that it may give: the
 * pages that somebody has asked for, single laws, and none.
 *
 * @param locale the language of the questions; pages of both languages answer both
 */
function examplesOf(content: Content, locale: Locale): { examples: Example[]; answers: string[] } {
  const asked = content.corpus.questions.filter(({ text }) => scriptOf(text) === locale);
  const wanted = new Set([
    ...content.corpus.questions.flatMap(({ pages }) => pages),
    ...content.vocabulary.entries.map(({ page }) => page),
    ...content.laws.map(({ id }) => lawPath(id)),
  ]);
  const pages = lexiconPages(content, locale).filter(({ path }) => wanted.has(path));
  const answers = [noPage, ...pages.map(({ path }) => path)];
  const named = pages.flatMap((page) =>
    textsOf(page).flatMap(([field, texts]) =>
      texts.map((text) => ({ text, answers: [page.path], weight: fieldWeights[field] ?? 0 })),
    ),
  );
  const examples = [
    ...asked.map(({ text, pages }) => ({
      text,
      answers: pages,
      weight: pages.includes(noPage)
        ? weights.elsewhere
        : isPhrase(text)
          ? weights.phrase
          : weights.question,
    })),
    ...content.vocabulary.entries.flatMap(({ page, say }) =>
      say[locale].map((text) => ({ text, answers: [page], weight: weights.saying })),
    ),
    ...content.vocabulary.entries.flatMap(({ page, say }) =>
      say[locale].flatMap((text) =>
        ways[locale].map((way) => ({
          text: way.replace('…', text),
          answers: [page],
          weight: weights.asked,
        })),
      ),
    ),
    ...(locale === 'zh' ? englishWords(content) : []),
    ...named.filter(({ weight }) => weight > 0),
    ...content.laws.map(({ id, title }) => ({
      text: title[locale],
      answers: [lawPath(id)],
      weight: weights.title,
    })),
  ];
  const simple = locale === 'zh' ? simpleForms(content) : undefined;
  return {
    examples: examples.map((each) => ({ ...each, text: normalise(each.text, simple) })),
    answers,
  };
}

function isPhrase(text: string): boolean {
  return scriptOf(text) === 'zh'
    ? text.length <= phraseLength.zh
    : text.split(' ').length <= phraseLength.en;
}

/** Who asks in Chinese may use an English word (“我们被sue了”); the other way round it is Chinese. */
function englishWords(content: Content): Example[] {
  return content.vocabulary.entries.flatMap(({ page, say }) =>
    say.en.map((text) => ({ text, answers: [page], weight: weights.english })),
  );
}

/** What the search of a language has learnt, as it is sent. */
export function buildModel(content: Content, locale: Locale): PackedModel {
  const { examples, answers } = examplesOf(content, locale);
  return pack(learn(examples, answers), step);
}

/** The file of a language's model. */
export const modelFile = versionedFile('model', buildModel);
