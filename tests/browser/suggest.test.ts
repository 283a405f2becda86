import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { describe, expect, test } from 'vitest';
import { markTexts } from '../../src/i18n/strings/on-use.ts';
import { useSite } from './site.ts';

const site = useSite();
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

describe('the search box offers pages while one types', () => {
  test('as a combobox, by keyboard', async () => {
    const page = await site.open('/guides/');
    const box = page.locator('#site_search');
    await box.focus();
    await page.locator('#site_search[role=combobox]').waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.type('商标注');
    const list = page.locator('#site_search-list');
    await list.locator('[role=option]').first().waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    expect(await box.getAttribute('aria-controls')).toBe('site_search-list');
    expect(await box.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowDown');
    const active = await box.getAttribute('aria-activedescendant');
    expect(active).toBe('site_search-list-0');
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    // The focus stays in the box.
    expect(await box.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.evaluate(axe);
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('ArrowUp');
    expect(await box.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    expect(await box.inputValue()).toBe('商标注');
    await page.keyboard.type('册');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/guides/trademark-registration/');
  });

  test('nothing chosen, Enter searches', async () => {
    const page = await site.open('/en/');
    await page.locator('#site_search').focus();
    await page.keyboard.type('patent loan');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/search/?q=patent+loan');
  });

  test('pinyin, with the mouse, on a phone', async () => {
    const page = await site.open('/', { viewport: { width: 360, height: 740 } });
    await page.locator('#site_search').fill('zhuanlidao');
    const option = page.locator('#site_search-list [role=option]').first();
    await option.waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await option.click();
    await page.waitForURL('**/guides/patent-navigation/');
  });

  test('a list that does not arrive leaves the box as it is', async () => {
    const page = await site.open('/about/');
    await page.route('**/suggest.*.json', (route) => route.abort());
    await page.locator('#site_search').fill('商标续展');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
  });

  test('a page that is only read loads none of it', async () => {
    const page = await site.open('/guides/disputes/');
    await page.waitForLoadState('networkidle');
    const names = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    expect(names.filter((name) => /suggest|mark-ui|quote-ui|pagefind/.test(name))).toEqual([]);
  });
});

describe('a result opens where the words stand, and marks them', () => {
  test('until the reader takes the marks away', async () => {
    const page = await site.open('/search/?q=宽展期');
    await page.locator('#search-results[data-state=done]').waitFor();
    const link = page.locator('#search-results ol > li > a').first();
    const target = new URL((await link.getAttribute('href')) ?? '', site.url);
    expect(target.pathname).toBe('/guides/trademark-changes/');
    expect(target.searchParams.getAll('mark').join('')).toContain('宽展');
    await link.click();
    const marks = page.locator('main mark.found');
    await marks.first().waitFor();
    expect(await marks.count()).toBeGreaterThan(1);
    expect(await page.locator('h1').textContent()).toContain('商标变更');
    // The questions of tools may come meanwhile.
    const words = (): Promise<string> =>
      page.locator('main').evaluate((node) => {
        const copy = node.cloneNode(true) as HTMLElement;
        for (const tool of copy.querySelectorAll('.tool')) tool.remove();
        return copy.textContent;
      });
    const before = await words();
    await page.emulateMedia({ media: 'print' });
    expect(await marks.first().evaluate((node) => getComputedStyle(node).backgroundColor)).toBe(
      'rgba(0, 0, 0, 0)',
    );
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: markTexts.clear.zh }).click();
    expect(await marks.count()).toBe(0);
    expect(await words()).toBe(before);
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });

  test('a made-up address marks nothing and does no harm', async () => {
    for (const search of [
      '?mark=',
      '?mark=(',
      '?mark=%00',
      '?mark=<img src=x onerror=alert(1)>',
      `?mark=${'的'.repeat(900)}`,
    ]) {
      const page = await site.open(`/about/${search}`);
      expect(await page.locator('main').count()).toBe(1);
      expect(await page.locator('main img').count()).toBe(0);
      await page.context().close();
    }
  });
});
