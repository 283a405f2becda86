// How well the search answers the way people ask, on the real page in Chromium:
//   npm run bench:search                         the development set
//   npm run bench:search -- <file> <file> …      other files of questions
//   npm run bench:search -- --pages 10000        the same on a site with so many pages more
// Beside it stands plain Pagefind, asked the same questions in the same run.
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Page, type Response } from 'playwright-core';
import type { Asked, Certainty } from '../../src/search/ask.ts';
import { noPage, scriptOf } from '../../src/content/questions/corpus.ts';
import { readContent } from '../content.ts';
import { askFor, knowledgeOf } from '../knowledge.ts';
import { copyProject } from '../project.ts';
import { meanReciprocalRank, rankOf, readQuestions, type Question } from '../questions.ts';
import { generatePages } from './generate.ts';
import { serveSite } from '../../src/host/server.ts';

interface Answer {
  query: Question;
  /** Addresses without locale prefix, best first. */
  found: string[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pages: { type: 'string', default: '0' } },
});
const files = positionals.length > 0 ? positionals : ['tests/bench/search-queries.json'];
const queries = files.flatMap(readQuestions);
const depth = 5;

const pages = Number(values.pages);
const large = pages > 0 ? copyProject() : undefined;
if (large) {
  generatePages(large.folder, pages);
  const { ok, output } = await large.build();
  if (!ok) throw new Error(output);
  // The vocabulary is made of the same content as the site that is asked.
  process.chdir(large.folder);
}
const server = await serveSite('dist', 0);
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox', '--disable-gpu'],
});

const pathOf = (url: string): string =>
  new URL(url, server.url).pathname.replace(/^\/en(?=\/)/, '');
const searchUrl = (locale: string, q: string): string =>
  `${server.url}${locale === 'en' ? 'en/' : ''}search/?q=${encodeURIComponent(q)}`;

async function ownAnswer(page: Page, { q, locale }: Question): Promise<string[]> {
  await page.goto(searchUrl(locale, q));
  await settled(page);
  const links = await page
    .locator('#search-results ol > li')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('a')?.getAttribute('href') ?? ''));
  return links.map(pathOf);
}

