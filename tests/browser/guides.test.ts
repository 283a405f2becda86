import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { guidePath } from '../../src/content/content.ts';
import { intents } from '../../src/content/guides/schema.ts';
import { locales } from '../../src/i18n/locales.ts';
import { localPath } from '../../src/i18n/paths.ts';
import { strings } from '../../src/i18n/strings.ts';
import { must, readContent } from '../content.ts';
import { useSite } from './site.ts';

const content = readContent();
const site = useSite();
const zh = strings('zh');
const result = (page: Page, tool: string): Promise<string> =>
  page.locator(`[data-tool=${tool}] [data-result] > strong`).innerText();
const card = (page: Page, tool: string): Locator =>
  page.locator(`[data-tool=${tool}] [data-result]`);
const field = (page: Page, tool: string, name: string): Locator => page.locator(`#${tool}-${name}`);
/** Opens a guide at its tools, whose questions come once a reader is near. */
const openTools = async (path: string): Promise<Page> => {
  const page = await site.open(`${path}#tools`);
  await page.locator('[data-tool] form').last().waitFor();
  return page;
};
const submit = (page: Page, tool: string): Promise<void> =>
  page.locator(`[data-tool=${tool}] [type=submit]`).press('Enter');

describe('tools by keyboard', () => {
  test('trademark fees', async () => {
    const page = await openTools('/guides/trademark-registration/');
    await field(page, 'trademark-fees', 'procedure').focus();
    await field(page, 'trademark-fees', 'procedure').selectOption('registration');
    await field(page, 'trademark-fees', 'sort').selectOption('ordinary');
    await field(page, 'trademark-fees', 'medium').selectOption('online');
    await page.keyboard.press('Tab');
    await field(page, 'trademark-fees', 'classes').focus();
    await page.keyboard.type('2');
    await page.keyboard.press('Tab');
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await expect.poll(() => result(page, 'trademark-fees')).toBe('648元');
    await expect.poll(() => page.url()).toContain('classes=2&goods=12');
    expect(await card(page, 'trademark-fees').innerText()).toContain('发改价格〔2019〕914号');
  });

  test('deadlines, with a file for the calendar', async () => {
    const page = await openTools('/en/guides/trademark-changes/');
    await field(page, 'deadlines', 'kind').focus();
    await field(page, 'deadlines', 'kind').selectOption('disputes#confirm');
    await field(page, 'deadlines', 'date').fill('2024-09-12');
    await field(page, 'deadlines', 'date').press('Enter');
    await expect.poll(() => result(page, 'deadlines')).toBe('Saturday, 12 October 2024');
    const text = await card(page, 'deadlines').innerText();
    expect(text).toContain('Law as of 12 September 2024.');
    expect(text).toContain('That day has passed.');
    const download = page.waitForEvent('download');
    await card(page, 'deadlines').getByText('Add to calendar').press('Enter');
    const file = await download;
    expect(file.suggestedFilename()).toBe('2024-10-12.ics');
    expect(readFileSync(await file.path(), 'utf8')).toContain('DTSTART;VALUE=DATE:20241012');
  });

  test('the way for a dispute asks only what matters', async () => {
    const page = await openTools('/guides/disputes/');
    await field(page, 'dispute-route', 'place').focus();
    await field(page, 'dispute-route', 'evidence').selectOption('yes');
    await field(page, 'dispute-route', 'place').selectOption('other');
    await expect.poll(() => field(page, 'dispute-route', 'agreement').isVisible()).toBe(true);
    await field(page, 'dispute-route', 'place').selectOption('fair');
    await expect.poll(() => field(page, 'dispute-route', 'agreement').isVisible()).toBe(false);
    await submit(page, 'dispute-route');
    await expect.poll(() => result(page, 'dispute-route')).toBe('先向展会的投诉机构投诉');
    await card(page, 'dispute-route').locator('a[href*="trade-fairs"]').press('Enter');
    await page.waitForURL('**/guides/trade-fairs/');
  });

  test('the kind of protection', async () => {
    const page = await openTools('/en/guides/data-ip/');
    await field(page, 'protection-kind', 'what').focus();
    await field(page, 'protection-kind', 'what').selectOption('look');
    await submit(page, 'protection-kind');
    await expect.poll(() => result(page, 'protection-kind')).toBe('design patent');
  });
});

