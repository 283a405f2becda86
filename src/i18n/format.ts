import { dayAfter } from '../content/periods.ts';
import { dateParts } from './dates.ts';
import { formatTag, type Locale, type Localized } from './locales.ts';

/** A whole number in the reader's form: 26万, 260,000. */
export function formatNumber(value: number, locale: Locale): string {
  // Chinese counts in 万 and 亿; English spells out millions and above.
  const compact = locale === 'zh' ? value >= 10_000 : value >= 1_000_000;
  return numberFormat(locale, compact).format(value);
}

/** Making a formatter takes a thousand times as long as using it, and pages show many figures. */
function onceEach<T>(
  make: (locale: Locale, option: boolean) => T,
): (locale: Locale, option?: boolean) => T {
  const made = new Map<string, T>();
  return (locale, option = false) => {
    const key = `${locale} ${option}`;
    const known = made.get(key) ?? make(locale, option);
    made.set(key, known);
    return known;
  };
}

const numberFormat = onceEach(
  (locale, compact) =>
    new Intl.NumberFormat(formatTag[locale], {
      notation: compact ? 'compact' : 'standard',
      compactDisplay: 'long',
      maximumFractionDigits: 2,
      // GB/T 15835: four digits are written without a separator.
      useGrouping: locale === 'en',
    }),
);
const listFormat = onceEach(
  (locale) => new Intl.ListFormat(formatTag[locale], { type: 'conjunction' }),
);
const dateFormat = onceEach(
  (locale, withDay) =>
    new Intl.DateTimeFormat(formatTag[locale], {
      year: 'numeric',
      month: 'long',
      ...(withDay ? { day: 'numeric' } : {}),
      timeZone: 'UTC',
    }),
);
const sizeFormat = onceEach(
  (locale) => new Intl.NumberFormat(formatTag[locale], { maximumFractionDigits: 1 }),
);

/**
 * When something went on the site, to the minute where it is known: `2026-12-01 09:00`,
 * `1 December 2026, 09:00 (Beijing time)`.
 */
export function formatMoment(moment: string, locale: Locale): string {
  if (locale === 'zh') return moment;
  const [day = '', time] = moment.split(' ');
  return time ? `${formatDate(day, locale)}, ${time} (Beijing time)` : formatDate(day, locale);
}

/** A list in the reader's form: 甲、乙和丙 / A, B and C. */
export function formatList(items: string[], locale: Locale): string {
  return listFormat(locale).format(items);
}

/**
 * Short labels set side by side: 甲、乙 / A, B. Between Chinese titles nothing stands: 《甲》《乙》
 * (GB/T 15834—2011, 4.5.3.5).
 */
export function joinLabels(items: string[], locale: Locale): string {
  return locale === 'zh' ? items.join('、').replaceAll('》、《', '》《') : items.join(', ');
}

/** Longer parts set side by side, which may hold commas themselves: 甲；乙 / A; B. */
export function joinParts(items: string[], locale: Locale): string {
  return items.join(locale === 'zh' ? '；' : '; ');
}

/** References set side by side: 甲、乙 / A; B. An English one holds a comma: Trademark Law, Art. 40. */
export function joinRefs(items: string[], locale: Locale): string {
  return items.join(locale === 'zh' ? '、' : '; ');
}

/** What a target asks of its figure. */
export const comparators = [
  'reaches',
  'over',
  'at-least',
  'reduced-by',
  'cumulative',
  'annual-growth',
] as const;
export type Comparator = (typeof comparators)[number];

/** A target's figure, in the parts that a page sets apart. */
export interface FigureParts {
  /** Stands before the number, such as a currency: `CNY `. */
  before: string;
  /** The digits: `30`, `260,000`. */
  number: string;
  /** Stands after the number: `亿元`, ` billion`, `%`. */
  after: string;
  /** The whole as running text: `30亿元`, `CNY 3 billion`. */
  text: string;
}

/**
 * The figure of a target with its unit, in the reader's form.
 *
 * @param value in the unit given; money in yuan, shares and rates in per cent
 */
export function formatFigure(value: number, unit: Localized, locale: Locale): FigureParts {
  const whole = formatNumber(value, locale);
  const number = /^[\d.,]+/.exec(whole)?.[0] ?? whole;
  const scale = whole.slice(number.length);
  const name = unit[locale];
  if (name === '%') return { before: '', number, after: '%', text: `${number}%` };
  if (locale === 'en' && name === 'CNY') {
    return { before: 'CNY ', number, after: scale, text: `CNY ${whole}` };
  }
  const after = locale === 'zh' ? `${scale}${name}` : `${scale} ${name}`;
  return { before: '', number, after, text: `${number}${after}` };
}