async function plainAnswer(page: Page, { q }: Question): Promise<string[]> {
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

async function askAll(
  answer: (page: Page, query: Question) => Promise<string[]>,
): Promise<Answer[]> {
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

function row(name: string, answers: Answer[]): string {
  const ranks = answers.map(({ query, found }) => rankOf(query, found));
  const share = (test: (r: number) => boolean): string =>
    (ranks.filter(test).length / ranks.length).toFixed(2);
  const mrr = meanReciprocalRank(ranks);
  return `| ${name} | ${answers.length} | ${mrr.toFixed(3)} | ${share((r) => r === 1)} | ${share((r) => r > 0 && r <= 3)} | ${share((r) => r > 0 && r <= depth)} |`;
}

/** Bytes that came over the wire compressed, as a host would send them. */
async function bytesOf(response: Response): Promise<number> {
  const body = await response.body().catch(() => Buffer.alloc(0));
  return Math.min(body.byteLength, gzipSync(body, { level: 9 }).byteLength);
}

interface Costs {
  /** Bytes until the answer is whole, for each question asked from a cold cache. */
  cold: number[];
  /** The same, for each question asked after others. */
  later: number[];
  /** How many questions took the index. */
  indexed: number;
  /** Bytes of the heap that the search takes once all are asked. */
  heap: number;
}

async function settled(page: Page): Promise<void> {
  await page
    .locator('#search-results:is([data-state=done], [data-state=none], [data-state=error])')
    .waitFor();
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** What questions cost over the plain search page, whose own files are not counted. */
async function costsOf(locale: 'zh' | 'en'): Promise<Costs> {
  const asked = queries.filter((query) => query.locale === locale);
  const seen: Response[] = [];
  const open = async (): Promise<Page> => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(searchUrl(locale, ''));
    await page.waitForLoadState('networkidle');
    page.on('response', (response) => seen.push(response));
    return page;
  };
  const ask = async (page: Page, q: string): Promise<number> => {
    seen.length = 0;
    await page.locator('#site_search').fill(q);
    await page.keyboard.press('Enter');
    await settled(page);
    return (await Promise.all(seen.map(bytesOf))).reduce((sum, size) => sum + size, 0);
  };
  const costs: Costs = { cold: [], later: [], indexed: 0, heap: 0 };
  for (const { q } of asked) {
    const page = await open();
    costs.cold.push(await ask(page, q));
    if (seen.some((response) => response.url().includes('/pagefind/'))) costs.indexed += 1;
    await page.context().close();
  }
  const page = await open();
  const before = await heapOf(page);
  for (const { q } of asked) costs.later.push(await ask(page, q));
  costs.later.shift();
  costs.heap = (await heapOf(page)) - before;
  await page.context().close();
  return costs;
}

/** Milliseconds from the last key to the results, and of plain Pagefind for the same question. */
async function timesOf(
  locale: 'zh' | 'en',
): Promise<{ own: number[]; plain: number[]; work: number[] }> {
  const page = await browser.newPage();
  await page.goto(searchUrl(locale, ''));
  const asked = queries.filter((query) => query.locale === locale && query.want.length > 0);
  const times = await page.evaluate(
    async (questions) => {
      const root = document.querySelector<HTMLElement>('#search-results');
      const input = document.querySelector<HTMLInputElement>('#site_search');
      if (!root || !input) throw new Error('This is not the search page');
      const settled = (): Promise<void> =>
        new Promise((resolve) => {
          const observer = new MutationObserver(() => {
            if (/^(?:done|none)$/.test(root.dataset.state ?? '')) {
              observer.disconnect();
              resolve();
            }
          });
          observer.observe(root, { attributes: true, attributeFilter: ['data-state'] });
        });
      const address = '/pagefind/pagefind.js';
      const pagefind = (await import(address)) as {
        search(q: string): Promise<{ results: { data(): Promise<unknown> }[] }>;
      };
      const own: number[] = [];
      const plain: number[] = [];
      // The first round loads what is needed; the second is measured.
      for (const round of [0, 1]) {
        for (const q of questions) {
          const before = performance.now();
          const done = settled();
          input.value = q;
          input.form?.requestSubmit();
          await done;
          const between = performance.now();
          const { results } = await pagefind.search(q);
          await Promise.all(results.slice(0, 10).map((hit) => hit.data()));
          if (round === 0) continue;
          own.push(between - before);
          plain.push(performance.now() - between);
        }
      }
      return { own, plain };
    },
    asked.map(({ q }) => q),
  );
  await page.close();
  const work: number[] = [];
  for (const { q } of asked) {
    const before = performance.now();
    await askFor(knowledge[locale], q);
    work.push(performance.now() - before);
  }
  return { ...times, work };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const knowledge = knowledgeOf(readContent());
const beforeLearning = performance.now();
for (const locale of ['zh', 'en'] as const) await knowledge.zh.model(locale);
const learning = performance.now() - beforeLearning;

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
const asked = new Map<Question, Asked>();
for (const query of queries) asked.set(query, await askFor(knowledge[query.locale], query.q));
console.log('\n| how sure | questions | best page right |\n| --- | --- | --- |');
for (const certainty of ['sure', 'likely', 'open', 'elsewhere'] satisfies Certainty[]) {
  const some = own.filter(({ query }) => asked.get(query)?.certainty === certainty);
  const right = some.filter(({ query, found }) => rankOf(query, found) === 1);
  const share = some.length > 0 ? (right.length / some.length).toFixed(3) : '–';
  console.log(`| ${certainty} | ${some.length} | ${share} |`);
}
const answerable = own.filter(({ query }) => query.want.length > 0);
const silent = answerable.filter(({ found }) => found.length === 0);
console.log(`\n${silent.length} of ${answerable.length} answerable questions find no page`);
console.log(`Learning took ${(learning / 1000).toFixed(1)} s for both languages`);

/** What of a question spoke for an answer. */
async function reasonsOf(query: Question, answer: string): Promise<string> {
  const text = asked.get(query)?.query.text ?? query.q;
  const model = await knowledge[query.locale].model(scriptOf(text));
  const reasons = model.reasons(text, answer).slice(0, 5);
  return reasons.map(({ feature, weight }) => `${feature.trim()} ${weight.toFixed(1)}`).join(', ');
}

for (const answer of own) {
  const r = rankOf(answer.query, answer.found);
  if (r !== 1) {
    console.log(
      `\nmissed (${r || 'absent'}): ${answer.query.q} [${answer.query.locale}, ${answer.query.kind}]`,
    );
    console.log(
      `  wanted ${answer.query.want.join(', ') || 'nothing'}\n  found  ${answer.found.slice(0, 4).join(', ') || 'nothing'}`,
    );
    for (const page of new Set([answer.query.want[0] ?? noPage, answer.found[0] ?? noPage])) {
      console.log(`  for ${page}: ${await reasonsOf(answer.query, page)}`);
    }
  }
}
const kb = (bytes: number): string => (bytes / 1024).toFixed(0);
const costs = { zh: await costsOf('zh'), en: await costsOf('en') };
console.log('\n| over the plain page, KB compressed | zh | en |\n| --- | --- | --- |');
for (const [name, value] of [
  ['a question, cold, median', ({ cold }) => percentile(cold, 0.5)],
  ['a question, cold, p95', ({ cold }) => percentile(cold, 0.95)],
  ['a question, cold, the most', ({ cold }) => Math.max(...cold)],
  ['a later question, mean', ({ later }) => later.reduce((sum, n) => sum + n, 0) / later.length],
  ['a later question, the most', ({ later }) => Math.max(...later)],
  ['memory after all of them, KB', ({ heap }) => heap],
] satisfies [string, (costs: Costs) => number][]) {
  console.log(`| ${name} | ${kb(value(costs.zh))} | ${kb(value(costs.en))} |`);
}
for (const { indexed, cold } of Object.values(costs)) {
  console.log(`${indexed} of ${cold.length} questions took the index`);
}
console.log(
  '\n| from Enter to results | p50, ratio to plain Pagefind | p95, ratio | our own work, p95, ms |\n| --- | --- | --- | --- |',
);
for (const locale of ['zh', 'en'] as const) {
  const { own: ours, plain: theirs, work } = await timesOf(locale);
  const ratio = (share: number): string =>
    (percentile(ours, share) / percentile(theirs, share)).toFixed(1);
  console.log(
    `| ${locale} | ${ratio(0.5)} | ${ratio(0.95)} | ${percentile(work, 0.95).toFixed(1)} |`,
  );
}
await browser.close();
await server.close();
large?.dispose();