describe('the questions of a tool', () => {
  test('come when a reader nears them, and leave the place of the address where it is', async () => {
    const page = await site.open('/guides/disputes/');
    expect(await page.locator('[data-tool] form').count()).toBe(0);
    await page.locator('.jumps a[href="#tool-deadlines"]').click();
    await page.locator('[data-tool=deadlines] form').waitFor();
    const heading = page.locator('#tool-deadlines');
    await expect.poll(async () => (await heading.boundingBox())?.y).toBeLessThan(200);
    expect((await heading.boundingBox())?.y).toBeGreaterThanOrEqual(0);
  });

  test('come when a reader asks for them, who goes on at the first', async () => {
    const page = await site.open('/guides/data-ip/');
    // Read out line by line, a page need not move.
    await page.locator('[data-open]').evaluate((button: HTMLElement) => {
      button.focus({ preventScroll: true });
      button.click();
    });
    await page.locator('[data-tool] form').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toBe('protection-kind-what');
  });
});

describe('a result follows its questions, or vanishes', () => {
  test('a change works it out anew', async () => {
    const page = await site.open(
      '/guides/trademark-changes/?tool=trademark-fees&procedure=change&medium=paper&classes=2',
    );
    await expect.poll(() => result(page, 'trademark-fees')).toBe('300元');
    await field(page, 'trademark-fees', 'classes').fill('3');
    await expect.poll(() => result(page, 'trademark-fees')).toBe('450元');
    await expect.poll(() => page.url()).toContain('classes=3');
    await field(page, 'trademark-fees', 'medium').selectOption('online');
    await expect.poll(() => result(page, 'trademark-fees')).toBe('0元');
  });

  test.each([
    ['classes', '46'],
    ['classes', ''],
    ['procedure', 'renewal'],
  ])('where %s becomes “%s”, the result goes, and its address with it', async (name, value) => {
    const page = await site.open(
      '/guides/trademark-changes/?tool=trademark-fees&procedure=change&medium=paper&classes=2',
    );
    await expect.poll(() => result(page, 'trademark-fees')).toBe('300元');
    const control = field(page, 'trademark-fees', name);
    if (name === 'procedure') await control.selectOption(value);
    else await control.fill(value);
    await expect.poll(() => card(page, 'trademark-fees').innerText()).toBe('');
    await expect.poll(() => page.url()).not.toContain('tool=');
  });

  test('nothing is answered beforehand', async () => {
    const page = await openTools('/en/guides/disputes/');
    for (const control of await page.locator('[data-tool] :is(select, input)').all())
      expect(await control.inputValue()).toBe('');
    await submit(page, 'dispute-route');
    await expect
      .poll(() => page.locator('#dispute-route-evidence-error').innerText())
      .toContain('Choose an answer');
    expect(await card(page, 'dispute-route').innerText()).toBe('');
  });
});

