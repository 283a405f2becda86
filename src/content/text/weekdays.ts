import type { Locale } from '../../i18n/locales.ts';
import { languageTag } from '../../i18n/locales.ts';
import type { Problem } from '../problems.ts';

const english =
  'January February March April May June July August September October November December';
/** The English months in their order. */
export const months = english.split(' ');
const day = `(?<day>\\d{1,2}) (?<month>${months.join('|')}) (?<year>\\d{4})`;
const weekday = '(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)';

/** A date with its day of the week, as each language writes it. */
const written: Record<Locale, readonly RegExp[]> = {
  zh: [
    /(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日[（(]?(?<weekday>(?:星期|周)[一二三四五六日天])/g,
  ],
  en: [new RegExp(`\\b${weekday},? ${day}\\b`, 'g'), new RegExp(`\\b${day} \\(${weekday}`, 'g')],
};

/**
 * Finds dates whose day of the week is another: one of the two is a slip, and readers go by either.
 *
 * @param field where the text stands in the file, such as `title.en`; empty in prose
 */
export function checkWeekdays(
  file: string,
  field: string,
  text: string,
  locale: Locale,
): Problem[] {
  return written[locale].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: found, groups = {} }) => {
      const { year, month = '', day, weekday = '' } = groups;
      const number = locale === 'zh' ? Number(month) - 1 : months.indexOf(month);
      const date = new Date(Date.UTC(Number(year), number, Number(day)));
      const isDay = date.getUTCMonth() === number;
      const named = (tag: string): string =>
        date.toLocaleDateString(tag, { weekday: 'long', timeZone: 'UTC' });
      if (isDay && plain(named(languageTag[locale])) === plain(weekday)) return [];
      const words = found.replace(/[（(]/g, ' ');
      return [
        isDay
          ? {
              file,
              field,
              zh: `“${words}”：这一天是${named('zh-CN')}。请核对日期和星期。`,
              en: `“${words}”: that day is a ${named('en-GB')}. Check the date and the day of the week.`,
            }
          : {
              file,
              field,
              zh: `“${words}”：没有这一天。请核对日期。`,
              en: `“${words}”: there is no such day. Check the date.`,
            },
      ];
    }),
  );
}

/** 周日, 星期日 and 星期天 are one. */
function plain(weekday: string): string {
  return weekday.replace(/^周/, '星期').replace('天', '日');
}
