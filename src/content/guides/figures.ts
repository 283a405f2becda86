import { formatDuration, formatPeriod, joinParts } from '../../i18n/format.ts';
import type { Locale, Localized } from '../../i18n/locales.ts';
import { feePeriods, limitPeriods } from './dated.ts';
import type { Fee, Limit } from './parts-schema.ts';

/** How an application is filed. */
export type Medium = 'paper' | 'online';

/** An amount of money: 1500元 / CNY 1,500; CHF 653 in any language. */
export function formatMoney(value: number, locale: Locale, currency = 'CNY'): string {
  if (locale === 'zh' && currency === 'CNY') return `${value}元`;
  return `${currency} ${value.toLocaleString('en-GB')}`;
}

/** A value with the days that it holds on, where it does not always: 3个月（2026年12月31日以前）. */
function dated(text: string, days: Parameters<typeof formatPeriod>[0], locale: Locale): string {
  return withRemark(text, formatPeriod(days, locale), locale);
}

function withRemark(text: string, remark: string | undefined, locale: Locale): string {
  if (!remark) return text;
  return locale === 'zh' ? `${text}（${remark}）` : `${text} (${remark})`;
}

/** Successive values as alternatives: 3个月、2个月 / 3 months or 2 months. */
function alternatives(values: string[], locale: Locale): string {
  return values.join(locale === 'zh' ? '、' : ' or ');
}

/** The length of a limit, each value with its days: 3个月（2026年12月31日以前）、2个月（2027年1月1日起）. */
export function limitLength(limit: Limit, locale: Locale): string {
  const values = limitPeriods(limit).map((period) =>
    dated(formatDuration(period.value, period.unit, locale), period, locale),
  );
  return alternatives(values, locale);
}

/**
 * A limit as running text tells it, whole: 自收到申请文件之日起9个月内 / within 9 months of receipt of
 * the application. Successive values stand each with its days.
 */
export function limitText(limit: Limit, locale: Locale): string {
  const start = limit.from[locale];
  const within = !['term', 'protection'].includes(limit.kind);
  const values = limitPeriods(limit).map((period) => {
    const length = formatDuration(period.value, period.unit, locale);
    return dated(locale === 'zh' && within ? `${length}内` : length, period, locale);
  });
  const lengths = alternatives(values, locale);
  if (limit.before) {
    return locale === 'zh' ? `${start}前${lengths}` : `within the ${lengths} before ${start}`;
  }
  if (locale === 'zh') return `自${start}起${lengths}`;
  return within ? `within ${lengths} of ${start}` : `${lengths} from ${start}`;
}

const media: Record<Medium, Localized> = {
  paper: { zh: '纸质申请', en: 'on paper' },
  online: { zh: '网上申请', en: 'online' },
};

/**
 * @param unit what the amount is for, such as 每类
 * @param medium how it is filed, where that makes a difference
 */
function amount(
  value: number,
  unit: Localized | undefined,
  medium: Medium | undefined,
  { locale, currency }: { locale: Locale; currency: string | undefined },
): string {
  const how = medium ? media[medium][locale] : '';
  if (value === 0) {
    if (locale === 'zh') return how ? `${how}免费` : '不收费';
    return how ? `free ${how}` : 'no fee';
  }
  const each = unit?.[locale] ?? '';
  const sum = formatMoney(value, locale, currency);
  return locale === 'zh' ? `${each}${how}${sum}` : [sum, each, how].filter(Boolean).join(' ');
}

/**
 * A fee as running text tells it, whole: 每类纸质申请300元，网上申请270元（须接受电子发文） / CNY 300 per class
 * on paper, CNY 270 online (…). Successive amounts stand each with its days.
 *
 * @param medium tells only what it costs that way
 */
export function feeText(fee: Fee, locale: Locale, medium?: Medium): string {
  const values = feePeriods(fee).map((period) => {
    const { paper, online } = period;
    const form = { locale, currency: fee.currency };
    const chosen = [
      ...(paper !== undefined && medium !== 'online' ? [['paper', paper] as const] : []),
      ...(medium !== 'paper' ? [['online', online] as const] : []),
    ];
    const texts = chosen.map(([how, value], i) =>
      amount(value, i === 0 ? fee.unit : undefined, paper === undefined ? undefined : how, form),
    );
    return dated(texts.join(locale === 'zh' ? '，' : ', '), period, locale);
  });
  return withRemark(joinParts(values, locale), fee.condition?.[locale], locale);
}