describe('errors stand at their field', () => {
  test.each(['0', '-1', '1.5', '1000000000', '三类', '<b>2</b>'])('“%s” classes', async (typed) => {
    const page = await openTools('/guides/trademark-changes/');
    await field(page, 'trademark-fees', 'procedure').selectOption('change');
    await field(page, 'trademark-fees', 'medium').selectOption('paper');
    const classes = field(page, 'trademark-fees', 'classes');
    await classes.focus();
    await classes.fill(typed);
    await submit(page, 'trademark-fees');
    const error = page.locator('#trademark-fees-classes-error');
    await expect.poll(() => error.innerText()).toBe('类别数应当是1到45之间的整数。');
    expect(await classes.getAttribute('aria-invalid')).toBe('true');
    expect(await classes.getAttribute('aria-describedby')).toBe('trademark-fees-classes-error');
    expect(await classes.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await page.locator('#trademark-fees-medium').getAttribute('aria-invalid')).toBeNull();
    const colour = (locator: Locator): Promise<string> =>
      locator.evaluate((node) => getComputedStyle(node).color);
    expect(await colour(error)).not.toBe(await colour(page.locator('main')));
    // Mending it takes the error away.
    await classes.fill('3');
    expect(await error.isVisible()).toBe(false);
    expect(await classes.getAttribute('aria-invalid')).toBeNull();
  });

  test.each([
    ['2024-06-31', '没有“2024-06-31”这一天'],
    ['2023-02-30', '没有“2023-02-30”这一天'],
    ['1900-01-01', '2019年11月1日起施行'],
    ['2300-01-01', '日期太远'],
    ['%3Cscript%3Ealert(1)%3C%2Fscript%3E', '没有“<script>alert(1)</script>”这一天'],
  ])('a shared date of %s', async (date, sentence) => {
    const page = await site.open(
      `/guides/trademark-changes/?tool=deadlines&kind=trademark-registration%23review&date=${date}`,
    );
    await expect.poll(() => page.locator('#deadlines-date-error').innerText()).toContain(sentence);
    expect(await field(page, 'deadlines', 'date').getAttribute('aria-invalid')).toBe('true');
  });

  test('a shared case that asks for what there is not is refused', async () => {
    const page = await site.open(
      '/guides/trademark-changes/?tool=trademark-fees&procedure=%3Cscript%3E&classes=-1&__proto__=1',
    );
    await expect
      .poll(() => page.locator('#trademark-fees-procedure-error').innerText())
      .toContain('请选择');
    expect(await page.locator('#trademark-fees-classes-error').innerText()).toContain('整数');
    expect(await card(page, 'trademark-fees').innerText()).toBe('');
    expect(await page.locator('main').innerText()).not.toContain('NaN');
  });
});

describe('a shared address shows the same result', () => {
  test.each([
    [
      '/guides/trademark-changes/?tool=trademark-fees&procedure=renewal&medium=paper&classes=1&grace=yes',
      'trademark-fees',
      '750元',
    ],
    [
      '/guides/trademark-changes/?tool=deadlines&kind=trademark-registration%23review&date=2024-04-26',
      'deadlines',
      '2024年5月11日星期六',
    ],
    [
      '/en/guides/trademark-changes/?tool=deadlines&kind=trademark-registration%23oppose&date=2027-01-06',
      'deadlines',
      'Friday, 5 March 2027',
    ],
    [
      '/guides/disputes/?tool=dispute-route&evidence=yes&place=other&agreement=no&willing=no&goal=damages',
      'dispute-route',
      '向法院起诉',
    ],
    ['/guides/data-ip/?tool=protection-kind&what=brand', 'protection-kind', '商标'],
  ])('%s', async (path, tool, expected) => {
    const page = await site.open(path);
    await expect.poll(() => result(page, tool)).toBe(expected);
  });

  test('in the other language too', async () => {
    const page = await site.open(
      '/guides/trademark-changes/?tool=deadlines&kind=disputes%23suit&date=2024-05-06',
    );
    await expect.poll(() => result(page, 'deadlines')).toContain('2024年5月21日');
    await page.locator('#site_language').click();
    await expect.poll(() => result(page, 'deadlines')).toBe('Tuesday, 21 May 2024');
  });

  test('an opposition shows both periods with their days', async () => {
    const page = await site.open(
      '/guides/trademark-registration/?tool=deadlines&kind=trademark-registration%23oppose&date=2026-11-20',
    );
    await expect.poll(() => result(page, 'deadlines')).toContain('2027年1月20日');
    const text = await card(page, 'deadlines').innerText();
    expect(text).toContain('2027年1月1日前为3个月，2027年1月1日起为2个月');
    const { limits } = must(
      readContent().guides.find(({ slug }) => slug === 'trademark-registration'),
    );
    expect(text).toContain(must(limits.find(({ id }) => id === 'oppose')?.note?.zh));
  });
});

test('no tool leads to its own page, and each control has a name of its own', async () => {
  const page = await site.open(
    '/guides/disputes/?tool=dispute-route&evidence=yes&place=other&agreement=no&willing=no&goal=damages',
  );
  await expect.poll(() => result(page, 'dispute-route')).toBe('向法院起诉');
  const leading = await card(page, 'dispute-route')
    .locator('a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  expect(leading).not.toContain('/guides/disputes/');
  const names = await page
    .locator('[data-tool] button')
    .evaluateAll((buttons) =>
      buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent),
    );
  expect(new Set(names).size).toBe(names.length);
});

