import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../src/content/read/read.ts';
import { launchItems } from '../../src/editor/launch/launch.ts';
import { locales } from '../../src/i18n/locales.ts';
import { localPath } from '../../src/i18n/paths.ts';
import { must } from '../content.ts';
import { fillOffice } from '../office.ts';
import { copyProject } from '../project.ts';

/** An office that has supplied everything, all of it invented. */
const project = copyProject();
let built: Awaited<ReturnType<typeof project.build>>;
beforeAll(async () => {
  await fillOffice(project);
  built = await project.build({ SITE_URL: 'https://ip.example.gov.cn' });
}, 600_000);
afterAll(() => {
  project.dispose();
});
const page = (path: string): HTMLElement =>
  parse(readFileSync(join(project.folder, 'dist', path, 'index.html'), 'utf8'));

test('its site builds', () => {
  expect(built.output).not.toContain('Nothing was published');
  expect(built.ok).toBe(true);
});

test('it passes its own launch check', async () => {
  const { content, problems } = await readContent(project.folder);
  expect(problems).toEqual([]);
  const items = launchItems(must(content), {
    siteUrl: 'https://ip.example.gov.cn',
    // The year of its plan: a later one is what the next plan is for.
    today: '2024-12-31',
  });
  expect(items.filter(({ done }) => !done).map(({ file, field }) => `${file} ${field}`)).toEqual(
    [],
  );
});

describe.each(locales)('its pages in “%s” show what is set', (locale) => {
  const at = (path: string): HTMLElement => page(localPath(path, locale, ''));

  test('labels name site, domain, code and the minute of publication', () => {
    const label = (name: string): string | undefined =>
      at('/guides/disputes/').querySelector(`meta[name="${name}"]`)?.getAttribute('content');
    expect(label('SiteIDCode')).toBe('0000000000');
    expect(label('SiteDomain')).toBe('ip.example.gov.cn');
    expect(label('PubDate')).toBe('2025-12-01 09:00');
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
