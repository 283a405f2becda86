import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toolData } from '../../src/content/guides/tool-data.ts';
import { calendarFile } from '../../src/tools/calendar-file.ts';
import { isCalendarKnown, lastDayInChina, safeDay } from '../../src/tools/counting.ts';
import { deadlineKinds, deadlineRules } from '../../src/tools/deadline-kinds.ts';
import { addDays, formatDay, isWeekend, parseDay, periodEnd } from '../../src/tools/days.ts';
import { deadline, deadlinesTool } from '../../src/tools/deadlines.ts';
import type { Answer, Values } from '../../src/tools/tool.ts';
import { must, readContent } from '../content.ts';
import { endByHand, lastDayByHand } from './second-computation.ts';

const data = toolData(readContent());
const answer = (values: Values): Answer => {
  const outcome = deadline(values, data);
  if ('problems' in outcome) throw new Error(outcome.problems.map(({ text }) => text.en).join());
  return outcome;
};
const problem = (values: Values): string => {
  const outcome = deadline(values, data);
  if (!('problems' in outcome)) throw new Error(`an answer: ${outcome.headline.en}`);
  return outcome.problems.map(({ field, text }) => `${field}: ${text.en}`).join('\n');
};
const said = ({ lines, warnings }: Answer): string =>
  [...warnings, ...lines].map(({ en }) => en).join('\n');

describe('a period ends on its corresponding day', () => {
  test.each([
    // Months: the corresponding day, or the month's last
    ['2024-01-15', 1, 'months', '2024-02-15'],
    ['2024-01-31', 1, 'months', '2024-02-29'],
    ['2023-01-31', 1, 'months', '2023-02-28'],
    ['2024-03-31', 1, 'months', '2024-04-30'],
    ['2024-08-31', 6, 'months', '2025-02-28'],
    ['2023-08-31', 6, 'months', '2024-02-29'],
    ['2024-12-31', 2, 'months', '2025-02-28'],
    ['2024-02-29', 12, 'months', '2025-02-28'],
    ['2024-02-29', 48, 'months', '2028-02-29'],
    ['2021-08-31', 30, 'months', '2024-02-29'],
    // Years
    ['2024-02-29', 3, 'years', '2027-02-28'],
    ['2024-02-29', 4, 'years', '2028-02-29'],
    // Days: the day of the event is not counted
    ['2024-01-01', 15, 'days', '2024-01-16'],
    ['2024-02-20', 15, 'days', '2024-03-06'],
    ['2023-02-20', 15, 'days', '2023-03-07'],
    ['2024-12-20', 30, 'days', '2025-01-19'],
    ['2024-12-31', 1, 'days', '2025-01-01'],
  ] as const)('%s + %d %s = %s', (event, value, unit, end) => {
    expect(periodEnd(event, { value, unit })).toBe(end);
  });
});

describe('the official calendar', () => {
  test.each([
    // Weekends that were working days
    ['2024-02-04', '2024-02-04'],
    ['2024-04-28', '2024-04-28'],
    ['2024-05-11', '2024-05-11'],
    ['2024-09-14', '2024-09-14'],
    ['2024-10-12', '2024-10-12'],
    ['2025-09-28', '2025-09-28'],
    ['2026-10-10', '2026-10-10'],
    // Holidays, and the days off that those weekends made up for
    ['2024-05-01', '2024-05-06'],
    ['2024-02-10', '2024-02-18'],
    ['2024-10-01', '2024-10-08'],
    ['2025-01-28', '2025-02-05'],
    ['2026-02-16', '2026-02-24'],
    // Plain weekends and plain days
    ['2024-08-31', '2024-09-02'],
    ['2024-08-30', '2024-08-30'],
  ])('a period that ends on %s: act until %s', (end, day) => {
    expect(lastDayInChina(end)).toEqual({ day, isCertain: true });
  });

  test('a year that it does not hold gives a day that is in time in any case', () => {
    expect(isCalendarKnown('2024-05-01')).toBe(true);
    expect(isCalendarKnown('2150-05-01')).toBe(false);
    // 2150-05-02 is a Saturday.
    expect(lastDayInChina('2150-05-02')).toEqual({ day: '2150-05-01', isCertain: false });
    const result = answer({ kind: 'disputes#suit', date: '2150-04-17' });
    expect(result.label.en).toBe('Safe last day');
    expect(said(result)).toContain('to be safe');
  });

  // A process each: the zone of one that runs can't be changed.
  test.each([
    'America/Los_Angeles',
    'America/Sao_Paulo',
    'Pacific/Honolulu',
    'Pacific/Kiritimati',
    'Asia/Shanghai',
  ])('no zone of the reader moves a day: %s', (TZ) => {
    const asked = ['2024-05-01', '2024-05-11', '2024-05-12', '2025-10-12', '2024-12-31'];
    const ask = `import { lastDayInChina } from './src/tools/counting.ts';
      console.log(JSON.stringify(${JSON.stringify(asked)}.map((day) => lastDayInChina(day).day)));`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', ask], {
      env: { ...process.env, TZ },
    });
    expect(JSON.parse(printed.toString())).toEqual([
      '2024-05-06',
      '2024-05-11',
      '2024-05-13',
      '2025-10-13',
      '2024-12-31',
    ]);
  });
});