test('a result prints alone on one page, with its case and its day', async () => {
  const page = await site.open(
    '/guides/trademark-registration/?tool=deadlines&kind=trademark-registration%23oppose&date=2026-11-20',
  );
  await expect.poll(() => result(page, 'deadlines')).toContain('2027年1月20日');
  // The browser's own dialogue would wait for a hand.
  await page.evaluate(() => (window.print = () => undefined));
  await card(page, 'deadlines').getByText('打印这个结果').click();
  await page.locator('.tool-sheet').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('main').isVisible()).toBe(false);
  const sheet = await page.locator('.tool-sheet').innerText();
  for (const part of ['2027年1月20日', '2026-11-20', '法律以2026年11月20日为准', 'date=2026-11-20'])
    expect(sheet).toContain(part);
  const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('.tool-sheet').count()).toBe(0);
});

describe('a tool fits its page', () => {
  test.each([320, 360, 768, 1280])('%d px wide, in large text too', async (width) => {
    const page = await site.open(
      '/en/guides/trademark-registration/?tool=deadlines&kind=trademark-registration%23oppose&date=2026-11-20',
      { viewport: { width, height: 800 } },
    );
    await expect.poll(() => result(page, 'deadlines')).toContain('2027');
    for (const size of ['', 'large']) {
      await page.evaluate((text) => (document.documentElement.dataset.text = text), size);
      const wide = await page
        .locator('.tool, .tool *')
        .evaluateAll(
          (nodes) =>
            nodes.filter((node) => node.getBoundingClientRect().right > innerWidth + 1).length,
        );
      expect(wide).toBe(0);
    }
  });
});

test('the self-check says what is left, and what to do when all hold', async () => {
  const page = await site.open('/en/guides/trademark-registration/');
  const status = page.locator('[data-conditions] [role=status]');
  const plain = await site.open('/en/guides/trademark-registration/', { javaScriptEnabled: false });
  expect(await status.innerText()).toMatch(/^\d+ still to confirm/);
  const choice = page.locator('[data-conditions] input[type=radio]').first();
  if ((await choice.count()) > 0) await choice.check();
  for (const box of await page.locator('[data-conditions] input[type=checkbox]:visible').all())
    await box.check();
  expect(await status.innerText()).toBe(
    await plain.locator('[data-conditions] [role=status]').innerText(),
  );
});

test('the checklist survives a reload, is downloaded, and leaves nothing when cleared', async () => {
  const page = await site.open('/guides/trademark-registration/');
  const ticked = page.locator('[data-materials] input').nth(1);
  const label = (n: number): Promise<string> =>
    page.locator('[data-materials] label').nth(n).innerText();
  await ticked.check();
  await page.reload();
  await expect.poll(() => ticked.isChecked()).toBe(true);
  const download = page.waitForEvent('download');
  await page.locator('[data-download]').click();
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(text).toContain(`[x] ${await label(1)}`);
  expect(text).toContain(`[ ] ${await label(0)}`);
  // What only some have to bring stands under their case.
  const only = await page.locator('[data-materials] h3').first().innerText();
  expect(text.split('\r\n')).toContain(only);
  await page.locator('button[data-clear]').click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await ticked.isChecked()).toBe(false);
});

test('the contents stay in view and show where one is', async () => {
  const page = await site.open('/guides/trademark-changes/');
  await page.evaluate(() => document.querySelector('#fees')?.scrollIntoView());
  const current = page.locator('.contents a[aria-current]');
  const heading = await page.locator('#fees').innerText();
  await expect.poll(() => current.innerText()).toBe(heading);
  expect(await current.isVisible()).toBe(true);
});

