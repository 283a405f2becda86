import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languageTag } from '../../src/i18n/locales.ts';
import { strings } from '../../src/i18n/strings.ts';
import { resultPaths, searchState, useSite, waitForState } from './site.ts';
import { must, readContent } from '../content.ts';

const site = useSite();
/** Words of the texts that no title, saying or telling word of a page holds. */
const onlyInTexts = '复印件';

describe('search, from the header to an open result', () => {
  test.each([
    ['zh', '/about/', '南汇水蜜桃', '/guides/geographical-indications/', '地理标志保护'],
    [
      'en',
      '/en/about/',
      'pledge financing',
      '/en/guides/ip-pledge-financing/',
      'IP pledge financing',
    ],
  ] as const)('%s', async (locale, from, query, path, heading) => {
    const page = await site.open(from);
    await page.locator('header input[type=search]').fill(query);
    await page.keyboard.press('Enter');
    await waitForState(page, 'done');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(query);
    expect((await resultPaths(page))[0]).toBe(path);
    expect(await page.locator('#search-results mark').count()).toBeGreaterThan(0);
    await page.locator('#search-results ol > li > a').first().click();
    await expect.poll(async () => (await page.locator('h1').textContent())?.trim()).toBe(heading);
    expect(await page.locator('html').getAttribute('lang')).toBe(languageTag[locale]);
  });

  test('results show their kind and lead to the matching sections', async () => {
    const page = await site.open('/search/?q=南汇水蜜桃');
    await waitForState(page, 'done');
    const first = page.locator('#search-results ol > li').first();
    expect(await first.locator('.tag').textContent()).toBe('办事指南');
    const sections = first.locator('ul a');
    expect(await sections.count()).toBeLessThanOrEqual(3);
    expect(await sections.first().getAttribute('href')).toMatch(
      /^\/guides\/geographical-indications\/(?:\?mark=[^#]*)?#/,
    );
  });
});

describe('the address is the search', () => {
  test('it is rendered on load, with its filters', async () => {
    const page = await site.open('/search/?q=知识产权&kind=item&group=party');
    await waitForState(page, 'done');
    const paths = await resultPaths(page);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.length).toBeLessThanOrEqual(5);
    expect(await page.locator('select[name=kind]').inputValue()).toBe('item');
    expect(await page.locator('select[name=group]').inputValue()).toBe('party');
  });

  test('it follows the typing and the filters', async () => {
    const page = await site.open('/search/');
    await page.locator('#site_search').pressSequentially('调解', { delay: 20 });
    await waitForState(page, 'done');
    await page.locator('select[name=lead]').selectOption('protection-division');
    await page.waitForURL(/lead=protection-division/);
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('调解');
    await waitForState(page, 'done');
    await page.locator('select[name=sort]').selectOption('order');
    await page.waitForURL(/sort=order/);
    await waitForState(page, 'done');
  });

  test('filters alone list what they hold, in the order of the plan', async () => {
    const page = await site.open('/search/?kind=item&lead=development-division');
    await waitForState(page, 'done');
    expect(await resultPaths(page)).toEqual(
      ['ip-legislation', 'ip-finance', 'ip-trading', 'public-services', 'talent', 'publicity'].map(
        (slug) => `/plan/2024/${slug}/`,
      ),
    );
  });

  test('the language switch takes the search along', async () => {
    const page = await site.open('/search/?q=WIPO&kind=item');
    await waitForState(page, 'done');
    await page.locator('#site_language').click();
    await page.waitForURL(
      ({ pathname, search }) => pathname + search === '/en/search/?q=WIPO&kind=item',
    );
    await waitForState(page, 'done');
  });
});

describe('when there is nothing to show', () => {
  test('an empty search waits, and offers what people ask', async () => {
    const page = await site.open('/search/');
    await waitForState(page, 'idle');
    expect(await page.locator('#search-results ol > li').count()).toBe(0);
    const links = page.locator('[data-for=idle] a');
    expect(await links.count()).toBeGreaterThan(5);
    const question = (await links.last().textContent()) ?? '';
    await links.last().click();
    await waitForState(page, 'done');
    expect(await page.locator('#site_search').inputValue()).toBe(question);
  });

  test('no result says so and offers the guides by intent, 12345 and the other language', async () => {
    const page = await site.open('/en/search/?q=驾驶证换证');
    await waitForState(page, 'none');
    expect(await page.locator('#search-results [role=status]').textContent()).toContain(
      '驾驶证换证',
    );
    const help = page.locator('[data-for~=none]');
    expect(await help.isVisible()).toBe(true);
    expect(await help.locator('a[href*="/guides/#"]').count()).toBeGreaterThan(3);
    expect(await help.locator('a[href="tel:12345"]').isVisible()).toBe(true);
    const other = new URL(
      (await help.locator('[data-other]').getAttribute('href')) ?? '',
      site.url,
    );
    expect([other.pathname, other.searchParams.get('q')]).toEqual(['/search/', '驾驶证换证']);
  });

  test('files that can’t be loaded are told, with the site map and a retry that works', async () => {
    const page = await site.open('/about/');
    await page.route('**/pagefind/**', (route) => route.abort());
    // A list that is only narrowed comes from the index.
    await page.goto(`${site.url}search/?kind=item`);
    await waitForState(page, 'error');
    const error = page.locator('[data-for=error]');
    expect(await error.locator('a').getAttribute('href')).toBe('/sitemap/');
    await page.unroute('**/pagefind/**');
    await error.locator('button').click();
    await waitForState(page, 'done');
  });

  test.each([
    ['the index', '**/pagefind/index/**'],
    ['its list of parts', '**/pagefind/*.pf_meta'],
    ['its entry', '**/pagefind/pagefind-entry.json*'],
    ['the engine', '**/pagefind/wasm.*'],
    ['a page of it', '**/pagefind/fragment/**'],
  ])('%s that is not what it should be is told, and a retry works', async (_, files) => {
    for (const body of ['', 'not it'.repeat(200)]) {
      const page = await site.open('/about/');
      await page.route(files, (route) => route.fulfill({ body }));
      await page.goto(`${site.url}search/?q=专利&sort=order`);
      await waitForState(page, 'error');
      await page.unroute(files);
      await page.locator('[data-retry]').click();
      await waitForState(page, 'done');
      await page.context().close();
    }
  });

  test('while a slow index is on its way, what was found stands there', async () => {
    const page = await site.open('/about/');
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/pagefind/**', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${site.url}search/?q=我写的歌怎么登记`);
    await waitForState(page, 'done');
    const found = await resultPaths(page);
    await page.locator('[data-deeper]').click();
    await waitForState(page, 'loading');
    expect(await resultPaths(page)).toEqual(found);
    release();
    await waitForState(page, 'done');
  });

  test('without the index, what is known is shown, and what is missing is told', async () => {
    const page = await site.open('/about/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${site.url}search/?q=商标续展`);
    await waitForState(page, 'done');
    const found = await resultPaths(page);
    await page.locator('[data-deeper]').click();
    await expect
      .poll(() => page.locator('#search-results [role=status]').innerText())
      .toContain(strings('zh').searchPartial);
    expect(await resultPaths(page)).toEqual(found);
    await page.unroute('**/pagefind/**');
    await page.locator('[data-deeper]').click();
    await expect.poll(async () => (await resultPaths(page)).length).toBeGreaterThan(found.length);
  });

  test('what other offices deal with finds nothing, and the reader may still look further', async () => {
    const page = await site.open('/search/?q=公司注册');
    await waitForState(page, 'none');
    expect(await page.locator('[data-for~=none]').isVisible()).toBe(true);
    expect(await page.locator('[data-deeper]').isVisible()).toBe(true);
  });
});

describe('the index is loaded only when the reader asks for it', () => {
  test.each([
    '/search/?q=商标续展多少钱',
    '/en/search/?q=patent loan',
    `/search/?q=${onlyInTexts}`,
  ])('%s', async (address) => {
    const page = await site.open('/about/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(site.url + address.slice(1));
    expect(['done', 'none']).toContain(await searchState(page));
    expect(asked.some((url) => url.includes('/pagefind/'))).toBe(false);
    await page.locator('[data-deeper]').click();
    await expect.poll(() => asked.some((url) => url.includes('/pagefind/'))).toBe(true);
  });

  test('the reader may ask for the full text, by keyboard, and stays in the box', async () => {
    const page = await site.open('/search/?q=商标续展');
    await waitForState(page, 'done');
    const found = await resultPaths(page);
    await page.locator('[data-deeper]').focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await resultPaths(page)).length).toBeGreaterThan(found.length);
    expect((await resultPaths(page)).slice(0, found.length)).toEqual(found);
    await page.locator('[data-deeper]').waitFor({ state: 'hidden' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('site_search');
  });
});

describe('hostile queries neither break the page nor run', () => {
  const queries: [string, string][] = [
    ['10 000 characters', '专利'.repeat(5000)],
    ['a script', '<script>window.hacked=1</script>'],
    ['markup with a handler', '<img src=x onerror="window.hacked=1">'],
    ['signs of a regular expression', '.*+?^${}()|[]\\'],
    ['emoji', '👩‍⚖️🍑'],
    ['half of a character', '\ud83d'],
    ['NUL', 'a\u0000b'],
    ['replacement patterns', '$& $1 {n} {q}'],
    ['quotes', '"\'`”’'],
  ];
  test.each(queries)('%s', async (_, query) => {
    const page = await site.open('/search/');
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.locator('#site_search').evaluate((input, value) => {
      (input as HTMLInputElement).value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, query);
    await page.waitForTimeout(400);
    await page.locator('#search-results:not([data-state=loading])').waitFor();
    expect(['done', 'none', 'idle']).toContain(
      await page.locator('#search-results').getAttribute('data-state'),
    );
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(errors).toEqual([]);
    // The page goes on working.
    await page.locator('#site_search').fill('调解');
    await waitForState(page, 'done');
  });

  test('in the address', async () => {
    const page = await site.open(
      `/search/?q=${encodeURIComponent('<script>window.hacked=1</script>专利')}&kind=%3Cb%3E`,
    );
    await page.locator('#search-results:not([data-state=loading])').waitFor();
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await page.locator('#site_search').inputValue()).toContain('<script>');
  });
});

describe('asked in people’s own words', () => {
  test.each([
    ['/search/?q=商标快到期了怎么办', '/guides/trademark-changes/'],
    ['/search/?q=zhuanli daikuan', '/guides/ip-pledge-financing/'],
    ['/search/?q=trademark renewal', '/guides/trademark-changes/'],
    ['/search/?q=專利導航', '/guides/patent-navigation/'],
    ['/en/search/?q=someone copied our design at a fair', '/en/guides/trade-fairs/'],
    ['/en/search/?q=软著', '/en/guides/copyright-registration/'],
  ])('%s', async (address, path) => {
    const page = await site.open(address);
    await waitForState(page, 'done');
    expect((await resultPaths(page))[0]).toBe(path);
  });

  test('a plain question is answered above the results, with its basis and a link to the place', async () => {
    const page = await site.open('/search/?q=注册一个商标多少钱');
    await waitForState(page, 'done');
    const answer = page.locator('[data-answer]');
    const guide = readContent().guides.find(({ slug }) => slug === 'trademark-registration');
    expect(await answer.innerText()).toContain(must(guide).facts.cost.text.zh);
    expect(await answer.locator('small').innerText()).toMatch(/〔20\d\d〕\d+号/);
    expect(await answer.locator('a').getAttribute('href')).toBe(
      '/guides/trademark-registration/#fees',
    );
    await page.locator('#site_search').fill('商标');
    await expect.poll(() => answer.innerText()).toBe('');
  });

  test('whatever is Chinese in an English answer is marked as Chinese', async () => {
    const page = await site.open('/en/search/?q=how much does trademark registration cost');
    await waitForState(page, 'done');
    const unmarked = await page.locator('[data-answer]').evaluate((answer) => {
      const walker = document.createTreeWalker(answer, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        const { textContent, parentElement } = walker.currentNode;
        const isChinese = /\p{Script=Han}/u.test(textContent ?? '');
        if (isChinese && parentElement?.closest('[lang]')?.getAttribute('lang') !== 'zh-CN')
          found.push(textContent ?? '');
      }
      return found;
    });
    expect(unmarked).toEqual([]);
    expect(await page.locator('[data-answer] strong').innerText()).not.toBe('');
  });

  test('what it was taken for is told', async () => {
    const page = await site.open('/search/?q=zldh');
    await waitForState(page, 'done');
    expect(await page.locator('#search-results [role=status]').innerText()).toContain(
      '您输入的是“zldh”',
    );
  });

  test('a vocabulary that can’t be loaded or is not whole is told, and a retry works', async () => {
    for (const body of ['', '{"pages":']) {
      const page = await site.open('/about/');
      await page.route('**/lexicon.*.json', (route) => route.fulfill({ body }));
      await page.goto(`${site.url}search/?q=专利`);
      await waitForState(page, 'error');
      await page.unroute('**/lexicon.*.json');
      await page.locator('[data-retry]').click();
      await waitForState(page, 'done');
    }
  });
});

