import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { launchItems } from '../../src/editor/launch/launch.ts';
import type { LaunchItem } from '../../src/editor/launch/item.ts';
import { formatLaunchItems, launchReport } from '../../src/editor/launch/report.ts';
import { authoritySchema } from '../../src/content/site/schema.ts';
import { must, readContent } from '../content.ts';

const context = { siteUrl: '', today: '2026-12-01' };
const itemOf = (items: readonly LaunchItem[], field: string): LaunchItem =>
  must(
    items.find((item) => item.field === field),
    field,
  );

describe('launch check', () => {
  test('every line says who, where, and how it is written, in both languages', () => {
    for (const item of launchItems(readContent(), context)) {
      expect(item.what.zh).not.toBe('');
      expect(item.what.en).not.toMatch(/\p{Script=Han}/u);
      expect(item.who.zh).not.toBe('');
      expect(item.example).not.toBe('');
      if (item.file.startsWith('content/')) expect(existsSync(item.file), item.file).toBe(true);
    }
  });

  test('a value that is supplied closes its line, and progress counts it', () => {
    const content = readContent();
    content.authority.contact.postcode = '';
    const before = launchReport(launchItems(content, context));
    content.authority.contact.postcode = '200000';
    const after = launchReport(launchItems(content, context));
    expect(after).toMatchObject({ done: before.done + 1, total: before.total });
    expect(after.open.map(({ field }) => field)).not.toContain('contact.postcode');
  });

  test('lines are grouped by who supplies them, and closed ones are not told', () => {
    const items = launchItems(readContent(), context);
    const text = formatLaunchItems(items);
    for (const { who, example, done } of items) {
      if (!done) expect(text).toContain(`## ${who.zh} / ${who.en}`);
      if (!done) expect(text).toContain(example);
    }
    const closed = items.map((item) => ({ ...item, done: true }));
    expect(formatLaunchItems(closed)).toContain('可以上线');
    expect(launchReport(closed)).toMatchObject({ ready: true, open: [] });
  });

  test('the address of the build is the domain of the settings', () => {
    const content = readContent();
    content.authority.domain = 'ip.example.gov.cn';
    const done = (siteUrl: string): boolean =>
      must(launchItems(content, { ...context, siteUrl }).find(({ file }) => file === 'SITE_URL'))
        .done;
    expect(done('')).toBe(false);
    expect(done('https://other.example.gov.cn')).toBe(false);
    expect(done('http://ip.example.gov.cn')).toBe(false);
    expect(done('https://ip.example.gov.cn')).toBe(true);
  });

  test('a name with a placeholder in it is no name', () => {
    const content = readContent();
    content.authority.name = { zh: 'XX新区知识产权局', en: 'XX New Area IP Office' };
    expect(itemOf(launchItems(content, context), 'name').done).toBe(false);
    content.authority.name = { zh: '示例新区知识产权局', en: 'Example New Area IP Office' };
    expect(itemOf(launchItems(content, context), 'name').done).toBe(true);
  });

  test('a channel of a portal needs no approval and no mark of its own', () => {
    const content = readContent();
    content.authority.portal.name = { zh: '示例门户', en: 'Example portal' };
    const items = launchItems(content, context);
    expect(itemOf(items, 'records.approval').done).toBe(true);
    expect(itemOf(items, 'records.party_mark').done).toBe(true);
  });

  test('the command ends with a status that a schedule can go by', () => {
    const run = (...args: string[]): ReturnType<typeof spawnSync> =>
      spawnSync(process.execPath, ['src/editor/launch-check.ts', ...args], { encoding: 'utf8' });
    const { status, stdout } = run('--json');
    const { ready, done, total, open } = JSON.parse(String(stdout)) as ReturnType<
      typeof launchReport
    >;
    expect(status).toBe(ready ? 0 : 1);
    expect(done + open.length).toBe(total);
    expect(run('--wrong').status).toBe(2);
  });
});

describe('a setting that can’t be right is told with an example', () => {
  const authority = readContent().authority;
  const messages = (change: (copy: typeof authority) => void): string[] => {
    const copy = structuredClone(authority);
    change(copy);
    const result = authoritySchema.safeParse(copy);
    return (result.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
  };
  test.each<[string, string, (copy: typeof authority) => void]>([
    ['records.site_code', '3101150000', (copy) => (copy.records.site_code = '123')],
    ['records.icp', '沪ICP备', (copy) => (copy.records.icp = '12345678')],
    ['records.public_security', '14', (copy) => (copy.records.public_security = '沪公网安备1号')],
    ['contact.consult_url', 'https://', (copy) => (copy.contact.consult_url = 'www.example.cn')],
    ['contact.phone', '021-12345678', (copy) => (copy.contact.phone = '请拨打总机')],
    ['contact.email', '@', (copy) => (copy.contact.email = 'office')],
    ['domain', '.gov.cn', (copy) => (copy.domain = 'ip.example.com')],
    ['domain', '.gov.cn', (copy) => (copy.domain = 'https://ip.example.gov.cn')],
    ['launch', '2026-12-01 09:00', (copy) => (copy.launch = '2026-12-01')],
    ['launch', '2026-12-01 09:00', (copy) => (copy.launch = '2026-13-01 09:00')],
    [
      'records.party_mark.image',
      'content/site/badges/',
      (copy) => (copy.records.party_mark.image = 'https://dcs.conac.cn/image/red.png'),
    ],
  ])('%s', (field, example, change) => {
    const [message = ''] = messages(change);
    expect(message).toContain(field);
    expect(message).toContain(example);
  });

  test('and the settings of today are sound', () => {
    expect(messages(() => undefined)).toEqual([]);
  });
});
