import { describe, expect, test } from 'vitest';
import { governmentLabels } from '../../src/meta/head.ts';
import type { Authority } from '../../src/content/site/schema.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { columnMeta } from '../../src/meta/columns.ts';
import { scriptJson } from '../../src/meta/json-ld.ts';
import { hasRealSite, placeholderSite } from '../../src/meta/site.ts';
import { readContent } from '../content.ts';

const content = readContent();

describe('labels of a government site', () => {
  const labels = (
    locale: Locale,
    published: string | undefined,
    change: (authority: Authority) => void = () => undefined,
  ): Record<string, string> => {
    const authority = structuredClone(content.authority);
    authority.portal.name = { zh: '', en: '' };
    authority.domain = '';
    authority.records.site_code = '';
    change(authority);
    const tags = governmentLabels(
      {
        type: 'article',
        title: 't',
        source: 's',
        column: columnMeta(content, 'guides', locale),
        keywords: ['k'],
        published,
      },
      authority,
      locale,
      { site: new URL(placeholderSite), url: 'https://a.example/b/', image: 'https://a.example/c' },
    );
    return Object.fromEntries(tags.map((tag) => [tag.name, tag.content]));
  };

  test('unknown values are left out, never made up', () => {
    const names = Object.keys(labels('zh', '2024-04'));
    for (const name of ['SiteDomain', 'SiteIDCode', 'PubDate']) expect(names).not.toContain(name);
    expect(names).toEqual(
      expect.arrayContaining([
        'SiteName',
        'ColumnName',
        'ColumnDescription',
        'ColumnKeywords',
        'ColumnType',
        'ArticleTitle',
        'ContentSource',
        'Keywords',
        'Image',
        'Url',
      ]),
    );
  });
  test('known values are given, the time of publication to the minute', () => {
    const given = labels('zh', '2026-12-01 09:00', (authority) => {
      authority.domain = 'ip.example.gov.cn';
      authority.records.site_code = '0000000000';
    });
    expect(given).toMatchObject({
      SiteDomain: 'ip.example.gov.cn',
      SiteIDCode: '0000000000',
      PubDate: '2026-12-01 09:00',
    });
  });
  test('a channel of a portal names the portal, and not the office', () => {
    const given = labels('zh', undefined, (authority) => {
      authority.portal.name = { zh: '示例门户', en: 'Example portal' };
    });
    expect(given.SiteName).toBe('示例门户');
  });
  test('values are in the language of the page', () => {
    expect(labels('zh', undefined).ColumnType).toBe('办事服务');
    for (const value of Object.values(labels('en', undefined))) {
      expect(value).not.toMatch(/\p{Script=Han}/u);
    }
  });
  test('the placeholder is not a host', () => {
    expect(hasRealSite(new URL(placeholderSite))).toBe(false);
    expect(hasRealSite(new URL('https://ip.example'))).toBe(true);
  });
});

test('JSON in a page can’t close its element', () => {
  expect(scriptJson({ a: '</script>' })).not.toContain('<');
});
