import { describe, expect, test } from 'vitest';
import { readContent } from '../content.ts';
import { askFor, knowledgeOf } from '../knowledge.ts';
import { resultPaths, useSite, waitForState } from './site.ts';

const site = useSite();
/** A question of which the search does not know what it is about; what it learnt decides which is one. */
async function vagueQuestion(): Promise<string> {
  const { zh } = knowledgeOf(readContent());
  for (const text of ['想咨询一下', '有个事想问问', '有个问题要请教', '我想办个事', '帮我看一下']) {
    if ((await askFor(zh, text)).certainty === 'open') return text;
  }
  throw new Error('The search takes each of these questions for one of some matter.');
}

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

describe('an input method composes undisturbed', () => {
  test.each([
    ['/search/', 'the search page'],
    ['/guides/', 'the box of every page'],
  ])('on %s, %s', async (path) => {
    const page = await site.open(path);
    const box = page.locator('#site_search');
    const session = await page.context().newCDPSession(page);
    await box.focus();
    if (path !== '/search/') await page.locator('#site_search[role=combobox]').waitFor();
    for (const text of ['s', 'sh', 'shang', "shang'biao"]) {
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(400);
    expect(new URL(page.url()).search).toBe('');
    expect(await box.evaluate((node) => node === document.activeElement)).toBe(true);
    if (path === '/search/') {
      expect(await page.locator('#search-results').getAttribute('data-state')).toBe('idle');
    } else expect(await box.getAttribute('aria-expanded')).toBe('false');
    await session.send('Input.insertText', { text: '商标续展' });
    if (path === '/search/') {
      await waitForState(page, 'done');
      expect((await resultPaths(page))[0]).toBe('/guides/trademark-changes/');
    } else await page.locator('#site_search-list [role=option]').first().waitFor();
  });
});

test('suggestions that arrive while somebody composes wait for the end of it', async () => {
  const page = await site.open('/guides/');
  let deliver = (): void => undefined;
  const held = new Promise<void>((resolve) => (deliver = resolve));
  const box = page.locator('#site_search');
  const list = await box.getAttribute('data-suggest');
  await page.route(`**${list}`, async (route) => {
    await held;
    await route.continue();
  });
  const session = await page.context().newCDPSession(page);
  await box.focus();
  await page.locator('#site_search[role=combobox]').waitFor();
  const text = 'shangbiao';
  const selection = { selectionStart: text.length, selectionEnd: text.length };
  await session.send('Input.imeSetComposition', { text, ...selection });
  const arrived = page.waitForResponse(`**${list}`);
  deliver();
  await (await arrived).finished();
  await page.waitForTimeout(200);
  expect(await box.getAttribute('aria-expanded')).toBe('false');
  await session.send('Input.insertText', { text: '商标续展' });
  await page.locator('#site_search-list [role=option]').first().waitFor();
});

describe('the page says what was asked', () => {
  test('in its title, as long as it is asked', async () => {
    const page = await site.open('/search/');
    const plain = await page.title();
    await page.locator('#site_search').fill('商标续展');
    await waitForState(page, 'done');
    expect(await page.title()).toContain('商标续展');
    await page.locator('#site_search').fill('');
    await waitForState(page, 'idle');
    expect(await page.title()).toBe(plain);
  });

  test('and how sure the site is', async () => {
    const page = await site.open('/search/?q=商标续展');
    await waitForState(page, 'done');
    expect(await page.locator('#search-results').getAttribute('data-certainty')).toBe('sure');
    // Of no matter at all: pages, and the guides by intent with 12345.
    await page.locator('#site_search').fill(await vagueQuestion());
    await page.locator('#search-results[data-certainty=open]').waitFor();
    expect((await resultPaths(page)).length).toBeGreaterThan(0);
    expect(await page.locator('[data-for~=open]').isVisible()).toBe(true);
  });
});

describe('Back brings the same list to the same place', () => {
  test('also where the browser has not kept the page', async () => {
    const page = await site.open('/search/?kind=item');
    await waitForState(page, 'done');
    await page.locator('[data-more]').click();
    await expect.poll(async () => (await resultPaths(page)).length).toBeGreaterThan(10);
    const before = await resultPaths(page);
    const link = page.locator('#search-results ol > li > a').nth(13);
    await link.scrollIntoViewIfNeeded();
    const top = await page.evaluate(() => scrollY);
    expect(top).toBeGreaterThan(0);
    await link.click();
    await page.waitForURL('**/plan/**');
    await page.goBack();
    await waitForState(page, 'done');
    await expect.poll(() => resultPaths(page)).toEqual(before);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
  });
});

describe('on a phone', () => {
  test('the filters are folded and the first hit stands on the first screen', async () => {
    for (const address of ['/search/?q=商标续展', '/en/search/?q=renew a trademark']) {
      const page = await site.open(address, phone);
      await waitForState(page, 'done');
      expect(await page.locator('form[data-search] details').getAttribute('open')).toBeNull();
      const box = await page.locator('#search-results ol > li > a').first().boundingBox();
      expect(box && box.y + box.height).toBeLessThan(phone.viewport.height);
    }
  });
  test('fields are not so small that the browser zooms', async () => {
    for (const path of ['/search/', '/guides/']) {
      const page = await site.open(path, phone);
      const size = await page
        .locator('#site_search')
        .evaluate((node) => parseFloat(getComputedStyle(node).fontSize));
      expect(size).toBeGreaterThanOrEqual(16);
    }
  });
  test('a filter of the address is seen', async () => {
    const page = await site.open('/search/?q=专利&kind=item', phone);
    await waitForState(page, 'done');
    expect(await page.locator('select[name=kind]').isVisible()).toBe(true);
  });
  test('a finger that scrolls the suggestions opens none; a tap does', async () => {
    const page = await site.open('/', phone);
    await page.locator('#site_search').fill('商标');
    const option = page.locator('#site_search-list [role=option]').first();
    await option.waitFor();
    await option.dispatchEvent('pointerdown');
    await option.dispatchEvent('pointercancel');
    await page.waitForTimeout(200);
    expect(new URL(page.url()).pathname).toBe('/');
    await option.tap();
    await page.waitForURL((url) => url.pathname !== '/');
  });
});

describe('the suggestions', () => {
  test('a changed text forgets the marked one: Enter searches for the text', async () => {
    const page = await site.open('/guides/');
    const box = page.locator('#site_search');
    await box.focus();
    await page.locator('#site_search[role=combobox]').waitFor();
    await page.keyboard.type('商标');
    await page.locator('#site_search-list [role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).not.toBeNull();
    await page.keyboard.type('注册');
    expect(await box.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
  });
  test('Escape closes them, and ↓ opens them again', async () => {
    const page = await site.open('/guides/');
    const box = page.locator('#site_search');
    await box.fill('商标');
    await page.locator('#site_search-list [role=option]').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowDown');
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).toBe('site_search-list-0');
  });
  test('the marked one is seen in forced colours', async () => {
    const page = await site.open('/guides/', { forcedColors: 'active' });
    await page.locator('#site_search').fill('商标');
    const options = page.locator('#site_search-list [role=option]');
    await options.first().waitFor();
    await page.keyboard.press('ArrowDown');
    const colour = (n: number): Promise<string> =>
      options.nth(n).evaluate((node) => getComputedStyle(node).backgroundColor);
    expect(await colour(0)).not.toBe(await colour(1));
  });
});
