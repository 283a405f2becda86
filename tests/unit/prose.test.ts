import { describe, expect, test } from 'vitest';
import { halfWidthMark, proseSchema, scanProse, sentences } from '../../src/content/text/schema.ts';

describe('scanning a text', () => {
  const scan = scanProse(
    [
      '## 费用 [#fees]',
      '',
      '<Action id="express" />走[直通车](/plan/2024/)，见<Name id="express" />',
      '![](a.png) ![桃](b.png)',
      '`{code}` 与正文',
      '<script>alert(1)</script>',
    ].join('\n'),
    10,
  );

  test('headings with their ids and lines', () => {
    expect(scan.headings).toEqual([{ depth: 2, text: '费用', id: 'fees', line: 10 }]);
  });

  test('tags with their ids', () => {
    expect(scan.tags.slice(0, 2)).toEqual([
      { name: 'Action', id: 'express', attributes: { id: 'express' }, line: 12 },
      { name: 'Name', id: 'express', attributes: { id: 'express' }, line: 12 },
    ]);
  });

  test('images with and without text', () => {
    expect(scan.images.map((image) => image.alt)).toEqual(['', '桃']);
  });

  test('scripts are told, code in backticks is not', () => {
    expect(scan.code.map((entry) => entry.line)).toEqual([15]);
  });

  test('addresses are not read as wording', () => {
    expect(scan.plain.find((entry) => entry.line === 12)?.text).toBe('走直通车，见');
  });
});

describe('half-width marks beside Chinese', () => {
  test.each(['规定(试行', '计划,推进', '原则;', ':说明', '(2023)年', '叫"窗口'])(
    '%s is refused',
    (text) => {
      expect(halfWidthMark(text)).toBeDefined();
    },
  );
  test.each([
    '规定（试行）',
    'GB/T 39551.1–.7-2020',
    'ISO (draft)',
    '1,000',
    '比例 1:2',
    '“窗口”',
    'the "window"',
  ])('%s is fine', (text) => {
    expect(halfWidthMark(text)).toBeUndefined();
  });
});

describe('the answer is two or three sentences', () => {
  test.each([
    ['这是什么。和我有什么关系？', 2],
    ['What is this? It changes “this.” For 3.5 units.', 3],
    ['One sentence about No.7 only.', 1],
  ])('%s', (text, count) => {
    expect(sentences(text)).toBe(count);
  });
  test('and is refused otherwise', () => {
    expect(proseSchema.safeParse({ answer: '只有一句。' }).error?.issues[0]?.message).toContain(
      'two or three sentences',
    );
  });
});
