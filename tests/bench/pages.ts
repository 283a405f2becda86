// What a first visit costs, page kind by page kind, as Lighthouse sees it on a phone:
//   npm run bench:pages                      every kind in both languages (about ten minutes)
//   npm run bench:pages -- /guides/ /en/     the pages named
//   npm run bench:pages -- --beside          only what the same pages load when others build them
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { serveSite } from '../../src/host/server.ts';
import { copyProject } from '../project.ts';
import { visitOthers } from './beside.ts';
import { compressTexts } from './compress.ts';

const kinds = [
  '/',
  '/plan/2024/',
  '/plan/2024/ip-finance/',
  '/plan/2024/targets/',
  '/guides/',
  '/guides/trademark-registration/',
  '/departments/',
  '/departments/protection-center/',
  '/week/2024/',
  '/week/2024/comics/naming-a-shop/',
  '/week/2024/quiz/',
  '/news/',
  '/news/trademark-window/',
  '/press/',
  '/data/',
  '/glossary/',
  '/search/',
  '/contact/',
  '/sitemap/',
];
const [beside, named] = [
  process.argv.includes('--beside'),
  process.argv.slice(2).filter((name) => name.startsWith('/')),
];
const all = named.length === 0 && !beside;
const paths = all ? kinds.flatMap((path) => [path, `/en${path}`]) : named;
const port = 4390;
const project = copyProject();
// Canonical addresses have to be those of the host that is looked at.
const { ok, output } = await project.build({ SITE_URL: `http://localhost:${port}` });
if (!ok) throw new Error(output);
const dist = join(project.folder, 'dist');
compressTexts(dist);
const server = await serveSite(dist, port);
if (server.url !== `http://localhost:${port}/`) throw new Error(`Port ${port} is taken`);
const chrome = await launch({
  chromePath: await chromium.executablePath(),
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});

if (paths.length > 0)
  console.log(
    '| page | performance | accessibility | best practices | SEO | KB | requests | LCP, s | TBT, ms | CLS |\n| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |',
  );
const missed: string[] = [];
for (const path of paths) {
  const result = await lighthouse(new URL(path, server.url).href, {
    port: chrome.port,
    output: 'json',
    logLevel: 'error',
  });
  if (!result) throw new Error(`${path}: Lighthouse gave no result`);
  const { categories, audits } = result.lhr;
  const score = (id: string): number => Math.round((categories[id]?.score ?? 0) * 100);
  const value = (id: string): number => audits[id]?.numericValue ?? NaN;
  const requests = audits['network-requests']?.details;
  const count = requests && 'items' in requests ? requests.items.length : NaN;
  console.log(
    `| ${path} | ${['performance', 'accessibility', 'best-practices', 'seo'].map(score).join(' | ')} | ${(value('total-byte-weight') / 1024).toFixed(0)} | ${count} | ${(value('largest-contentful-paint') / 1000).toFixed(1)} | ${value('total-blocking-time').toFixed(0)} | ${value('cumulative-layout-shift').toFixed(3)} |`,
  );
  for (const { auditRefs } of Object.values(categories)) {
    for (const { id, weight } of auditRefs) {
      const audit = audits[id];
      if (weight > 0 && audit && audit.score !== null && audit.score < 1) {
        missed.push(`${path} ${id}: ${audit.title} (${audit.displayValue ?? audit.score})`);
      }
    }
  }
}
for (const line of missed) console.log(`\nmissed: ${line}`);
chrome.kill();
await server.close();
if (all || beside) {
  const others = await visitOthers(dist, [
    '/en/news/trademark-window/',
    '/en/guides/trademark-registration/',
  ]);
  console.log(
    '\n| made with | an announcement, KB | requests | a guide, KB | requests |\n| --- | --: | --: | --: | --: |',
  );
  for (const [name, visits] of others) {
    const cells =
      typeof visits === 'string'
        ? [`not built: ${visits}`]
        : visits.flatMap(({ bytes, requests }) => [(bytes / 1024).toFixed(0), requests]);
    console.log(`| ${[name, ...cells].join(' | ')} |`);
  }
}
project.dispose();