test('a page that stayed open while the site was published anew still searches', async () => {
  const page = await site.open('/search/');
  const gone = (await page.locator('#search-results').getAttribute('data-lexicon')) ?? '';
  const renewed = gone.replace(/\.[0-9a-f]+\.json$/, '.0123456789.json');
  await page.route(`**${gone}`, (route) => route.fulfill({ status: 404 }));
  await page.route(`**${renewed}`, (route) => route.fulfill({ path: `dist${gone}` }));
  const html = readFileSync('dist/search/index.html', 'utf8').replaceAll(gone, renewed);
  await page.route('**/search/', (route) => route.fulfill({ body: html }));
  await page.locator('#site_search').fill('商标续展');
  await waitForState(page, 'done');
  expect((await resultPaths(page))[0]).toBe('/guides/trademark-changes/');
});

describe('by keyboard alone', () => {
  test('slash to the box, arrows through the results, Escape back and out', async () => {
    const page = await site.open('/en/search/?q=patent');
    await waitForState(page, 'done');
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || '');
    await page.keyboard.press('/');
    expect(await focused()).toBe('site_search');
    await page.keyboard.press('ArrowDown');
    const first = await page.locator('#search-results ol > li > a').first().textContent();
    expect(await focused()).toBe(first);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('site_search');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('site_search');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });

  test('the skip link comes first and leads to the content', async () => {
    const page = await site.open('/plan/2024/talent/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('site_main');
  });

  test('from any page: slash, question, Enter, result', async () => {
    const page = await site.open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('专利导航');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    await waitForState(page, 'done');
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/guides/patent-navigation/');
  });
});
