import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { must, readContent } from '../content.ts';
import { newsListPath, newsLists } from '../../src/content/news/lists.ts';
import { bookletPath, newsPath, pagePath, planPath, weekPath } from '../../src/content/content.ts';
import { weekPages } from '../../src/content/week/model.ts';
import { hasDisclosure } from '../../src/content/site/disclosure.ts';
import { movedAddresses } from '../../src/content/addresses/check.ts';
import { strings } from '../../src/i18n/strings.ts';
import { languageTag, locales, type Locale } from '../../src/i18n/locales.ts';
import { localeOfPath, localPath } from '../../src/i18n/paths.ts';
import { closeIndexes, PageIndex, searchedPart } from '../../src/build/steps/search-index.ts';
import { builtFor, dist, gzipped, isRedirect, page, readPages, withoutValues } from './dist.ts';

const content = readContent();
const pages = readPages();
const articles = pages.filter((entry) => !isRedirect(entry));
const listed = articles.filter((entry) => entry.path !== '/404.html');
const site = builtFor;

const paths = [
  '/',
  ...content.plans.flatMap(({ year, items }) => [
    planPath(year),
    planPath(year, 'targets'),
    bookletPath(year),
    ...items.map(({ slug }) => planPath(year, slug)),
  ]),
  ...content.weeks.flatMap((week) => [
    weekPath(week.year),
    ...weekPages(week).map(({ path }) => path),
  ]),
  ...newsLists(content).map(({ list }) => newsListPath(list)),
  ...content.announcements.map(({ slug }) => newsPath(slug)),
  '/press/',
  '/data/',
  '/guides/',
  ...content.guides.map(({ slug }) => `/guides/${slug}/`),
  '/departments/',
  ...content.taxonomy.departments.map(({ id }) => `/departments/${id}/`),
  '/glossary/',
  '/laws/',
  '/laws/changes/',
  ...content.laws.map(({ id }) => `/laws/${id}/`),
  ...content.pages.map(({ slug }) => pagePath(slug)).filter((path) => path !== '/press/'),
  ...(hasDisclosure(content.disclosure) ? ['/disclosure/'] : []),
  '/sitemap/',
  '/search/',
];

/** Pages that lead on from a former address. */
const former = movedAddresses(content)
  .map(({ from }) => from)
  .filter((path) => path.endsWith('/'));

test('every page exists in both languages, and no other does', () => {
  const expected = locales.flatMap((locale) =>
    [...paths, '/plan/', '/week/', ...former].map((path) => localPath(path, locale, '/')),
  );
  expect(pages.map((entry) => entry.path).sort()).toEqual([...expected, '/404.html'].sort());
});

test('/plan/ and /week/ lead to the newest year', () => {
  const [plan, week] = [must(content.plans[0]), must(content.weeks[0])];
  for (const [from, to] of locales.flatMap((locale) => [
    [localPath('/plan/', locale, '/'), localPath(planPath(plan.year), locale, '/')],
    [localPath('/week/', locale, '/'), localPath(weekPath(week.year), locale, '/')],
  ])) {
    const moved = page(pages, must(from));
    expect(isRedirect(moved)).toBe(true);
    expect(moved.html).toContain(`content="0; url=${to}"`);
  }
});

