import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { languageTag, locales } from '../../src/i18n/locales.ts';
import { localPath } from '../../src/i18n/paths.ts';
import { strings } from '../../src/i18n/strings.ts';
import { must, readContent } from '../content.ts';
import { useSite, waitForState } from './site.ts';

const { plans, taxonomy } = readContent();
const { items } = must(plans.find(({ year }) => year === 2024));
const site = useSite();
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** One page of every kind. */
const kinds = [
  '/',
  '/plan/2024/',
  '/plan/2024/dispute-resolution/',
  '/plan/2024/targets/',
  '/plan/2024/booklet/',
  '/week/2024/',
  '/week/2024/comics/naming-a-shop/',
  '/week/2024/quiz/',
  '/week/2024/teaching-sheet/',
  '/week/2024/poster/',
  '/news/',
  '/news/work-plan-2024-explained/',
  '/news/type/explanation/',
  '/laws/',
  '/laws/trademark-law/',
  '/laws/changes/',
  '/about/',
  '/press/',
  '/data/',
  '/guides/',
  '/guides/trademark-changes/',
  '/guides/disputes/',
  '/departments/',
  '/departments/protection-division/',
  '/glossary/',
  '/contact/',
  '/sitemap/',
  '/search/?q=ip',
  '/404.html',
];
const bothLanguages = kinds.flatMap((path) =>
  path === '/404.html' ? [path] : [path, `/en${path}`],
);

