// What the questions of `content/site/questions/` teach, without building the site:
//   npm run bench:questions                    what the changes since the last commit changed
//   npm run bench:questions -- "a question"    what it finds, and which words spoke for it
//   npm run bench:questions -- --apart         each file asked of what the others teach
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import type { Content } from '../../src/content/content.ts';
import {
  noPage,
  questionsFolder,
  readQuestions,
  scriptOf,
  type CorpusQuestion,
} from '../../src/content/questions/corpus.ts';
import type { Asked } from '../../src/search/ask.ts';
import { readContent } from '../content.ts';
import { askFor, knowledgeOf } from '../knowledge.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { apart: { type: 'boolean', default: false } },
});
const content = readContent();
const [question] = positionals;

if (question) await explain(question);
else if (values.apart) await askApart();
else await compare();

/** What a question finds in each language's pages, how likely each page is, and why. */
async function explain(text: string): Promise<void> {
  const knowledge = knowledgeOf(content);
  const { certainty, matches, query } = await askFor(knowledge[scriptOf(text)], text);
  console.log(`${certainty}${query.text === text ? '' : `, read as “${query.text}”`}`);
  const model = await knowledge.zh.model(scriptOf(query.text));
  const shown = matches.map(({ page, probability }) => ({ path: page.path, probability }));
  for (const { path, probability } of [...shown, { path: noPage, probability: undefined }]) {
    const reasons = model.reasons(query.text, path).slice(0, 6);
    const words = reasons.map(({ feature, weight }) => `${feature.trim()} ${weight.toFixed(1)}`);
    console.log(`  ${probability?.toFixed(2) ?? '    '} ${path}: ${words.join(', ')}`);
  }
}

/** The questions that find another page first than they did at the last commit. */
async function compare(): Promise<void> {
  const list = execFileSync('git', ['ls-tree', '-r', '--name-only', 'HEAD', questionsFolder]);
  const files = list.toString().split('\n').filter(Boolean);
  const committed = files.map((file) =>
    readQuestions(file, execFileSync('git', ['show', `HEAD:${file}`]).toString()),
  );
  const former: Content = {
    ...content,
    corpus: { questions: committed.flatMap(({ questions }) => questions), bad: [] },
  };
  const [before, after] = [knowledgeOf(former), knowledgeOf(content)];
  let changed = 0;
  for (const { text, locale, pages } of content.corpus.questions) {
    const was = firstOf(await askFor(before[locale], text));
    const is = firstOf(await askFor(after[locale], text));
    if (was === is) continue;
    changed += 1;
    const sign = pages.includes(is) ? '+' : pages.includes(was) ? '-' : ' ';
    console.log(`${sign} ${text}\n    ${was} -> ${is}`);
  }
  console.log(`${changed} of ${content.corpus.questions.length} questions find another page first`);
}

/** How well the questions of each file are answered by what all other files teach. */
async function askApart(): Promise<void> {
  console.log('| file | questions | right | silent | for other offices: none |');
  console.log('| --- | --- | --- | --- | --- |');
  for (const file of new Set(content.corpus.questions.map((each) => each.file))) {
    const isOwn = (each: CorpusQuestion): boolean => each.file === file;
    const { questions, bad } = content.corpus;
    const rest = questions.filter((each) => !isOwn(each));
    const knowledge = knowledgeOf({ ...content, corpus: { questions: rest, bad } });
    const asked: { pages: string[]; found: string }[] = [];
    for (const { locale, text, pages } of questions.filter(isOwn)) {
      asked.push({ pages, found: firstOf(await askFor(knowledge[locale], text)) });
    }
    const share = (some: typeof asked, test: (each: (typeof asked)[number]) => boolean): string =>
      some.length > 0 ? (some.filter(test).length / some.length).toFixed(3) : '–';
    const answerable = asked.filter(({ pages }) => !pages.includes(noPage));
    const none = asked.filter(({ pages }) => pages.includes(noPage));
    const isRight = ({ pages, found }: (typeof asked)[number]): boolean => pages.includes(found);
    const cells = [
      file.slice(questionsFolder.length),
      asked.length,
      share(answerable, isRight),
      share(answerable, ({ found }) => found === noPage),
      share(none, isRight),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

function firstOf({ matches: [best] }: Asked): string {
  return best?.page.path ?? noPage;
}
