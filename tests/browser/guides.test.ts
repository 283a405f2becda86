import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();
const result = (page: Page, tool: string): Promise<string> =>
  page.locator(`[data-tool=${tool}] [data-result] > strong`).innerText();

describe('tools by keyboard', () => {
  test('trademark fees', async () => {
    const page = await site.open('/guides/trademark-registration/');
    await page.locator('[data-tool=trademark-fees] select[name=procedure]').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('2');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await expect.poll(() => result(page, 'trademark-fees')).toBe('官费共648元。');
    expect(page.url()).toContain('classes=2&goods=12');
    expect(await page.locator('[data-tool=trademark-fees] [data-result]').innerText()).toContain(
      '发改价格〔2015〕2136号',
    );
  });

  test('deadlines, with a file for the calendar', async () => {
    const page = await site.open('/en/guides/trademark-changes/');
    const form = page.locator('[data-tool=deadlines] form');
    await form.locator('select').focus();
    await form.locator('select').selectOption('disputes#confirm');
    await form.locator('input[name=date]').fill('2024-05-17');
    await form.locator('input[name=date]').press('Enter');
    await expect
      .poll(() => result(page, 'deadlines'))
      .toBe('The last day is Monday, 17 June 2024.');
    const download = page.waitForEvent('download');
    await form.getByText('Add to calendar').press('Enter');
    const file = await download;
    expect(file.suggestedFilename()).toBe('2024-06-17.ics');
    expect(readFileSync(await file.path(), 'utf8')).toContain('DTSTART;VALUE=DATE:20240617');
  });

  test('the way for a dispute asks only what matters', async () => {
    const page = await site.open('/guides/disputes/');
    const form = page.locator('[data-tool=dispute-route] form');
    await form.locator('select[name=place]').focus();
    await form.locator('select[name=place]').selectOption('fair');
    await expect.poll(() => form.locator('select[name=goal]').isVisible()).toBe(false);
    await form.locator('button[type=submit]').press('Enter');
    await expect.poll(() => result(page, 'dispute-route')).toBe('先向展会投诉机构投诉。');
    await form.locator('[data-result] a').press('Enter');
    await page.waitForURL('**/guides/trade-fairs/');
  });

  test('the kind of protection', async () => {
    const page = await site.open('/en/guides/copyright-registration/');
    const form = page.locator('[data-tool=protection-kind] form');
    await form.locator('select').focus();
    await form.locator('select').selectOption('look');
    await form.locator('button[type=submit]').press('Enter');
    await expect
      .poll(() => result(page, 'protection-kind'))
      .toBe('The right for it is: design patent.');
  });
});

describe('a shared address shows the same result', () => {
  test.each([
    [
      '/guides/trademark-changes/?tool=trademark-fees&procedure=renewal&medium=paper&classes=1&grace=yes',
      'trademark-fees',
      '官费共750元。',
    ],
    [
      '/en/guides/trademark-changes/?tool=deadlines&kind=trademark-registration%23oppose&date=2024-11-30',
      'deadlines',
      'The last day is Friday, 28 February 2025.',
    ],
    [
      '/guides/disputes/?tool=dispute-route&evidence=yes&place=other&agreement=no&willing=no&goal=damages&foreign=no',
      'dispute-route',
      '向法院起诉。',
    ],
    ['/guides/data-ip/?tool=protection-kind&what=brand', 'protection-kind', '适合用商标保护。'],
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
    await expect
      .poll(() => result(page, 'deadlines'))
      .toBe('The last day is Tuesday, 21 May 2024.');
  });

  test.each([
    ['?tool=deadlines&kind=disputes%23suit&date=2024-06-31', 'deadlines', '没有“2024-06-31”这一天'],
    [
      '?tool=trademark-fees&procedure=registration&classes=99&goods=1',
      'trademark-fees',
      '类别数应当是1到45之间的整数。',
    ],
    ['?tool=trademark-fees&procedure=%3Cscript%3E&classes=-1', 'trademark-fees', '类别数应当是'],
  ])('%s gets a sentence, never NaN', async (query, tool, sentence) => {
    const page = await site.open(`/guides/trademark-changes/${query}`);
    await expect.poll(() => result(page, tool)).toContain(sentence);
    expect(await page.locator('main').innerText()).not.toContain('NaN');
  });
});

