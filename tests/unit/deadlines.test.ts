import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toolData } from '../../src/content/guides/model.ts';
import {
  calendarFile,
  deadline,
  deadlineKinds,
  deadlinesTool,
  lastDay,
  parseDay,
  periodEnd,
} from '../../src/tools/deadlines.ts';
import {
  completeValues,
  readToolState,
  writeToolState,
  type Answer,
  type Values,
} from '../../src/tools/tool.ts';
import { tools } from '../../src/tools/tools.ts';
import { readContent } from '../content.ts';

const data = toolData(readContent());
const answer = (values: Values): Answer => {
  const outcome = deadline(values, data);
  if ('problem' in outcome) throw new Error(outcome.problem.en);
  return outcome;
};
const problem = (values: Values): string => {
  const outcome = deadline(values, data);
  if (!('problem' in outcome)) throw new Error(`an answer: ${outcome.headline.en}`);
  return outcome.problem.en;
};

describe('a period ends as the Civil Code says', () => {
  test.each([
    // Months: the corresponding day, or the month's last (Art. 202)
    ['2024-01-15', 1, 'months', '2024-02-15'],
    ['2024-01-31', 1, 'months', '2024-02-29'],
    ['2023-01-31', 1, 'months', '2023-02-28'],
    ['2024-03-31', 1, 'months', '2024-04-30'],
    ['2024-05-31', 1, 'months', '2024-06-30'],
    ['2024-08-31', 6, 'months', '2025-02-28'],
    ['2023-08-31', 6, 'months', '2024-02-29'],
    ['2024-08-29', 6, 'months', '2025-02-28'],
    ['2024-11-30', 3, 'months', '2025-02-28'],
    ['2024-12-31', 2, 'months', '2025-02-28'],
    ['2024-10-15', 3, 'months', '2025-01-15'],
    ['2024-02-29', 12, 'months', '2025-02-28'],
    ['2024-02-29', 48, 'months', '2028-02-29'],
    ['2021-06-01', 30, 'months', '2023-12-01'],
    ['2021-08-31', 30, 'months', '2024-02-29'],
    // Years
    ['2024-02-29', 3, 'years', '2027-02-28'],
    ['2024-02-29', 4, 'years', '2028-02-29'],
    ['2021-06-30', 3, 'years', '2024-06-30'],
    // Days: the day of the event is not counted (Art. 201)
    ['2024-01-01', 15, 'days', '2024-01-16'],
    ['2024-02-20', 15, 'days', '2024-03-06'],
    ['2023-02-20', 15, 'days', '2023-03-07'],
    ['2024-12-20', 30, 'days', '2025-01-19'],
    ['2024-06-01', 30, 'days', '2024-07-01'],
    ['2024-12-31', 1, 'days', '2025-01-01'],
    // Working days, Saturdays and Sundays left out
    ['2024-06-07', 1, 'working-days', '2024-06-10'],
    ['2024-06-06', 2, 'working-days', '2024-06-10'],
    ['2024-06-03', 5, 'working-days', '2024-06-10'],
    ['2024-06-08', 1, 'working-days', '2024-06-10'],
  ] as const)('%s + %d %s = %s', (event, value, unit, end) => {
    expect(periodEnd(event, value, unit)).toBe(end);
  });

  test.each([
    ['2024-08-31', '2024-09-02'],
    ['2024-09-01', '2024-09-02'],
    ['2024-08-30', '2024-08-30'],
    ['2023-12-30', '2024-01-01'],
    ['2024-03-02', '2024-03-04'],
  ])('an end on %s moves to %s', (end, last) => {
    expect(lastDay(end)).toBe(last);
  });
});

