import { globSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { serveSite } from '../../src/host/server.ts';
import { largePhoto } from '../inputs/bytes.ts';
import { copyProject } from '../project.ts';
import { useSite } from './site.ts';

/** A notice with a photo as a camera makes it, with and without words beside it. */
const project = copyProject('plain');
const notice = 'content/announcements/window-hours';
project.write(`${notice}/photo.jpg`, largePhoto);
project.edit(`${notice}/zh.mdx`, /$/, '\n![窗口的外景](./photo.jpg "窗口在一楼")\n');
project.edit(`${notice}/en.mdx`, /$/, '\n![The window](./photo.jpg "The window, ground floor")\n');

const site = useSite(async () => {
  const { ok, output } = await project.build();
  if (!ok) throw new Error(output);
  return serveSite(join(project.folder, 'dist'), 0);
});
afterAll(() => project.dispose());

test.each([
  ['/news/window-hours/', 360],
  ['/en/news/window-hours/', 360],
  ['/news/window-hours/', 1280],
  ['/en/news/window-hours/', 1280],
])(
  'on %s, %i wide, a large photo keeps to the column, whole and described',
  async (path, width) => {
    const page = await site.open(path, { viewport: { width, height: 800 } });
    const image = page.locator('.prose img');
    await image.scrollIntoViewIfNeeded();
    await page.waitForFunction(
      () => document.querySelector<HTMLImageElement>('.prose img')?.complete,
    );
    const shown = await image.evaluate((element: HTMLImageElement) => ({
      column: element.closest('.prose')?.clientWidth ?? 0,
      page: document.documentElement.scrollWidth,
      box: element.getBoundingClientRect().toJSON() as { width: number; height: number },
      file: element.currentSrc,
      loaded: element.naturalWidth,
      loading: element.loading,
      caption: element.closest('figure')?.querySelector('figcaption')?.textContent,
      beside: element.closest('figure')?.querySelector('.pilcrow'),
    }));
    expect(shown.page).toBeLessThanOrEqual(width);
    expect(shown.box.width).toBeGreaterThan(Math.min(width, 672) * 0.8);
    expect(shown.box.width).toBeLessThanOrEqual(shown.column);
    expect(shown.box.width / shown.box.height).toBeCloseTo(1.5, 1);
    expect(shown.loaded).toBeGreaterThan(0);
    expect(shown.loading).toBe('lazy');
    expect(shown.caption).toBeTruthy();
    // A link to the passage stands behind words, and never alone below a picture.
    expect(shown.beside).toBeNull();
    await page.context().close();
  },
);

test('only the sizes that pages ask for are published', async () => {
  const files = globSync('dist/assets/*.{jpg,webp}', { cwd: project.folder });
  const widths = await Promise.all(
    files.map(async (file) => (await sharp(join(project.folder, file)).metadata()).width),
  );
  expect([...new Set(widths)].sort((a, b) => a - b)).toEqual([360, 672, 720, 1344]);
});
