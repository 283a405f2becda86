import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { serveSite } from '../src/host/server.ts';
const server = await serveSite('dist', 0);
const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox', '--disable-gpu'] });
const kinds = ['', 'plan/2024/','plan/2024/dispute-resolution/','plan/2024/targets/','week/2024/','week/2024/comics/naming-a-shop/','week/2024/quiz/','week/2024/teaching-sheet/','week/2024/poster/','news/','news/work-plan-2024-explained/','laws/','laws/trademark-law/','laws/changes/','about/','press/','data/','guides/','guides/trademark-changes/','guides/disputes/','departments/','departments/protection-division/','glossary/','contact/','sitemap/','search/?q=ip'];
const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
for (const k of kinds) for (const l of ['', 'en/']) {
  await page.goto(server.url + l + k);
  await page.evaluate(() => (document.documentElement.dataset.text = 'larger'));
  if (k.includes('search')) await page.waitForTimeout(1500);
  const o = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (o > 0) console.log(l + k, o, await page.evaluate(() => [...document.querySelectorAll('main *')].filter((n) => n.getBoundingClientRect().right > innerWidth + 1 && !n.closest('.scroll')).map((n) => `${n.tagName}.${n.className} ${Math.round(n.getBoundingClientRect().right)} ${(n.textContent ?? '').trim().slice(0, 30)}`).slice(0, 6)));
}
await browser.close(); await server.close();
