import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { authoritySchema } from '../../src/content/site/schema.ts';
import type { launchReport } from '../../src/editor/launch/report.ts';
import { freshness } from '../../src/editor/live/freshness.ts';
import { readLive } from '../../src/editor/live/read.ts';
import { serveSite } from '../../src/host/server.ts';
import { locales } from '../../src/i18n/locales.ts';
import { localPath } from '../../src/i18n/paths.ts';
import { must } from '../content.ts';
import { fillOffice } from '../office.ts';
import { copyProject, ownEnvironment } from '../project.ts';
import { readPages, withoutValues } from './dist.ts';
import { documentsOf, htmlFaults } from './html-rules.ts';

/** An office that has supplied everything, all of it invented. */
const project = copyProject();
let built: Awaited<ReturnType<typeof project.build>>;
beforeAll(async () => {
  await fillOffice(project);
  built = await project.build({ SITE_URL: 'https://ip.example.gov.cn' });
});
afterAll(() => {
  project.dispose();
});
const page = (path: string): HTMLElement =>
  parse(readFileSync(join(project.folder, 'dist', path, 'index.html'), 'utf8'));

test('its site builds', () => {
  // The reason stands in the output, so a failure shows it.
  expect(built).toEqual({ ok: true, output: expect.not.stringContaining('Nothing was published') });
});

test.each(locales)('in %s its page about itself says who edits the site', (locale) => {
  const source = readFileSync('tests/fixtures/office/authority.yaml', 'utf8');
  const { editors } = authoritySchema.parse(parseYaml(source));
  expect(page(localPath('/about/', locale, '')).textContent).toContain(editors[locale]);
});

test('nothing is printed that has no value', () => {
  expect(withoutValues(join(project.folder, 'dist'))).toEqual([]);
});

test('it passes its own launch check', () => {
  // A day of its plan’s year: for a later one the check asks for the next plan.
  const { stdout, status } = spawnSync(
    process.execPath,
    ['src/editor/launch-check.ts', '--json', '--on', '2024-12-31'],
    {
      cwd: project.folder,
      env: { ...ownEnvironment(), SITE_URL: 'https://ip.example.gov.cn' },
      encoding: 'utf8',
    },
  );
  const { open } = JSON.parse(stdout) as ReturnType<typeof launchReport>;
  expect(open.map(({ file, field }) => `${file} ${field}`)).toEqual([]);
  expect(status).toBe(0);
});

test('nine days after it opened, nothing of it is stale but its plan', async () => {
  const server = await serveSite(join(project.folder, 'dist'), 0);
  try {
    const live = await readLive(server.url);
    expect(live.columns.length).toBeGreaterThan(10);
    const stale = freshness(live, '2025-12-10').filter((line) => line.stale);
    expect(stale.filter(({ path }) => path !== 'plan/')).toEqual([]);
    const later = freshness(live, '2025-12-16').filter((line) => line.stale);
    expect(later.map(({ path }) => path)).toContain('news/');
  } finally {
    await server.close();
  }
});

test('every page of it is valid HTML', async () => {
  const faults: string[] = [];
  for (const { path, html } of readPages(join(project.folder, 'dist'))) {
    for (const [name, document] of documentsOf(path, html))
      for (const fault of await htmlFaults(document)) faults.push(`${name}: ${fault}`);
  }
  expect(faults).toEqual([]);
});

test('those who verify the owner find what they gave', () => {
  const at = (name: string): string => readFileSync(join(project.folder, 'dist', name), 'utf8');
  expect(at('MP_verify_invented.txt')).toBe('invented-wechat');
  expect(at('baidu_verify_invented.html')).toBe('invented-baidu');
  expect(at('manifest.json')).toContain('/MP_verify_invented.txt');
  // They may go again, so they are no addresses to keep.
  expect(readFileSync(join(project.folder, 'content/site/addresses.lock'), 'utf8')).not.toContain(
    'verify',
  );
  const home = page('/')
    .querySelectorAll('meta')
    .map((tag) => tag.getAttribute('content'));
  expect(home).toEqual(
    expect.arrayContaining(['example-baidu', 'example-bing', 'example-360', 'example-sogou']),
  );
});

