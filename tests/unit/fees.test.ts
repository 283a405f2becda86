import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Outcome, ToolData, Values } from '../../src/tools/tool.ts';
import { trademarkFees, trademarkFeesTool } from '../../src/tools/trademark-fees.ts';
import { toolData } from '../../src/content/guides/tool-data.ts';
import { must, readContent } from '../content.ts';

/** Figures of this test: what the office charges today is the guides' matter. */
const yuan: Record<string, [paper: number, online: number]> = {
  'trademark-registration#first': [300, 270],
  'trademark-registration#more': [30, 27],
  'trademark-registration#review': [750, 675],
  'trademark-registration#opposition': [500, 450],
  'trademark-squatting#invalidation': [750, 675],
  'trademark-squatting#cancellation': [500, 450],
  'trademark-changes#renew': [500, 450],
  'trademark-changes#grace': [250, 225],
  'trademark-changes#assign': [500, 450],
  'trademark-changes#licence': [150, 135],
  'trademark-changes#change': [150, 0],
  'geographical-indications#mark': [1500, 1350],
};
const basis = [{ label: { zh: '《收费清单》', en: 'List of Fees' }, law: 'list-of-fees' }];
const data: ToolData = {
  limits: {},
  laws: {},
  fees: Object.fromEntries(
    Object.entries(yuan).map(([key, [paper, online]]) => [key, { paper, online, basis }]),
  ),
};
const ask = (values: Values, from: ToolData = data): Outcome => trademarkFees(values, from);
const answer = (values: Values, from?: ToolData): Answer => {
  const outcome = ask(values, from);
  if ('problems' in outcome) throw new Error(outcome.problems.map(({ text }) => text.en).join());
  return outcome;
};
const sum = (values: Values): number => Number(/^(\d+)元$/.exec(answer(values).headline.zh)?.[1]);

describe('worked by hand from the list of fees', () => {
  // procedure, kind of mark, online or paper, classes, goods in each class, grace period, sum
  test.each([
    ['registration', 'ordinary', 'online', 1, 1, '', 270],
    ['registration', 'ordinary', 'online', 1, 10, '', 270],
    ['registration', 'ordinary', 'online', 1, 11, '', 297],
    ['registration', 'ordinary', 'online', 2, 10, '', 540],
    ['registration', 'ordinary', 'online', 2, 12, '', 648],
    ['registration', 'ordinary', 'online', 3, 20, '', 1620],
    ['registration', 'ordinary', 'online', 45, 10, '', 12150],
    ['registration', 'ordinary', 'paper', 1, 10, '', 300],
    ['registration', 'ordinary', 'paper', 1, 11, '', 330],
    ['registration', 'ordinary', 'paper', 2, 15, '', 900],
    ['registration', 'collective', 'online', 1, 0, '', 1350],
    ['registration', 'collective', 'paper', 1, 0, '', 1500],
    ['registration', 'collective', 'paper', 2, 0, '', 3000],
    ['review', '', 'online', 1, 0, '', 675],
    ['review', '', 'paper', 2, 0, '', 1500],
    ['opposition', '', 'online', 1, 0, '', 450],
    ['opposition', '', 'paper', 3, 0, '', 1500],
    ['invalidation', '', 'online', 1, 0, '', 675],
    ['invalidation', '', 'paper', 2, 0, '', 1500],
    ['cancellation', '', 'online', 2, 0, '', 900],
    ['cancellation', '', 'paper', 1, 0, '', 500],
    ['renewal', '', 'online', 1, 0, 'no', 450],
    ['renewal', '', 'online', 3, 0, 'yes', 2025],
    ['renewal', '', 'paper', 1, 0, 'no', 500],
    ['renewal', '', 'paper', 1, 0, 'yes', 750],
    ['assignment', '', 'online', 6, 0, '', 2700],
    ['assignment', '', 'paper', 3, 0, '', 1500],
    ['licence', '', 'online', 2, 0, '', 270],
    ['licence', '', 'paper', 10, 0, '', 1500],
    // By the class, not by the mark
    ['change', '', 'paper', 1, 0, '', 150],
    ['change', '', 'paper', 3, 0, '', 450],
    ['change', '', 'online', 3, 0, '', 0],
  ])(
    '%s %s %s, %d classes, %d goods, grace %s: %d',
    (procedure, sort, medium, classes, goods, grace, total) => {
      const numbers = { classes: String(classes), goods: String(goods) };
      expect(sum({ procedure, sort, medium, grace, ...numbers })).toBe(total);
    },
  );

  test('the condition of the online rate is told with it', () => {
    const values = { procedure: 'change', medium: 'online', classes: '1' };
    expect(
      answer(values)
        .lines.map(({ en }) => en)
        .join(),
    ).toContain('receive documents electronically');
    expect(answer(values).basis).toEqual(basis);
  });
});

