import chromium from '@sparticuz/chromium';
import {
  chromium as playwright,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { serveSite, type SiteServer } from '../../src/host/server.ts';

/** A browser on the served site, for the tests of one file. */
export interface Site {
  /** Opens a page of the site in a window of its own, which is closed after the test. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  readonly url: string;
}

/**
 * Serves a built site and opens a browser for the tests of this file.
 *
 * @param start gives the server; by default the build in `dist`
 */
export function useSite(start: () => Promise<SiteServer> = () => serveSite('dist', 0)): Site {
  let browser: Browser;
  let server: SiteServer;
  let windows: BrowserContext[] = [];
  beforeAll(async () => {
    server = await start();
    browser = await playwright.launch({
      executablePath: await chromium.executablePath(),
      args: ['--no-sandbox', '--disable-gpu'],
    });
  });
  afterEach(async () => {
    for (const context of windows) await context.close();
    windows = [];
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return {
    get url() {
      return server.url;
    },
    async open(path, options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        ...options,
      });
      windows.push(context);
      const page = await context.newPage();
      // No test is about speed, and the first page in development waits for all content.
      page.setDefaultTimeout(60_000);
      page.setDefaultNavigationTimeout(120_000);
      await page.goto(server.url + path.replace(/^\//, ''));
      return page;
    },
  };
}

/** Waits until the search has an answer, and gives the kind of answer. */
export async function searchState(page: Page): Promise<string> {
  const results = page.locator('#search-results:not([data-state=loading])');
  await results.waitFor();
  return (await page.locator('#search-results').getAttribute('data-state')) ?? '';
}

/** Waits until the search has arrived at a state. */
export async function waitForState(page: Page, state: string): Promise<void> {
  await page.locator(`#search-results[data-state=${state}]`).waitFor();
}

/** The addresses of the results, best first. */
export async function resultPaths(page: Page): Promise<string[]> {
  return page
    .locator('#search-results ol > li')
    .evaluateAll((rows) =>
      rows.map(
        (row) => new URL(row.querySelector<HTMLAnchorElement>('a[href]')?.href ?? '').pathname,
      ),
    );
}

/** Where an element stands on the screen. Throws when it is not shown. */
export async function boxOf(
  locator: Locator,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('The element is not shown');
  return box;
}