describe.each(locales)('its pages in “%s” show what is set', (locale) => {
  const at = (path: string): HTMLElement => page(localPath(path, locale, ''));

  const labels = (path: string): Record<string, string> =>
    Object.fromEntries(
      at(path)
        .querySelectorAll('meta[name]')
        .map((tag) => [tag.getAttribute('name') ?? '', tag.getAttribute('content') ?? '']),
    );
  const ofSite = ['SiteName', 'SiteDomain', 'SiteIDCode'];
  const ofColumn = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'];
  const ofArticle = [
    'ArticleTitle',
    'PubDate',
    'ContentSource',
    'Keywords',
    'Author',
    'description',
    'Image',
    'Url',
  ];

  test.each([
    ['/', [...ofSite, ...ofColumn]],
    ['/news/', [...ofSite, ...ofColumn]],
    ['/guides/', [...ofSite, ...ofColumn]],
    ['/plan/2024/', [...ofSite, ...ofColumn]],
    ['/disclosure/', [...ofSite, ...ofColumn]],
    ['/guides/disputes/', [...ofSite, ...ofColumn, ...ofArticle]],
    ['/news/work-plan-2024/', [...ofSite, ...ofColumn, ...ofArticle]],
    ['/plan/2024/talent/', [...ofSite, ...ofColumn, ...ofArticle]],
  ])('%s has every label, in its language', (path, wanted) => {
    const given = labels(path);
    expect(wanted.filter((name) => !given[name])).toEqual([]);
    expect(given).toMatchObject({ SiteIDCode: '0000000000', SiteDomain: 'ip.example.gov.cn' });
    if (wanted.includes('PubDate')) expect(given.PubDate).toBe('2025-12-01 09:00');
    for (const name of [...ofColumn, 'SiteName', 'ContentSource', 'Author', 'Keywords']) {
      const value = given[name] ?? '';
      if (locale === 'en') expect(value, name).not.toMatch(/\p{Script=Han}/u);
      else if (value) expect(value, name).toMatch(/\p{Script=Han}/u);
    }
  });

  test('QQ finds name, words and picture of a page', () => {
    const property = (name: string): string | undefined =>
      at('/guides/disputes/').querySelector(`meta[itemprop=${name}]`)?.getAttribute('content');
    expect(property('name')).toBe(labels('/guides/disputes/').ArticleTitle);
    expect(property('description')).toBe(labels('/guides/disputes/').description);
    expect(property('image')).toBe(labels('/guides/disputes/').Image);
  });

  test('the foot leads to every registry, and its pictures are its own', () => {
    const foot = must(at('/news/').querySelector('footer.foot'));
    const links = foot.querySelectorAll('a').map((link) => link.getAttribute('href') ?? '');
    for (const start of [
      'https://beian.miit.gov.cn/',
      'https://beian.mps.gov.cn/',
      'https://bszs.conac.cn/',
      'https://zfwzgl.www.gov.cn/',
      'https://www.example.gov.cn/consult/',
    ]) {
      expect(
        links.some((link) => link.startsWith(start)),
        start,
      ).toBe(true);
    }
    for (const image of foot.querySelectorAll('img')) {
      expect(image.getAttribute('src')).toMatch(/^\/badges\//);
      expect(image.getAttribute('alt')).toBeDefined();
    }
    expect(foot.querySelectorAll('script, iframe')).toEqual([]);
  });

  test('contact, guides, departments and privacy give what the office gave', () => {
    expect(at('/contact/').text).toContain('021-00000000');
    expect(
      must(at('/guides/disputes/').querySelector('section[aria-labelledby=contacts]')).text,
    ).toContain('021-00000006');
    expect(at('/departments/protection-division/').text).toContain('021-00000005');
    expect(at('/privacy/').text).toContain('021-00000003');
  });

  test('disclosure has every part, and the home page the report of the site', () => {
    const disclosure = at('/disclosure/');
    expect(
      disclosure.querySelectorAll('main h2').map((heading) => heading.getAttribute('id')),
    ).toEqual(expect.arrayContaining(['functions', 'leaders', 'reports', 'application']));
    expect(
      at('/').querySelector(`a[href="${localPath('/disclosure/', locale, '')}#site_reports"]`),
    ).not.toBeNull();
  });
});