/** What axe finds to mend: by its own rules, or by those that are named. */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const options = {
    // What passes is a hundred times as much, and nobody reads it.
    resultTypes: ['violations'],
    ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}),
  };
  const { violations: found } = await page.evaluate<Pick<AxeResults, 'violations'>>(
    `axe.run(${JSON.stringify(options)}).then(({ violations }) => ({ violations }))`,
  );
  return found.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 120)}`),
  );
}

/** Opens a page, and waits for what its script puts there. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await site.open(path, options);
  if (path.includes('search')) await waitForState(page, 'done');
  return page;
}

/** The rules that another colour scheme can break. */
const colourRules = ['color-contrast', 'link-in-text-block'];

describe('axe finds nothing to mend', () => {
  const inBothSchemes = async (page: Page, where = 'as it is'): Promise<void> => {
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await violations(page), `${where}, light`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, colourRules), `${where}, dark`).toEqual([]);
  };

  test.each(bothLanguages)('%s', async (path) => {
    await inBothSchemes(await open(path));
  });

  test.each(kinds)(
    '%s in forced colours, in large and larger text, in high contrast',
    async (path) => {
      const page = await open(path);
      await page.emulateMedia({ forcedColors: 'active' });
      expect(await violations(page)).toEqual([]);
      expect(await page.locator('#site_contrast').isVisible()).toBe(false);
      await page.emulateMedia({ forcedColors: 'none' });
      for (const button of ['#site_large-text', '#site_larger-text', '#site_contrast']) {
        await page.locator(button).click();
        await inBothSchemes(page, button);
      }
    },
  );

  test('search with no results', async () => {
    const page = await site.open('/search/?q=驾驶证换证');
    await waitForState(page, 'none');
    expect(await violations(page)).toEqual([]);
  });
});

describe('at 320 pixels, which is 400 % zoom, nothing scrolls sideways', () => {
  test.each(bothLanguages)('%s', async (path) => {
    const page = await open(path, { viewport: { width: 320, height: 640 } });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test('nor in large and larger text', async () => {
    for (const path of [
      '/',
      '/en/plan/2024/dispute-resolution/',
      '/plan/2024/targets/',
      '/en/plan/2024/',
    ]) {
      const page = await site.open(path, { viewport: { width: 320, height: 640 } });
      for (const button of ['#site_large-text', '#site_larger-text']) {
        await page.locator(button).click();
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        );
        expect(overflow, `${path} ${button}`).toBeLessThanOrEqual(0);
      }
    }
  });
});

describe('without scripts', () => {
  const options = { javaScriptEnabled: false };

  test('items, lists and departments can be read and reached', async () => {
    const page = await site.open('/', options);
    // Each part of the plan leads to its own items.
    const parts = page.locator('section[aria-labelledby=items] li a');
    const part = parts.first();
    expect(await parts.count()).toBe(must(plans[0]).groups.length);
    const name = await part.innerText();
    await part.click();
    expect(await page.locator('h2:target').innerText()).toContain(name);
    await page.locator('section:has(h2:target) .items a').first().click();
    const first = must(must(plans[0]).items[0]);
    expect(await page.locator('h1').textContent()).toBe(first.heading.zh);
    await page.locator('.facts a').first().click();
    const lead = must(taxonomy.departments.find(({ id }) => id === first.leads[0]));
    expect(await page.locator('h1').textContent()).toBe(lead.name.zh);
  });

  test('the plan lists every item, without selects that do nothing', async () => {
    const page = await site.open('/plan/2024/', options);
    expect(await page.locator('[data-item]:visible').count()).toBe(items.length);
    expect(await page.locator('select:visible').count()).toBe(0);
    expect(await page.locator('#site_large-text').isVisible()).toBe(false);
  });

  test('the search page says so and gives the site map', async () => {
    const page = await site.open('/search/?q=专利', options);
    const sentence = page.locator('main noscript > p');
    expect(await sentence.innerText()).toBe(strings('zh').searchNoScript);
    expect(await sentence.isVisible()).toBe(true);
    expect(await page.locator('main a[href="/plan/2024/talent/"]').isVisible()).toBe(true);
    expect(await page.locator('#search-results').isVisible()).toBe(false);
  });

  test('the language switch still leads to the same page', async () => {
    const page = await site.open('/plan/2024/talent/', options);
    await page.locator('#site_language').click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/en/plan/2024/talent/');
  });
});

describe('narrowing the list of items', () => {
  test('the choice stands in the address and is announced', async () => {
    const page = await site.open('/plan/2024/');
    await page.locator('select[name=lead]').selectOption('protection-division');
    const led = items.filter(({ leads }) => leads.includes('protection-division'));
    expect(await page.locator('[data-item]:visible').count()).toBe(led.length);
    await expect.poll(() => new URL(page.url()).search).toBe('?lead=protection-division');
    expect(await page.locator('[data-narrows] [role=status]').textContent()).toBe(
      `${items.length}项中有${led.length}项符合`,
    );
    await page.locator('select[name=kind]').selectOption('campaign');
    const both = led.filter(({ actions }) => actions.some(({ kind }) => kind === 'campaign'));
    expect(await page.locator('[data-item]:visible').count()).toBe(both.length);
    expect(await page.locator('[data-group-section]:visible').count()).toBe(
      new Set(both.map(({ group }) => group)).size,
    );
  });

  test('an address narrows on load, in English too', async () => {
    const page = await site.open('/en/plan/2024/?audience=schools');
    const own = items.filter(({ actions }) =>
      actions.some(({ audiences }) => audiences.includes('schools')),
    );
    expect(await page.locator('[data-item]:visible').count()).toBe(own.length);
    expect(await page.locator('[role=status]').textContent()).toContain(
      `${own.length} of ${items.length} items`,
    );
    await page.locator('[data-narrows] button').click();
    expect(await page.locator('[data-item]:visible').count()).toBe(items.length);
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });

  test('an unknown choice is ignored', async () => {
    const page = await site.open('/plan/2024/?lead=%22%3E%3Cb%3E&group=none');
    expect(await page.locator('[data-item]:visible').count()).toBe(items.length);
  });

  test('nothing left says so', async () => {
    const page = await site.open('/plan/2024/?group=utilisation&lead=party-committee');
    expect(await page.locator('[data-item]:visible').count()).toBe(0);
    expect(await page.locator('[data-narrows] [role=status]').textContent()).toContain(
      '没有同时符合',
    );
  });

  test('the language switch keeps it', async () => {
    const page = await site.open('/plan/2024/');
    await page.locator('select[name=group]').selectOption('culture');
    await page.locator('#site_language').click();
    await page.waitForURL('**/en/plan/2024/?group=culture');
    expect(await page.locator('[data-item]:visible').count()).toBe(
      items.filter(({ group }) => group === 'culture').length,
    );
  });
});

test('the language switch keeps the anchor', async () => {
  const page = await site.open('/plan/2024/ip-finance/#express');
  await page.locator('#site_language').click();
  await page.waitForURL('**/en/plan/2024/ip-finance/#express');
  await page.goto(`${site.url}en/plan/2024/ip-finance/#risk`);
  await page.evaluate(() => (location.hash = '#find'));
  await page.locator('#site_language').click();
  await page.waitForURL('**/plan/2024/ip-finance/#find');
});

