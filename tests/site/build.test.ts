import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { copyProject, type ProjectCopy } from '../project.ts';
import { readPages } from './dist.ts';

const items = 'content/work-plan/2024/items';
let project: ProjectCopy | undefined;
const copy = (): ProjectCopy => (project = copyProject());
afterEach(() => project?.dispose());

describe('a real build stops, and names file, field and remedy', () => {
  test('all mistakes across files at once', async () => {
    const { build, edit, remove } = copy();
    edit(`${items}/ip-finance/item.yaml`, 'development-division', 'developement-division');
    edit(`${items}/talent/item.yaml`, 'number: 15', 'number: 14');
    edit(`${items}/publicity/zh.mdx`, '## 普法要到底', '## 普法,要到底');
    edit(`${items}/ip-trading/en.mdx`, '<Action id="auctions" />', '');
    edit(`${items}/party-building/en.mdx`, /$/, '\n<script>alert(1)</script>\n![](/x.png)\n');
    edit(
      'content/work-plan/2024/plan.yaml',
      'items: [ip-finance, ip-trading]',
      'items: [ip-finance, ip-tradng]',
    );
    remove('content/pages/privacy/en.mdx');
    const { ok, output } = await build();
    expect(ok).toBe(false);
    for (const line of [
      `${items}/ip-finance/item.yaml › leads[0]`,
      'Did you mean “development-division”?',
      `Number 14 is already used in ${items}/patent-navigation/item.yaml`,
      'Item 15 is missing',
      `${items}/publicity/zh.mdx:12`,
      '汉字旁边请用全角',
      `${items}/ip-trading/en.mdx › <Action id="auctions" />`,
      `${items}/party-building/en.mdx:`,
      'no alternative text',
      'content/work-plan/2024/plan.yaml › related[4].items[1]',
      'content/pages/privacy/en.mdx › file',
    ]) {
      expect(output).toContain(line);
    }
  });

  test('a file that does not follow its schema', async () => {
    const { build, edit } = copy();
    edit(`${items}/talent/item.yaml`, 'leads: [development-division]', 'leads: []');
    const { ok, output } = await build();
    expect(ok).toBe(false);
    expect(output).toContain('items/talent/item.yaml');
    expect(output).toContain('leads');
    expect(output).toContain('至少写一个牵头部门');
  });

  test('a link to a page or anchor that does not exist', async () => {
    const { build, edit } = copy();
    edit('content/pages/about/zh.mdx', '(/plan/2024/targets/)', '(/plan/2024/tagets/)');
    edit('content/pages/about/en.mdx', '(/contact/)', '(/contact/#nobody)');
    const { ok, output } = await build();
    expect(ok).toBe(false);
    expect(output).toContain('content/pages/about/zh.mdx › link /plan/2024/tagets/');
    expect(output).toContain('content/pages/about/en.mdx › link /en/contact/#nobody');
  });
});

test('SITE_URL and BASE_PATH move the whole site', async () => {
  const { build, folder } = copy();
  const { ok, output } = await build({ SITE_URL: 'https://ip.example', BASE_PATH: '/office/site' });
  if (!ok) throw new Error(output);
  expect(ok).toBe(true);
  const pages = readPages(join(folder, 'dist'));
  expect(pages).toHaveLength(readPages().length);
  for (const { document, html, path } of pages) {
    const addresses = [...html.matchAll(/\s(?:src|href|action|data-base)="(\/[^"]*)"/g)].map(
      ([, value]) => value,
    );
    expect(
      addresses.filter((value) => !value?.startsWith('/office/site/')),
      path,
    ).toEqual([]);
    const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
    if (canonical) expect(canonical).toMatch(/^https:\/\/ip\.example\/office\/site\//);
  }
  expect(
    pages.some(
      ({ html }) =>
        html.includes('content="ip.example" name="SiteDomain"') ||
        html.includes('name="SiteDomain" content="ip.example"'),
    ),
  ).toBe(true);
  expect(readFileSync(join(folder, 'dist/robots.txt'), 'utf8')).toContain(
    'https://ip.example/office/site/sitemap-index.xml',
  );
  expect(existsSync(join(folder, 'dist/pagefind/pagefind.js'))).toBe(true);
});
