import type { Locale } from '../../i18n/locales.ts';
import { strings } from '../../i18n/strings.ts';
import type { WeekEntry } from '../content.ts';

/** The name of a year's week, with its year: weeks of several years have the same name. */
export function weekName({ name, year }: Pick<WeekEntry, 'name' | 'year'>, locale: Locale): string {
  const own = name[locale];
  return own.includes(String(year)) ? own : strings(locale).weekOf(own, year);
}