test('an action’s anchor brings its paragraph into view', async () => {
  const page = await site.open('/plan/2024/ip-finance/#disposal');
  const paragraph = page.locator('.prose :is(p, li):has(#disposal)');
  await expect.poll(async () => (await paragraph.boundingBox())?.y).toBeGreaterThanOrEqual(0);
  expect((await paragraph.boundingBox())?.y).toBeLessThan(900);
});

describe('larger text and high contrast', () => {
  const ofBody = (page: Page, name: 'fontSize' | 'color'): Promise<string> =>
    page.evaluate((property) => getComputedStyle(document.body)[property], name);

  test('a second size goes beyond the first, is remembered, and leaves nothing behind', async () => {
    const page = await site.open('/');
    await page.locator('#site_large-text').click();
    const large = parseFloat(await ofBody(page, 'fontSize'));
    await page.locator('#site_larger-text').click();
    expect(parseFloat(await ofBody(page, 'fontSize'))).toBeGreaterThan(large * 1.2);
    await page.goto(`${site.url}en/`);
    expect(parseFloat(await ofBody(page, 'fontSize'))).toBeGreaterThan(large * 1.2);
    const pressed = (id: string): Promise<string | null> =>
      page.locator(id).getAttribute('aria-pressed');
    expect(await pressed('#site_larger-text')).toBe('true');
    expect(await pressed('#site_large-text')).toBe('false');
    await page.locator('#site_larger-text').click();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(parseFloat(await ofBody(page, 'fontSize'))).toBe(17);
  });

  test('high contrast is remembered beside the size, and can be taken back', async () => {
    const page = await site.open('/');
    await page.locator('#site_large-text').click();
    await page.locator('#site_contrast').click();
    await page.goto(`${site.url}en/about/`);
    expect(await ofBody(page, 'color')).toBe('rgb(0, 0, 0)');
    expect(parseFloat(await ofBody(page, 'fontSize'))).toBeGreaterThanOrEqual(22);
    await page.locator('#site_contrast').click();
    expect(await ofBody(page, 'color')).not.toBe('rgb(0, 0, 0)');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['text']);
  });

  test('the system’s wish for contrast needs no script and no button', async () => {
    for (const [colorScheme, ink] of [
      ['light', 'rgb(0, 0, 0)'],
      ['dark', 'rgb(255, 255, 255)'],
    ] as const) {
      const wish = { contrast: 'more', colorScheme } as const;
      const page = await site.open('/guides/', { ...wish, javaScriptEnabled: false });
      expect(await ofBody(page, 'color')).toBe(ink);
      const scripted = await site.open('/guides/', wish);
      expect(await scripted.locator('#site_contrast').isVisible()).toBe(false);
      expect(await violations(scripted)).toEqual([]);
    }
  });

  test('texts of high contrast reach 7:1', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await site.open('/guides/disputes/', { colorScheme });
      await page.locator('#site_contrast').click();
      expect(await violations(page, ['color-contrast-enhanced'])).toEqual([]);
    }
  });
});

describe('large text', () => {
  test('is remembered, and leaves nothing behind when switched off', async () => {
    const page = await site.open('/');
    const size = (): Promise<number> =>
      page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
    expect(await size()).toBe(17);
    await page.locator('#site_large-text').click();
    expect(await size()).toBeGreaterThanOrEqual(22);
    await page.goto(`${site.url}en/plan/2024/talent/`);
    expect(await size()).toBeGreaterThanOrEqual(22);
    expect(await page.locator('#site_large-text').getAttribute('aria-pressed')).toBe('true');
    const heights = await page
      .locator('.bar button, .nav a, .search button')
      .evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(48);
    await page.locator('#site_large-text').click();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(await size()).toBe(17);
  });
});

describe('appearance follows the reader’s settings', () => {
  const colours = (page: Page): Promise<string[]> =>
    page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return [backgroundColor, color];
    });

  test('dark has its own paper and ink', async () => {
    const light = await colours(await site.open('/'));
    const dark = await colours(await site.open('/', { colorScheme: 'dark' }));
    expect(light[0]).toBe('rgb(255, 255, 255)');
    expect(dark[0]).not.toBe(light[0]);
    expect(dark[1]).not.toBe(light[1]);
  });

  test('print shows the text in full and black on white, without the frame, even from dark', async () => {
    const page = await site.open('/plan/2024/dispute-resolution/', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const hidden of ['.bar', '.mast nav', '.search', '.contents', '.prevnext']) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
    for (const shown of ['h1', '.lede', '.facts', '.prose', '.prose li', '.source', '.logo']) {
      expect(await page.locator(shown).first().isVisible(), shown).toBe(true);
    }
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
  });

  test('forced colours keep borders where colour carried meaning', async () => {
    const page = await site.open('/plan/2024/talent/', { forcedColors: 'active' });
    const border = await page
      .locator('.page-head .seal')
      .evaluate((seal) => getComputedStyle(seal).borderTopWidth);
    expect(parseFloat(border)).toBeGreaterThan(0);
  });

  test('reduced motion scrolls without gliding', async () => {
    const page = await site.open('/glossary/', { reducedMotion: 'reduce' });
    expect(
      await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior),
    ).toBe('auto');
  });
});

