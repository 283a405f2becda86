import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();

describe('the panel for quoting a paragraph', () => {
  const path = '/en/plan/2024/dispute-resolution/';

  test('has a name, comes after its mark by keyboard, and goes with the reader', async () => {
    const page = await site.open(path);
    const mark = page.locator('.prose .pilcrow').first();
    await mark.click();
    const panel = page.getByRole('dialog', { name: 'Quote this paragraph' });
    await panel.waitFor();
    const buttons = panel.locator('button:visible');
    for (let i = 1; i < (await buttons.count()); i += 1) await page.keyboard.press('Tab');
    expect(await panel.isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await panel.isVisible()).toBe(false);
    // The next stop is near the mark, not at the other end of the page.
    const distance = await page.evaluate(() => {
      const [first] = document.querySelectorAll('.prose .pilcrow');
      const stops = [...document.querySelectorAll('a[href], button')].filter(
        (stop) => !stop.closest('.quote'),
      );
      return (
        stops.findIndex((stop) => stop === document.activeElement) -
        stops.findIndex((stop) => stop === first)
      );
    });
    expect(distance).toBe(1);
  });

  test('goes when the page is scrolled', async () => {
    const page = await site.open(path);
    await page.locator('.prose .pilcrow').first().click();
    const panel = page.locator('#site_quote');
    await panel.waitFor({ state: 'visible' });
    await page.mouse.wheel(0, 400);
    await panel.waitFor({ state: 'hidden' });
  });

  const opacityOf = (mark: Locator): Promise<string> =>
    mark.evaluate((node) => getComputedStyle(node).opacity);

  test('its mark shows where a mouse points, and to the keyboard', async () => {
    const page = await site.open(path);
    const mark = page.locator('.prose .pilcrow').first();
    expect(await opacityOf(mark)).toBe('0');
    await mark.locator('xpath=..').hover();
    expect(await opacityOf(mark)).toBe('1');
    await page.mouse.move(0, 0);
    await mark.focus();
    expect(await opacityOf(mark)).toBe('1');
  });

  test('its mark always shows where nothing can be pointed at', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await site.open(path, { colorScheme, hasTouch: true, isMobile: true });
      expect(await opacityOf(page.locator('.prose .pilcrow').first())).toBe('1');
      await page.context().close();
    }
  });
});

test('what was copied is told, and each button says what it copies', async () => {
  const page = await site.open('/en/plan/2024/dispute-resolution/');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const button = page.getByRole('button', { name: /^Copy: / }).first();
  await button.click();
  await page.locator('[data-copy-status]', { hasText: 'Copied' }).waitFor({ state: 'attached' });
});

describe('the quiz by keyboard', () => {
  test('arrow keys pass through the options; Enter or going on answers', async () => {
    const page = await site.open('/week/2024/quiz/');
    const [first, second] = [page.locator('.quiz li').nth(0), page.locator('.quiz li').nth(1)];
    await first.locator('input').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await first.locator('input').nth(2).isChecked()).toBe(true);
    expect(await first.getAttribute('data-result')).toBeNull();
    expect(await first.locator('details').getAttribute('open')).toBeNull();
    await page.keyboard.press('Enter');
    expect(await first.getAttribute('data-result')).toMatch(/right|wrong/);
    await expect.poll(() => page.url()).toContain('a=c');

    await second.locator('input').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await second.getAttribute('data-result')).toBeNull();
    await page.locator('[data-again]').focus();
    expect(await second.getAttribute('data-result')).toMatch(/right|wrong/);
  });

  test('a tap answers at once', async () => {
    const page = await site.open('/week/2024/quiz/');
    const first = page.locator('.quiz li').first();
    await first.locator('label').nth(1).click();
    expect(await first.getAttribute('data-result')).toMatch(/right|wrong/);
  });
});

test('the choices of a list keep their places while it is narrowed', async () => {
  const page = await site.open('/en/plan/2024/');
  const place = (): Promise<unknown> => page.locator('.filter select').first().boundingBox();
  const before = await place();
  await page.locator('.filter select').first().selectOption({ index: 1 });
  await page.locator('[data-narrows] button').waitFor({ state: 'visible' });
  expect(await place()).toEqual(before);
});

test('in forced colours a suggestion that is chosen is marked', async () => {
  const page = await site.open('/en/', { forcedColors: 'active' });
  await page.locator('#site_search').click();
  await page.keyboard.type('patent');
  await page.locator('.suggest li').first().waitFor();
  await page.keyboard.press('ArrowDown');
  const [chosen, other] = await page.locator('.suggest [role=option]').evaluateAll((options) =>
    ['true', 'false'].map((state) => {
      const option = options.find((entry) => entry.getAttribute('aria-selected') === state);
      const style = option && getComputedStyle(option);
      return `${style?.backgroundColor} ${style?.outlineStyle}`;
    }),
  );
  expect(chosen).not.toBe(other);
});
