import { quoteTexts } from '../../src/i18n/strings/on-use.ts';
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { strings } from '../../src/i18n/strings.ts';
import { must, readContent } from '../content.ts';
import { readQr } from '../qr-reader.ts';
import { builtFor } from '../site/dist.ts';
import { useSite } from './site.ts';

const site = useSite();
const zh = strings('zh');
const en = strings('en');
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const today = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  });

describe('an announcement is found, quoted and cited without leaving its page', () => {
  test('a paragraph is quoted by keyboard', async () => {
    const page = await site.open('/news/trade-fair-rules/', clipboard);
    const mark = page.locator('#known-p1 > .pilcrow');
    const paragraph = await page.locator('#known-p1').innerText();
    await mark.focus();
    await page.keyboard.press('Enter');
    const panel = page.locator('#site_quote');
    await panel.waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(quoteTexts.link.zh);
    await page.keyboard.press('Enter');
    await panel.getByText(quoteTexts.copied.zh).waitFor();
    expect(await copied(page)).toBe(`${site.url}news/trade-fair-rules/#known-p1`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes('“'));
    const text = await copied(page);
    expect(text).toContain(`“${paragraph.replace('¶', '')}”`);
    expect(text).toContain((await page.locator('h1').textContent()) ?? '');
    expect(text).toMatch(new RegExp(`\\[EB/OL\\]\\. (?:（[^）]+）)?\\[${await today(page)}\\]\\.`));
    expect(text).toContain('/news/trade-fair-rules/');
    expect(text).not.toContain('¶');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    expect(await mark.evaluate((node) => node === document.activeElement)).toBe(true);
    await expect.poll(() => new URL(page.url()).hash).toBe('#known-p1');
  });

  test('a mark pressed while its code is still on the way opens once it is there', async () => {
    const page = await site.open('/news/trade-fair-rules/', clipboard);
    let deliver = (): void => undefined;
    const held = new Promise<void>((resolve) => (deliver = resolve));
    await page.route('**/quote-ui*', async (route) => {
      await held;
      await route.continue();
    });
    // A selection begins, which asks for the code; the reader does not wait for it.
    await page.evaluate(() => document.dispatchEvent(new Event('selectstart')));
    await page.locator('#known-p1 > .pilcrow').click();
    expect(await page.locator('#site_quote').count()).toBe(0);
    deliver();
    await page.locator('#site_quote').waitFor();
  });

  test('the link of selected words leads to them', async () => {
    const page = await site.open('/en/news/work-plan-2024/', clipboard);
    await page.locator('#what-p2').evaluate((node) => {
      // The code that sees selections is loaded when the first one begins.
      document.dispatchEvent(new Event('selectstart', { bubbles: true }));
      node.scrollIntoView();
    });
    // It puts this into the page as it begins.
    await page.locator('[data-copy-status]').waitFor({ state: 'attached' });
    // Two whole words, over the end of a link.
    const words = await page.locator('#what-p2').evaluate((node) => {
      const link = node.querySelector('a:not(.pilcrow)');
      const text = link?.firstChild;
      const after = link?.nextSibling;
      if (!text || !after) throw new Error('The paragraph has no link within it');
      const end = / \w+/.exec(after.textContent ?? '')?.[0].length ?? 0;
      getSelection()?.setBaseAndExtent(text, 0, after, end);
      return String(getSelection());
    });
    expect(words).toMatch(/^\w.* \w+$/);
    await page.locator('#what-p2 > .pilcrow').click();
    await page.getByRole('button', { name: quoteTexts.words.en }).click();
    await page.locator('#site_quote').getByText(quoteTexts.copied.en).waitFor();
    expect(await copied(page)).toBe(
      `${site.url}en/news/work-plan-2024/#what-p2:~:text=${encodeURIComponent(words)}`,
    );
  });

  test('citations are copied with the reader’s own day', async () => {
    const page = await site.open('/en/plan/2024/ip-finance/', clipboard);
    await page.locator('.cite summary').click();
    const bibtex = page.locator('.cite dd').nth(3);
    await bibtex.getByRole('button', { name: en.copy }).click();
    await bibtex.getByText(quoteTexts.copied.en).waitFor();
    const text = await copied(page);
    expect(text).toContain(`accessed ${await today(page)}`);
    expect(text).toMatch(/^@misc\{plan-2024-ip-finance-en,/);
    await page.locator('.address').getByRole('button').click();
    await page.locator('.address').getByText(quoteTexts.copied.en).waitFor();
    expect(await copied(page)).toContain('/en/plan/2024/ip-finance/');
  });

  test('without scripts the mark is a plain link, and citations fold out', async () => {
    const page = await site.open('/news/trademark-window/', { javaScriptEnabled: false });
    await page.locator('#known-p2 > .pilcrow').click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#known-p2');
    const citation = page.locator('.cite code').first();
    expect(await citation.isVisible()).toBe(false);
    await page.locator('.cite summary').click();
    // The reader's own day can only be named.
    expect(await citation.innerText()).toMatch(
      new RegExp(`\\[EB/OL\\]\\. (?:（[^）]+）)?\\[${zh.accessDay}\\]`),
    );
    expect(await page.locator('.cite code').nth(3).innerText()).not.toContain('accessed');
    expect(await page.locator('.cite button').first().isVisible()).toBe(false);
  });

  test('it is found by search, and leads to its feed', async () => {
    const page = await site.open('/search/?q=保护中心分中心');
    await page.locator('#search-results[data-state=done]').waitFor();
    const paths = await page
      .locator('#search-results ol > li > a')
      .evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
      );
    expect(paths).toContain('/news/branch-centers/');
  });
});