test('pages ask nothing of other hosts, set no cookies and log no errors', async () => {
  const page = await site.open('/about/');
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  for (const path of bothLanguages) {
    await page.goto(site.url + path.slice(1));
    if (path.includes('search')) await waitForState(page, 'done');
  }
  expect(foreign).toEqual([]);
  expect(errors).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});

describe('an address that does not exist', () => {
  test('answers 404 with help in both languages', async () => {
    const page = await site.open('/');
    const response = await page.goto(`${site.url}en/plan/2024/nope/`);
    expect(response?.status()).toBe(404);
    await page.locator('section[lang=en] input').fill('patent');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/search/?q=patent');
    await waitForState(page, 'done');
  });

  test.each([
    ['/plan/2024/nope/', 'zh'],
    ['/english/', 'zh'],
    ['/en/plan/2024/nope/', 'en'],
  ] as const)('%s gets a page in %s, whose controls work', async (path, locale) => {
    const page = await site.open(path);
    const t = strings(locale);
    expect(await page.locator('html').getAttribute('lang')).toBe(languageTag[locale]);
    expect(await page.title()).toContain(t.notFoundTitle);
    expect(await page.locator('h1').textContent()).toBe(t.notFoundTitle);
    const home = localPath('/', locale, '/');
    expect(await page.locator('.mast .logo').getAttribute('href')).toBe(home);
    expect(await page.getByRole('navigation', { name: t.mainNav }).count()).toBe(1);
    expect(await page.locator('footer').innerText()).toContain(t.sitemap);
    expect(await page.locator('main section').count()).toBe(locales.length);
    expect(await violations(page)).toEqual([]);
    await page.locator('#site_large-text').click();
    expect(await page.locator('html').getAttribute('data-text')).toBe('large');
    await page.locator('#site_language').click();
    await page.waitForURL((url) => url.pathname === (locale === 'zh' ? '/en/' : '/'));
  });

  test('gets both languages without scripts', async () => {
    const page = await site.open('/en/plan/2024/nope/', { javaScriptEnabled: false });
    for (const locale of locales) {
      const help = page.locator(`main section[lang=${languageTag[locale]}]`);
      expect(await help.innerText()).toContain(strings(locale).notFoundTitle);
      expect(await help.locator('form').isVisible()).toBe(true);
    }
  });
});

test('news has one name: in the header, on its page, on the way to it, at the foot', async () => {
  for (const path of bothLanguages.filter((kind) => kind.endsWith('/news/'))) {
    const page = await site.open(path);
    const name = await page.locator('h1').innerText();
    expect(await page.locator(`.mast .nav a[href="${path}"]`).innerText(), path).toBe(name);
    expect(await page.locator('.crumbs [aria-current=page]').innerText(), path).toBe(name);
    const atFoot = await page.locator(`.foot a[href="${path}"]`).allInnerTexts();
    expect(new Set(atFoot), path).toEqual(new Set([name]));
    await page.context().close();
  }
});

test('the mark of a paragraph stays beside its last word, however wide the page', async () => {
  const page = await site.open('/guides/trademark-changes/');
  for (const path of ['guides/trademark-changes/', 'en/guides/trademark-changes/']) {
    await page.goto(site.url + path);
    for (let width = 320; width <= 800; width += 20) {
      await page.setViewportSize({ width, height: 900 });
      const alone = await page.evaluate(() =>
        [...document.querySelectorAll('.pilcrow')].flatMap((mark) => {
          const before = document.createRange();
          before.setStart(mark.parentElement ?? mark, 0);
          before.setEndBefore(mark);
          const last = [...before.getClientRects()].at(-1);
          const isBeside = !last || mark.getBoundingClientRect().top < last.bottom;
          return isBeside ? [] : [mark.getAttribute('href')];
        }),
      );
      expect(alone, `${path} at ${width}`).toEqual([]);
    }
  }
});