describe.each(listed.map((entry) => [entry.path, entry] as const))(
  '%s',
  (path, { document, html }) => {
    const locale: Locale = path.startsWith('/en/') ? 'en' : 'zh';
    const own = path.replace(/^\/en(?=\/)/, '');
    const meta = (name: string): string | undefined =>
      document.querySelector(`meta[name="${name}"]`)?.getAttribute('content');

    test('names its language, and its twin', () => {
      expect(document.querySelector('html')?.getAttribute('lang')).toBe(languageTag[locale]);
      expect(
        document
          .querySelectorAll('link[rel=alternate][hreflang]')
          .map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]),
      ).toEqual([
        ['zh-CN', `${site}${own}`],
        ['en', `${site}${localPath(own, 'en', '/')}`],
        ['x-default', `${site}${own}`],
      ]);
      expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
        `${site}${path}`,
      );
      const link = must(document.querySelector('#site_language'));
      expect(link.getAttribute('href')).toBe(localPath(own, locale === 'zh' ? 'en' : 'zh', '/'));
      expect(link.getAttribute('lang')).toBe(languageTag[locale === 'zh' ? 'en' : 'zh']);
    });

    test('has one first heading, title, description and the labels of a government site', () => {
      expect(document.querySelectorAll('h1')).toHaveLength(1);
      expect(document.querySelector('title')?.textContent).toContain(
        content.authority.site_name[locale],
      );
      expect(meta('description')?.length).toBeGreaterThan(10);
      expect(meta('SiteName')).toBe(content.authority.site_name[locale]);
      expect(meta('SiteIDCode') ?? '').toBe(content.authority.records.site_code);
    });

    test('says to machines what it is', () => {
      const data = JSON.parse(
        must(document.querySelector('script[type="application/ld+json"]')).textContent,
      ) as Record<string, unknown>;
      expect(data['@context']).toBe('https://schema.org');
      expect(data['@type'] ?? data['@graph']).toBeDefined();
      const image = must(
        document.querySelector('meta[property="og:image"]')?.getAttribute('content'),
      );
      expect(existsSync(`${dist}${image.slice(site.length)}`)).toBe(true);
    });

    test('carries what a government site must at its foot', () => {
      const foot = must(document.querySelector('footer.foot'));
      expect(foot.textContent).toContain(content.authority.name[locale]);
      const links = foot.querySelectorAll('a').map((link) => link.getAttribute('href'));
      for (const target of [
        '/sitemap/',
        '/contact/',
        '/contact/#errors',
        '/accessibility/',
        '/privacy/',
      ]) {
        expect(links).toContain(localPath(target, locale, '/'));
      }
    });

    test('marks every Chinese passage on an English page', () => {
      if (locale === 'zh') return;
      // A copy: the tests after this one need the page whole.
      const copy = parse(html);
      for (const passage of copy.querySelectorAll('[lang="zh-CN"]')) {
        if (passage.tagName !== 'HTML') passage.remove();
      }
      const body = must(copy.querySelector('body'));
      for (const script of body.querySelectorAll('script')) script.remove();
      expect(body.textContent.match(/\p{Script=Han}+/gu) ?? []).toEqual([]);
    });

    test('asks no other host for anything', () => {
      const away = (value = ''): boolean =>
        /^(?:https?:)?\/\//.test(value) && !value.startsWith(site);
      const asked = [...html.matchAll(/<(\w+)\b[^>]*?\s(?:src|href|action)="([^"]*)"/g)];
      expect(asked.filter(([, tag, value]) => tag !== 'a' && away(value))).toEqual([]);
      // A link asks for nothing until it is followed; one that leads away says so.
      for (const link of document.querySelectorAll('a')) {
        if (!away(link.getAttribute('href'))) continue;
        expect(link.getAttribute('rel')).toBe('external');
        const marks = link.querySelectorAll('img').map((image) => image.getAttribute('alt') ?? '');
        expect([link.parentNode?.textContent, ...marks].join(' ')).toMatch(
          /离开本站|leaves this site/,
        );
      }
    });
  },
);

test('article and column pages carry the labels of their kind', () => {
  const labels = (path: string): string[] =>
    page(pages, path)
      .document.querySelectorAll('meta[name]')
      .map((tag) => must(tag.getAttribute('name')));
  const plan = must(content.plans[0]);
  expect(labels(planPath(plan.year, must(plan.items[0]).slug))).toEqual(
    expect.arrayContaining([
      'ArticleTitle',
      'ContentSource',
      'ColumnName',
      'ColumnType',
      'ColumnDescription',
      'ColumnKeywords',
      'Keywords',
      'Image',
      'Url',
    ]),
  );
  for (const path of [
    '/',
    planPath(plan.year),
    planPath(plan.year, 'targets'),
    '/guides/',
    '/departments/',
    '/glossary/',
  ]) {
    expect(labels(path)).toEqual(
      expect.arrayContaining(['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType']),
    );
  }
});

