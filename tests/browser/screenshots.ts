// Draws pages with the project's own browser and a Chinese font from npm, for looking at them:
//   npm run screenshots                      the pictures of the README
//   npm run screenshots -- / /en/plan/2024/  these pages at three widths, light and dark
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { serveSite } from '../../src/host/server.ts';

const fonts = 'node_modules/@fontsource-variable/noto-sans-sc';
const server = await serveSite('dist', 0);
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox', '--disable-gpu'],
});

async function draw(
  path: string,
  width: number,
  scheme: 'light' | 'dark',
  file: string,
  whole: boolean,
): Promise<void> {
  const page = await browser.newPage({
    viewport: { width, height: 800 },
    colorScheme: scheme,
    // The site's policy knows neither the font nor its style sheet.
    bypassCSP: true,
  });
  await page.route('**/screenshot-fonts/**', (route) =>
    route.fulfill({
      path: join(fonts, 'files', new URL(route.request().url()).pathname.split('/').at(-1) ?? ''),
    }),
  );
  await page.goto(server.url + path.slice(1), { waitUntil: 'networkidle' });
  const css = readFileSync(join(fonts, 'index.css'), 'utf8').replaceAll(
    './files/',
    '/screenshot-fonts/',
  );
  await page.addStyleTag({ content: css });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file, fullPage: whole });
  await page.close();
  console.log(file);
}

const paths = process.argv.slice(2);
if (paths.length === 0) {
  await draw('/', 1280, 'light', 'tests/browser/home.png', false);
} else {
  const folder = '.cache/screenshots';
  mkdirSync(folder, { recursive: true });
  for (const path of paths) {
    const name = path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home';
    for (const width of [360, 768, 1280]) {
      for (const scheme of ['light', 'dark'] as const) {
        await draw(path, width, scheme, `${folder}/${name}-${width}-${scheme}.png`, true);
      }
    }
  }
}
await browser.close();
await server.close();
