// The data alone: asked by its functions, the library takes some days for others west of Greenwich.
import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { Localized } from '../i18n/locales.ts';
import { addDays, formatDay, isWeekend } from './days.ts';
import type { LawKey } from './laws.ts';

/** By whose rules the last day of a period is found. */
export const countingRules = {
  trademark: { laws: ['count-trademark'], calendar: 'china' },
  patent: { laws: ['count-patent'], calendar: 'china' },
  court: { laws: ['count-court'], calendar: 'china' },
  // These two laws leave the counting to the Civil Procedure Law.
  administrative: { laws: ['count-administrative', 'count-court'], calendar: 'china' },
  reconsideration: { laws: ['count-reconsideration', 'count-court'], calendar: 'china' },
  civil: { laws: ['count-civil'], calendar: 'china' },
  // What counts is whether the office abroad is open (Paris Convention 4C(3), PCT Rule 80.5).
  paris: { laws: ['count-paris'], calendar: 'abroad' },
  pct: { laws: [], calendar: 'abroad' },
} as const satisfies Record<string, { laws: LawKey[]; calendar: 'china' | 'abroad' }>;
export type CountingRule = keyof typeof countingRules;

const holidays = new Set(Object.keys(calendar.holidays));
const workingWeekends = new Set(Object.keys(calendar.workdays));
const knownYears = new Set([...holidays].map((iso) => iso.slice(0, 4)));

/** Whether the official calendar of holidays and working weekends of a day's year is known. */
export function isCalendarKnown(iso: string): boolean {
  return knownYears.has(iso.slice(0, 4));
}

/** Whether the official calendar makes a day a working day. */
function isWorkingDay(iso: string): boolean {
  return workingWeekends.has(iso) || !(isWeekend(iso) || holidays.has(iso));
}

/** The last day to act in China. */
export interface LastDay {
  /** ISO date. */
  day: string;
  /** False where the calendar of the year is not known: then `day` is early rather than late. */
  isCertain: boolean;
}

/**
 * The last day to act, given the day on which a period ends: on a rest day of the official calendar
 * it moves to the next working day; a weekend that the calendar makes a working day does not.
 *
 * @param end ISO date
 */
export function lastDayInChina(end: string): LastDay {
  let day = end;
  while (isCalendarKnown(day)) {
    if (isWorkingDay(day)) return { day, isCertain: true };
    day = addDays(day, 1);
  }
  return { day: safeDay(end), isCertain: false };
}

/** A day that is in time whatever the calendar says: the end itself, or the Friday before a weekend. */
export function safeDay(end: string): string {
  return isWeekend(end) ? safeDay(addDays(end, -1)) : end;
}

/** Why the last day is not the day on which the period ends, or is it although that is a weekend. */
export function restDayRemark(end: string, { day, isCertain }: LastDay): Localized[] {
  const [zh, en] = [formatDay(end, 'zh'), formatDay(end, 'en')];
  if (!isCertain) {
    const year = Number(end.slice(0, 4));
    return [
      {
        zh: `期限在${zh}届满。届满日逢休息日能否顺延，要看${year}年的放假安排，这里尚未收录；为稳妥起见，${day === end ? '请不要晚于这一天' : `请最迟在${formatDay(day, 'zh')}（含当日）提出`}。`,
        en: `The period ends on ${en}. Whether it moves on from a rest day depends on the official calendar of ${year}, which is not yet in this calculator: to be safe, act ${day === end ? 'no later than that day' : `by ${formatDay(day, 'en')} (that day included)`}.`,
      },
    ];
  }
  if (day !== end) {
    return [
      {
        zh: `期限在${zh}届满，这一天按国务院公布的放假安排是休息日，因此顺延到其后第一个工作日。`,
        en: `The period ends on ${en}, a rest day in the official calendar, so it moves to the next working day.`,
      },
    ];
  }
  if (!isWeekend(end)) return [];
  return [
    {
      zh: `${zh}虽然是周末，按国务院公布的放假安排是工作日，不顺延。`,
      en: `${en} falls on a weekend but is a working day in the official calendar, so the period does not move on.`,
    },
  ];
}

/** What to say of the last day where an office abroad decides. */
export function abroadRemark(end: string): Localized[] {
  const weekend = isWeekend(end)
    ? {
        zh: `期限在${formatDay(end, 'zh')}届满，正逢周末。当天是否办公由受理的外国主管局决定，不适用中国的放假安排；给出的是此前的星期五。`,
        en: `The period ends on ${formatDay(end, 'en')}, a weekend. Whether that is a working day is a matter of the office abroad; the Chinese calendar does not count. The day given is the Friday before.`,
      }
    : {
        zh: '受理的外国主管局当天不办公的，顺延到其后第一个办公日；不适用中国的放假安排。',
        en: 'If the office abroad is closed on that day, the period moves to its next working day; the Chinese calendar does not count.',
      };
  return [weekend];
}
