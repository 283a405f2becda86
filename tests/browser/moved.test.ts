import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../src/host/server.ts';
import { copyProject, ownEnvironment } from '../project.ts';
import { resultPaths, useSite, waitForState } from './site.ts';

describe('below a path of another host', () => {
  const project = copyProject('plain');
  afterAll(() => project.dispose());
  const site = useSite(async () => {
    const { ok, output } = await project.build({
      BASE_PATH: '/office/site',
      SITE_URL: 'https://ip.example',
    });
    if (!ok) throw new Error(output);
    return serveSite(join(project.folder, 'dist'), 0, '/office/site');
  });

  test('search leads to pages there', async () => {
    const page = await site.open('/en/');
    await page.locator('input[type=search]').fill('trademark window');
    await page.keyboard.press('Enter');
    await waitForState(page, 'done');
    const [path = ''] = await resultPaths(page);
    expect(path).toBe('/office/site/en/guides/window/');
    await page.locator('#search-results ol > li > a').first().click();
    await page.waitForURL((url) => url.pathname === path);
    await page.locator('#site_language').click();
    await page.waitForURL((url) => url.pathname === path.replace('/en/', '/'));
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });
});

describe('in development', () => {
  const project = copyProject('plain');
  const announcement = 'content/announcements/courses';
  writeFileSync(join(project.folder, announcement, 'targets.csv'), '年份,数值\n2024,85\n');
  project.edit(
    `${announcement}/announcement.yaml`,
    /^type:/,
    'attachments: [{ file: targets.csv, title: { zh: 目标, en: Targets } }]\ntype:',
  );
  const site = useSite(
    () =>
      new Promise((resolve, reject) => {
        const server = spawn(process.execPath, ['src/build/dev.ts'], {
          cwd: project.folder,
          env: { ...ownEnvironment(), PORT: '0' },
        });
        let output = '';
        const read = (data: Buffer): void => {
          output += String(data);
          const url = /http:\/\/localhost:\d+\//.exec(output)?.[0];
          if (!url) return;
          resolve({
            url,
            close: () =>
              new Promise((closed) => {
                server.once('exit', () => {
                  project.dispose();
                  closed();
                });
                server.kill();
              }),
          });
        };
        server.stdout.on('data', read);
        server.stderr.on('data', read);
        server.once('exit', () => reject(new Error(output)));
      }),
  );

  test('search works as it does in a build', async () => {
    const page = await site.open('/search/?q=窗口');
    // The first search in development waits for all content.
    await page.locator('#search-results[data-state=done]').waitFor({ timeout: 180_000 });
    expect((await resultPaths(page))[0]).toBe('/guides/window/');
  });

  test.each([
    ...['data/items.csv', 'data/guide.schema.json', 'data/catalog.jsonld', 'feed.xml'],
    ...['en/departments/general-office/feed.json', 'week/2024/calendar.ics', 'llms.txt'],
    'news/courses/targets.csv',
  ])('%s is served', async (file) => {
    const response = await fetch(site.url + file);
    expect([response.status, (await response.text()).length > 0]).toEqual([200, true]);
  });
});