describe('the quiz', () => {
  const { questions: asked } = must(readContent().weeks.find(({ year }) => year === 2024));
  const score = (text: string, done: number, right: number): string =>
    text.replace('{done}', String(done)).replace('{right}', String(right));
  test('is answered by keyboard, keeps score, and its address holds the answers', async () => {
    const page = await site.open('/week/2024/quiz/');
    const questions = page.locator('.quiz > ol > li');
    const status = page.locator('.quiz [role=status]');
    expect(await questions.count()).toBe(asked.length);
    const [first, second] = [questions.first(), questions.nth(1)];
    const right = first.locator('input[data-right]');
    await first.locator('input').first().focus();
    do await page.keyboard.press('ArrowDown');
    while (!(await right.isChecked()));
    await page.keyboard.press('Enter');
    expect(await first.getAttribute('data-result')).toBe('right');
    expect(
      await first.locator('details').evaluate((node) => (node as HTMLDetailsElement).open),
    ).toBe(true);
    expect(await status.textContent()).toBe(score(zh.quizScore, 1, 1));
    const wrong = second.locator('input:not([data-right])').last();
    await wrong.check();
    expect(await second.getAttribute('data-result')).toBe('wrong');
    expect(await second.locator('.verdict').textContent()).toBe(zh.quizWrong);
    const answers = `${await right.inputValue()}${await wrong.inputValue()}`;
    const search = `?a=${answers.padEnd(asked.length, '-')}`;
    await expect.poll(() => new URL(page.url()).search).toBe(search);

    // The other language shows the same answers.
    await page.locator('#site_language').click();
    await page.waitForURL(`**/en/week/2024/quiz/${search}`);
    expect(await status.textContent()).toBe(score(en.quizScore, 2, 1));
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.getByRole('button', { name: en.quizAgain }).click();
    await page.waitForFunction(() => location.search === '');
    expect(await page.locator('.quiz input:checked').count()).toBe(0);
  });

  test('all right answers', async () => {
    const page = await site.open('/en/week/2024/quiz/');
    for (const input of await page.locator('.quiz input[data-right]').all()) await input.check();
    expect(await page.locator('.quiz [role=status]').textContent()).toBe(
      score(en.quizDone, asked.length, asked.length).replace('{all}', String(asked.length)),
    );
  });

  test.each(['?a=zzzz', '?a=%00%ff', `?a=${'b'.repeat(5000)}`, '?a=<script>'])(
    'a made-up address does no harm: %s',
    async (search) => {
      const page = await site.open(`/week/2024/quiz/${search.slice(0, 3000)}`);
      expect(await page.locator('.quiz > ol > li').count()).toBe(asked.length);
    },
  );

  test('without scripts the answers fold out', async () => {
    const page = await site.open('/week/2024/quiz/', { javaScriptEnabled: false });
    const details = page.locator('.quiz details').first();
    expect(await details.locator('p').isVisible()).toBe(false);
    await details.locator('summary').click();
    expect(await details.locator('p').innerText()).toContain(must(asked[0]).reason.zh);
  });
});

