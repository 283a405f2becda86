import { describe, expect, test } from 'vitest';
import { governmentLabels } from '../../src/meta/head.ts';
import { scriptJson } from '../../src/meta/json-ld.ts';
import { hasRealSite, placeholderSite } from '../../src/meta/site.ts';
import { readContent } from '../content.ts';

const content = readContent();
const complete = structuredClone(content.authority);
for (const section of [complete.contact, complete.press, complete.records]) {
  for (const [key, value] of Object.entries(section)) {
    Object.assign(section, { [key]: typeof value === 'string' ? 'x' : { zh: 'x', en: 'x' } });
  }
}
complete.domain = 'ip.example';

describe('labels of a government site', () => {
  const names = (site: string, authority = content.authority): string[] =>
    governmentLabels(
      { type: 'article', title: 't', source: 's', column: 'c', columnKind: 'k' },
      authority,
      'zh',
      new URL(site),
    ).map((tag) => tag.name);

  test('unknown values are left out, never made up', () => {
    expect(names(placeholderSite)).toEqual([
      'SiteName',
      'ArticleTitle',
      'ContentSource',
      'ColumnName',
      'ColumnType',
    ]);
  });
  test('known values are given', () => {
    expect(names('https://ip.example', complete)).toEqual([
      'SiteName',
      'SiteDomain',
      'SiteIDCode',
      'ArticleTitle',
      'ContentSource',
      'ColumnName',
      'ColumnType',
    ]);
  });
  test('the placeholder is not a host', () => {
    expect(hasRealSite(new URL(placeholderSite))).toBe(false);
    expect(hasRealSite(new URL('https://ip.example'))).toBe(true);
  });
});

test('JSON in a page can’t close its element', () => {
  expect(scriptJson({ a: '</script>' })).not.toContain('<');
});
