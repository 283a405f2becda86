import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatFreshness, freshness, freshnessReport } from '../../src/editor/live/freshness.ts';
import { LiveError, readLive, type LiveSite } from '../../src/editor/live/read.ts';

const today = '2026-06-30';

/** A site of which nothing is stale on that day. */
const site = (): LiveSite => ({
  news: [
    { id: 'a', type: 'notice', online: '2026-06-20 09:00' },
    { id: 'b', type: 'report', online: '2026-02-01 09:00' },
  ],
  planYears: [2025, 2026],
  laws: [
    {
      id: 'law',
      title_zh: '示例法',
      title_en: 'Example Law',
      from: '2020-01-01',
      until: '2026-05-31',
      replaced_by: null,
    },
    {
      id: 'law',
      title_zh: '示例法',
      title_en: 'Example Law',
      from: '2026-06-01',
      until: null,
      replaced_by: null,
    },
  ],
  guides: [
    {
      slug: 'guide',
      title: { zh: '示例指南', en: 'Example guide' },
      online: '2026-01-01 09:00',
      reviewed: '2026-06-02',
      review_by: '2026-12-31',
      basis: [{ law: 'law' }],
    },
  ],
  columns: [{ path: 'news/', name: '新闻', entries: 2, emptyParts: [], newest: '2026-06-20' }],
});

