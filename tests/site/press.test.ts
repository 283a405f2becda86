import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { parseFeed } from '@rowanmanning/feed-parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse as parseCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import jsonld from 'jsonld';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { announcementsOf } from '../../src/content/news/model.ts';
import { guidePath, lawChangesPath, newsPath, weekPath } from '../../src/content/content.ts';
import { dataSets } from '../../src/feeds/data-sets/data-sets.ts';
import { formatDate, formatMoment } from '../../src/i18n/format.ts';
import { instant, later } from '../../src/i18n/dates.ts';
import { locales } from '../../src/i18n/locales.ts';
import { localPath } from '../../src/i18n/paths.ts';
import { strings } from '../../src/i18n/strings.ts';
import { must, readContent } from '../content.ts';
import { builtFor, dist, isRedirect, page, readPages } from './dist.ts';

const content = readContent();
const pages = readPages();
const site = builtFor;
const read = (path: string): string => readFileSync(`${dist}${path}`, 'utf8');
const listed = pages.filter((entry) => !isRedirect(entry) && entry.path !== '/404.html');

describe('feeds', () => {
  const atom = globSync('**/feed.xml', { cwd: dist }).map((file) => `/${file}`);
  test('whole, per type and per department, and of changes in the law, in both languages', () => {
    const types = new Set(content.announcements.map((entry) => entry.type));
    const departments = content.taxonomy.departments
      .filter(({ id }) => announcementsOf(content, id).length > 0)
      .map(({ id }) => id);
    const expected = locales.flatMap((locale) =>
      [
        '/',
        lawChangesPath(),
        ...[...types].map((type) => `/news/type/${type}/`),
        ...departments.map((id) => `/departments/${id}/`),
      ].map((path) => `${localPath(path, locale, '')}feed.xml`),
    );
    expect(atom.toSorted()).toEqual(expected.toSorted());
  });

  test.each(atom)('%s is read by a parser, and agrees with its JSON Feed', (path) => {
    const feed = parseFeed(read(path));
    expect(feed.meta).toMatchObject({ type: 'atom', version: '1.0' });
    expect(feed.self).toBe(`${site}${path}`);
    const json = JSON.parse(read(path.replace(/xml$/, 'json'))) as {
      version: string;
      feed_url: string;
      items: { id: string; title: string; content_html: string; date_modified: string }[];
    };
    expect(json.version).toBe('https://jsonfeed.org/version/1.1');
    expect(json.feed_url).toBe(`${site}${path.replace(/xml$/, 'json')}`);
    expect(json.items.map(({ id, title }) => ({ id, title }))).toEqual(
      feed.items.map(({ id, title }) => ({ id, title })),
    );
    expect(feed.items.length).toBeGreaterThan(0);
    for (const [i, item] of feed.items.entries()) {
      expect(json.items[i]?.date_modified).toBe(item.updated?.toISOString());
      const html = must(item.content);
      expect(html).not.toMatch(/(?:href|src)="(?!https?:|mailto:|tel:)/);
      if (path.endsWith(`${lawChangesPath()}feed.xml`)) {
        const { pathname, hash } = new URL(must(item.url));
        expect(page(pages, pathname).document.querySelector(hash), hash).not.toBeNull();
        continue;
      }
      const local = new URL(must(item.url)).pathname;
      const entry = must(
        content.announcements.find(({ slug }) => local.endsWith(newsPath(slug))),
        local,
      );
      expect(item.updated).toEqual(instant(later(entry.modified, entry.online)));
      // Nothing is claimed until it has gone online.
      expect(item.published).toEqual(entry.online ? instant(entry.online) : null);
      // The full text, able to stand anywhere.
      expect(html).toContain('<h2');
      expect(html).not.toContain('pilcrow');
      const text = page(pages, local).document.querySelector('.prose p')?.text.replace('¶', '');
      expect(html.replace(/<[^>]*>/g, '').replace(/\s+/g, '')).toContain(
        must(text).replace(/\s+/g, ''),
      );
    }
  });

  test('browsers find them', () => {
    for (const { path, document } of listed) {
      const prefix = path.startsWith('/en/') ? '/en' : '';
      const links = document
        .querySelectorAll('link[rel=alternate][type]')
        .map((link) => link.getAttribute('href'));
      expect(links, path).toContain(`${prefix}/feed.xml`);
      for (const link of links) expect(existsSync(`${dist}${link ?? ''}`), link).toBe(true);
    }
    const list = `/news/type/${must(content.announcements[0]).type}/`;
    expect(
      page(pages, list)
        .document.querySelectorAll('link[rel=alternate][type]')
        .map((link) => link.getAttribute('href')),
    ).toContain(`${list}feed.json`);
  });
});

test('the calendar of each week is read by a parser', () => {
  for (const [path, week] of content.weeks.flatMap((entry) =>
    locales.map(
      (locale) => [localPath(weekPath(entry.year), locale, '/') + 'calendar.ics', entry] as const,
    ),
  )) {
    const calendar = new ICAL.Component(ICAL.parse(read(path)) as unknown[]);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    // The world day, the national week, and what the office holds.
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(2 + week.events.length);
  }
});

describe('open data', () => {
  const ajv = new Ajv2020({ strict: true, formats: { uri: true } });
  test.each(dataSets.map((set) => [set.id, set] as const))(
    '%s follows its schema, and its CSV comes back the same',
    (id, set) => {
      const rows = JSON.parse(read(`/data/${id}.json`)) as Record<string, unknown>[];
      const validate = ajv.compile(JSON.parse(read(`/data/${id}.schema.json`)) as object);
      expect(validate(rows), JSON.stringify(validate.errors)).toBe(true);
      expect(rows.length).toBeGreaterThan(0);
      const csv = readFileSync(`${dist}/data/${id}.csv`);
      expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const table = parseCsv<Record<string, string>>(csv, { bom: true, columns: true });
      const back = table.map((row) =>
        Object.fromEntries(
          set.fields.map(({ name, type }) => {
            const value = row[name] ?? '';
            if (type === 'list') return [name, value ? value.split('; ') : []];
            if (value === '') return [name, null];
            return [name, type === 'number' ? Number(value) : value];
          }),
        ),
      );
      expect(back).toEqual(rows);
      // Each row leads to where its page says the same.
      for (const row of rows) {
        for (const key of ['url_zh', 'url_en'] as const) {
          const url = new URL(String(row[key]));
          const html = page(pages, url.pathname).html;
          if (url.hash) expect(html).toContain(`id="${url.hash.slice(1)}"`);
        }
      }
    },
  );

  test('counts as many as the plan', () => {
    const count = (id: string): number =>
      (JSON.parse(read(`/data/${id}.json`)) as unknown[]).length;
    expect(count('items')).toBe(content.plans.flatMap((plan) => plan.items).length);
    expect(count('indicators')).toBe(
      content.plans.flatMap((plan) => plan.aims).flatMap((aim) => aim.indicators).length,
    );
    expect(count('departments')).toBe(content.taxonomy.departments.length);
    expect(count('actions')).toBe(
      content.plans.flatMap((plan) => plan.items).flatMap((item) => item.actions).length,
    );
  });

  test('the catalogue is RDF, and every file that it names is there', async () => {
    const catalog = JSON.parse(read('/data/catalog.jsonld')) as object;
    const quads = (await jsonld.toRDF(catalog)) as {
      predicate: { value: string };
      object: { value: string };
    }[];
    const objects = (name: string): string[] =>
      quads
        .filter(({ predicate }) => predicate.value.endsWith(name))
        .map(({ object }) => object.value);
    expect(objects('#dataset')).toHaveLength(dataSets.length);
    expect(objects('#downloadURL')).toHaveLength(2 * dataSets.length);
    for (const url of [...objects('#downloadURL'), ...objects('/conformsTo')]) {
      expect(existsSync(`${dist}${new URL(url).pathname}`), url).toBe(true);
    }
  });

  test('each field is explained in both languages', () => {
    for (const path of ['/data/', '/en/data/']) {
      const codes = page(pages, path).document.querySelectorAll('tbody code');
      expect(codes).toHaveLength(dataSets.reduce((sum, set) => sum + set.fields.length, 0));
    }
  });
});

describe('share images', () => {
  test('every page has one, of the stated size and under 60 KB', async () => {
    for (const { path, document } of listed) {
      const meta = (name: string): string =>
        document.querySelector(`meta[property="og:image${name}"]`)?.getAttribute('content') ?? '';
      const file = `${dist}${new URL(meta('')).pathname}`;
      expect(existsSync(file), path).toBe(true);
      expect(statSync(file).size, path).toBeLessThan(60 * 1024);
      const { width, height, format } = await sharp(file).metadata();
      expect([String(width), String(height), format]).toEqual([
        meta(':width'),
        meta(':height'),
        'png',
      ]);
      // It decodes, and is not empty.
      const { channels } = await sharp(file).removeAlpha().stats();
      expect(
        channels.some(({ stdev }) => stdev > 5),
        path,
      ).toBe(true);
    }
  });
  test('the two languages have pictures of their own', () => {
    const slug = must(content.announcements[0]).slug;
    const [a, b] = locales.map((locale) =>
      readFileSync(`${dist}/share/${locale}/news/${slug}.png`),
    );
    expect(must(a).equals(must(b))).toBe(false);
  });
});

describe('each page as plain text', () => {
  test('stands beside it, with its heading and its address', () => {
    for (const { path, document } of listed) {
      const text = read(`${path}index.md`);
      expect(text, path).toContain(`<!-- ${site}${path} -->`);
      const title = must(document.querySelector('h1')).text.replace(/\s+/g, ' ').trim();
      expect(text.replace(/\s+/g, ' '), path).toContain(`# ${title}`);
      expect(text, path).not.toMatch(/\[¶|\]\((?!https?:|mailto:|tel:|<)/);
    }
  });
  test('llms.txt names only texts that are there', () => {
    const links = [...read('/llms.txt').matchAll(/\]\((https:[^)]+)\)/g)].map(([, url]) =>
      must(url),
    );
    expect(links.length).toBeGreaterThan(content.guides.length + content.announcements.length);
    for (const link of links)
      expect(existsSync(`${dist}${new URL(link).pathname}`), link).toBe(true);
  });
});