test('the self-check says what is left, and what to do when all hold', async () => {
  const page = await site.open('/en/guides/trademark-registration/');
  const status = page.locator('[data-conditions] [role=status]');
  expect(await status.innerText()).toContain('3 still to confirm');
  for (const box of await page.locator('[data-conditions] input').all()) await box.check();
  expect(await status.innerText()).toContain('You can apply');
});

test('the checklist survives a reload, is downloaded, and leaves nothing when cleared', async () => {
  const page = await site.open('/guides/trademark-registration/');
  await page.getByLabel('商标图样').check();
  await page.reload();
  await expect.poll(() => page.getByLabel('商标图样').isChecked()).toBe(true);
  const download = page.waitForEvent('download');
  await page.getByText('下载清单').click();
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(text).toContain('[x] 商标图样');
  expect(text).toContain('[ ] 身份证明文件');
  await page.getByText('清除勾选').click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await page.getByLabel('商标图样').isChecked()).toBe(false);
});

test('the contents stay in view and show where one is', async () => {
  const page = await site.open('/guides/trademark-changes/');
  await page.evaluate(() => document.querySelector('#fees')?.scrollIntoView());
  const current = page.locator('.contents a[aria-current]');
  await expect.poll(() => current.innerText()).toBe('费用');
  expect(await current.isVisible()).toBe(true);
});

describe('without scripts', () => {
  test('a guide is whole: conditions as a list, answers that fold out, worked examples', async () => {
    const page = await site.open('/guides/trademark-changes/', { javaScriptEnabled: false });
    expect(await page.locator('[data-conditions] input:visible').count()).toBe(0);
    expect(await page.locator('[data-conditions] li:visible').count()).toBe(3);
    expect(await page.locator('[data-tool] form:visible').count()).toBe(0);
    await page.getByText('例子').first().click();
    expect(await page.getByText('官费共750元').isVisible()).toBe(true);
    await page.getByText('商标快到期了怎么办？').click();
    expect(await page.getByText('期满前12个月内就可以续展').isVisible()).toBe(true);
  });

  test('the index lists every guide', async () => {
    const page = await site.open('/en/guides/', { javaScriptEnabled: false });
    expect(await page.locator('[data-item]:visible').count()).toBe(18);
  });
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
  const page = await site.open('/guides/?audience=agencies');
  expect(await page.locator('[data-item]:visible').count()).toBe(2);
  await page.locator('[data-narrows] button').click();
  await page.locator('select[name=plan]').selectOption('ip-finance');
  expect(await page.locator('[data-item]:visible').count()).toBe(2);
  expect(await page.locator('[data-narrows] [role=status]').innerText()).toBe('18份中有2份符合');
  await page.locator('select[name=intent]').selectOption('learn');
  expect(await page.locator('[data-narrows] [role=status]').innerText()).toContain('没有同时符合');
});

test('the first screen stands within the first 14 KB', () => {
  // What a cold visit receives first: the head of the page, and the style sheet.
  for (const path of [
    'dist/guides/trademark-changes/index.html',
    'dist/en/guides/disputes/index.html',
  ]) {
    const html = readFileSync(path, 'utf8');
    const styles = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? '';
    const head = html.slice(0, html.indexOf('<fieldset'));
    const bytes = gzipSync(head).byteLength + gzipSync(readFileSync(`dist${styles}`)).byteLength;
    expect(bytes).toBeLessThanOrEqual(14 * 1024);
  }
});
