import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { locales, type Locale } from '../../src/i18n/locales.ts';
import { rankOf, readQuestions, type Question } from '../questions.ts';
import { resultPaths, searchState, useSite } from './site.ts';

const site = useSite();

interface Answer {
  question: Question;
  /** The place of the first page that answers it, from 1; 0 where there is none. */
  rank: number;
  /** Whether the site said that it was sure. */
  sure: boolean;
}

/** Asks every question of a file on the search page of its language. */
async function ask(file: string): Promise<Answer[]> {
  const questions = readQuestions(`tests/bench/${file}`);
  const answers: Answer[] = [];
  const open = (locale: Locale): Promise<Page> =>
    site.open(locale === 'zh' ? '/search/' : '/en/search/');
  for (const locale of locales) {
    const page = await open(locale);
    const own = questions.filter((entry) => entry.locale === locale);
    expect(own.length, locale).toBeGreaterThan(0);
    for (const question of own) {
      await page.locator('#site_search').fill(question.q);
      await page.keyboard.press('Enter');
      expect(['done', 'none']).toContain(await searchState(page));
      const found = (await resultPaths(page)).map((path) => path.replace(/^\/en(?=\/)/, ''));
      const certainty = await page.locator('#search-results').getAttribute('data-certainty');
      answers.push({ question, rank: rankOf(question, found), sure: certainty === 'sure' });
    }
  }
  return answers;
}

const words = (answers: Answer[]): string[] => answers.map(({ question }) => question.q);

describe('asked on the real page, in both languages', () => {
  // These questions are known: they show that the page gives what was learnt, not how well it was.
  test('a known question finds its page among the first three, nearly always as the first', async () => {
    const answers = await ask('search-queries.json');
    const lost = answers.filter(({ rank }) => rank < 1 || rank > 3);
    expect(lost.length / answers.length, words(lost).join('; ')).toBeLessThanOrEqual(0.02);
    const others = answers.filter(({ rank }) => rank !== 1);
    expect(others.length / answers.length, words(others).join('; ')).toBeLessThanOrEqual(0.05);
    // Where the site says that it is sure, the reader need not look further.
    const sure = answers.filter((answer) => answer.sure && answer.question.want.length > 0);
    expect(sure.length).toBeGreaterThan(0);
    expect(words(sure.filter(({ rank }) => rank !== 1))).toEqual([]);
  });

  test('what other offices deal with, and nonsense, finds nothing, nearly always', async () => {
    const answers = await ask('elsewhere-queries.json');
    // Every changed text moves what its words are worth a little; one that it tips is no mistake.
    const others = answers.filter(({ rank }) => rank !== 1);
    expect(others.length / answers.length, words(others).join('; ')).toBeLessThanOrEqual(0.05);
  });
});