describe('each period of the guides', () => {
  test.each([
    // Weekend, but a working day: the period ends there
    ['trademark-registration#review', '2024-04-26', '2024-05-11'],
    ['trademark-registration#review', '2024-08-30', '2024-09-14'],
    ['trademark-registration#review', '2024-09-27', '2024-10-12'],
    ['disputes#confirm', '2024-09-12', '2024-10-12'],
    ['trademark-registration#review', '2024-05-17', '2024-06-03'],
    ['trademark-registration#oppose', '2024-08-20', '2024-11-20'],
    ['trademark-registration#oppose', '2024-11-30', '2025-02-28'],
    ['patent-transfer-and-licence#record', '2024-03-15', '2024-06-17'],
    ['disputes#confirm', '2024-05-17', '2024-06-17'],
    ['disputes#suit', '2024-05-06', '2024-05-21'],
    ['disputes#limitation', '2021-06-28', '2024-06-28'],
    // The office abroad decides: a weekend gives the Friday before, whatever the Chinese calendar
    ['overseas-disputes#prior-patent', '2023-05-11', '2024-05-10'],
    ['overseas-disputes#prior-patent', '2024-02-29', '2025-02-28'],
    ['overseas-disputes#prior-design', '2024-08-31', '2025-02-28'],
    ['overseas-disputes#pct', '2021-08-31', '2024-02-29'],
    ['overseas-disputes#pct', '2022-04-01', '2024-10-01'],
  ])('%s from %s: %s', (kind, date, last) => {
    expect(answer({ kind, date }).date).toBe(last);
  });

  test('each is reached, names how it is counted and the day of its law', () => {
    for (const [kind, rule] of Object.entries(deadlineRules)) {
      const result = answer({ kind, date: '2024-06-03', expiry: '2024-06-03' });
      expect(result.outcome).toBe(kind);
      expect(result.lawOf).toBe('2024-06-03');
      const basis = result.basis.map(({ label }) => label.zh).join();
      const counted = {
        trademark: '《商标法实施条例》第12条',
        patent: '《专利法实施细则》第5条',
        court: '《民事诉讼法》第85条',
        administrative: '《行政诉讼法》第101条',
        reconsideration: '《行政复议法》第88条',
        civil: '《民法典》第201条至第203条',
        paris: '《巴黎公约》第4C条',
        pct: '第80.5条',
      }[rule];
      expect(basis, kind).toContain(counted);
    }
  });

  test('an office abroad is told to be the one that decides', () => {
    const weekend = answer({ kind: 'overseas-disputes#prior-patent', date: '2023-05-11' });
    expect(weekend.label.en).toBe('Safe last day');
    expect(said(weekend)).toContain('a matter of the office abroad');
    const holiday = answer({ kind: 'overseas-disputes#pct', date: '2022-04-01' });
    expect(holiday.date).toBe('2024-10-01');
    expect(said(holiday)).toContain('the Chinese calendar does not count');
  });
});

describe('renewal', () => {
  test.each([
    ['2024-08-31', '1 September 2023', '28 February 2025'],
    ['2024-02-29', '1 March 2023', '29 August 2024'],
    ['2025-02-28', '29 February 2024', '28 August 2025'],
    ['2025-08-28', '29 August 2024', '28 February 2026'],
  ])('expiry on %s: opens %s, grace until %s', (date, opens, grace) => {
    const result = answer({ kind: 'trademark-changes#renew', expiry: date });
    // The end of the term does not move, be it a weekend.
    expect(result.date).toBe(date);
    expect(result.headline.en).toContain(formatDay(date, 'en'));
    expect(result.lines[0]?.en).toContain(opens);
    expect(result.lines[1]?.en).toContain(grace);
  });
});

