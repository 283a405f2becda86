import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../src/host/server.ts';
import { useSite, waitForState, type Site } from './site.ts';

const site = useSite();

describe('the content security policy holds on every kind of page, and nothing breaks it', () => {
  const paths = [
    '/',
    '/guides/trademark-changes/',
    '/plan/2024/ip-finance/',
    '/news/trademark-window/',
    '/week/2024/',
    '/week/2024/quiz/',
    '/week/2024/comics/naming-a-shop/',
    '/week/2024/poster/',
    '/press/',
    '/data/',
    '/glossary/',
    '/search/?q=商标续展',
    '/404.html',
  ];
  test.each(paths)('%s', async (path) => {
    const page = await site.open('/about/');
    const violations: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy|Trusted ?Type|Refused to/i.test(message.text()))
        violations.push(message.text());
    });
    page.on('pageerror', (error) => violations.push(error.message));
    await page.goto(site.url + path.slice(1));
    if (path.includes('search')) await waitForState(page, 'done');
    const policy = await page
      .locator('meta[http-equiv=content-security-policy]')
      .getAttribute('content');
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')/);
    // What loads code or data later is used as well.
    const mark = page.locator('.pilcrow').first();
    if ((await page.locator('#site_quote').count()) > 0) {
      await mark.click();
      await page.locator('#site_quote').waitFor();
      await page.keyboard.press('Escape');
    }
    const box = page.locator('input[data-suggest]').first();
    if ((await box.count()) > 0) {
      await box.fill('商标');
      await page.locator('[role=option]').first().waitFor();
    }
    expect(violations).toEqual([]);
  });

  test('a script that somebody puts into a page does not run', async () => {
    const page = await site.open('/about/');
    const ran = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const script = document.createElement('script');
          document.addEventListener('securitypolicyviolation', () => resolve(false));
          try {
            script.textContent = 'window.defaced = true';
            document.head.append(script);
          } catch {
            // Trusted Types refuse it before the policy does.
          }
          setTimeout(() => resolve('defaced' in window), 300);
        }),
    );
    expect(ran).toBe(false);
  });
});

/** Serves a copy of the site in which files have been added to, and opens it in a browser. */
function useChanged(names: () => string[]): Site {
  const folder = mkdtempSync(join(tmpdir(), 'changed-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  return useSite(() => {
    cpSync('dist', folder, { recursive: true });
    for (const name of names()) {
      const file = join(folder, name);
      const added = name.endsWith('.js') ? 'window.defaced = true;' : 'body { color: red; }';
      writeFileSync(file, `${readFileSync(file, 'utf8')}\n${added}`);
    }
    return serveSite(folder, 0);
  });
}

const assets = (): string[] => readdirSync('dist/assets').map((name) => `assets/${name}`);

describe('what somebody changed on the host does not run', () => {
  const changed = useChanged(assets);

  test('neither scripts nor styles', async () => {
    const page = await changed.open('/guides/trademark-changes/');
    expect(await page.locator('h1').textContent()).toContain('商标');
    expect(await page.evaluate(() => 'defaced' in window)).toBe(false);
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).not.toBe(
      'rgb(255, 0, 0)',
    );
  });
});

describe('nor does what a page loads on first use', () => {
  const uses = [
    [
      'quote-ui',
      '/guides/trademark-changes/',
      (page: Page) => page.locator('.pilcrow').first().click(),
    ],
    ['suggest-ui', '/about/', (page: Page) => page.locator('#site_search').focus()],
    ['mark-ui', '/about/', (page: Page) => page.goto(`${page.url()}?mark=知识`)],
    [
      'tool-ui',
      '/guides/trademark-changes/',
      (page: Page) => page.locator('[data-open]').first().click(),
    ],
    [
      'sides-ui',
      '/plan/2024/dispute-resolution/',
      (page: Page) => page.locator('[data-with]').click(),
    ],
    [
      'speech-ui',
      '/privacy/',
      async (page: Page) => {
        // The device of the test has no voice, so what is offered where there is one is shown here.
        await page.locator('[data-aloud]').evaluate((button) => {
          button.removeAttribute('hidden');
        });
        await page.locator('[data-aloud]').click();
      },
    ],
    [
      'print-ui',
      '/guides/trademark-changes/',
      (page: Page) => page.locator('[data-print]').first().click(),
    ],
    ['pagefind', '/search/', (page: Page) => page.goto(`${page.url()}?kind=guide`)],
  ] as const;
  const changed = useChanged(() => {
    const modules = assets().filter((name) => name.includes('-ui-'));
    // Each module that comes later is tried below.
    expect(modules.map((name) => /[a-z]+-ui/.exec(name)?.[0]).sort()).toEqual(
      uses
        .map(([name]) => name)
        .filter((name) => name.endsWith('-ui'))
        .sort(),
    );
    const styles = assets().filter((name) => /\/suggest-.*\.css$/.test(name));
    expect(styles).toHaveLength(1);
    return [...modules, ...styles, 'pagefind/pagefind.js'];
  });

  test.each(uses)('%s', async (name, path, use) => {
    const page = await changed.open(path);
    const refused = page.waitForEvent(
      'console',
      (message) => /integrity/.test(message.text()) && message.text().includes(name),
    );
    await use(page);
    await refused;
    expect(await page.evaluate(() => 'defaced' in window)).toBe(false);
  });

  test('nor the styles of suggestions', async () => {
    // Its module as it was built, so that it asks for them.
    const page = await changed.open('/privacy/');
    await page.route('**/suggest-ui-*.js', (route) =>
      route.fulfill({ path: join('dist', new URL(route.request().url()).pathname) }),
    );
    await page.locator('#site_search').fill('商标');
    await page.locator('[role=option]').first().waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).not.toBe(
      'rgb(255, 0, 0)',
    );
  });
});

test('a page is fetched ahead when a reader turns to its link, a file never is', async () => {
  const page = await site.open('/guides/');
  const ahead: string[] = [];
  // Fetching ahead passes by the page, so it is seen where requests are announced.
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ request }) => {
    ahead.push(new URL(request.url).pathname);
  });
  await session.send('Preload.enable');
  const sources: string[] = [];
  session.on('Preload.preloadingAttemptSourcesUpdated', ({ preloadingAttemptSources }) => {
    sources.push(...preloadingAttemptSources.map(({ key }) => new URL(key.url).pathname));
  });
  await page.reload();
  await expect.poll(() => sources).toContain('/guides/trademark-changes/');
  expect(sources.length).toBeGreaterThan(3);
  expect(sources.every((path) => path.endsWith('/'))).toBe(true);
  expect(ahead).not.toContain('/feed.xml');
});

test('hosts that read _headers send the same policy, and keep hashed files for good', () => {
  const headers = readFileSync('dist/_headers', 'utf8');
  const html = readFileSync('dist/index.html', 'utf8');
  const policy = /http-equiv="content-security-policy" content="([^"]+)"/
    .exec(html)?.[1]
    ?.replaceAll('&#39;', "'");
  expect(policy).toBeDefined();
  expect(headers).toContain(`Content-Security-Policy: ${policy ?? ''}; frame-ancestors 'none'`);
  expect(headers).toMatch(/\/assets\/\*\n {2}! Cache-Control\n {2}Cache-Control: [^\n]*immutable/);
  expect(headers).toContain('X-Content-Type-Options: nosniff');
});
