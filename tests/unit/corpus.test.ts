import { describe, expect, test } from 'vitest';
import { checkQuestions } from '../../src/content/questions/check.ts';
import { longestQuestion, noPage, readQuestions } from '../../src/content/questions/corpus.ts';
import type { Problem } from '../../src/content/problems.ts';
import { locales } from '../../src/i18n/locales.ts';
import { lexiconPages } from '../../src/search/build-lexicon.ts';
import { readContent } from '../content.ts';

const content = readContent();
const file = 'content/site/questions/test.tsv';
const problemsOf = (source: string): Problem[] =>
  checkQuestions({ ...content, corpus: readQuestions(file, source) });

describe('a file of questions', () => {
  test('a question a line, with its pages and its language', () => {
    const { questions, bad } = readQuestions(
      file,
      '# a remark\n\n/guides/training/|/\tzh\t要钱吗\r\nnone\ten\tparking fine\n',
    );
    expect(bad).toEqual([]);
    expect(questions).toEqual([
      { file, line: 3, pages: ['/guides/training/', '/'], locale: 'zh', text: '要钱吗' },
      { file, line: 4, pages: [noPage], locale: 'en', text: 'parking fine' },
    ]);
  });

  test('a page that a line names twice, as by two of its addresses, answers once', () => {
    const { questions } = readQuestions(file, '/guides/training/|/|/guides/training/\tzh\t要钱吗');
    expect(questions.map(({ pages }) => pages)).toEqual([['/guides/training/', '/']]);
  });

  test.each([
    ['no tabs', '/guides/training/ zh 要钱吗'],
    ['too many fields', '/guides/training/\tzh\t要钱吗\tmore'],
    ['an address that is none', 'guides/training\tzh\t要钱吗'],
    ['none beside a page', 'none|/guides/training/\tzh\t要钱吗'],
    ['a section', '/guides/training/#fees\tzh\t要钱吗'],
    ['a language that is none', '/guides/training/\tde\t要钱吗'],
    ['no question', '/guides/training/\tzh\t '],
    ['a line of 2,000 characters', `/guides/training/\tzh\t${'长'.repeat(2000)}`],
    ['a page that does not exist', '/guides/trainings/\tzh\t要钱吗'],
    ['English that says it is Chinese', '/guides/training/\tzh\tis it free'],
    ['Chinese that says it is English', '/guides/training/\ten\t要钱吗'],
  ])('%s is told with its line, in both languages', (_, line) => {
    const [problem, ...others] = problemsOf(`none\tzh\t天气\n${line}\n`);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ file, line: 2 });
    expect(problem?.zh).toMatch(/\p{Script=Han}/u);
    expect(problem?.en).toMatch(/^[^\n]*[a-z]/);
    expect(problem?.en.length).toBeLessThan(longestQuestion + 100);
  });

  test('a page with a typing mistake: the likely one is named', () => {
    expect(problemsOf('/guides/trainings/\tzh\t要钱吗')[0]?.en).toContain('/guides/training/');
  });

  test('one question with two answers is told with both places; the same twice, or one of several, is not', () => {
    const twice = '/guides/training/\tzh\t要钱吗？\n';
    expect(problemsOf(twice + twice)).toEqual([]);
    expect(problemsOf(`${twice}/|/guides/training/\tzh\t要钱吗\n`)).toEqual([]);
    const [problem] = problemsOf(`${twice}/guides/data-ip/\tzh\t要钱吗\n`);
    expect(problem?.line).toBe(2);
    expect(problem?.en).toContain('test.tsv:1');
    expect(problem?.en).toContain('/guides/training/');
  });
});

describe('the site’s own questions', () => {
  test('are sound', () => {
    expect(checkQuestions(content)).toEqual([]);
  });
  test('ask for every page that the search names, in both languages, single laws apart', () => {
    for (const locale of locales) {
      const asked = new Set(
        content.corpus.questions
          .filter((each) => each.locale === locale)
          .flatMap(({ pages }) => pages),
      );
      const missing = lexiconPages(content, locale).filter(
        ({ path, kind }) => !asked.has(path) && kind !== 'law' && !/^\/news\/\d{4}\/$/.test(path),
      );
      expect(missing.map(({ path }) => path)).toEqual([]);
    }
  });
});
