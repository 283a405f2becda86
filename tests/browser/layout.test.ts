import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readContent } from '../content.ts';
import { boxOf, useSite, waitForState } from './site.ts';

const site = useSite();
const content = readContent();

/** One page of every kind, in the language whose words are longer. */
const kinds = [
  '/en/',
  '/en/plan/2024/',
  '/en/plan/2024/dispute-resolution/',
  '/en/plan/2024/targets/',
  '/en/plan/2024/booklet/',
  '/en/week/2024/',
  '/en/week/2024/comics/naming-a-shop/',
  '/en/week/2024/quiz/',
  '/en/week/2024/teaching-sheet/',
  '/en/week/2024/poster/',
  '/en/news/',
  '/en/news/work-plan-2024-explained/',
  '/en/laws/',
  '/en/laws/trademark-law/',
  '/en/laws/changes/',
  '/en/press/',
  '/en/data/',
  '/en/guides/',
  '/en/guides/trademark-registration/',
  '/en/guides/disputes/',
  '/en/departments/',
  '/en/departments/development-division/',
  '/en/glossary/',
  '/en/contact/',
  '/en/sitemap/',
  '/en/search/?q=patent',
  '/404.html',
];

async function open(path: string, width: number): Promise<Page> {
  const page = await site.open(path, { viewport: { width, height: width < 500 ? 740 : 800 } });
  if (path.includes('search')) await waitForState(page, 'done');
  return page;
}

/** Texts that reach out of their boxes, over what stands beside them, or out of the page. */
function spilled(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) {
      found.push(`the page: ${document.documentElement.scrollWidth} > ${innerWidth}`);
    }
    for (const box of document.querySelectorAll<HTMLElement>(
      'main :is(td, th, dd, dt, li, p, h1, h2, h3, figcaption, .button, summary, label)',
    )) {
      if (box.closest('.sr-only, .scroll, [hidden]') || box.clientWidth === 0) continue;
      if (box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).display !== 'inline') {
        found.push(
          `${box.tagName} ${box.className}: ${box.textContent.trim().slice(0, 40)} (${box.scrollWidth} > ${box.clientWidth})`,
        );
      }
    }
    return found;
  });
}

/** Widths and modes in which a page is looked at; A4 between its margins is 673 pixels wide. */
const views: [width: number, mode: '' | 'large' | 'larger' | 'spaced' | 'print'][] = [
  ...[320, 768, 960, 1280].flatMap((width): typeof views => [
    [width, ''],
    [width, 'large'],
    [width, 'larger'],
    [width, 'spaced'],
  ]),
  [673, 'print'],
];

describe('no text leaves its box', () => {
  test.each(kinds)('%s', async (path) => {
    const page = await open(path, 1280);
    const found: string[] = [];
    for (const [width, mode] of views) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ media: mode === 'print' ? 'print' : 'screen' });
      await page.evaluate((mode) => {
        if (mode.startsWith('large')) document.documentElement.dataset.text = mode;
        else delete document.documentElement.dataset.text;
        const sheet = new CSSStyleSheet();
        // WCAG 2.2, 1.4.12
        if (mode === 'spaced')
          sheet.replaceSync(
            '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }',
          );
        document.adoptedStyleSheets = [sheet];
      }, mode);
      found.push(...(await spilled(page)).map((text) => `${width} ${mode}: ${text}`));
    }
    expect(found).toEqual([]);
  });
});

/** What a reader can reach: the links, buttons and fields that are shown. */
function reachable(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')]
      .filter((element) => element.checkVisibility({ checkVisibilityCSS: true }))
      .filter((element) => !element.closest('.contents'))
      .map(
        (element) =>
          `${element.tagName} ${element.getAttribute('href') ?? ''} ${element.textContent.trim()}`,
      )
      .sort(),
  );
}

test('large text takes no way from the reader', async () => {
  for (const path of ['/en/', '/en/news/', '/404.html', '/en/plan/2024/dispute-resolution/']) {
    const page = await open(path, 1280);
    const before = await reachable(page);
    await page.locator('#site_large-text').click();
    const after = new Set(await reachable(page));
    expect(
      before.filter((control) => !after.has(control)),
      path,
    ).toEqual([]);
    await page.context().close();
  }
});

describe('on a phone', () => {
  test('the head leaves the screen to the page, and its ways are one row', async () => {
    for (const path of ['/guides/trademark-registration/', '/en/news/']) {
      const page = await open(path, 360);
      const [nav, title] = await Promise.all([
        page.locator('.mast .nav').boundingBox(),
        page.locator('h1').boundingBox(),
      ]);
      expect(nav?.height, path).toBeLessThan(60);
      expect(title?.y, path).toBeLessThan(280);
      await page.context().close();
    }
  });

  test('the way to where the reader is stands within the row, and the first Tab still skips it', async () => {
    const page = await open('/en/plan/2024/targets/', 360);
    const row = await boxOf(page.locator('.mast .nav'));
    const here = await boxOf(page.locator('.mast .nav [aria-current]'));
    expect(here.x).toBeGreaterThanOrEqual(row.x - 1);
    expect(here.x + here.width).toBeLessThanOrEqual(row.x + row.width + 1);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
  });

  test('cost and time of a guide begin on the first screen', async () => {
    const page = await open('/guides/trademark-registration/', 360);
    const time = await boxOf(page.locator('.facts > div').nth(1));
    expect(time.y).toBeLessThan(700);
  });

  test('the contents are folded above the text, and open', async () => {
    const page = await open('/guides/disputes/', 360);
    const fold = page.locator('.contents button');
    const list = page.locator('.contents ol');
    expect((await boxOf(fold)).y).toBeLessThan((await boxOf(page.locator('article'))).y);
    expect(await list.isVisible()).toBe(false);
    await fold.click();
    expect(await fold.getAttribute('aria-expanded')).toBe('true');
    expect(await list.isVisible()).toBe(true);
    const plain = await site.open('/guides/disputes/', {
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
    });
    expect(await plain.locator('.contents ol').isVisible()).toBe(true);
    expect(await plain.locator('.contents button').isVisible()).toBe(false);
  });

  test('wide tables of texts become lists whose entries name their columns', async () => {
    const page = await open('/guides/disputes/', 360);
    const cells = page.locator('.prose .labelled td');
    expect(await cells.count()).toBeGreaterThan(5);
    for (const cell of await cells.all()) {
      const box = await boxOf(cell);
      expect(box.x + box.width).toBeLessThanOrEqual(360);
    }
    // The first cell says what the others are about.
    for (const cell of await page.locator('.prose .labelled td + td').all())
      expect(await cell.getAttribute('data-label')).toBeTruthy();
  });
});