describe('without scripts', () => {
  test('a guide is whole: conditions as a list, answers that fold out, worked examples', async () => {
    const page = await site.open('/guides/trademark-changes/', { javaScriptEnabled: false });
    expect(await page.locator('[data-conditions] input:visible').count()).toBe(0);
    const conditions = page.locator('[data-conditions] li');
    expect(await page.locator('[data-conditions] li:visible').count()).toBe(
      await conditions.count(),
    );
    expect(await conditions.count()).toBeGreaterThan(0);
    // What follows is said under its condition: nothing counts here what holds.
    const outcome = page.locator('[data-conditions] .outcome');
    expect(await outcome.innerText()).toContain(zh.ifAllHold);
    for (const condition of await conditions.all())
      expect(await condition.innerText()).toContain(zh.otherwise);
    expect(await page.locator('[data-tool] form:visible').count()).toBe(0);
    // Where nobody is turned away, nothing claims that the points have been checked.
    const open = await site.open('/guides/report-infringement/', { javaScriptEnabled: false });
    expect(await open.locator('[data-conditions] .outcome:visible').count()).toBe(0);
    await page.locator('[data-tool=trademark-fees] summary').click();
    expect(await page.getByText('450元').first().isVisible()).toBe(true);
    const question = page.locator('#question-1');
    expect(await question.locator('p').isVisible()).toBe(false);
    await question.locator('summary').click();
    expect(await question.locator('p').isVisible()).toBe(true);
  });

  test('the index lists every guide', async () => {
    const page = await site.open('/en/guides/', { javaScriptEnabled: false });
    expect(await page.locator('[data-item]:visible').count()).toBe(content.guides.length);
  });
});

test('a reference tells by its title which law it leads to', async () => {
  const page = await site.open('/guides/trademark-changes/');
  const ref = page.locator('.ref').first();
  const entry = page.locator(must(await ref.getAttribute('href')));
  await expect
    .poll(() => ref.getAttribute('title'))
    .toBe(await entry.locator('a').first().textContent());
});

test('print shows every hidden part, and none of the controls', async () => {
  const page = await site.open('/guides/trademark-changes/');
  await page.emulateMedia({ media: 'print' });
  for (const answer of await page.locator('#questions ~ details > p').all()) {
    expect((await answer.boundingBox())?.height ?? 0).toBeGreaterThan(10);
  }
  for (const example of await page.locator('.tool details li').all()) {
    expect((await example.boundingBox())?.height ?? 0).toBeGreaterThan(10);
  }
  expect(await page.locator('.tool form').first().isVisible()).toBe(false);
  expect(await page.locator('.actions-row').isVisible()).toBe(false);
  expect(await page.locator('.ref').first().isVisible()).toBe(true);
});

test('the index is narrowed by who one is and by item of the plan', async () => {
  const { guides } = content;
  const [audience] = must(guides[0]).audiences;
  const page = await site.open(`/guides/?audience=${audience}`);
  expect(await page.locator('[data-item]:visible').count()).toBe(
    guides.filter(({ audiences }) => audiences.includes(must(audience))).length,
  );
  await page.locator('[data-narrows] button').click();
  // An item of the plan that all guides of one intent have nothing to do with.
  const item = must(guides.flatMap(({ items }) => items)[0]).split('/')[1];
  const own = guides.filter(({ items }) => items.some((ref) => ref.endsWith(`/${item}`)));
  const other = must(
    intents.find(
      (intent) =>
        guides.some((guide) => guide.intent === intent) &&
        !own.some((guide) => guide.intent === intent),
    ),
  );
  const option = page.locator(`select[name=plan] option[value$=${item}]`);
  await page.locator('select[name=plan]').selectOption((await option.getAttribute('value')) ?? '');
  expect(await page.locator('[data-item]:visible').count()).toBe(own.length);
  expect(await page.locator('[data-narrows] [role=status]').innerText()).toBe(
    `${guides.length}份中有${own.length}份符合`,
  );
  await page.locator('select[name=intent]').selectOption(other);
  expect(await page.locator('[data-narrows] [role=status]').innerText()).toContain('没有同时符合');
});

test('the first screen of every guide stands within the first 14 KB', () => {
  // What a cold visit receives first: the style sheet and the page up to its text, which is as long as it has to be.
  const paths = locales.flatMap((locale) =>
    content.guides.map(({ slug }) => localPath(guidePath(slug), locale, '/')),
  );
  for (const path of paths) {
    const html = readFileSync(`dist${path}index.html`, 'utf8');
    const styles = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? '';
    const head = html.slice(0, html.indexOf('<article'));
    expect(head, path).toContain('<h1');
    const bytes = gzipSync(head).byteLength + gzipSync(readFileSync(`dist${styles}`)).byteLength;
    expect(bytes, path).toBeLessThanOrEqual(14 * 1024);
  }
});
