import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed } from '@rowanmanning/feed-parser';
import readExif from 'exif-reader';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '../content.ts';
import { photoWithPlace } from '../inputs/bytes.ts';
import { renderedTexts } from '../inputs/rendered.ts';
import { copyProject } from '../project.ts';
import { locales, type Locale } from '../../src/i18n/locales.ts';
import { page, readPages, type Page } from './dist.ts';

const site = copyProject('plain');
const folder = 'content/announcements/hostile';
const title = {
  zh: '㛃𠮷🎉가“#”：' + '关于进一步优化商标业务受理窗口服务的通知'.repeat(4),
  en:
    'Notice “#” on ' +
    'the further improvement of services at the trademark reception window '.repeat(3).trim(),
};
let pages: Page[] = [];
const built = (name: string): string => readFileSync(join(site.folder, 'dist', name), 'utf8');
const at = (locale: Locale): string => `${locale === 'en' ? '/en' : ''}/news/hostile/`;

beforeAll(async () => {
  site.write(
    `${folder}/announcement.yaml`,
    `type: notice\ntitle: ${JSON.stringify(title)}\nissued: '2024-06-01'\nmodified: '2024-06-01'\nsource: { zh: 本局, en: The office }\n`,
  );
  site.write(`${folder}/photo.jpg`, photoWithPlace);
  for (const locale of locales) {
    const sections = renderedTexts.map(
      (row) =>
        `## ${locale === 'zh' ? '写法' : 'Writing'} ${row.id} [#${row.id}]\n\n${row[locale]}\n`,
    );
    const answer =
      locale === 'zh'
        ? '这里有许多写法。每一种都要照样显示。'
        : 'Many ways of writing. Each is shown as it is meant.';
    // As Windows saves it: with a byte order mark, and two characters at the end of each line.
    const text = `\uFEFF---\nanswer: >-\n  ${answer}\n---\n\n${sections.join('\n')}`;
    site.write(`${folder}/${locale}.mdx`, text.replaceAll('\n', '\r\n'));
  }
  const { ok, output } = await site.build();
  if (!ok) throw new Error(output);
  pages = readPages(join(site.folder, 'dist'));
});
afterAll(() => site.dispose());

describe.each(locales)('in %s', (locale) => {
  test.each(renderedTexts.map((row) => [row.id, row] as const))('%s', (id, row) => {
    const { document } = page(pages, at(locale));
    const wanted = typeof row.html === 'string' ? row.html : row.html[locale];
    // Footnotes stand at the end of the text.
    const prose = must(document.querySelector('.prose')).clone().toString();
    const start = prose.indexOf(`id="${id}"`);
    const end = prose.indexOf('<h2', start);
    const section = id === 'footnote' ? prose : prose.slice(start, end < 0 ? undefined : end);
    const plain = section
      .replace(/<a class="pilcrow".*?<\/a>/gs, '')
      .replace(/<a[^>]*class="term"[^>]*>(.*?)<\/a>/gs, '$1');
    expect(start).toBeGreaterThan(0);
    expect(plain).toContain(wanted);
    expect(plain).not.toMatch(/内部|13800138000|undefined|__ASTRO/);
  });

  test('a picture has its size, its words, and no place', async () => {
    const image = must(page(pages, at(locale)).document.querySelector('.prose img'));
    expect(image.getAttribute('width')).toBe('40');
    expect(image.getAttribute('height')).toBe('30');
    const file = must(image.getAttribute('src'));
    expect(file).toMatch(/^\/assets\//);
    const { exif } = await sharp(join(site.folder, 'dist', file)).metadata();
    expect(exif && readExif(exif).GPSInfo).toBeUndefined();
    const text = built(`${at(locale)}index.md`);
    expect(text).toContain(image.getAttribute('alt'));
    expect(text).toMatch(/!\[[^\]]+\]\((?:https:\/\/www\.example)?\/assets\//);
  });

  test('the feed is XML, and holds the same', async () => {
    const prefix = locale === 'en' ? 'en/' : '';
    const feed = parseFeed(built(`${prefix}feed.xml`));
    const entry = must(feed.items.find(({ url }) => url?.includes('/news/hostile/')));
    expect(entry.title).toBe(title[locale]);
    expect(entry.content).toMatch(/<img [^>]*src="https:\/\/www\.example\/assets\//);
    expect(entry.content).toMatch(/<img [^>]*alt="[^"]+"/);
    expect(entry.content).not.toMatch(/内部|undefined|pilcrow/);
    const json = JSON.parse(built(`${prefix}feed.json`)) as { items: { title: string }[] };
    expect(json.items.map((item) => item.title)).toContain(title[locale]);
  });

  test('a title of any length is whole on the page, and has a picture to share', () => {
    const { document } = page(pages, at(locale));
    expect(document.querySelector('h1')?.textContent.replace(/\s+/g, ' ').trim()).toBe(
      title[locale],
    );
    const image = document.querySelector('meta[property="og:image"]')?.getAttribute('content');
    expect(image).toMatch(/\/share\//);
  });
});

test('nothing of what is left out is published anywhere', () => {
  for (const name of globSync('**/*.{html,md,xml,json,txt}', { cwd: join(site.folder, 'dist') })) {
    expect(built(name), name).not.toMatch(/内部：|13800138000|\uFEFF---/);
  }
});