test('the contents of a guide come before its text, and are never cut off', async () => {
  const page = await site.open('/guides/trademark-registration/', {
    viewport: { width: 1280, height: 600 },
  });
  await page.evaluate(() => scrollTo(0, 3000));
  const box = await boxOf(page.locator('.contents'));
  expect(box.y + box.height).toBeLessThanOrEqual(600);
  let stops = 0;
  for (; stops < 60; stops += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.closest('.contents') !== null)) break;
  }
  // The bar, the ways of the site, the search and the tools come before, and so do the references of
  // the facts, of which a guide may get more.
  expect(stops).toBeLessThan(40);
});

test('no label of the drawn steps lies over another', async () => {
  for (const locale of ['', '/en']) {
    for (const { slug } of content.guides) {
      const page = await open(`${locale}/guides/${slug}/`, 768);
      const over = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll('.timeline text')].map((text) =>
          text.getBoundingClientRect(),
        );
        return boxes.filter((a, i) =>
          boxes.some(
            (b, j) =>
              j > i &&
              a.left < b.right &&
              b.left < a.right &&
              a.top < b.bottom - 2 &&
              b.top < a.bottom - 2,
          ),
        ).length;
      });
      expect(over, `${locale} ${slug}`).toBe(0);
      await page.context().close();
    }
  }
});

test('main buttons are filled and 44 pixels high', async () => {
  for (const [path, selector] of [
    ['/guides/trademark-registration/', '.jumps .primary'],
    ['/guides/trademark-registration/', '.tool [data-open]'],
  ] as const) {
    const page = await open(path, 1280);
    const button = page.locator(selector).first();
    expect((await boxOf(button)).height).toBeGreaterThanOrEqual(44);
    const [fill, paper] = await button.evaluate((element) => [
      getComputedStyle(element).backgroundColor,
      getComputedStyle(document.body).backgroundColor,
    ]);
    expect(fill).not.toBe(paper);
  }
});

test('controls of a page have names of their own', async () => {
  for (const path of [...kinds, '/guides/trademark-registration/']) {
    const page = await open(path, 1280);
    const names = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button')]
        .filter((button) => !button.closest('form') && button.checkVisibility())
        .map((button) => button.getAttribute('aria-label') ?? button.textContent.trim()),
    );
    expect(
      names.filter((name, i) => names.indexOf(name) !== i),
      path,
    ).toEqual([]);
    await page.context().close();
  }
});

test('a heading is read as it is written', async () => {
  for (const path of [
    '/week/2024/poster/',
    '/departments/protection-division/',
    '/week/2024/quiz/',
  ]) {
    const page = await open(path, 360);
    const session = await page.context().newCDPSession(page);
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
      nodes: { role?: { value: string }; name?: { value: string } }[];
    };
    const name = nodes.find((node) => node.role?.value === 'heading')?.name?.value;
    expect(name).toBe(await page.locator('h1').textContent());
    await page.context().close();
  }
});

test('where cells stand under one another, what a row is about takes the whole line', async () => {
  for (const path of ['/guides/trademark-registration/', '/en/guides/disputes/']) {
    const page = await open(path, 360);
    for (const [width, text] of [
      [360, ''],
      [900, 'larger'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate((text) => (document.documentElement.dataset.text = text), text);
      const lines = await page.locator('.stack tbody th').evaluateAll((heads) =>
        heads
          .filter((head) => head.clientWidth > 0)
          .map((head) => ({
            text: head.textContent.trim(),
            rest: (head.parentElement?.clientWidth ?? 0) - head.clientWidth,
          })),
      );
      expect(lines.length, path).toBeGreaterThan(3);
      expect(
        lines.filter(({ rest }) => rest > 2),
        `${path} ${width}`,
      ).toEqual([]);
    }
    await page.context().close();
  }
});

test('no column of a table in a text is so narrow that its words are written downwards', async () => {
  for (const width of [768, 1280]) {
    const page = await site.open('/guides/disputes/', { viewport: { width, height: 900 } });
    const narrow = await page
      .locator('.prose .table :is(th, td)')
      .evaluateAll((cells) =>
        cells
          .filter((cell) => cell.clientWidth < 3 * parseFloat(getComputedStyle(cell).fontSize))
          .map((cell) => cell.textContent),
      );
    expect(narrow, String(width)).toEqual([]);
    expect(await page.locator('.prose .table').count()).toBeGreaterThan(0);
  }
});