test('the guides hold every figure that the tool counts with, and say what each rests on', () => {
  const real = toolData(readContent());
  for (const example of trademarkFeesTool.examples) {
    expect(answer(example, real).basis.length, JSON.stringify(example)).toBeGreaterThan(0);
  }
  expect(Object.keys(yuan).sort()).toEqual([...trademarkFeesTool.fees].sort());
});

describe('what can’t be counted gets a sentence at its field', () => {
  const registration = { procedure: 'registration', sort: 'ordinary', medium: 'online' };
  test.each([
    [{ ...registration, classes: '46', goods: '10' }, ['classes']],
    [{ ...registration, classes: '0', goods: '10' }, ['classes']],
    [{ ...registration, classes: '-1', goods: '10' }, ['classes']],
    [{ ...registration, classes: '1.5', goods: '10' }, ['classes']],
    [{ ...registration, classes: 'two', goods: '10' }, ['classes']],
    [{ ...registration, classes: '2类', goods: '1000000000' }, ['classes', 'goods']],
    [{ ...registration, classes: '', goods: '' }, ['classes', 'goods']],
    [{ ...registration, classes: '1', goods: '0' }, ['goods']],
    [{ ...registration, classes: '1', goods: '1e9' }, ['goods']],
    [{ ...registration, sort: '', classes: '1' }, ['sort']],
    [{ procedure: 'change', classes: '3' }, ['medium']],
    [{ procedure: 'renewal', medium: 'paper', classes: '3' }, ['grace']],
    [{ procedure: 'divorce', medium: 'paper', classes: '1' }, ['procedure']],
    [{}, ['procedure', 'medium', 'classes']],
  ] as [Values, string[]][])('%j', (values, fields) => {
    const outcome = ask(values);
    expect('problems' in outcome && outcome.problems.map(({ field }) => field)).toEqual(fields);
  });
  test('full-width digits, as an input method types them, are digits', () => {
    expect(sum({ ...registration, classes: '２', goods: ' １２ ' })).toBe(648);
  });
});

test('successive amounts stand each with its days', () => {
  const dated = structuredClone(data);
  const change = must(dated.fees['trademark-changes#change']);
  change.periods = [
    { until: '2027-06-30', paper: 150, online: 0, basis },
    { from: '2027-07-01', paper: 200, online: 100, basis },
  ];
  const result = answer({ procedure: 'change', medium: 'paper', classes: '2' }, dated);
  expect(result.headline.zh).toBe('2027年7月1日前：300元；2027年7月1日起：400元');
  expect(result.headline.en).toBe('until 30 June 2027: CNY 300; from 1 July 2027: CNY 400');
});

describe('properties', () => {
  const classes = fc.integer({ min: 1, max: 44 });
  const goods = fc.integer({ min: 1, max: 500 });
  const medium = fc.constantFrom('online', 'paper');

  test('the fee grows with classes and never falls with goods', () => {
    fc.assert(
      fc.property(classes, goods, medium, (c, g, m) => {
        const fee = (n: number, k: number): number =>
          sum({
            procedure: 'registration',
            sort: 'ordinary',
            medium: m,
            classes: String(n),
            goods: String(k),
          });
        expect(fee(c + 1, g)).toBeGreaterThan(fee(c, g));
        expect(fee(c, g + 1)).toBeGreaterThanOrEqual(fee(c, g));
      }),
    );
  });
  test('every procedure is reached, and online never costs more than paper', () => {
    const procedures = trademarkFeesTool.fields(data)[0]?.options ?? [];
    for (const { id } of procedures) {
      for (const sort of ['ordinary', 'collective']) {
        const values = { procedure: id, sort, classes: '3', goods: '30', grace: 'yes' };
        const [online, paper] = ['online', 'paper'].map((how) => sum({ ...values, medium: how }));
        expect(online).toBeLessThan(must(paper));
        expect(answer({ ...values, medium: 'paper' }).outcome).toBe(id);
      }
    }
  });
  test('the lines add up to the sum, and name their basis', () => {
    for (const example of trademarkFeesTool.examples) {
      const { lines, basis } = answer(example);
      const parts = lines.map((line) => Number(/= (\d+)元/.exec(line.zh)?.[1] ?? 0));
      expect(parts.reduce((a, b) => a + b)).toBe(sum(example));
      expect(basis.length).toBeGreaterThan(0);
    }
  });
});
