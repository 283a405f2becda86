import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { copyProject, type ProjectCopy } from '../project.ts';
import { readPages } from './dist.ts';

const items = 'content/work-plan/2024/items';
let project: ProjectCopy | undefined;
const copy = (): ProjectCopy => (project = copyProject('plain'));
afterEach(() => project?.dispose());

describe('a real build stops, and names file, field and remedy', () => {
  test('all mistakes across files at once', async () => {
    const { build, edit, remove } = copy();
    edit(`${items}/courses/item.yaml`, 'leads: [general-office]', 'leads: [generol-office]');
    edit(`${items}/windows/item.yaml`, /^number: \d/, 'number: 2');
    edit(`${items}/courses/zh.mdx`, '## 安排', '## 安排,');
    edit(`${items}/courses/en.mdx`, '<Action id="work" />', '');
    edit('content/pages/about/en.mdx', /$/, '\n<script>alert(1)</script>\n![](/x.png)\n');
    edit('content/guides/window/guide.yaml', 'items: [2024/windows]', 'items: [2024/windws]');
    edit('content/announcements/courses/announcement.yaml', 'type: notice', 'type: notise');
    remove('content/pages/privacy/zh.mdx');
    const { ok, output } = await build();
    expect(ok).toBe(false);
    for (const line of [
      `${items}/courses/item.yaml:4 › leads[0]`,
      'Did you mean “general-office”?',
      'Number 2 is already used in',
      `${items}/courses/zh.mdx:6`,
      '汉字旁边请用全角',
      `${items}/courses/en.mdx:2 › <Action id="work" />`,
      'content/pages/about/en.mdx:',
      'no alternative text',
      'content/guides/window/guide.yaml:6 › items[0]',
      'content/announcements/courses/announcement.yaml:1 › type',
      'content/pages/privacy/zh.mdx › file',
    ]) {
      expect(output).toContain(line);
    }
    expect(output).not.toMatch(/unhandled|    at |\.ts:\d+/i);
  });

  test('a link to a page or anchor that does not exist', async () => {
    const { build, edit } = copy();
    const links = '[1](/plan/2024/tagets/)[2](/contact/#nobody)';
    edit('content/pages/about/zh.mdx', '内容由', `内容${links}由`);
    edit('content/pages/about/en.mdx', 'the content', `the ${links} content`);
    const { ok, output } = await build();
    expect(ok).toBe(false);
    for (const file of ['content/pages/about/zh.mdx:8', 'content/pages/about/en.mdx:8']) {
      expect(output).toContain(file);
    }
    expect(output).toContain('There is no page “/plan/2024/tagets/”');
    expect(output).toContain('The page /contact/ has no “#nobody”');
    expect(output).not.toMatch(/unhandled|    at |\.ts:\d+/i);
  });
});

test('SITE_URL and BASE_PATH move the whole site', async () => {
  const { build, folder } = copy();
  const { ok, output } = await build({ SITE_URL: 'https://ip.example', BASE_PATH: '/office/site' });
  if (!ok) throw new Error(output);
  const pages = readPages(join(folder, 'dist'));
  expect(pages.map(({ path }) => path)).toContain('/en/guides/window/');
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
    const domain = document.querySelector('meta[name=SiteDomain]')?.getAttribute('content');
    if (domain) expect(domain).toBe('ip.example');
  }
  expect(pages.some(({ html }) => html.includes('name="SiteDomain"'))).toBe(true);
  expect(readFileSync(join(folder, 'dist/robots.txt'), 'utf8')).toContain(
    'https://ip.example/office/site/sitemap-index.xml',
  );
  expect(existsSync(join(folder, 'dist/pagefind/pagefind.js'))).toBe(true);
});
