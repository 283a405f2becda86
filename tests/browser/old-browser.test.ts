import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type SiteServer } from '../../src/host/server.ts';
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
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
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
