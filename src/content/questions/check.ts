import { answerPages } from '../addresses/pages.ts';
import type { Content } from '../content.ts';
import { noPageAt, type Problem } from '../problems.ts';
import {
  longestQuestion,
  noPage,
  questionsFolder,
  scriptOf,
  type BadLine,
  type CorpusQuestion,
} from './corpus.ts';

/** Every question of the corpus is one, in its language, with one answer that exists. */
export function checkQuestions(content: Content): Problem[] {
  const { corpus } = content;
  const known = new Set(answerPages(content));
  return [
    ...corpus.bad.map(badLine),
    ...corpus.questions.flatMap((question) => [
      ...unknownPage(question, known),
      ...otherLanguage(question),
    ]),
    ...contradictions(corpus.questions),
  ];
}

function at({ file, line }: BadLine | CorpusQuestion): Pick<Problem, 'file' | 'line' | 'field'> {
  return { file, line, field: '' };
}

const reasons: Record<BadLine['reason'], { zh: string; en: string }> = {
  fields: {
    zh: '一行要有三栏，用制表符（Tab）分开：地址、语言（zh 或 en）、问题。',
    en: 'A line has three fields with a tab between them: address, language (zh or en), question.',
  },
  address: {
    zh: '第一栏写页面的地址，例如 /guides/training/；几个页面都能回答的，用 | 分开；不归本局的写 none。',
    en: 'The first field is the address of a page, such as /guides/training/, several with | between them where each answers, or none for what other offices deal with.',
  },
  locale: {
    zh: '第二栏写语言：zh 或 en。',
    en: 'The second field is the language: zh or en.',
  },
  empty: {
    zh: '这一行没有问题。请补上，或者删去这一行。',
    en: 'This line holds no question. Add it, or remove the line.',
  },
  long: {
    zh: `问题太长。一个问题最多${longestQuestion}个字符，请缩短，或者分成几行。`,
    en: `The question is too long. It may have ${longestQuestion} characters: shorten it, or make several lines of it.`,
  },
};

function badLine(line: BadLine): Problem {
  const { zh, en } = reasons[line.reason];
  return { ...at(line), zh: `“${line.found}”：${zh}`, en: `“${line.found}”: ${en}` };
}

function unknownPage(question: CorpusQuestion, known: ReadonlySet<string>): Problem[] {
  const unknown = question.pages.filter((page) => page !== noPage && !known.has(page));
  return unknown.map((page) => ({
    ...at(question),
    ...noPageAt(page, known, {
      zh: '请改正地址，或者删去这一行。',
      en: 'Correct the address, or remove the line.',
    }),
  }));
}

/** A question in Chinese holds Chinese; one in English may name something in Chinese. */
function otherLanguage(question: CorpusQuestion): Problem[] {
  const { locale, text } = question;
  const letters = /[a-z]/i.test(text);
  if (scriptOf(text) === locale || (locale === 'en' ? /[a-z]{3}/i.test(text) : !letters)) return [];
  return [
    {
      ...at(question),
      zh: `语言写的是 ${locale}，问题却不是：“${text}”。请改正第二栏。`,
      en: `The language says ${locale}, but the question is not: “${text}”. Correct the second field.`,
    },
  ];
}

/** One question with two answers that have nothing in common: which is meant has to be decided. */
function contradictions(questions: readonly CorpusQuestion[]): Problem[] {
  const first = new Map<string, CorpusQuestion>();
  return questions.flatMap((question) => {
    const key = question.text.toLowerCase().replace(/[\p{P}\p{S}\s]+/gu, '');
    const known = first.get(key);
    if (!known) first.set(key, question);
    if (!known || known.pages.some((page) => question.pages.includes(page))) return [];
    const [mine, theirs] = [question.pages.join(' | '), known.pages.join(' | ')];
    const other = `${known.file.slice(questionsFolder.length)}:${known.line}`;
    return [
      {
        ...at(question),
        zh: `“${question.text}”在 ${other} 指向 ${theirs}，在这里指向 ${mine}。请写同一个答案，或者两个都写上，用 | 分开。`,
        en: `“${question.text}” leads to ${theirs} in ${other}, and to ${mine} here. Write one answer, or both in both places, with | between them.`,
      },
    ];
  });
}
