import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toolData } from '../../src/content/guides/model.ts';
import type { Outcome, Values } from '../../src/tools/tool.ts';
import { trademarkFees, trademarkFeesTool } from '../../src/tools/trademark-fees.ts';
import { readContent } from '../content.ts';

const data = toolData(readContent());
const ask = (values: Values): Outcome => trademarkFees(values, data);
const sum = (values: Values): number => {
  const outcome = ask(values);
  if ('problem' in outcome) throw new Error(outcome.problem.en);
  return Number(/\d+/.exec(outcome.headline.zh)?.[0]);
};

describe('worked by hand from the list of fees', () => {
  // procedure, online or paper, classes, goods in each class, grace period, sum in yuan
  test.each([
    ['registration', 'online', 1, 1, '', 270],
    ['registration', 'online', 1, 10, '', 270],
    ['registration', 'online', 1, 11, '', 297],
    ['registration', 'online', 1, 15, '', 405],
    ['registration', 'online', 2, 10, '', 540],
    ['registration', 'online', 2, 12, '', 648],
    ['registration', 'online', 3, 20, '', 1620],
    ['registration', 'online', 45, 10, '', 12150],
    ['registration', 'paper', 1, 1, '', 300],
    ['registration', 'paper', 1, 10, '', 300],
    ['registration', 'paper', 1, 11, '', 330],
    ['registration', 'paper', 1, 30, '', 900],
    ['registration', 'paper', 2, 10, '', 600],
    ['registration', 'paper', 2, 15, '', 900],
    ['registration', 'paper', 5, 10, '', 1500],
    ['renewal', 'online', 1, 0, 'no', 450],
    ['renewal', 'online', 2, 0, 'no', 900],
    ['renewal', 'online', 1, 0, 'yes', 675],
    ['renewal', 'online', 3, 0, 'yes', 2025],
    ['renewal', 'paper', 1, 0, 'no', 500],
    ['renewal', 'paper', 1, 0, 'yes', 750],
    ['renewal', 'paper', 4, 0, 'yes', 3000],
    ['assignment', 'online', 1, 0, '', 450],
    ['assignment', 'online', 6, 0, '', 2700],
    ['assignment', 'paper', 1, 0, '', 500],
    ['assignment', 'paper', 3, 0, '', 1500],
    ['licence', 'online', 1, 0, '', 135],
    ['licence', 'online', 2, 0, '', 270],
    ['licence', 'paper', 1, 0, '', 150],
    ['licence', 'paper', 10, 0, '', 1500],
  ])(
    '%s %s, %d classes, %d goods, grace %s: %d',
    (procedure, medium, classes, goods, grace, yuan) => {
      expect(
        sum({ procedure, medium, classes: String(classes), goods: String(goods), grace }),
      ).toBe(yuan);
    },
  );

  test.each([
    ['online', 1, 0],
    ['online', 12, 0],
    ['paper', 1, 150],
    ['paper', 3, 450],
  ])('change of name, %s, %d marks: %d', (medium, marks, yuan) => {
    expect(sum({ procedure: 'change', medium, marks: String(marks) })).toBe(yuan);
  });
});

describe('what can’t be counted gets a sentence', () => {
  test.each([
    [{ procedure: 'registration', classes: '46', goods: '10' }, '45'],
    [{ procedure: 'registration', classes: '0', goods: '10' }, 'whole number from 1'],
    [{ procedure: 'registration', classes: '-1', goods: '10' }, 'number of classes'],
    [{ procedure: 'registration', classes: '1.5', goods: '10' }, 'whole number'],
    [{ procedure: 'registration', classes: 'two', goods: '10' }, 'whole number'],
    [{ procedure: 'registration', classes: '', goods: '10' }, 'whole number'],
    [{ procedure: 'registration', classes: '1', goods: '0' }, 'number of goods'],
    [{ procedure: 'registration', classes: '1', goods: '1e9' }, 'number of goods'],
    [{ procedure: 'change', marks: '0' }, 'number of marks'],
    [{ procedure: 'divorce' }, 'Choose'],
    [{}, 'Choose'],
  ] as [Values, string][])('%j', (values, sentence) => {
    const outcome = ask(values);
    expect('problem' in outcome && outcome.problem.en).toContain(sentence);
  });
});

describe('properties', () => {
  const classes = fc.integer({ min: 1, max: 44 });
  const goods = fc.integer({ min: 1, max: 500 });
  const medium = fc.constantFrom('online', 'paper');

  test('the fee grows with classes and never falls with goods', () => {
    fc.assert(
      fc.property(classes, goods, medium, (c, g, m) => {
        const fee = (n: number, k: number): number =>
          sum({ procedure: 'registration', medium: m, classes: String(n), goods: String(k) });
        expect(fee(c + 1, g)).toBeGreaterThan(fee(c, g));
        expect(fee(c, g + 1)).toBeGreaterThanOrEqual(fee(c, g));
      }),
    );
  });
  test('online never costs more than paper', () => {
    fc.assert(
      fc.property(
        classes,
        goods,
        fc.constantFrom('registration', 'renewal', 'assignment', 'licence'),
        (c, g, procedure) => {
          const values = { procedure, classes: String(c), goods: String(g), grace: 'yes' };
          expect(sum({ ...values, medium: 'online' })).toBeLessThanOrEqual(
            sum({ ...values, medium: 'paper' }),
          );
        },
      ),
    );
  });
  test('the lines add up to the sum, and name their basis', () => {
    for (const example of trademarkFeesTool.examples) {
      const outcome = ask(example);
      if ('problem' in outcome) throw new Error(outcome.problem.en);
      const parts = outcome.lines.map((line) => Number(/= (\d+)元/.exec(line.zh)?.[1] ?? 0));
      expect(parts.reduce((a, b) => a + b)).toBe(sum(example));
      expect(outcome.basis.length).toBeGreaterThan(0);
    }
  });
});