describe('a rule that changes', () => {
  const opposition = (date: string): Answer =>
    answer({ kind: 'trademark-registration#oppose', date });

  test.each([
    ['2026-08-13', '2026-11-13'],
    ['2026-09-30', '2026-12-30'],
    // Still running on 1 January 2027, and the law is silent: within the period under both rules
    ['2026-10-08', '2026-12-31'],
    ['2026-10-31', '2026-12-31'],
    ['2026-11-20', '2027-01-20'],
    ['2026-12-31', '2027-02-26'],
    ['2027-01-06', '2027-03-05'],
    ['2027-01-01', '2027-03-01'],
  ])('published on %s: oppose by %s', (date, last) => {
    expect(opposition(date).date).toBe(last);
  });

  test('what is not in time under the shorter rule is said to rest on the former', () => {
    // Two months end before the change, while the former three still run.
    expect(said(opposition('2026-10-13'))).toMatch(
      /Until 31 December 2026 .* the rule of 3 months/,
    );
    expect(said(opposition('2026-11-13'))).toContain('within the period under both');
  });

  test('shows both periods with their days, and the article of each', () => {
    for (const date of ['2026-08-13', '2026-11-20', '2027-01-06']) {
      const result = opposition(date);
      expect(result.lines.map(({ zh }) => zh).join()).toContain(
        '2027年1月1日前为3个月，2027年1月1日起为2个月',
      );
      expect(said(result)).toContain('3 months until 31 December 2026');
      expect(said(result)).toContain('2 months from 1 January 2027');
    }
    const before = opposition('2026-08-13')
      .basis.map(({ label }) => label.en)
      .join();
    const after = opposition('2027-01-06')
      .basis.map(({ label }) => label.en)
      .join();
    expect(before).toContain('Art. 33');
    expect(before).not.toContain('Art. 36');
    expect(after).toContain('Art. 36');
  });

  test('says what is not settled, with both dates', () => {
    const result = opposition('2026-11-20');
    expect(result.label.zh).toBe('稳妥的截止日');
    expect(result.warnings[0]?.en).toContain('20 February 2027');
    expect(result.warnings[0]?.en).toContain('20 January 2027');
    const note = readContent()
      .guides.flatMap(({ limits }) => limits)
      .find(({ id }) => id === 'oppose')?.note?.zh;
    expect(result.warnings[1]?.zh).toContain(must(note));
    expect(opposition('2026-08-13').warnings).toEqual([]);
    // Of its own calendar alone, which is not known yet.
    expect(
      opposition('2027-01-06')
        .warnings.map(({ zh }) => zh)
        .join(''),
    ).not.toContain('没有写明');
  });
});

describe('what is no date, or before its law, gets a sentence at its field', () => {
  test.each([
    ['2024-06-31', 'date: There is no day “2024-06-31”'],
    ['2023-02-30', 'date: There is no day'],
    ['2024-13-01', 'date: There is no day'],
    ['tomorrow', 'date: There is no day'],
    ['0000-00-00', 'date: There is no day'],
    ['?', 'date: There is no such day'],
    ['', 'date: Give the date'],
    ['1900-01-01', 'in force since 1 November 2019'],
    ['2018-05-01', 'in force since 1 November 2019'],
    ['2300-01-01', 'too far away'],
    ['9999-01-01', 'too far away'],
  ])('%j', (date, sentence) => {
    expect(problem({ kind: 'trademark-registration#oppose', date })).toContain(sentence);
  });
  test('an unknown period, and nothing at all', () => {
    expect(problem({ kind: 'constructor', date: '2024-06-03' })).toBe(
      'kind: Choose an answer to “Which period”.',
    );
    expect(problem({}).split('\n')).toHaveLength(1);
  });
  test('a renewal asks for the day of expiry', () => {
    const kind = 'trademark-changes#renew';
    expect(problem({ kind, date: '2026-08-31' })).toBe('expiry: Give the date of expiry.');
  });
});

describe('against a second computation', () => {
  const day = (from: string, to: string): fc.Arbitrary<string> =>
    fc
      .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));

  test('ends of periods', () => {
    fc.assert(
      fc.property(
        day('1990-01-01', '2199-12-31'),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('days', 'months', 'years'),
        (event, value, unit) => {
          expect(periodEnd(event, { value, unit })).toBe(endByHand(event, value, unit));
        },
      ),
    );
  });
  test('last days of 2024 to 2026, by the notices of the State Council', () => {
    for (let end = '2024-01-01'; end < '2026-12-28'; end = addDays(end, 1)) {
      expect(lastDayInChina(end).day, end).toBe(lastDayByHand(end));
    }
  });
  test('whole answers of 2024 to 2026', () => {
    fc.assert(
      fc.property(day('2024-01-21', '2026-08-31'), (date) => {
        for (const kind of deadlineKinds) {
          const rule = must(deadlineRules[kind]);
          const { value, unit } = must(data.limits[kind]);
          if (kind === 'trademark-changes#renew') continue;
          const end = endByHand(date, value, unit as 'days');
          if (end > '2026-12-25') continue;
          const last = ['paris', 'pct'].includes(rule) ? safeDay(end) : lastDayByHand(end);
          expect(answer({ kind, date }).date, `${kind} ${date}`).toBe(last);
        }
      }),
      { numRuns: 200 },
    );
  });
  test('a deadline never falls before its event, and in known years never on a day off', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...deadlineKinds),
        day('2024-01-21', '2150-01-01'),
        (kind, date) => {
          const last = answer({ kind, date, expiry: date }).date ?? '';
          expect(last >= date).toBe(true);
          expect(parseDay(last)).toBeDefined();
          if (!isCalendarKnown(last) && kind !== 'trademark-changes#renew') {
            expect(isWeekend(last)).toBe(false);
          }
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

test('every kind can be chosen', () => {
  expect(deadlinesTool.fields(data)[0]?.options?.map(({ id }) => id)).toEqual(deadlineKinds);
});
