import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { useSite, waitForState } from './site.ts';

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
