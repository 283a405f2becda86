import { describe, expect, test } from 'vitest';
import { formatLaunchItems, launchItems } from '../../src/editor/launch.ts';
import { governmentLabels } from '../../src/meta/head.ts';
import { scriptJson } from '../../src/meta/json-ld.ts';
import { hasRealSite, placeholderSite } from '../../src/meta/site.ts';
import { must, readContent } from '../content.ts';

const content = readContent();
const plan = must(content.plans[0]);
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

describe('launch check', () => {
  test('lists what is missing, where it goes and who supplies it', () => {
    const items = launchItems(content.authority, plan, content.guides, content.announcements, '');
    expect(items.map((item) => item.where)).toEqual(
      expect.arrayContaining([
        'content/site/authority.yaml › contact.phone',
        'content/site/authority.yaml › records.site_code',
        'SITE_URL',
        'content/guides/training/guide.yaml › local › schedule',
        'content/guides/training/guide.yaml › reviewed',
        'content/work-plan/2024/plan.yaml › issued',
        'content/site/authority.yaml › press',
        'content/announcements/trademark-window/announcement.yaml › published',
        'content/announcements/trademark-window/announcement.yaml › pending',
      ]),
    );
    const text = formatLaunchItems(items);
    for (const { where, who } of items) {
      expect(text).toContain(where);
      expect(text).toContain(who.zh);
    }
  });
  test('says when nothing is missing', () => {
    const items = launchItems(
      complete,
      { ...plan, issued: '2024-03-01' },
      [],
      [],
      'https://ip.example',
    );
    expect(items).toEqual([]);
    expect(formatLaunchItems(items)).toContain('可以上线');
  });
});

test('JSON in a page can’t close its element', () => {
  expect(scriptJson({ a: '</script>' })).not.toContain('<');
});
