import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { locales, type Locale } from '../../src/i18n/locales.ts';
import { meanReciprocalRank, rankOf, readQuestions, type Question } from '../questions.ts';
import { resultPaths, searchState, useSite } from './site.ts';

const site = useSite();

/** Asks every question of a file on the search page of its language; gives each with its place. */
async function ask(file: string): Promise<{ question: Question; rank: number }[]> {
  const questions = readQuestions(`tests/bench/${file}`);
  const answers: { question: Question; rank: number }[] = [];
  const open = (locale: Locale): Promise<Page> =>
    site.open(locale === 'zh' ? '/search/' : '/en/search/');
  for (const locale of locales) {
    const page = await open(locale);
    for (const question of questions.filter((entry) => entry.locale === locale)) {
      await page.locator('#site_search').fill(question.q);
      await page.keyboard.press('Enter');
      expect(['done', 'none']).toContain(await searchState(page));
      const found = (await resultPaths(page)).map((path) => path.replace(/^\/en(?=\/)/, ''));
      answers.push({ question, rank: rankOf(question, found) });
    }
  }
  return answers;
}

describe('asked on the real page, in both languages', () => {
  test('the development set finds its pages', async () => {
    const ranks = (await ask('search-queries.json')).map(({ rank }) => rank);
    expect(ranks.length).toBe(50);
    expect(meanReciprocalRank(ranks)).toBeGreaterThanOrEqual(0.97);
    expect(ranks.filter((rank) => rank === 1).length / ranks.length).toBeGreaterThanOrEqual(0.95);
  });

  test('what other offices deal with, and nonsense, finds nothing', async () => {
    const answers = await ask('elsewhere-queries.json');
    expect(answers.length).toBeGreaterThan(50);
    expect(answers.filter(({ rank }) => rank !== 1).map(({ question }) => question.q)).toEqual([]);
  });
});
