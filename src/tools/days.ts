import type { TimeUnit } from '../i18n/format.ts';
import { formatTag, type Locale } from '../i18n/locales.ts';

/** A calendar day, without time or zone. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

const dayMs = 86_400_000;
const toUtc = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day);
const fromUtc = (time: number): Day => {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** A day from its ISO form, or nothing when no calendar has it (31 June). */
export function parseDay(iso: string): Day | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso.trim());
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const parsed = { year, month, day };
  const back = fromUtc(toUtc(parsed));
  return year >= 1000 && back.month === month && back.day === day ? parsed : undefined;
}

/**
 * A day from its ISO form.
 *
 * @throws RangeError when no calendar has it
 */
function mustParse(iso: string): Day {
  const day = parseDay(iso);
  if (!day) throw new RangeError(`${iso} is not a date`);
  return day;
}

/** The ISO form of a day. */
function formatIso({ year, month, day }: Day): string {
  return [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-');
}

/** The day so many days later, or earlier. */
export function addDays(iso: string, days: number): string {
  return formatIso(fromUtc(toUtc(mustParse(iso)) + days * dayMs));
}

const lastOfMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The day so many months later, or earlier: the corresponding day, or the month's last. */
export function addMonths(iso: string, months: number): string {
  const from = mustParse(iso);
  const index = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return formatIso({ year, month, day: Math.min(from.day, lastOfMonth(year, month)) });
}

/** Saturday or Sunday, whatever the year's calendar of working days says. */
export function isWeekend(iso: string): boolean {
  return [0, 6].includes(new Date(toUtc(mustParse(iso))).getUTCDay());
}

/**
 * The day on which a period ends, before rest days are looked at. All the rules that the tools apply
 * agree here: the day of the event is not counted; a period of months or years ends on the
 * corresponding day, or on the month's last where there is none.
 *
 * @param event ISO date
 * @returns ISO date
 */
export function periodEnd(
  event: string,
  { value, unit }: { value: number; unit: Exclude<TimeUnit, 'working-days'> },
): string {
  if (unit === 'days') return addDays(event, value);
  return addMonths(event, unit === 'years' ? value * 12 : value);
}

/** A day in the reader's form, with its weekday. */
export function formatDay(iso: string, locale: Locale): string {
  const day = parseDay(iso);
  if (!day) return iso;
  return new Intl.DateTimeFormat(formatTag[locale], {
    dateStyle: 'full',
    timeZone: 'UTC',
  }).format(toUtc(day));
}
