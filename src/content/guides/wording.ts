import { formatDate, formatDuration, formatNumber, formatPeriod } from '../../i18n/format.ts';
import type { Locale, Localized } from '../../i18n/locales.ts';
import { strings } from '../../i18n/strings.ts';
import { dayAfter, type Period } from '../periods.ts';
import { limitPeriods, type LimitPeriod } from './dated.ts';
import type { Limit } from './parts-schema.ts';

/** One of the successive values of a limit, fee or condition. */
export interface DatedText {
  /** The days on which it holds: `2027年1月1日前`; nothing where there is only one value. */
  when: string | undefined;
  text: string;
}

/** From when a limit runs; of one that runs back from an event, that it ends there. */
export function startOf({ from, before }: Limit, locale: Locale): string {
  const t = strings(locale);
  return before ? t.limitUntil(from[locale]) : t.limitFromDay(from[locale]);
}

/** How long a limit is; where it runs back, with the event that it ends with. */
export function lengthOf(
  { from, before }: Limit,
  { value, unit }: Pick<LimitPeriod, 'value' | 'unit'>,
  locale: Locale,
): string {
  const length = formatDuration(value, unit, locale);
  if (!before) return length;
  return locale === 'zh' ? `${from.zh}前${length}内` : `the ${length} before ${from.en}`;
}

/**
 * How long a limit is, in the cell of a table: successive values each with the days of the event
 * (2027年1月1日起公告的 / if published from 1 January 2027), and the days for which the law does not
 * tell which of them applies.
 */
export function lengthsOf(limit: Limit, locale: Locale): DatedText[] {
  const periods = limitPeriods(limit).flatMap((period, i) => {
    const { from, until } = period;
    const text = lengthOf(limit, period, locale);
    const settled = limit.periods?.[i]?.settled_until;
    if (!settled) return [{ from, until, text }];
    return [
      { from, until: settled, text },
      { from: dayAfter(settled), until, text: strings(locale).limitOpen(Boolean(limit.note)) },
    ];
  });
  const { cases } = limit;
  return datedTexts(
    periods,
    locale,
    ({ text }) => text,
    cases && ((period) => eventDays(period, cases, locale)),
  );
}

/** The days of the event that a value is for. A rule holds until a day; an event comes by a day. */
function eventDays(period: Period, cases: Localized, locale: Locale): string {
  const { from, until } = period;
  if (!from && !until) return '';
  if (locale === 'zh') return `${formatPeriod(period, 'zh')}${cases.zh}`;
  if (!from) return `${cases.en} by ${formatDate(until ?? '', 'en')}`;
  return `${cases.en} ${until ? 'from ' : ''}${formatPeriod(period, 'en')}`;
}

/**
 * Successive values, each with its days; one alone where all are the same.
 *
 * @param daysOf how the days are written, if not as those of a rule
 */
export function datedTexts<T extends Period>(
  periods: readonly T[],
  locale: Locale,
  textOf: (period: T) => string,
  daysOf: (period: T) => string = (period) => formatPeriod(period, locale),
): DatedText[] {
  const texts = periods.map((period) => ({
    when: daysOf(period) || undefined,
    text: textOf(period),
  }));
  const [only] = texts;
  if (only && texts.every(({ text }) => text === only.text)) {
    return [{ when: undefined, text: only.text }];
  }
  return texts;
}

/** An amount with its currency, unless it is the yuan of the table's head; a dash without one. */
export function amount(
  value: number | undefined,
  { currency = 'CNY' }: { currency?: string | undefined },
  locale: Locale,
): string {
  if (value === undefined) return '—';
  const number = formatNumber(value, locale);
  return currency === 'CNY' ? number : `${currency} ${number}`;
}
