import { formatDuration, formatNumber, formatPeriod } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Period } from '../periods.ts';
import type { LimitPeriod } from './dated.ts';
import type { Limit } from './parts-schema.ts';

/** One of the successive values of a limit, fee or condition. */
export interface DatedText {
  /** The days on which it holds: `2026年12月31日及以前`; nothing where there is only one value. */
  when: string | undefined;
  text: string;
}

/** The event that a limit is counted from; a dash where it runs back, which its length tells. */
export function startOf({ from, before }: Limit, locale: Locale): string {
  return before ? '—' : from[locale];
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

/** Successive values, each with its days; one alone where all are the same. */
export function datedTexts<T extends Period>(
  periods: readonly T[],
  locale: Locale,
  textOf: (period: T) => string,
): DatedText[] {
  const texts = periods.map((period) => ({
    when: formatPeriod(period, locale) || undefined,
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
