import { describe, expect, test } from 'vitest';
import { boxOf, useSite } from './site.ts';

const site = useSite();

/** How many sheets of A4 a page fills, when it is printed as it stands or by one of its buttons. */
async function sheets(path: string, { large = false, button = '' } = {}): Promise<number> {
  const page = await site.open(path);
  if (large) await page.locator('#site_large-text').click();
  if (button)
    await page.evaluate((name) => (document.documentElement.dataset.print = name), button);
  const file = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  await page.context().close();
  return file.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

describe('on one sheet of paper, also from the large-text mode', () => {
  test.each(
    ['comics/naming-a-shop', 'comics/a-picture-from-the-net', 'teaching-sheet', 'poster'].flatMap(
      (part) => ['/week/2024/', '/en/week/2024/'].map((week) => `${week}${part}/`),
    ),
  )('%s', async (path) => {
    expect(await sheets(path)).toBe(1);
    expect(await sheets(path, { large: true })).toBe(1);
  });
});

describe('a guide as a handout', () => {
  test.each([
    '/guides/trademark-registration/',
    '/en/guides/trademark-registration/',
    '/en/guides/disputes/',
  ])('%s fits on two sheets of paper, its list of materials on one', async (path) => {
    // Both sides of them.
    expect(await sheets(path, { button: 'handout' })).toBeLessThanOrEqual(4);
    expect(await sheets(path, { button: 'materials' })).toBe(1);
  });

  test('holds what a visitor takes along, and no tool', async () => {
    const page = await site.open('/guides/trademark-registration/');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => (document.documentElement.dataset.print = 'handout'));
    for (const shown of ['.facts', '#steps', '#materials', '#fees', '#contacts', '.cite svg']) {
      expect(await page.locator(shown).first().isVisible(), shown).toBe(true);
    }
    for (const hidden of ['.tool', '#mistakes', '#basis', '.jumps']) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
  });

  test('the buttons say what goes on paper, and take it back', async () => {
    const page = await site.open('/guides/trademark-registration/');
    await page.evaluate(() => {
      window.print = () => (document.title = document.documentElement.dataset.print ?? '');
    });
    for (const name of ['handout', 'materials']) {
      await page.locator(`[data-print=${name}]`).click();
      expect(await page.title()).toBe(name);
      expect(await page.locator('html').getAttribute('data-print')).toBeNull();
    }
  });
});

test('a printed quiz keeps its answers to itself', async () => {
  const page = await site.open('/week/2024/quiz/?a=a');
  await page.emulateMedia({ media: 'print' });
  for (const secret of await page.locator('.quiz :is(details, button, [role=status])').all()) {
    expect(await secret.isVisible()).toBe(false);
  }
  expect(await page.locator('.quiz legend').first().isVisible()).toBe(true);
});

test('the title stands clear of the head of the sheet', async () => {
  const page = await site.open('/guides/disputes/');
  await page.emulateMedia({ media: 'print' });
  const head = await boxOf(page.locator('.mast'));
  const title = await boxOf(page.locator('h1'));
  expect(title.y - head.y - head.height).toBeGreaterThan(16);
});
