import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../src/host/server.ts';
import { must } from '../content.ts';
import { copyProject, ownEnvironment } from '../project.ts';
import { boxOf, useSite } from './site.ts';

const site = useSite();
const item = '/plan/2024/dispute-resolution/';

describe('both languages side by side', () => {
  test('are switched on beside each other, block by block, and off again', async () => {
    const page = await site.open(item);
    const before = await page.locator('article').innerText();
    await page.locator('[data-with]').click();
    await page.locator('html[data-beside=en]').waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe('?with=en');
    const pairs = page.locator('.prose .pair');
    expect(await pairs.count()).toBeGreaterThan(3);
    for (const pair of await pairs.all()) {
      const [own, other] = [pair.locator('> div'), pair.locator('.other > div')];
      const [left, right] = [await boxOf(own), await boxOf(other)];
      expect(Math.abs(left.y - right.y)).toBeLessThan(40);
      expect(right.x).toBeGreaterThanOrEqual(left.x + left.width);
      expect(await other.getAttribute('lang')).toBe('en');
      expect(await other.innerText()).not.toMatch(/^\p{Script=Han}/u);
    }
    expect(
      await page.evaluate(() => {
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        return ids.filter((id, i) => ids.indexOf(id) !== i);
      }),
    ).toEqual([]);
    await page.locator('[data-with]').click();
    await page.locator('html:not([data-beside])').waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe('');
    expect(await page.locator('article').innerText()).toBe(before);
  });

  test('stand in the address, also after a change of language', async () => {
    const page = await site.open(`${item}?with=en`);
    await page.locator('html[data-beside=en]').waitFor();
    await page.locator('#site_language').click();
    await page.waitForURL(`**/en${item}?with=zh`);
    await page.locator('html[data-beside=zh-CN]').waitFor();
    expect(await page.locator('.pair .other > div').first().getAttribute('lang')).toBe('zh-CN');
  });

  test('align the entries of a guide', async () => {
    const page = await site.open('/en/guides/disputes/?with=zh');
    await page.locator('html[data-beside=zh-CN]').waitFor();
    // A question that the text answers has no place of its own.
    const question = must(await page.locator('details[id^=question-]').first().getAttribute('id'));
    for (const id of ['step-preserve', 'if-right', question]) {
      const beside = page.locator(`[data-of="${id}"] > div`);
      expect(await beside.count(), id).toBe(1);
      expect(await beside.textContent(), id).toMatch(/\p{Script=Han}/u);
    }
    // Nothing doubled that is filled in or pressed.
    expect(await page.locator('.other :is(input, button, form)').count()).toBe(0);
  });

  test('on a phone each paragraph opens under a tap', async () => {
    const page = await site.open(`${item}?with=en`, { viewport: { width: 360, height: 740 } });
    await page.locator('html[data-beside=en]').waitFor();
    const other = page.locator('.pair .other').nth(1);
    expect(await other.locator('> div').isVisible()).toBe(false);
    await other.locator('summary').click();
    expect(await other.locator('> div').isVisible()).toBe(true);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test('are printed in two columns', async () => {
    const page = await site.open(`${item}?with=en`);
    await page.locator('html[data-beside=en]').waitFor();
    await page.setViewportSize({ width: 673, height: 900 });
    await page.emulateMedia({ media: 'print' });
    const pair = page.locator('.prose .pair').nth(1);
    const [left, right] = [
      await boxOf(pair.locator('> div')),
      await boxOf(pair.locator('.other > div')),
    ];
    expect(right.x).toBeGreaterThan(left.x + left.width);
  });

  test('a paragraph is copied in both with its citation', async () => {
    const page = await site.open(`${item}?with=en`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('html[data-beside=en]').waitFor();
    const mark = page.locator('.prose .pilcrow').first();
    const id = ((await mark.getAttribute('href')) ?? '').slice(1);
    await mark.click();
    await page.locator('[data-quote=both]').click();
    await page.locator('#site_quote [role=status]:not(:empty)').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    const other = await page.locator(`[data-of="${id}"] > div`).innerText();
    // The whole paragraph of the other language, and not the label of its side.
    expect(text).toContain(`“${other.replace(/\s+/g, ' ').trim()}”`);
    expect(text).toMatch(/“[^”]*\p{Script=Han}[\s\S]*”\n“[^”]*[a-z]/u);
  });

  test('a page that does not come is said, and the text stays', async () => {
    const page = await site.open(item);
    await page.route(`**/en${item}`, (route) => route.fulfill({ status: 404, body: '' }));
    await page.locator('[data-with]').click();
    await page.locator('.jumps [role=status]:not(:empty)').waitFor();
    expect(await page.locator('.pair').count()).toBe(0);
    expect(await page.locator('.prose p').first().isVisible()).toBe(true);
  });

  test('an address with another value is passed over; without scripts the link leads over', async () => {
    const odd = await site.open(`${item}?with=%3Cscript%3E`);
    await odd.waitForTimeout(300);
    expect(await odd.locator('.pair').count()).toBe(0);
    const plain = await site.open(item, { javaScriptEnabled: false });
    await plain.locator('[data-with]').click();
    await expect.poll(() => new URL(plain.url()).pathname).toBe(`/en${item}`);
  });
});

describe('where the Chinese has changed since it was translated', () => {
  const project = copyProject('plain');
  afterAll(() => project.dispose());
  const changed = useSite(async () => {
    execFileSync(process.execPath, ['src/editor/translations.ts', '--accept-all'], {
      cwd: project.folder,
      env: ownEnvironment(),
    });
    project.edit('content/announcements/courses/zh.mdx', '六月', '七月');
    const { ok, output } = await project.build();
    if (!ok) throw new Error(output);
    return serveSite(join(project.folder, 'dist'), 0);
  });

  test.each([
    ['/news/courses/', 'en'],
    ['/en/news/courses/', 'zh-CN'],
  ])('%s says so in its place, and what is copied in both says it too', async (path, other) => {
    const page = await changed.open(`${path}?with=${other === 'en' ? 'en' : 'zh'}`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator(`html[data-beside=${other}]`).waitFor();
    const note = page.locator('[data-changed]');
    expect(await note.count()).toBe(1);
    expect(await note.isVisible()).toBe(true);
    const beside = page.locator('.pair', { has: note });
    expect(await beside.locator('h2').count()).toBe(2);
    await page.locator('.prose .pilcrow').last().click();
    await page.locator('[data-quote=both]').click();
    await page.locator('#site_quote [role=status]:not(:empty)').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain(await note.locator('span').innerText());
  });
});
