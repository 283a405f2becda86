import { formatDuration, type TimeUnit } from '../i18n/format.ts';
import { formatTag, type Locale, type Localized } from '../i18n/locales.ts';
import {
  lookup,
  valueOn,
  type LimitValue,
  type Outcome,
  type Tool,
  type ToolData,
  type Values,
} from './tool.ts';

/** A calendar day, without time or zone. */
interface Day {
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

/** The ISO form of a day. */
export function formatIso({ year, month, day }: Day): string {
  return [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-');
}

const lastOfMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The day so many months later, or earlier: the corresponding day, or the month's last. */
function addMonths(from: Day, months: number): Day {
  const index = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return { year, month, day: Math.min(from.day, lastOfMonth(year, month)) };
}

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(toUtc(day)).getUTCDay());

/**
 * The day a period ends, by Civil Code Arts. 200–202: the day of the event is not counted, and a
 * period of months or years ends on the corresponding day, or on the month's last where there is none.
 *
 * @param event ISO date
 * @returns ISO date, before any weekend is taken into account
 */
export function periodEnd(event: string, value: number, unit: TimeUnit): string {
  const start = parseDay(event);
  if (!start) throw new RangeError(`${event} is not a date`);
  if (unit === 'months') return formatIso(addMonths(start, value));
  if (unit === 'years') return formatIso(addMonths(start, value * 12));
  if (unit === 'days') return formatIso(fromUtc(toUtc(start) + value * dayMs));
  let day = start;
  for (let left = value; left > 0;) {
    day = fromUtc(toUtc(day) + dayMs);
    if (!isWeekend(day)) left -= 1;
  }
  return formatIso(day);
}

/**
 * The last day to act, by Civil Code Art. 203: an end on a weekend moves to the next working day.
 * Public holidays are set each year and are not known here.
 */
export function lastDay(end: string): string {
  let day = parseDay(end);
  if (!day) throw new RangeError(`${end} is not a date`);
  while (isWeekend(day)) day = fromUtc(toUtc(day) + dayMs);
  return formatIso(day);
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

/** The limits of the guides that dates are reckoned for. */
export const deadlineKinds = [
  'trademark-changes#renew',
  'trademark-registration#oppose',
  'trademark-registration#review',
  'overseas-disputes#prior-patent',
  'overseas-disputes#prior-design',
  'overseas-disputes#pct',
  'patent-transfer-and-licence#record',
  'disputes#confirm',
  'disputes#suit',
  'disputes#limitation',
] as const;

const civilCode: Localized = { zh: '《民法典》第200～203条', en: 'Civil Code, Arts. 200–203' };
const holidays: Localized = {
  zh: '落在周末的已经顺延到下一个工作日。法定节假日每年另行公布，请再核对。',
  en: 'An end on a weekend has been moved to the next working day. Public holidays are set each year: please check them.',
};

function moved(end: string, last: string): Localized[] {
  if (end === last) return [];
  return [
    {
      zh: `期限在${formatDay(end, 'zh')}届满，正逢周末，顺延。`,
      en: `The period ends on ${formatDay(end, 'en')}, a weekend, and moves on.`,
    },
  ];
}

/**
 * The last day of a period of a guide, from the date of its event.
 *
 * @param values `kind` (one of `deadlineKinds`) and `date` (ISO)
 */
export function deadline(values: Values, data: ToolData): Outcome {
  const kind = values.kind ?? '';
  if (!(deadlineKinds as readonly string[]).includes(kind)) {
    return { problem: { zh: '请选择是哪一种期限。', en: 'Choose which period you mean.' } };
  }
  const event = (values.date ?? '').trim();
  if (!event)
    return { problem: { zh: '请填写起算的日期。', en: 'Give the date that it is counted from.' } };
  const start = parseDay(event);
  if (!start) {
    return {
      problem: {
        zh: `没有“${event.slice(0, 20)}”这一天，请写成2024-06-30这样。`,
        en: `There is no day “${event.slice(0, 20)}”. Write it as 2024-06-30.`,
      },
    };
  }
  const entry = lookup(data.limits, kind);
  const limit = { ...entry, ...valueOn<LimitValue>(entry, event), from: entry.from };
  const since = limit.basis
    .map((ref) => ref.inForce ?? '')
    .filter((date) => date.length === 10)
    .sort()[0];
  if (since && event < since) {
    return {
      problem: {
        zh: `这里依据的是${limit.basis[0]?.label.zh ?? ''}，这一版自${formatDay(since, 'zh')}起施行。更早的日期请按当时的规定计算。`,
        en: `This rests on ${limit.basis[0]?.label.en ?? ''}, whose version used has been in force since ${formatDay(since, 'en')}. For an earlier date the rules of that time apply.`,
      },
    };
  }
  if (start.year > 2200) {
    return {
      problem: { zh: '日期太远，请核对年份。', en: 'That date is too far away. Check the year.' },
    };
  }
  const basis = [...limit.basis, { label: civilCode }];

  if (kind === 'trademark-changes#renew') {
    const grace = lookup(data.limits, 'trademark-changes#grace');
    const opens = formatIso(addMonths(start, -limit.value));
    const last = lastDay(event);
    const graceEnd = periodEnd(event, grace.value, grace.unit);
    const graceLast = lastDay(graceEnd);
    return {
      headline: {
        zh: `续展最晚在${formatDay(last, 'zh')}提出；宽展期到${formatDay(graceLast, 'zh')}为止。`,
        en: `Apply for renewal by ${formatDay(last, 'en')}; the grace period ends on ${formatDay(graceLast, 'en')}.`,
      },
      lines: [
        {
          zh: `从${formatDay(opens, 'zh')}起可以办理（期满前${formatDuration(limit.value, limit.unit, 'zh')}）。`,
          en: `You can apply from ${formatDay(opens, 'en')} (${formatDuration(limit.value, limit.unit, 'en')} before expiry).`,
        },
        ...moved(event, last),
        ...moved(graceEnd, graceLast),
        holidays,
      ],
      basis,
      date: last,
    };
  }
  const end = periodEnd(event, limit.value, limit.unit);
  const last = lastDay(end);
  return {
    headline: {
      zh: `最后一天是${formatDay(last, 'zh')}。`,
      en: `The last day is ${formatDay(last, 'en')}.`,
    },
    lines: [
      {
        zh: `${limit.name.zh}：${formatDuration(limit.value, limit.unit, 'zh')}，从${limit.from.zh}起算，当天不计。`,
        en: `${limit.name.en}: ${formatDuration(limit.value, limit.unit, 'en')} from ${limit.from.en}, that day not counted.`,
      },
      ...moved(end, last),
      holidays,
    ],
    basis,
    date: last,
  };
}

export const deadlinesTool: Tool = {
  id: 'deadlines',
  title: { zh: '算一算最后期限', en: 'Work out a deadline' },
  intro: {
    zh: '选期限，填起算的日期，得出最后一天。',
    en: 'Choose the period and give the date of the event; you see the last day.',
  },
  limits: [...deadlineKinds, 'trademark-changes#grace'],
  fees: [],
  guides: [],
  fields: (data) => [
    {
      name: 'kind',
      label: { zh: '哪一种期限', en: 'Which period' },
      type: 'select',
      options: deadlineKinds.map((id) => {
        const { name, from } = lookup(data.limits, id);
        return { id, label: { zh: `${name.zh}（${from.zh}）`, en: `${name.en} (${from.en})` } };
      }),
      initial: deadlineKinds[0],
    },
    {
      name: 'date',
      label: { zh: '起算的日期', en: 'Date of the event' },
      type: 'date',
      initial: '',
    },
  ],
  answer: deadline,
  examples: [
    { kind: 'trademark-changes#renew', date: '2024-08-31' },
    { kind: 'trademark-registration#oppose', date: '2024-11-30' },
    { kind: 'disputes#confirm', date: '2024-05-17' },
    { kind: 'overseas-disputes#prior-design', date: '2024-08-31' },
  ],
};

/**
 * A calendar file (RFC 5545) with one whole day.
 *
 * @param iso the day
 * @param stamp when the file is made, as `20240426T000000Z`
 */
export function calendarFile(iso: string, summary: string, stamp: string): string {
  const day = parseDay(iso);
  if (!day) throw new RangeError(`${iso} is not a date`);
  const compact = (date: string): string => date.replaceAll('-', '');
  const text = summary.replace(/([\\;,])/g, '\\$1').replace(/\r?\n/g, '\\n');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//IP office//Deadlines//EN',
    'BEGIN:VEVENT',
    `UID:${iso}-${stamp}@deadlines`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(iso)}`,
    `DTEND;VALUE=DATE:${compact(formatIso(fromUtc(toUtc(day) + dayMs)))}`,
    ...fold(`SUMMARY:${text}`),
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** Lines of at most 75 octets, as RFC 5545 §3.1 asks; a character is never cut. */
function fold(line: string): string[] {
  const lines: string[] = [];
  let current = '';
  for (const character of line) {
    if (new TextEncoder().encode(current + character).length > 74) {
      lines.push(current);
      current = ' ';
    }
    current += character;
  }
  return [...lines, current];
}
