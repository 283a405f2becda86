import { createReadStream, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { SiteServer } from '../../src/host/server.ts';
import { verifyHost } from '../../src/host/verification.ts';
import type { Manifest } from '../../src/build/steps/manifest.ts';
import { strings } from '../../src/i18n/strings.ts';
import { mediaType } from '../../src/meta/media-types.ts';
import { headerPlaces, headersOf } from '../../src/meta/security.ts';
import { copyProject } from '../project.ts';
import { resultPaths, useSite, waitForState } from './site.ts';

const project = copyProject('plain');
const folder = join(project.folder, 'dist');
const places = headerPlaces({ base: '/', offline: true });
let server: Server;
afterAll(() => project.dispose());

/** A store of objects: it gives what is stored under exactly the address asked for, and nothing else. */
function startStore(port: number): Promise<SiteServer> {
  return new Promise((resolve) => {
    server = createServer((request, response) => {
      const path = decodeURI((request.url ?? '/').split('?')[0] ?? '/');
      const found = statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() ?? false;
      const file = found ? path : '/404.html';
      for (const [name, value] of headersOf(path, places)) {
        response.setHeader(name, value);
      }
      response.writeHead(found ? 200 : 404, { 'Content-Type': mediaType(file) });
      createReadStream(join(folder, file)).pipe(response);
    });
    server.listen(port, () => {
      resolve({
        url: `http://localhost:${(server.address() as AddressInfo).port}/`,
        close: () =>
          new Promise((closed) => {
            server.closeAllConnections();
            server.close(() => {
              closed();
            });
          }),
      });
    });
  });
}

const site = useSite(async () => {
  const { ok, output } = await project.build({ LINKS: 'explicit', OFFLINE: 'on' });
  if (!ok) throw new Error(output);
  return startStore(0);
});

describe('on a host that knows no index documents', () => {
  test('every link of a page leads to a file', async () => {
    const page = await site.open('/en/index.html');
    for (const path of ['guides/window', 'plan/2024', 'news', 'week/2024', 'sitemap']) {
      await page.goto(`${site.url}en/${path}/index.html`);
      const links = await page
        .locator('a[href^="/"]')
        .evaluateAll((nodes) => nodes.map((node) => (node as HTMLAnchorElement).pathname));
      expect(links.length).toBeGreaterThan(10);
      for (const link of new Set(links)) {
        expect((await fetch(new URL(link, site.url), { method: 'HEAD' })).status, link).toBe(200);
      }
    }
  });

  test('from the home page to a guide, to the other language, and through the search', async () => {
    const page = await site.open('/index.html');
    await page.locator('a[href="/guides/index.html"]').first().click();
    await page.locator('main a[href*="/guides/window/"]').first().click();
    await page.waitForURL('**/guides/window/index.html');
    await page.locator('#site_language').click();
    await page.waitForURL('**/en/guides/window/index.html');
    const box = page.locator('header input[type=search]');
    await box.fill('trademarks at the window');
    await box.press('Enter');
    await waitForState(page, 'done');
    expect((await resultPaths(page))[0]).toBe('/en/guides/window/index.html');
    await page.locator('[data-deeper]').click();
    await expect.poll(async () => (await resultPaths(page)).length).toBeGreaterThan(1);
    for (const path of await resultPaths(page)) expect(path).toMatch(/\/index\.html$/);
    await page.locator('#search-results ol > li > a').first().click();
    await expect.poll(() => page.locator('h1').textContent()).toContain('Trademarks at the window');
  });

  test('a suggestion leads to its page', async () => {
    const page = await site.open('/index.html');
    await page.locator('[data-suggest]').first().fill('窗口办理');
    await page.locator('[role=option]').first().click();
    await page.waitForURL('**/guides/window/index.html');
  });

  test('what it serves is found to be what was built', async () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
    expect((await verifyHost(site.url, manifest)).differences).toEqual([]);
  });

  test('an address that is not there gets the error page, with help', async () => {
    const page = await site.open('/nothing/here');
    await page
      .locator('main a[href="/guides/index.html"], main a[href="/index.html"]')
      .first()
      .click();
    await page.locator('h1').waitFor();
  });
});

describe('reading without network, where the office has switched it on', () => {
  test('guides and pages visited are there, with their age; others say that they are not', async () => {
    const page = await site.open('/en/plan/2024/courses/index.html');
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    // Kept once the worker has taken over.
    await page.reload();
    const visited = `${site.url}en/plan/2024/windows/index.html`;
    await page.goto(visited);
    expect(errors).toEqual([]);
    // The worker keeps a page beside showing it.
    await page.waitForFunction(async (url) => (await caches.match(url)) !== undefined, visited);
    await page.context().setOffline(true);
    server.closeAllConnections();

    await page.goto(`${site.url}en/guides/window/index.html`);
    expect(await page.locator('h1').textContent()).toContain('Trademarks');
    // The sentence with the day and the minute in its place.
    const [before = '', after = ''] = strings('en').offlineNotice.split('{date}');
    const notice = await page.locator('[data-saved]').innerText();
    expect(notice.startsWith(before) && notice.endsWith(after), notice).toBe(true);
    expect(notice).toMatch(/\d{4}-\d\d-\d\d \d\d:\d\d/);
    await page.goto(`${site.url}guides/window/index.html?mark=窗口`);
    expect(await page.locator('[data-saved]').innerText()).toContain(
      strings('zh').offlineNotice.split('{date}')[0],
    );
    await page.goto(visited);
    expect(await page.locator('[data-saved]').count()).toBe(1);
    await page.goto(`${site.url}en/glossary/index.html`);
    expect(await page.locator('h1').innerText()).toBe(strings('en').offlineMissing);
    await page.locator('a').click();
    await expect.poll(() => page.locator('h1').innerText()).toContain('guides');

    await page.context().setOffline(false);
    await page.goto(`${site.url}en/guides/window/index.html`);
    expect(await page.locator('[data-saved]').count()).toBe(0);
  });

  test('switched off again, it clears up behind itself', async () => {
    const page = await site.open('/en/guides/index.html');
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    // What a build without it writes in its place.
    const farewell = readFileSync('dist/sw.js', 'utf8');
    const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
    expect(farewell).toContain('unregister');
    writeFileSync(join(folder, 'sw.js'), farewell);
    try {
      await page.evaluate(async () => {
        await (await navigator.serviceWorker.getRegistration())?.update();
      });
      await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(0);
    } finally {
      writeFileSync(join(folder, 'sw.js'), worker);
    }
  });
});