describe('the comics', () => {
  test.each([
    ['/week/2024/comics/naming-a-shop/', '林嫂'],
    ['/en/week/2024/comics/naming-a-shop/', 'Auntie Lin'],
  ])('%s reads as a script, without scripts', async (path, who) => {
    const page = await site.open(path, { javaScriptEnabled: false });
    const panels = page.locator('.panel');
    expect(await panels.count()).toBe(4);
    for (const panel of await panels.all()) {
      expect((await panel.locator('svg').getAttribute('aria-label'))?.length).toBeGreaterThan(20);
      expect((await panel.locator('figcaption').innerText()).length).toBeGreaterThan(3);
      expect(await panel.locator('.say').count()).toBeGreaterThan(0);
    }
    expect(await panels.first().locator('.say b').first().textContent()).toContain(who);
    expect(await page.locator('.rule').innerText()).toMatch(
      /《商标法》第\d+条|Trademark Law, Arts?\. \d/,
    );
  });

  test('large text enlarges what is said', async () => {
    const page = await site.open('/week/2024/comics/a-picture-from-the-net/');
    const size = (): Promise<number> =>
      page
        .locator('.say')
        .first()
        .evaluate((node) => parseFloat(getComputedStyle(node).fontSize));
    const before = await size();
    await page.locator('#site_large-text').click();
    expect(await size()).toBeGreaterThan(before * 1.2);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test.each(['naming-a-shop', 'a-picture-from-the-net', 'a-gadget-at-the-fair'])(
    'the words of %s stay on their signs and stand out, in both languages',
    async (comic) => {
      for (const prefix of ['', '/en']) {
        for (const colorScheme of ['light', 'dark'] as const) {
          const page = await site.open(`${prefix}/week/2024/comics/${comic}/`, { colorScheme });
          const signs = await page.locator('.panel svg text').evaluateAll((texts) =>
            (texts as SVGTextElement[]).map((text) => {
              const box = text.getBBox();
              const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
              // The last shape drawn below the words is what they stand on.
              const board = [
                ...(text.ownerSVGElement?.querySelectorAll<SVGPathElement>('path.line') ?? []),
              ]
                .filter(
                  (path) => path.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING,
                )
                .filter((path) => !path.closest('g'))
                .findLast((path) => {
                  const { x, y, width, height } = path.getBBox();
                  return (
                    x < middle.x && middle.x < x + width && y < middle.y && middle.y < y + height
                  );
                });
              const light = (colour: string): number => {
                const [r = 0, g = 0, b = 0] = (colour.match(/\d+/g) ?? []).map((part) => {
                  const value = Number(part) / 255;
                  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
                });
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const lights = [text, board].map((node) =>
                node ? light(getComputedStyle(node).fill) : 0,
              );
              return {
                words: text.textContent,
                room: (board?.getBBox().width ?? 0) - box.width,
                contrast: (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05),
              };
            }),
          );
          expect(signs.length).toBeGreaterThan(0);
          for (const { words, room, contrast } of signs) {
            expect(room, words).toBeGreaterThan(0);
            expect(contrast, `${words} ${colorScheme}`).toBeGreaterThanOrEqual(4.5);
          }
          await page.context().close();
        }
      }
    },
  );

  test.each([
    { colorScheme: 'dark' },
    { colorScheme: 'dark', forcedColors: 'active' },
    { colorScheme: 'light', forcedColors: 'active' },
  ] as const)('the ink of the drawings stands out: %o', async (mode) => {
    const page = await site.open('/week/2024/comics/a-gadget-at-the-fair/', mode);
    const [ink, wall] = await page.evaluate(() => {
      const read = (selector: string, name: 'stroke' | 'fill'): number[] => {
        const node = document.querySelector(selector);
        return node ? (getComputedStyle(node)[name].match(/\d+/g) ?? []).map(Number) : [];
      };
      return [read('.comic .line', 'stroke'), read('.comic .wall', 'fill')];
    });
    const light = (rgb: number[] | undefined): number =>
      (rgb ?? []).reduce((sum, part) => sum + part, 0);
    expect(Math.abs(light(ink) - light(wall))).toBeGreaterThan(350);
  });
});

test.each([
  '/week/2024/poster/',
  '/en/week/2024/poster/',
  '/week/2024/teaching-sheet/',
  '/en/week/2024/teaching-sheet/',
  '/week/2024/comics/naming-a-shop/',
])('%s prints on one sheet of A4', async (path) => {
  const page = await site.open(path);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

describe('a camera reads the QR code', () => {
  test.each([
    ['/news/targets-2024/', '/news/targets-2024/'],
    ['/en/guides/trade-fairs/', '/en/guides/trade-fairs/'],
    ['/week/2024/poster/', '/week/2024/'],
    ['/en/week/2024/poster/', '/en/week/2024/'],
    ['/week/2024/teaching-sheet/', '/week/2024/'],
  ])('of %s, on a dark screen and on paper', async (path, leadsTo) => {
    const page = await site.open(path, { deviceScaleFactor: 3, colorScheme: 'dark' });
    const code = page.locator('svg:is([aria-label*=二维码], [aria-label*=QR])');
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      const read = await readQr(await code.screenshot());
      expect(read, media).toBe(new URL(leadsTo, builtFor).href);
    }
  });
});
