import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { badgeFolder, checkBadges } from '../../src/content/site/badges.ts';
import { policeRecordUrl, reportErrorUrl } from '../../src/meta/records.ts';
import { readContent } from '../content.ts';

const root = mkdtempSync(join(tmpdir(), 'badges-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});
const folder = join(root, badgeFolder);
mkdirSync(folder, { recursive: true });
const png = await sharp({ create: { width: 20, height: 20, channels: 3, background: 'red' } })
  .png()
  .toBuffer();
writeFileSync(join(folder, 'good.png'), png);
writeFileSync(join(folder, 'false.jpg'), png);
writeFileSync(join(folder, 'large.png'), Buffer.concat([png, Buffer.alloc(50_000)]));
writeFileSync(join(folder, 'own.svg'), '<svg xmlns="http://www.w3.org/2000/svg"></svg>');
writeFileSync(
  join(folder, 'foreign.svg'),
  '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://a.example/b.png"/></svg>',
);

const problemsOf = async (image: string): Promise<string[]> => {
  const content = readContent();
  const { records } = content.authority;
  records.public_security_icon = '';
  records.accessibility_mark.image = '';
  records.party_mark.image = image;
  const problems = await checkBadges(content, root);
  expect(problems.every(({ field }) => field === 'records.party_mark.image')).toBe(true);
  return problems.map(({ en }) => en);
};

test.each(['good.png', 'own.svg'])('%s may stand at the foot', async (image) => {
  expect(await problemsOf(image)).toEqual([]);
});

test.each([
  ['missing.png', 'is missing'],
  ['false.jpg', 'not what its name says'],
  ['large.png', 'at most 40 KB'],
  ['foreign.svg', 'from elsewhere'],
])('%s is refused, with an example', async (image, message) => {
  const [problem = ''] = await problemsOf(image);
  expect(problem).toContain(message);
  expect(problem).toMatch(/png/i);
});

test('links to registries follow from the numbers', () => {
  expect(policeRecordUrl('沪公网安备 00000000000001号')).toMatch(/code=00000000000001$/);
  const report = new URL(reportErrorUrl('0000000000', 'https://ip.example.gov.cn/en/?a=1'));
  expect(report.searchParams.get('site_code')).toBe('0000000000');
  expect(report.searchParams.get('url')).toBe('https://ip.example.gov.cn/en/?a=1');
});