test('headings answer at the same anchors in both languages', () => {
  for (const path of paths) {
    const ids = locales.map((locale) =>
      page(pages, localPath(path, locale, '/'))
        .document.querySelectorAll('main :is(h2, h3)[id]')
        .map((heading) => heading.getAttribute('id')),
    );
    // Terms stand in the order of their own language.
    if (path === '/glossary/') for (const list of ids) list.sort();
    expect(ids[0], path).toEqual(ids[1]);
  }
});

test('the site map reaches every page', () => {
  for (const locale of locales) {
    const links = new Set(
      page(pages, localPath('/sitemap/', locale, '/'))
        .document.querySelectorAll('a')
        .map((link) => link.getAttribute('href')),
    );
    for (const path of paths) expect(links).toContain(localPath(path, locale, '/'));
  }
});

test('the ways of the frame are called as the pages that they lead to', () => {
  for (const locale of locales) {
    const frame = page(pages, localPath('/', locale, '/')).document;
    for (const link of frame.querySelectorAll('.nav a, .foot nav a')) {
      const [path = '', anchor] = (link.getAttribute('href') ?? '').split('#');
      const { document } = page(pages, path);
      const title = must(document.querySelector(anchor ? `[id="${anchor}"]` : 'h1')).textContent;
      // The whole name of a page may say more than its label, and never something else.
      const words = link.textContent.match(/\p{Script=Han}|[A-Za-z\d]+/gu) ?? [];
      for (const word of words) {
        expect(title.toLowerCase(), `${link.textContent} → ${path}`).toContain(word.toLowerCase());
      }
    }
  }
});

test('the site map for machines lists each page with its languages', () => {
  const xml = readFileSync(`${dist}/sitemap-0.xml`, 'utf8');
  const urls = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) =>
    url.slice(site.length),
  );
  const expected = listed.map((entry) => entry.path).filter((path) => !path.endsWith('/search/'));
  expect(urls.sort()).toEqual(expected.sort());
  expect(xml).toContain(`hreflang="en" href="${site}/en/guides/"`);
  expect(readFileSync(`${dist}/sitemap-index.xml`, 'utf8')).toContain(`${site}/sitemap-0.xml`);
});

test('the error page speaks both languages and offers search in each', () => {
  const { document } = page(pages, '/404.html');
  // What a script puts in its place below the address of another language.
  const other = document.querySelector('template[lang=en]');
  expect(other?.querySelector('main h1')?.textContent).toBe(strings('en').notFoundTitle);
  other?.remove();
  const forms = document.querySelectorAll('main form[role=search]');
  expect(forms.map((form) => form.getAttribute('action'))).toEqual(['/search/', '/en/search/']);
  expect(document.querySelector('main section[lang=en]')?.textContent).toContain(
    strings('en').notFoundTitle,
  );
  expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
});

test('record numbers are those of the settings, and no others', () => {
  const { icp, public_security } = content.authority.records;
  const html = pages.map((entry) => entry.html).join('');
  const numbers = new Set(html.match(/.ICP备\d+号(?:-\d+)?|.公网安备\s?\d+号/g));
  expect([...numbers].filter((number) => number !== icp && number !== public_security)).toEqual([]);
});

test('English pages need no sentence of the reader’s Chinese: glossary terms are linked quietly', () => {
  const english = listed.filter(({ path }) => path.startsWith('/en/'));
  for (const { path, document } of english) {
    const linked = document
      .querySelectorAll('.prose a.term')
      .map((link) => link.getAttribute('href'));
    expect(new Set(linked).size, path).toBe(linked.length);
    expect(document.querySelectorAll(':is(h1, h2, h3, cite) a.term'), path).toEqual([]);
  }
  expect(english.some(({ html }) => html.includes('href="/en/glossary/#'))).toBe(true);
});

