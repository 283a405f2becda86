import { formatNumber, formatPeriod } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Period } from '../periods.ts';
import type { Limit } from './parts-schema.ts';

/** One of the successive values of a limit, fee or condition. */
export interface DatedText {
  /** The days on which it holds: `2026年12月31日以前`; nothing where there is only one value. */
  when: string | undefined;
  text: string;
}

/** The event that a limit is counted from, or that it ends with when it runs back. */
export function startOf({ from, before }: Limit, locale: Locale): string {
  if (!before) return from[locale];
  return locale === 'zh' ? `${from.zh}以前` : `before ${from.en}`;
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
