import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toolData } from '../../src/content/guides/tool-data.ts';
import {
  askedFields,
  completeValues,
  dataFor,
  readToolState,
  wholeNumber,
  writeToolState,
} from '../../src/tools/tool.ts';
import { tools } from '../../src/tools/tools.ts';
import { markParameter } from '../../src/search/query.ts';
import { readContent } from '../content.ts';

const content = readContent();
const data = toolData(content);
const all = Object.values(tools);

describe.each(all)('$id', (tool) => {
  const fields = tool.fields(data);

  test('counts with what it has asked for, and leads to guides that exist', () => {
    const own = dataFor(tool, data);
    for (const example of tool.examples) {
      expect(tool.answer(example, own)).toEqual(tool.answer(example, data));
      expect(tool.answer(example, own)).toHaveProperty('headline');
    }
    const slugs = content.guides.map(({ slug }) => slug);
    for (const guide of tool.guides) expect(slugs).toContain(guide);
  });

  test('answers nothing by itself', () => {
    expect(completeValues(fields, {})).toEqual(
      Object.fromEntries(fields.map(({ name }) => [name, ''])),
    );
    const outcome = tool.answer({}, data);
    const asked = askedFields(fields, {}).map(({ name }) => name);
    expect('problems' in outcome && outcome.problems.map(({ field }) => field)).toEqual(asked);
  });

  test('has no field that an address of the site means something else by', () => {
    for (const { name } of fields) expect(['tool', 'q', markParameter]).not.toContain(name);
  });

  test('keeps its state in an address', () => {
    for (const example of tool.examples) {
      const values = completeValues(fields, example);
      const address = writeToolState(tool.id, fields, values);
      const back = completeValues(fields, readToolState(tool.id, address) ?? {});
      expect(tool.answer(back, data)).toEqual(tool.answer(values, data));
    }
    expect(readToolState(tool.id, '?tool=other')).toBeUndefined();
  });

  test('answers an address with anything in it by a result or a sentence', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'binary' })), (given) => {
        const hostile = Object.fromEntries(
          fields.map(({ name }, i) => [name, Object.values(given)[i] ?? '']),
        );
        const values = completeValues(fields, { ...given, ...hostile });
        for (const value of Object.values(values)) expect(value.length).toBeLessThanOrEqual(40);
        const outcome = tool.answer(values, data);
        const texts =
          'problems' in outcome ? outcome.problems.map(({ text }) => text) : [outcome.headline];
        expect(texts.length).toBeGreaterThan(0);
        for (const { en } of texts) expect(en).not.toContain('NaN');
      }),
    );
  });
});

test('an address with a key that a limit used to have asks about that limit', () => {
  const { deadlines } = tools;
  const fields = deadlines.fields(data);
  for (const [former, kind] of [
    ['disputes#reconsider', 'inspection#reconsider'],
    ['disputes#sue-penalty', 'inspection#sue-penalty'],
  ] as const) {
    const saved = new URLSearchParams({ tool: 'deadlines', kind: former, date: '2026-09-21' });
    const values = completeValues(fields, readToolState('deadlines', `?${saved}`) ?? {});
    expect(values.kind).toBe(kind);
    expect(deadlines.answer(values, dataFor(deadlines, data))).toMatchObject({ outcome: kind });
    expect(writeToolState('deadlines', fields, values)).toContain(encodeURIComponent(kind));
  }
});

test('names that every object has are no answers', () => {
  const fields = tools['protection-kind'].fields(data);
  for (const name of ['constructor', '__proto__', 'toString', '<script>alert(1)</script>']) {
    expect(completeValues(fields, { what: name })).toEqual({ what: '' });
  }
  expect(
    completeValues(fields, readToolState('x', '?tool=x&__proto__=a&what=brand') ?? {}),
  ).toEqual({
    what: 'brand',
  });
});

test.each([
  ['1', 1],
  ['45', 45],
  ['４５', 45],
  [' 7 ', 7],
  ['0', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['1e9', undefined],
  ['1000000000', undefined],
  ['３类', undefined],
  ['', undefined],
])('%j as a number of classes: %s', (text, value) => {
  expect(wholeNumber(text, 1, 45)).toBe(value);
});