describe('each period of the guides', () => {
  test.each([
    ['trademark-registration#oppose', '2024-08-20', '2024-11-20'],
    ['trademark-registration#oppose', '2024-11-30', '2025-02-28'],
    ['trademark-registration#review', '2024-05-01', '2024-05-16'],
    ['trademark-registration#review', '2024-05-17', '2024-06-03'],
    ['overseas-disputes#prior-patent', '2024-02-29', '2025-02-28'],
    ['overseas-disputes#prior-design', '2024-08-31', '2025-02-28'],
    ['overseas-disputes#pct', '2021-08-31', '2024-02-29'],
    ['patent-transfer-and-licence#record', '2024-03-15', '2024-06-17'],
    ['disputes#confirm', '2024-05-17', '2024-06-17'],
    ['disputes#suit', '2024-05-06', '2024-05-21'],
    ['disputes#limitation', '2021-06-28', '2024-06-28'],
    ['disputes#limitation', '2024-02-29', '2027-03-01'],
  ])('%s from %s: %s', (kind, date, last) => {
    expect(answer({ kind, date }).date).toBe(last);
  });

  test('renewal opens 12 months before expiry and has a grace period of 6', () => {
    const { date, headline, lines } = answer({
      kind: 'trademark-changes#renew',
      date: '2025-08-28',
    });
    expect(date).toBe('2025-08-28');
    expect(headline.en).toContain('28 August 2025');
    expect(headline.en).toContain('2 March 2026');
    expect(lines[0]?.en).toContain('28 August 2024');
  });

  test('a weekend is told, and public holidays are left to be checked', () => {
    const { lines } = answer({ kind: 'disputes#suit', date: '2024-05-17' });
    expect(lines.map((line) => line.zh).join()).toContain('正逢周末');
    expect(lines.at(-1)?.en).toContain('Public holidays');
  });

  test('the basis stands beside the result', () => {
    for (const kind of deadlineKinds) {
      const { basis } = answer({ kind, date: '2024-06-03' });
      expect(basis.length, kind).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('what is no date, or before its law, gets a sentence', () => {
  test.each([
    ['2024-06-31', 'There is no day'],
    ['2023-02-29', 'There is no day'],
    ['2024-13-01', 'There is no day'],
    ['tomorrow', 'There is no day'],
    ['0000-00-00', 'There is no day'],
    ['', 'Give the date'],
    ['2018-05-01', 'in force since Friday, 1 November 2019'],
    ['9999-01-01', 'too far away'],
  ])('%j', (date, sentence) => {
    expect(problem({ kind: 'trademark-registration#oppose', date })).toContain(sentence);
  });
  test('an unknown period', () => {
    expect(problem({ kind: 'constructor', date: '2024-06-03' })).toContain('Choose');
  });
});

describe('properties', () => {
  const iso = fc
    .date({ min: new Date('2024-01-21'), max: new Date('2150-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  test('a deadline never falls before its event, and never on a weekend', () => {
    fc.assert(
      fc.property(fc.constantFrom(...deadlineKinds), iso, (kind, date) => {
        const last = answer({ kind, date }).date ?? '';
        expect(last >= date).toBe(true);
        expect([0, 6]).not.toContain(new Date(`${last}T00:00:00Z`).getUTCDay());
        expect(parseDay(last)).toBeDefined();
      }),
    );
  });

  test('a tool’s state survives its address', () => {
    for (const tool of Object.values(tools)) {
      const fields = tool.fields(data);
      for (const example of tool.examples) {
        const values = completeValues(fields, example);
        const back = completeValues(
          fields,
          readToolState(tool.id, writeToolState(tool.id, fields, values)) ?? {},
        );
        expect(tool.answer(back, data)).toEqual(tool.answer(values, data));
      }
      expect(readToolState(tool.id, '?tool=other')).toBeUndefined();
    }
  });

  test('an address with anything in it is answered by a result or a sentence', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(tools)),
        fc.dictionary(fc.string(), fc.string({ unit: 'binary' })),
        (tool, given) => {
          const outcome = tool.answer(
            { ...completeValues(tool.fields(data), given), ...given },
            data,
          );
          const text = 'problem' in outcome ? outcome.problem : outcome.headline;
          expect(text.zh.length).toBeGreaterThan(0);
          expect(text.en).not.toContain('NaN');
        },
      ),
    );
  });
});

test('a calendar file is whole, folded and escaped', () => {
  const file = calendarFile(
    '2024-08-31',
    `${'商标续展的最后一天，'.repeat(5)}a;b`,
    '20240101T000000Z',
  );
  expect(file).toContain('DTSTART;VALUE=DATE:20240831\r\nDTEND;VALUE=DATE:20240901\r\n');
  expect(file).toContain('a\\;b');
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
});

test('the examples of each tool have answers', () => {
  for (const tool of Object.values(tools)) {
    for (const example of tool.examples)
      expect(tool.answer(example, data)).toHaveProperty('headline');
  }
  expect(deadlinesTool.fields(data)[0]?.options).toHaveLength(deadlineKinds.length);
});
