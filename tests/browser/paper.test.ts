import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { planPath, bookletPath } from '../../src/content/content.ts';
import { itemModel } from '../../src/content/plan/model.ts';
import { targets } from '../../src/content/plan/targets.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { readContent } from '../content.ts';
import { boxOf, useSite } from './site.ts';

const site = useSite();
const content = readContent();

/** Makes a page what one of its buttons prints of it. */
async function prepare(page: Page, button: string): Promise<void> {
  await page.evaluate(() => {
    window.print = () => (document.title = 'printed');
  });
  await page.locator(`[data-print=${button}]`).first().click();
  await page.waitForFunction(() => document.title === 'printed');
  // Taken back as soon as a printer has it.
  await page.evaluate((name) => (document.documentElement.dataset.print = name), button);
}

/** How many sheets of A4 a page fills, when it is printed as it stands or by one of its buttons. */
async function sheets(path: string, { large = false, button = '' } = {}): Promise<number> {
  const page = await site.open(path);
  if (large) await page.locator('#site_large-text').click();
  if (button) await prepare(page, button);
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
  test.each(content.guides.flatMap(({ slug }) => [`/guides/${slug}/`, `/en/guides/${slug}/`]))(
    '%s fits on two sheets of paper, its list of materials on one',
    async (path) => {
      expect(await sheets(path, { button: 'handout' })).toBeLessThanOrEqual(2);
      expect(await sheets(path, { button: 'materials' })).toBe(1);
    },
  );

  test('also from the large-text mode, and its letters can be read', async () => {
    const path = '/en/guides/geographical-indications/';
    expect(await sheets(path, { button: 'handout', large: true })).toBeLessThanOrEqual(2);
    const page = await site.open(path);
    await prepare(page, 'handout');
    await page.emulateMedia({ media: 'print' });
    // 7.5 points, in pixels
    for (const text of await page.locator('.guide :is(p, small, label, b, span):visible').all()) {
      const size = await text.evaluate((node) => parseFloat(getComputedStyle(node).fontSize));
      expect(size).toBeGreaterThanOrEqual(10);
    }
  });

  test('cuts nothing off, and sets nothing over something else', async () => {
    for (const path of ['/guides/trademark-registration/', '/en/guides/disputes/']) {
      // A4 between the margins of a handout
      const page = await site.open(path, { viewport: { width: 695, height: 900 } });
      await prepare(page, 'handout');
      await page.emulateMedia({ media: 'print' });
      const found = await page.evaluate(() => {
        const wide = [...document.querySelectorAll<HTMLElement>('main *')].filter(
          (box) => box.checkVisibility() && box.getBoundingClientRect().right > innerWidth + 1,
        );
        const [logo, cite] = ['.logo', '.cite p'].map((name) =>
          document.querySelector(name)?.getBoundingClientRect(),
        );
        return {
          wide: wide.map((box) => box.className),
          apart: logo && cite && logo.right <= cite.left,
        };
      });
      expect(found, path).toEqual({ wide: [], apart: true });
      await page.context().close();
    }
  });

  test('holds what a visitor takes along, and no tool', async () => {
    const page = await site.open('/guides/trademark-registration/');
    await prepare(page, 'handout');
    await page.emulateMedia({ media: 'print' });
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
      await expect.poll(() => page.title()).toBe(name);
      expect(await page.locator('html').getAttribute('data-print')).toBeNull();
    }
  });
});

describe('the plan as a booklet', () => {
  const [plan] = content.plans;
  if (!plan) throw new Error('There is no plan');

  test.each(['zh', 'en'] as Locale[])('holds everything in its order (%s)', async (locale) => {
    const path = `${locale === 'en' ? '/en' : ''}${bookletPath(plan.year)}`;
    const page = await site.open(path, { viewport: { width: 673, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    const parts = [
      ...plan.opening.flatMap(({ label, formulas }) => [
        label[locale],
        ...formulas.map((formula) => formula[locale]),
      ]),
      ...targets(content, plan, locale).flatMap(({ name, figure }) => [name, figure.number]),
      ...plan.items.flatMap(({ slug }) => {
        const item = itemModel(content, plan, slug, locale);
        return [
          item.heading,
          ...item.leads.map(({ label }) => label),
          ...item.actions.map(({ label }) => label),
        ];
      }),
    ];
    let at = 0;
    for (const part of parts) {
      const found = text.indexOf(part, at);
      expect(found, `${part}, in its place`).toBeGreaterThanOrEqual(0);
      at = found;
    }
    const cut = await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>('main :is(p, li, td, th, h2, h3)')].filter(
          (box) =>
            box.getBoundingClientRect().right > innerWidth + 1 ||
            (box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).display !== 'inline'),
        ).length,
    );
    expect(cut).toBe(0);
  });

  test.each(['', '/en'])('takes few sheets, also from the large-text mode (%s)', async (locale) => {
    const path = `${locale}${bookletPath(plan.year)}`;
    const plain = await sheets(path);
    // A side for two items, and the opening, the goals and the targets before them.
    expect(plain).toBeLessThanOrEqual(Math.ceil(plan.items.length / 2) + 3);
    expect(await sheets(path, { large: true })).toBe(plain);
  });

  test('the plan leads to it', async () => {
    const page = await site.open(planPath(plan.year));
    await page.locator(`main a[href$="${bookletPath(plan.year)}"]`).click();
    await page.waitForURL(`**${bookletPath(plan.year)}`);
    expect(await page.locator('[data-print]').isVisible()).toBe(true);
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
