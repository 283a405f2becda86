import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type SiteServer } from '../../src/host/server.ts';
import { locales } from '../../src/i18n/locales.ts';
import { localPath } from '../../src/i18n/paths.ts';
import { readContent } from '../content.ts';
import { resultPaths, waitForState } from './site.ts';

// Chromium 109 is the last for Windows 7 and 8, in use in offices. Its package would take a newer one
// that lies unpacked in the same place, so it is unpacked here.
const packed = join(
  dirname(createRequire(import.meta.url).resolve('chromium-109')),
  '../bin/chromium.br',
);
const folder = mkdtempSync(join(tmpdir(), 'chromium-109-'));
let browser: Browser;
// In a single process, the first page to close would take the browser with it.
let page: Page;
let server: SiteServer;

beforeAll(async () => {
  expect(existsSync(packed)).toBe(true);
  const file = join(folder, 'chromium');
  writeFileSync(file, brotliDecompressSync(readFileSync(packed)));
  chmodSync(file, 0o755);
  server = await serveSite('dist', 0);
  browser = await playwright.launch({
    executablePath: file,
    args: ['--no-sandbox', '--disable-gpu', '--single-process', '--no-zygote'],
  });
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page of the site; what goes wrong in its scripts comes to light at the end. */
async function visit(path: string, width = 1280): Promise<string[]> {
  const errors: string[] = [];
  page.removeAllListeners('pageerror');
  page.on('pageerror', (error) => errors.push(error.message));
  await page.setViewportSize({ width, height: 800 });
  await page.goto(server.url + path);
  return errors;
}

describe('what pages do in Chromium 109', () => {
  const item = 'plan/2024/dispute-resolution/';

  test('a paragraph is quoted, by keyboard too', async () => {
    const errors = await visit(`en/${item}`);
    const panel = page.locator('#site_quote');
    expect(await panel.count()).toBe(0);
    const mark = page.locator('.prose .pilcrow').first();
    await mark.focus();
    await page.keyboard.press('Enter');
    await panel.waitFor();
    const [of, box] = [await mark.boundingBox(), await panel.boundingBox()];
    expect(Math.abs((of?.y ?? 0) - (box?.y ?? 0))).toBeLessThan(300);
    await page.keyboard.press('Escape');
    expect(await panel.count()).toBe(0);
    expect(await mark.evaluate((node) => node === document.activeElement)).toBe(true);
    // Elsewhere on the page it goes as well.
    await mark.click();
    await panel.waitFor();
    await page.locator('h1').click();
    expect(await panel.count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('a list is narrowed, and its address keeps it', async () => {
    const errors = await visit('plan/2024/');
    await page.locator('select[name=lead]').selectOption('protection-division');
    await expect.poll(() => new URL(page.url()).search).toBe('?lead=protection-division');
    expect(errors).toEqual([]);
  });

  test('both languages stand side by side, and go again', async () => {
    const errors = await visit(item);
    await page.locator('[data-with]').click();
    await page.locator('html[data-beside=en]').waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe('?with=en');
    await page.locator('[data-with]').click();
    await page.locator('html:not([data-beside])').waitFor();
    expect(await page.locator('.pair').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('a fee is worked out', async () => {
    const errors = await visit('guides/trademark-registration/');
    await page.locator('[data-tool=trademark-fees] [data-open]').click();
    const form = page.locator('[data-tool=trademark-fees] form');
    await form.waitFor();
    for (const [name, value] of [
      ['procedure', 'registration'],
      ['sort', 'ordinary'],
      ['medium', 'online'],
    ] as const)
      await page.locator(`#trademark-fees-${name}`).selectOption(value);
    await page.locator('#trademark-fees-classes').fill('2');
    await page.locator('#trademark-fees-goods').fill('12');
    await form.locator('[type=submit]').click();
    const result = page.locator('[data-tool=trademark-fees] [data-result] > strong');
    await expect.poll(() => result.textContent()).toBe('648元');
    await expect.poll(() => new URL(page.url()).search).toContain('classes=2');
    expect(errors).toEqual([]);
  });

  test('the contents unfold on a phone', async () => {
    const errors = await visit('guides/disputes/', 360);
    await page.locator('.contents button').click();
    expect(await page.locator('.contents ol').isVisible()).toBe(true);
    expect(errors).toEqual([]);
  });

  test('on paper nothing stays folded', async () => {
    await visit('guides/disputes/');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('.guide details:not([open])').count()).toBe(0);
  });
});

describe('the search in Chromium 109', () => {
  test('is Chromium 109', () => {
    expect(browser.version()).toMatch(/^109\./);
  });
  test.each([
    ['search/?q=商标快到期了怎么办', '/guides/trademark-changes/'],
    ['search/?q=zhuanli daikuan', '/guides/ip-pledge-financing/'],
    ['en/search/?q=someone copied our design at a fair', '/en/guides/trade-fairs/'],
  ])('%s', async (address, path) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(server.url + address);
    await waitForState(page, 'done');
    expect((await resultPaths(page))[0]).toBe(path);
    await page.locator('[data-deeper]').click();
    await expect.poll(() => page.locator('[data-deeper]').isVisible()).toBe(false);
    await waitForState(page, 'done');
    expect(errors).toEqual([]);
  });
  test('suggestions while one types', async () => {
    await page.goto(`${server.url}guides/`);
    await page.locator('#site_search').fill('商标');
    await page.locator('#site_search-list [role=option]').first().waitFor();
  });
});

describe('pages in Chromium 109', () => {
  const { plans, guides, announcements, weeks, laws, taxonomy } = readContent();
  const plan = plans[0];
  const week = weeks[0];
  const kinds = [
    '/',
    '/plan/',
    `/plan/${plan?.year}/`,
    `/plan/${plan?.year}/targets/`,
    `/plan/${plan?.year}/${plan?.items[0]?.slug}/`,
    '/guides/',
    ...guides.slice(0, 3).map(({ slug }) => `/guides/${slug}/`),
    '/news/',
    `/news/${announcements[0]?.slug}/`,
    `/week/${week?.year}/`,
    `/week/${week?.year}/quiz/`,
    `/week/${week?.year}/poster/`,
    `/week/${week?.year}/teaching-sheet/`,
    '/laws/',
    '/laws/changes/',
    `/laws/${laws[0]?.id}/`,
    '/departments/',
    `/departments/${taxonomy.departments[0]?.id}/`,
    '/glossary/',
    '/data/',
    '/press/',
    '/about/',
    '/contact/',
    '/sitemap/',
    '/search/',
    '/404.html',
  ];
  test.each(locales)(
    'every kind of page in “%s” runs without an error, and what it offers works',
    async (locale) => {
      const errors: string[] = [];
      const note = (error: Error): number => errors.push(`${page.url()}: ${error.message}`);
      page.on('pageerror', note);
      for (const path of kinds) {
        await page.goto(server.url + localPath(path, locale, '').slice(1));
        for (const select of await page.locator('[data-narrows] select').all())
          await select.selectOption({ index: 1 });
      }
      page.off('pageerror', note);
      expect(errors).toEqual([]);
    },
  );

  test('a paragraph’s link can be copied, and the panel goes again', async () => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${server.url}about/`);
    await page.goto(`${server.url}plan/${plan?.year}/${plan?.items[0]?.slug}/`);
    await page.locator('.pilcrow').first().click();
    const panel = page.locator('#site_quote');
    await panel.waitFor();
    await panel.locator('button').first().click();
    await panel.locator('[role=status]:not(:empty)').waitFor();
    await page.keyboard.press('Escape');
    expect(await panel.isVisible()).toBe(false);
    expect(errors).toEqual([]);
  });

  test('both languages side by side, and back', async () => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${server.url}plan/${plan?.year}/${plan?.items[0]?.slug}/`);
    const link = page.locator('[data-with]').first();
    await link.click();
    await page.locator('html[data-beside]').waitFor();
    await link.click();
    await page.locator('html:not([data-beside])').waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe('');
    expect(errors).toEqual([]);
  });
});
