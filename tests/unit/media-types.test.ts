import { expect, test } from 'vitest';
import { hosts, type Hosting } from '../../src/host/hosting.ts';
import { mediaType, shrinks } from '../../src/meta/media-types.ts';

const hosting: Hosting = {
  manifest: {
    site: 'https://ip.example.gov.cn',
    base: '/',
    offline: false,
    explicit: false,
    files: {},
    redirects: {},
  },
  host: 'ip.example',
  root: '/srv/www',
};

const types = [
  ['/index.html', 'text/html; charset=utf-8'],
  ['/assets/a.js', 'text/javascript; charset=utf-8'],
  ['/data/catalog.jsonld', 'application/ld+json; charset=utf-8'],
  ['/feed.xml', 'application/xml; charset=utf-8'],
  ['/pages.speculationrules', 'application/speculationrules+json'],
  ['/news/a/PHOTO.JPG', 'image/jpeg'],
  ['/news/a/photo.webp', 'image/webp'],
  ['/news/a/photo.avif', 'image/avif'],
  ['/news/a/form.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['/news/a/list.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['/news/a/all.zip', 'application/zip'],
  ['/news/a/film.mp4', 'video/mp4'],
  ['/pagefind/wasm.zh-cn.pagefind', 'application/octet-stream'],
] as const;

test.each(types)('%s is served as %s', (path, type) => {
  expect(mediaType(path)).toBe(type);
});

test('text and drawings shrink, pictures and archives do not', () => {
  expect(['a.html', 'a.svg', 'a.csv', 'a.xml', 'a.md'].every(shrinks)).toBe(true);
  expect(['a.jpg', 'a.docx', 'a.zip', 'a.mp4', 'a'].some(shrinks)).toBe(false);
});

test('configurations name kinds of files that the site does not have yet', () => {
  for (const [path, type] of types) {
    if (type === 'application/octet-stream') continue;
    const ending = path.replace(/^.*\./, '').toLowerCase();
    const name = type.replace(/;.*/, '');
    const line = (text: string, start: string): string =>
      text.split('\n').find((one) => one.trim().startsWith(start)) ?? '';
    expect(line(hosts.nginx(hosting), `${name} `).replace(';', ' ').split(' ')).toContain(ending);
    expect(line(hosts.apache(hosting), `AddType "${type}"`).split(' ')).toContain(`.${ending}`);
  }
});
