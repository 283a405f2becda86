// How well the search answers the way people ask, on the real page in Chromium:
//   npm run bench:search                         the development set
//   npm run bench:search -- tests/bench/own.json another file of questions
// Beside it stands plain Pagefind, asked the same questions in the same run.
import { readFileSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Page } from 'playwright-core';
import { serveSite } from '../../src/cli/server.ts';

interface Query {
  q: string;
  locale: 'zh' | 'en';
  kind: string;
  want: string[];
}
interface Answer {
  query: Query;
  /** Addresses without locale prefix, best first. */
  found: string[];
}

const file = process.argv[2] ?? 'tests/bench/search-queries.json';
const { queries } = JSON.parse(readFileSync(file, 'utf8')) as { queries: Query[] };
const depth = 5;

const server = await serveSite('dist', 0);
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox', '--disable-gpu'],
});

const pathOf = (url: string): string =>
  new URL(url, server.url).pathname.replace(/^\/en(?=\/)/, '');
const searchUrl = (locale: string, q: string): string =>
  `${server.url}${locale === 'en' ? 'en/' : ''}search/?q=${encodeURIComponent(q)}`;

async function ownAnswer(page: Page, { q, locale }: Query): Promise<string[]> {
  await page.goto(searchUrl(locale, q));
  await page
    .locator('#search-results:is([data-state=done], [data-state=none], [data-state=error])')
    .waitFor();
  const links = await page
    .locator('#search-results ol > li')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('a')?.getAttribute('href') ?? ''));
  return links.map(pathOf);
}

async function plainAnswer(page: Page, { q }: Query): Promise<string[]> {
  const urls = await page.evaluate(async (text) => {
    const address = '/pagefind/pagefind.js';
    const pagefind = (await import(address)) as {
      search(q: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
    };
    const { results } = await pagefind.search(text);
    return Promise.all(results.slice(0, 10).map(async (hit) => (await hit.data()).url));
  }, q);
  return urls.map(pathOf);
}

async function askAll(answer: (page: Page, query: Query) => Promise<string[]>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const locale of ['zh', 'en'] as const) {
    const page = await browser.newPage();
    await page.goto(searchUrl(locale, ''));
    for (const query of queries.filter((entry) => entry.locale === locale)) {
      answers.push({ query, found: await answer(page, query) });
    }
    await page.close();
  }
  return answers;
}

/** The place of the first wanted page, from 1; 0 when it is missing. For “none”, 1 when empty. */
function rank({ query, found }: Answer): number {
  if (query.want.length === 0) return found.length === 0 ? 1 : 0;
  return found.findIndex((path) => query.want.includes(path)) + 1;
}

function row(name: string, answers: Answer[]): string {
  const ranks = answers.map(rank);
  const share = (test: (r: number) => boolean): string =>
    (ranks.filter(test).length / ranks.length).toFixed(2);
  const mrr = ranks.reduce((sum, r) => sum + (r > 0 ? 1 / r : 0), 0) / ranks.length;
  return `| ${name} | ${answers.length} | ${mrr.toFixed(3)} | ${share((r) => r === 1)} | ${share((r) => r > 0 && r <= 3)} | ${share((r) => r > 0 && r <= depth)} |`;
}

const own = await askAll(ownAnswer);
const plain = await askAll(plainAnswer);
const head =
  '| questions | n | MRR | top-1 | top-3 | recall@5 |\n| --- | --- | --- | --- | --- | --- |';
const by = (key: 'kind' | 'locale'): string[] =>
  [...new Set(queries.map((query) => query[key]))].map((value) =>
    row(
      value,
      own.filter(({ query }) => query[key] === value),
    ),
  );
console.log(
  [head, row('this site', own), row('plain Pagefind', plain), ...by('locale'), ...by('kind')].join(
    '\n',
  ),
);
for (const answer of own) {
  const r = rank(answer);
  if (r !== 1) {
    console.log(
      `\nmissed (${r || 'absent'}): ${answer.query.q} [${answer.query.locale}, ${answer.query.kind}]`,
    );
    console.log(
      `  wanted ${answer.query.want.join(', ') || 'nothing'}\n  found  ${answer.found.slice(0, 4).join(', ') || 'nothing'}`,
    );
  }
}
await browser.close();
await server.close();