describe('citing and quoting', () => {
  const cited = listed.filter(
    ({ path }) =>
      /^\/(?:en\/)?(?:news|guides|plan\/\d{4}|week)\/[a-z0-9-]+\/$/.test(path) &&
      !/\/(?:news|week)\/\d{4}\/$|\/(?:targets|booklet)\/$/.test(path),
  );
  test('every announcement, item and guide can be cited in six formats', () => {
    const items = content.plans.flatMap((plan) => plan.items);
    expect(cited.length).toBe(
      2 * (content.announcements.length + items.length + content.guides.length),
    );
    for (const { path, document } of cited) {
      const codes = document.querySelectorAll('.cite code');
      expect(codes, path).toHaveLength(6);
      for (const code of codes) expect(code.text, path).toContain(`${site}${path}`);
      expect(document.querySelector('.cite svg[role=img] path[stroke]'), path).not.toBeNull();
    }
  });
  test('citations of an item name its plan with the year, in every format', () => {
    for (const plan of content.plans) {
      for (const { path, document } of cited.filter(({ path }) =>
        path.includes(`/plan/${plan.year}/`),
      )) {
        const name = plan.name[path.startsWith('/en/') ? 'en' : 'zh'];
        expect(name).toContain(String(plan.year));
        for (const code of document.querySelectorAll('.cite code')) {
          // BibTeX sets capitals in braces.
          expect(code.text.replace(/[{}]/g, ''), path).toContain(name);
        }
      }
    }
  });
  test('every paragraph of their texts has an anchor and a mark that leads to it', () => {
    for (const { path, document } of cited) {
      const paragraphs = document.querySelectorAll(
        '.prose > p:not(.note), .prose > ul > li, .prose > ol > li',
      );
      expect(paragraphs.length, path).toBeGreaterThan(0);
      for (const paragraph of paragraphs) {
        expect(paragraph.id, path).toMatch(/(?:^|-)p\d+$/);
        expect(paragraph.querySelector('.pilcrow')?.getAttribute('href')).toBe(`#${paragraph.id}`);
      }
    }
  });
  test('announcements say what is known, from where, and what is still to come', () => {
    for (const { slug, pending, online, document: about } of content.announcements) {
      for (const locale of locales) {
        const { document } = page(pages, localPath(newsPath(slug), locale, ''));
        expect(document.querySelector('.source')?.text).toMatch(/来源|Source/);
        expect(document.querySelectorAll('#pending ~ ul li')).toHaveLength(pending.length);
        // Whoever reads a text of the site's own sees which document it is about, and from when.
        const facts = document.querySelector('.facts')?.text ?? '';
        if (online) expect(facts).toContain(formatMoment(online, locale));
        if (about) expect(facts).toContain(about.title[locale]);
        if (about) expect(facts).toContain(formatDate(about.issued, locale));
      }
    }
  });
});