describe('what is stale', () => {
  const stale = (change: (site: LiveSite) => void): string[] => {
    const changed = site();
    change(changed);
    return freshness(changed, today)
      .filter((line) => line.stale)
      .map(({ path, what }) => `${path} ${what.en}`);
  };
  const [first] = [site().news[0]];

  test('is nothing on a site that is looked after', () => {
    expect(stale(() => undefined)).toEqual([]);
  });
  test.each<[string, RegExp, (site: LiveSite) => void]>([
    [
      'no entry for two weeks',
      /^news\/ .*15 days ago/,
      ({ news }) => {
        if (news[0]) news[0].online = '2026-06-15 09:00';
      },
    ],
    [
      'entries without a time',
      /^news\/ .*without a time/,
      (changed) => {
        changed.news = [{ id: 'a', type: 'notice', online: null }, ...(first ? [first] : [])].slice(
          0,
          1,
        );
      },
    ],
    [
      'a kind of news half a year old',
      /^news\/type\/report\/ /,
      ({ news }) => {
        if (news[1]) news[1].online = '2025-12-01 09:00';
      },
    ],
    [
      'an empty column',
      /^news\/ column .*empty/,
      ({ columns }) => {
        if (columns[0]) columns[0].entries = 0;
      },
    ],
    [
      'a heading with nothing below it',
      /nothing stands under “报告”/,
      ({ columns }) => {
        columns[0]?.emptyParts.push('报告');
      },
    ],
    [
      'a plan whose year is over',
      /^plan\/ .*2025/,
      (changed) => {
        changed.planYears = [2025];
      },
    ],
    [
      'a law that came into force after the last review',
      /^guides\/guide\/ .*2026-06-01/,
      ({ guides }) => {
        if (guides[0]) guides[0].reviewed = '2026-05-01';
      },
    ],
    [
      'a law that ended with nothing after it',
      /^laws\/law\/ .*2026-05-31/,
      ({ laws }) => {
        laws.pop();
      },
    ],
    [
      'a review that is due',
      /^guides\/guide\/ .*due/,
      ({ guides }) => {
        if (guides[0]) guides[0].review_by = '2026-06-29';
      },
    ],
  ])('%s', (_, told, change) => {
    const lines = stale(change);
    expect(
      lines.some((line) => told.test(line)),
      lines.join('\n'),
    ).toBe(true);
  });

  test('a law that is still to come asks for nothing yet, nor one that another replaced', () => {
    expect(
      stale(({ laws, guides }) => {
        if (guides[0]) guides[0].reviewed = '2026-06-02';
        if (laws[1]) laws[1].from = '2026-07-01';
        if (laws[0]) laws[0].until = '2026-06-30';
      }),
    ).toEqual([]);
    expect(
      stale(({ laws }) => {
        laws.pop();
        if (laws[0]) laws[0].replaced_by = 'other';
      }),
    ).toEqual([]);
  });

  test('is told first, in both languages, and to programs', () => {
    const changed = site();
    changed.planYears = [2025];
    const lines = freshness(changed, today);
    expect(formatFreshness(lines)).toMatch(/^需要更新（1）\/ stale \(1\):\n- \/plan\//);
    expect(freshnessReport('https://ip.example.gov.cn/', today, lines).fresh).toBe(false);
    for (const { what } of lines) expect(what.zh).not.toBe('');
  });
});

/** What a published site answers, by address; its dates are so far ahead that no day of the test is later. */
const fixture = (online: string): Record<string, string> => {
  const { laws, guides } = site();
  const columnPage = (name: string, rows: string): string =>
    `<html><head><meta name="ColumnName" content="${name}"></head><body><main>${rows}</main></body></html>`;
  return {
    '/office/data/announcements.json': JSON.stringify([{ id: 'a', type: 'notice', online }]),
    '/office/data/items.json': JSON.stringify([{ year: 2999 }]),
    '/office/data/laws.json': JSON.stringify(laws),
    '/office/data/guides.json': JSON.stringify(guides.map(({ slug }) => ({ id: slug }))),
    '/office/data/guides/guide.json': JSON.stringify({ ...guides[0], review_by: '2999-12-31' }),
    '/office/sitemap.xml': `<?xml version="1.0" encoding="UTF-8"?><urlset>
      <url><loc>https://ip.example.gov.cn/office/</loc></url>
      <url><loc>https://ip.example.gov.cn/office/about/</loc></url>
      <url><loc>https://ip.example.gov.cn/office/news/</loc></url>
      <url><loc>https://ip.example.gov.cn/office/news/a/</loc><lastmod>2026-06-20T09:00:00+08:00</lastmod></url>
      <url><loc>https://ip.example.gov.cn/office/disclosure/</loc></url></urlset>`,
    '/office/': columnPage('首页', '<ul><li>a</li></ul>'),
    '/office/about/':
      '<html><head><meta name="ColumnName" content="x"><meta name="ArticleTitle" content="x"></head></html>',
    '/office/news/': columnPage('新闻', '<ul><li>a</li><li>b</li></ul>'),
    '/office/disclosure/': columnPage(
      '公开',
      '<section><h2>年报</h2></section><ul><li>a</li></ul>',
    ),
  };
};

describe('a published site is read', () => {
  let files = fixture('2999-01-01 09:00');
  let server: Server;
  let address = '';
  beforeAll(async () => {
    server = createServer((request, response) => {
      const text = files[request.url ?? ''];
      response.writeHead(text === undefined ? 404 : 200).end(text);
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    address = `http://localhost:${(server.address() as AddressInfo).port}/office`;
  });
  afterAll(() => {
    server.close();
  });
  const run = (...args: string[]): Promise<{ status: number; output: string }> =>
    new Promise((resolve) => {
      execFile(
        process.execPath,
        ['src/editor/launch-check.ts', '--live', ...args],
        (error, stdout, stderr) =>
          resolve({ status: Number(error?.code ?? 0), output: stdout + stderr }),
      );
    });

  test('below its own path, whatever host its addresses name', async () => {
    const { columns, news, guides } = await readLive(address);
    expect(columns.map(({ path, entries }) => `${path} ${entries}`)).toEqual([
      ' 1',
      'news/ 2',
      'disclosure/ 1',
    ]);
    expect(columns.find(({ path }) => path === 'news/')?.newest).toBe('2026-06-20');
    expect(columns.flatMap(({ emptyParts }) => emptyParts)).toEqual(['年报']);
    expect(news.length + guides.length).toBe(2);
  });

  test('the command ends with a status that a schedule can go by', async () => {
    const { status, output } = await run(address, '--json');
    const report = JSON.parse(output) as ReturnType<typeof freshnessReport>;
    expect(status).toBe(1);
    expect(report.fresh).toBe(false);
    expect(report.lines.filter(({ stale }) => stale).map(({ path }) => path)).toEqual([
      'disclosure/',
    ]);
    files['/office/disclosure/'] = files['/office/news/'] ?? '';
    expect(await run(address)).toMatchObject({ status: 0 });
    files = fixture('2024-01-01 09:00');
    expect((await run(address)).output).toContain('/news/（2024-01-01）');
  });

  test('one that does not answer, or is another, is told', async () => {
    delete files['/office/data/laws.json'];
    const missing = await run(address);
    expect(missing).toMatchObject({ status: 2 });
    expect(missing.output).toContain('data/laws.json: 404');
    files['/office/data/laws.json'] = '[{}]';
    await expect(readLive(address)).rejects.toThrow(LiveError);
    files['/office/data/laws.json'] = '<html>';
    await expect(readLive(address)).rejects.toThrow(LiveError);
    expect(await run('ip.example.gov.cn')).toMatchObject({ status: 2 });
  });
});
