import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { webServers } from '../servers.ts';
import { resultPaths, useSite, waitForState } from './site.ts';

const scratch = mkdtempSync(join(tmpdir(), 'hosts-'));
afterAll(() => rmSync(scratch, { recursive: true }));

for (const { name, installed, start } of webServers) {
  describe.skipIf(!installed)(`served by ${name}`, () => {
    const site = useSite(() => start(mkdtempSync(join(scratch, 'server-'))));

    test('from the home page to a guide, through the search and its index, to the error page', async () => {
      const page = await site.open('/en/');
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await page.locator('a[href="/en/guides/"]').first().click();
      await page.locator('main a[href="/en/guides/trademark-changes/"]').first().click();
      await page.waitForURL('**/en/guides/trademark-changes/');
      await page.locator('header input[type=search]').fill('patent loan');
      await page.locator('header input[type=search]').press('Enter');
      await waitForState(page, 'done');
      expect((await resultPaths(page))[0]).toBe('/en/guides/ip-pledge-financing/');
      await page.locator('[data-deeper]').click();
      await expect.poll(async () => (await resultPaths(page)).length).toBeGreaterThan(1);
      expect(complaints).toEqual([]);
      const lost = await page.goto(`${site.url}nothing/here`);
      expect(lost?.status()).toBe(404);
      expect(
        await page.locator('main form[role=search], main a[href="/"]').count(),
      ).toBeGreaterThan(0);
    });
  });
}