test('the index holds every page with a text, in its language', () => {
  const entry = JSON.parse(readFileSync(`${dist}/pagefind/pagefind-entry.json`, 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  const texts = readPages().filter(({ document }) =>
    document.querySelector('[data-pagefind-body]'),
  );
  for (const locale of locales) {
    const tag = languageTag[locale].toLowerCase();
    const own = texts.filter(({ path }) => localeOfPath(path) === locale);
    expect(own.length).toBeGreaterThan(content.guides.length);
    expect(entry.languages[tag]?.page_count, tag).toBe(own.length);
  }
});

test('what Pagefind is not given of a page could not be found anyway', async () => {
  const own = pages.filter(({ path }) => localeOfPath(path) === 'zh');
  const [whole, part] = [await PageIndex.create(), await PageIndex.create()];
  for (const { path, html } of own) {
    await whole.add(path, html);
    await part.add(path, searchedPart(html));
  }
  const files = await part.files();
  expect(files.size).toBeGreaterThan(own.length);
  expect(files).toEqual(await whole.files());
  await closeIndexes();
  const bytes = (texts: string[]): number => texts.join('').length;
  const texts = own.map(({ html }) => html);
  expect(bytes(texts.map(searchedPart))).toBeLessThan(bytes(texts));
});

test('every style sheet finds the tokens that it uses', () => {
  const styles = readdirSync(`${dist}/assets`)
    .filter((name) => name.endsWith('.css'))
    .map((name) => readFileSync(`${dist}/assets/${name}`, 'utf8'));
  const defined = new Set(styles.flatMap((css) => css.match(/--[\w-]+(?=:)/g) ?? []));
  // A style sheet that gives another value for want of a token needs none.
  const used = styles.flatMap((css) => css.match(/(?<=var\()--[\w-]+(?=\))/g) ?? []);
  expect(used.length).toBeGreaterThan(100);
  expect([...new Set(used)].filter((name) => !defined.has(name))).toEqual([]);
});

// Safari reads ranges (width < 48rem) from 16.4 on, nested rules from 16.5.
test('style sheets keep to what the oldest browsers read', () => {
  for (const name of readdirSync(`${dist}/assets`).filter((file) => file.endsWith('.css'))) {
    const css = readFileSync(`${dist}/assets/${name}`, 'utf8');
    expect(css.match(/@media[^{]*\bwidth\s*[<>][^{]*/g) ?? [], name).toEqual([]);
    expect(css.match(/[{};]\s*&[^{]*/g) ?? [], name).toEqual([]);
  }
});

test('the one sheet of a page dresses all that stands on it', () => {
  const classesOf = (file: string): Set<string> =>
    new Set(
      readFileSync(`${dist}${file}`, 'utf8').match(/(?<=\.)[a-z][\w-]*(?=[\s.,:>+~)[{])/gi) ?? [],
    );
  const used = new Map<string, Set<string>>();
  for (const { document } of listed) {
    const files = document
      .querySelectorAll('link[rel=stylesheet]')
      .map((link) => must(link.getAttribute('href')))
      .join(' ');
    const names = used.get(files) ?? new Set();
    for (const element of document.querySelectorAll('[class]'))
      for (const name of element.classList.values()) names.add(name);
    used.set(files, names);
  }
  const sheets = new Map(
    [...used.keys()].map((files) => [
      files,
      new Set(files.split(' ').flatMap((file) => [...classesOf(file)])),
    ]),
  );
  const dressed = new Set([...sheets.values()].flatMap((names) => [...names]));
  expect(sheets.size).toBeGreaterThan(5);
  const bare = [...used].flatMap(([files, names]) =>
    [...names]
      .filter((name) => dressed.has(name) && !sheets.get(files)?.has(name))
      .map((name) => `${files}: .${name}`),
  );
  expect(bare).toEqual([]);
});

describe('bytes of a first visit, compressed', () => {
  const kilobyte = 1024;
  const assets = (html: string): number =>
    [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].reduce(
      (sum, [, path = '']) => sum + gzipped(readFileSync(`${dist}${path}`)),
      0,
    );
  // Pages that list all there is of a kind, and grow with it.
  const isList = /\/(glossary|sitemap|laws\/changes)\/$/;
  const limit = (path: string): number => {
    if (isList.test(path)) return 30;
    if (
      /^\/(en\/)?(plan\/\d+\/(?:(?:targets|booklet)\/)?|news\/(?:type\/[a-z]+\/|\d+\/)?|departments\/|laws\/(?:[a-z0-9-]+\/)?|guides\/([a-z-]+\/)?)?$/.test(
        path,
      )
    )
      return 20;
    return 14;
  };
  // Content is never cut for the limit: a guide or list whose own words go beyond it may have this much
  // around them. What surrounds the longest guide are the links of eighteen time limits and forty legal bases.
  const frame = 17 * kilobyte;
  const isGuide = /^\/(en\/)?guides\/[a-z-]+\/$/;
  // The law asks for what others have given the site, and the office for its own: both come on top.
  const supplied = (document: (typeof measured)[number]['document']): number =>
    document.querySelector('.foot .records')
      ? gzipped(
          document
            .querySelectorAll('.foot .records, .foot .wrap > div, [aria-labelledby=contacts]')
            .map((part) => part.outerHTML)
            .join(''),
        )
      : 0;
  const allowed = (path: string, document: (typeof measured)[number]['document']): number => {
    const most = limit(path) * kilobyte + supplied(document);
    if (!isGuide.test(path) && !isList.test(path)) return most;
    const words = must(document.querySelector('main')).textContent.replace(/\s+/g, ' ');
    return Math.max(most, gzipped(words) + frame + supplied(document));
  };
  // The search page brings the search with it.
  const measured = listed.filter((entry) => !entry.path.endsWith('/search/'));

  test.each(
    measured.map((entry) => [entry.path, limit(entry.path), entry.html, entry.document] as const),
  )('%s at most %d KB', (path, _, html, document) => {
    expect(gzipped(html) + assets(html)).toBeLessThanOrEqual(allowed(path, document));
    expect(assets(html)).toBeLessThanOrEqual(8.5 * kilobyte);
  });

  // Scripts are modules, which run once the page stands, so a reader waits for none of them.
  test('one style sheet before a page can be read, and two of its scripts after', () => {
    for (const { document, path } of measured) {
      const styles = document.querySelectorAll('head link[rel=stylesheet]');
      const scripts = document.querySelectorAll('script[src]');
      const blocking = scripts.filter((script) => script.getAttribute('type') !== 'module');
      expect(styles.length, path).toBe(1);
      expect(blocking, path).toEqual([]);
      for (const script of scripts) {
        const source = readFileSync(`${dist}${script.getAttribute('src') ?? ''}`, 'utf8');
        // A script that imports another would be a request more.
        expect(source, path).not.toMatch(/\bimport\s*[{*"']|from\s*["']\.\//);
      }
      expect(scripts.length, path).toBeLessThanOrEqual(
        /\/(?:guides|quiz)\/|\/plan\/\d+\/$/.test(path) ? 2 : 1,
      );
    }
  });
});

test('nothing is printed that has no value', () => {
  expect(withoutValues()).toEqual([]);
});

test('the contents of the changes of the law name the laws, not the days alone', () => {
  for (const locale of locales) {
    const { document } = page(pages, localPath('/laws/changes/', locale, '/'));
    const links = document.querySelectorAll('.contents a[href^="#on-"]');
    expect(links.length, locale).toBeGreaterThan(0);
    for (const link of links) {
      const id = (link.getAttribute('href') ?? '').slice(1);
      const day = must(document.getElementById(id)).textContent;
      expect(link.textContent.startsWith(`${day}${strings(locale).colon}`), id).toBe(true);
      expect(link.textContent.length, id).toBeGreaterThan(day.length + 3);
    }
  }
});

test('the guides that a change of the law concerns stay apart, though their names hold commas', () => {
  const names = new Map(
    locales.map((locale) => [locale, content.guides.map(({ title }) => title[locale])]),
  );
  for (const locale of locales) {
    const t = strings(locale);
    const { document } = page(pages, localPath('/laws/changes/', locale, '/'));
    const lines = document
      .querySelectorAll('main small')
      .map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim())
      .filter((text) => text.startsWith(t.lawConcerns.trim()));
    expect(lines.length, locale).toBeGreaterThan(0);
    for (const line of lines) {
      const named = line.slice(t.lawConcerns.trim().length).split(t.semicolon.trim());
      for (const name of named) expect(names.get(locale), line).toContain(name.trim());
    }
  }
});