test('a citation names the office for what it issued or reviewed, and else the editors of the site', () => {
  const texts = [
    ...content.guides.map(({ slug, reviewed }) => ({
      path: guidePath(slug),
      own: Boolean(reviewed),
    })),
    ...content.announcements.map(({ slug, document }) => ({
      path: newsPath(slug),
      own: !document,
    })),
  ];
  for (const locale of locales) {
    const office = content.authority.name[locale];
    for (const { path, own } of texts) {
      const edition = read(`${localPath(path, locale, '')}index.md`);
      const author = /^AU {2}- (.+)$/m.exec(edition)?.[1];
      expect(author, path).toBe(own ? office : strings(locale).siteEditors(office));
    }
  }
});

test.each(locales)('a feed names who wrote each entry, as the citations do, %s', (locale) => {
  const prefix = locale === 'zh' ? '' : 'en/';
  const feed = JSON.parse(readFileSync(`dist/${prefix}feed.json`, 'utf8')) as {
    items: { url: string; authors: { name: string }[] }[];
  };
  const office = content.authority.name[locale];
  for (const { slug, document } of content.announcements) {
    const item = feed.items.find(({ url }) => url.endsWith(newsPath(slug)));
    expect(must(item).authors, slug).toEqual([
      { name: document ? strings(locale).siteEditors(office) : office },
    ]);
  }
});