const phrases: Record<Comparator, (figure: string) => Localized> = {
  reaches: (f) => ({ zh: `达到${f}`, en: `to reach ${f}` }),
  over: (f) => ({ zh: `超过${f}`, en: `over ${f}` }),
  'at-least': (f) => ({ zh: `${f}以上`, en: `at least ${f}` }),
  'reduced-by': (f) => ({ zh: `压减${f}`, en: `a cut of ${f}` }),
  cumulative: (f) => ({ zh: `累计达到${f}`, en: `a cumulative total of ${f}` }),
  // In Chinese the name says that it is a rate of growth: …年均增长率达到20%.
  'annual-growth': (f) => ({ zh: `达到${f}`, en: `average growth of ${f} a year` }),
};

const directions: Record<Comparator, Localized> = {
  reaches: { zh: '达到', en: 'to reach' },
  over: { zh: '超过', en: 'over' },
  'at-least': { zh: '以上', en: 'at least' },
  'reduced-by': { zh: '压减', en: 'cut by' },
  cumulative: { zh: '累计达到', en: 'a cumulative total of' },
  'annual-growth': { zh: '达到', en: 'average yearly growth of' },
};

/** A target as one phrase: 达到30亿元 / to reach CNY 3 billion. */
export function formatTarget(comparator: Comparator, figure: string, locale: Locale): string {
  return phrases[comparator](figure)[locale];
}

/** What a target asks of its figure, by itself: 达到 / reaches. */
export function formatDirection(comparator: Comparator, locale: Locale): string {
  return directions[comparator][locale];
}

/** Units of time; `days` are calendar days. */
export const timeUnits = ['days', 'working-days', 'months', 'years'] as const;
export type TimeUnit = (typeof timeUnits)[number];

/** A duration in words: 12个月 / 12 months. */
export function formatDuration(value: number, unit: TimeUnit, locale: Locale): string {
  const names: Record<TimeUnit, [string, string, string]> = {
    days: ['日', 'day', 'days'],
    'working-days': ['个工作日', 'working day', 'working days'],
    months: ['个月', 'month', 'months'],
    years: ['年', 'year', 'years'],
  };
  const [zh, one, many] = names[unit];
  return locale === 'zh' ? `${value}${zh}` : `${value} ${value === 1 ? one : many}`;
}

/** A date in words, exactly as precise as it is known: 2024年4月26日 / 26 April 2024, 2024年 / 2024. */
export function formatDate(date: string, locale: Locale): string {
  const [year = 0, month, day] = dateParts(date);
  if (locale === 'zh') {
    return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
  }
  if (!month) return String(year);
  return dateFormat(locale, day !== undefined).format(Date.UTC(year, month - 1, day ?? 1));
}

/**
 * The days of something that lasts, as one range: 2025年4月22日至24日 / 22–24 April 2025.
 *
 * @param to the last day; nothing for a single day
 */
export function formatDays(from: string, to: string | undefined, locale: Locale): string {
  const [first, last] = [formatDate(from, locale), formatDate(to ?? from, locale)];
  if (first === last) return first;
  const [sameYear, sameMonth] = [4, 7].map((length) => to?.startsWith(from.slice(0, length)));
  if (locale === 'zh') {
    const known = sameMonth ? /^.*月/ : sameYear ? /^.*年/ : '';
    return `${first}至${last.replace(known, '')}`;
  }
  if (sameMonth) return `${first.replace(/ .*$/, '')}–${last}`;
  return `${sameYear ? first.replace(/ \d+$/, '') : first} – ${last}`;
}

/**
 * The days from and until which something holds, in words that are true on any day:
 * 2027年1月1日前 / until 31 December 2026, 2027年1月1日起 / from 1 January 2027.
 *
 * @returns nothing when both ends are open
 */
export function formatPeriod(
  { from, until }: { from?: string | undefined; until?: string | undefined },
  locale: Locale,
): string {
  const first = from && formatDate(from, locale);
  const last = until && formatDate(until, locale);
  if (first && last) return locale === 'zh' ? `${first}至${last}` : `${first} to ${last}`;
  if (first) return locale === 'zh' ? `${first}起` : `from ${first}`;
  if (until) return locale === 'zh' ? `${formatDate(dayAfter(until), 'zh')}前` : `until ${last}`;
  return '';
}

/** The size of a file in the reader's form: 1.2 MB. */
export function formatBytes(bytes: number, locale: Locale): string {
  const unit = bytes >= 1_000_000 ? 'MB' : 'KB';
  const value = Math.max(0.1, bytes / (unit === 'MB' ? 1_000_000 : 1000));
  return `${sizeFormat(locale).format(value)} ${unit}`;
}
