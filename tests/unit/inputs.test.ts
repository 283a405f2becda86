import { describe, expect, test } from 'vitest';
import { photo } from '../inputs/bytes.ts';
import { refusedData } from '../inputs/data.ts';
import { file, inText, notice, problemsOf } from '../inputs/input.ts';
import { refusedTexts } from '../inputs/texts.ts';

/** Slips that used to be told several times over. */
const single =
  /^a (?:tag with|table|head |heading with|day|fee from a day|month in|title without|colon with|full-width comma|question answered)/;

test('the plain site has no mistake', async () => {
  expect(await problemsOf([])).toEqual([]);
});

test('telephones that are grouped in another way are the same', async () => {
  const changes = [
    ...inText('zh', '请拨打021-58880000，或者12345。补贴12000元。'),
    ...inText('en', 'Dial 12345, or (+86 21) 5888 0000. The subsidy is 12,000 yuan.'),
  ];
  expect(await problemsOf(changes)).toEqual([]);
});

test('days and amounts that are said in another way are the same', async () => {
  const changes = [
    ...inText('zh', '2027年1月1日前每件300元，10月3日至5日5万元。'),
    ...inText('en', 'Until 31 December 2026 CNY 300 each; CNY 50,000 from 3 to 5 October.'),
  ];
  expect(await problemsOf(changes)).toEqual([]);
});

test('pictures, captions and tags have their straight quotes', async () => {
  const written = '![窗口](photo.jpg "窗口在“一楼”")\n\n“窗口”由<Target id="2024/windows" />开放。';
  const changes = [
    ...inText('zh', written),
    ...inText('en', '![Window](photo.jpg "First floor")\n\nOpen: <Target id="2024/windows" />.'),
    file(`${notice}/photo.jpg`, photo),
  ];
  expect(await problemsOf(changes)).toEqual([]);
});

test('a number in brackets at the end of a heading is no id', async () => {
  const changes = [
    ...inText('zh', '窗口开放。\n\n## 通知（#1） [#first]'),
    ...inText('en', 'Open.\n\n## Notice (#1) [#first]'),
  ];
  expect(await problemsOf(changes)).toEqual([]);
});

test.each([
  ['a tag of Word', '窗口开放。<o:p></o:p>'],
  ['a link that leads nowhere', '见[指南](/guides/windwo/)。'],
  ['a fee that does not exist', '<Fee id="window#frist" />。'],
])('%s is not asked for in the other language', async (_, written) => {
  const problems = await problemsOf(inText('zh', written));
  expect(problems).not.toEqual([]);
  expect(problems.map(({ file }) => file)).not.toContain(`content/${notice}/en.mdx`);
});

describe('what is wrong is refused, in two languages, with its place and the remedy', () => {
  test.each([...refusedTexts, ...refusedData])('$name', async ({ name, changes, at, zh, en }) => {
    const problems = await problemsOf(changes);
    const told = problems.map((problem) => {
      const place = problem.file + (problem.line === undefined ? '' : `:${problem.line}`);
      return { place, zh: problem.zh, en: problem.en };
    });
    const right = told.find(
      (one) =>
        (one.place === `content/${at}` || one.place.startsWith(`content/${at}:`)) &&
        one.zh.includes(zh) &&
        one.en.includes(en),
    );
    expect(right, JSON.stringify(told, null, 1)).toBeDefined();
    for (const one of told) {
      expect(one.zh).toMatch(/\p{Script=Han}/u);
      expect(one.en.replace(/“[^”]*”|'[^']*'|\{[^}]*\}|content\/\S+/g, '')).not.toMatch(
        /\p{Script=Han}{3}/u,
      );
      expect(one.zh + one.en).not.toMatch(/undefined|\[object|Invalid input|    at |Expected /);
      // Whole sentences, and nothing after their full stop.
      expect(one.en).not.toMatch(/^[a-z]|[.?];/);
      expect(one.zh).not.toMatch(/[。？]；/);
    }
    // One mistake is not told as many.
    expect(told.length).toBeLessThanOrEqual(single.test(name) ? 1 : 4);
  });
});
