import { formatDate, formatDuration, formatPeriod, joinParts } from '../../i18n/format.ts';
import type { Locale, Localized } from '../../i18n/locales.ts';
import type { Period } from '../periods.ts';
import { feePeriods, limitPeriods } from './dated.ts';
import type { Fee, Limit } from './parts-schema.ts';

/** How an application is filed. */
export type Medium = 'paper' | 'online';

/** An amount of money: 1500元 / CNY 1,500; CHF 653 in any language. */
function formatMoney(value: number, locale: Locale, currency = 'CNY'): string {
  if (locale === 'zh' && currency === 'CNY') return `${value}元`;
  return `${currency} ${value.toLocaleString('en-GB')}`;
}

function withRemark(text: string, remark: string | undefined, locale: Locale): string {
  if (!remark) return text;
  return locale === 'zh' ? `${text}（${remark}）` : `${text} (${remark})`;
}

/**
 * Successive values as people say them: 3个月，2027年1月1日起改为2个月 / 3 months, 2 months from
 * 1 January 2027. Periods follow each other without gap, so the first needs no end.
 *
 * @param cases the cases that a later value is for: 2027年1月1日起公告的改为2个月 / 2 months if published
 *   from 1 January 2027
 */
function successive<T extends Period>(
  periods: readonly T[],
  textOf: (period: T) => string,
  locale: Locale,
  cases = '',
): { first: string; later: string | undefined } {
  const [first = '', ...later] = periods.map((period, i) => {
    const text = textOf(period);
    if (i === 0) return period.from ? withRemark(text, formatPeriod(period, locale), locale) : text;
    if (locale === 'zh') return `${formatPeriod(period, 'zh')}${cases}改为${text}`;
    return [text, cases, 'from', formatDate(period.from ?? '', 'en')].filter(Boolean).join(' ');
  });
  return { first, later: later.length > 0 ? later.join(locale === 'zh' ? '，' : ', ') : undefined };
}

/** The length of a limit, each later value with its day: 3个月，2027年1月1日起改为2个月. */
export function limitLength(limit: Limit, locale: Locale): string {
  const { first, later } = successive(
    limitPeriods(limit),
    ({ value, unit }) => formatDuration(value, unit, locale),
    locale,
    limit.cases?.[locale],
  );
  if (!later) return first;
  return locale === 'zh' ? `${first}，${later}` : withRemark(first, later, 'en');
}

/**
 * A limit as running text tells it, whole: 自收到申请文件之日起9个月内 / within 9 months of receipt of
 * the application. Successive values stand each with its day.
 */
export function limitText(limit: Limit, locale: Locale): string {
  const start = limit.from[locale];
  const within = !['term', 'protection'].includes(limit.kind);
  const { first, later } = successive(
    limitPeriods(limit),
    ({ value, unit }) => {
      const length = formatDuration(value, unit, locale);
      return locale === 'zh' && within ? `${length}内` : length;
    },
    locale,
    limit.cases?.[locale],
  );
  if (locale === 'zh') {
    const whole = limit.before ? `${start}前${first}` : `自${start}起${first}`;
    return later ? `${whole}，${later}` : whole;
  }
  if (limit.before) return withRemark(`within the ${first} before ${start}`, later, 'en');
  const whole = within
    ? `within ${first} ${limit.after ? 'after' : 'of'} ${start}`
    : `${first} from ${start}`;
  return withRemark(whole, later, 'en');
}

const media: Record<Medium, Localized> = {
  paper: { zh: '纸质申请', en: 'on paper' },
  online: { zh: '网上申请', en: 'online' },
};

/** 300元 / CNY 300; nothing to pay is said in words. */
function sum(value: number, locale: Locale, currency: string | undefined): string {
  if (value > 0) return formatMoney(value, locale, currency);
  return locale === 'zh' ? '免费' : 'free';
}

/**
 * A fee as running text tells it: 每类300元，网上申请270元 / CNY 300 per class on paper or CNY 270 online.
 * When it is due stands in brackets; under which condition the amount for filing online is, the page
 * says once, with its fees. Successive amounts stand each with its days.
 *
 * @param medium tells only what it costs that way
 */
export function feeText(fee: Fee, locale: Locale, medium?: Medium): string {
  const unit = fee.unit[locale];
  const values = feePeriods(fee).map((period) => {
    const { paper, online } = period;
    const on = sum(online, locale, fee.currency);
    const free = online === 0 && paper === undefined;
    const one = (value: string, how: Medium | undefined): string => {
      const by = how ? media[how][locale] : '';
      if (free) return locale === 'zh' ? '不收费' : 'no fee';
      return locale === 'zh' ? `${by}${unit}${value}` : [value, unit, by].filter(Boolean).join(' ');
    };
    let text: string;
    if (paper === undefined) text = one(on, undefined);
    else if (medium)
      text = one(medium === 'online' ? on : sum(paper, locale, fee.currency), medium);
    else {
      const first = one(sum(paper, locale, fee.currency), locale === 'zh' ? undefined : 'paper');
      text = locale === 'zh' ? `${first}，网上申请${on}` : `${first} or ${on} online`;
    }
    return withRemark(text, formatPeriod(period, locale), locale);
  });
  return withRemark(joinParts(values, locale), fee.condition?.[locale], locale);
}
