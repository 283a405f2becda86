import { formatDate } from '../i18n/format.ts';
import type { Localized } from '../i18n/locales.ts';
import { addDays, periodEnd } from './days.ts';
import { lengthInWords, type LimitData, type LimitValue } from './tool.ts';

/** The end of a period; limits of working days bind offices, and are not reckoned here. */
export function endOf(event: string, { value, unit }: LimitValue): string {
  if (unit === 'working-days') throw new Error('Working days are not reckoned');
  return periodEnd(event, { value, unit });
}

/**
 * A rule that replaces the one of the event's day while the period still runs. Where the law does
 * not say which of them applies, the day that is in time under both is the one to keep.
 */
export function successor(
  limit: LimitData,
  event: string,
  end: string,
): { rule: LimitValue; from: string; end: string } | undefined {
  const next = limit.periods?.find(({ from }) => from && event < from && from <= end);
  if (!next?.from) return undefined;
  return { rule: next, from: next.from, end: endOf(event, next) };
}

/** Notes of a limit stand in a table, where they end without a full stop. */
function asSentences({ zh, en }: Localized): Localized {
  return { zh: zh.replace(/[。]?$/, '。'), en: en.replace(/[.]?$/, '.') };
}

/** What to say of a period that runs into another rule, and the day that is in time under both. */
export function unsettled(
  limit: LimitData,
  used: LimitValue,
  end: string,
  next: NonNullable<ReturnType<typeof successor>>,
): { warnings: Localized[]; safeEnd: string } {
  // Until the day before the change the former rule holds in any case.
  const shorter = next.end < end ? next.end : end;
  const before = addDays(next.from, -1);
  const safeEnd = shorter < before ? before : shorter;
  const [was, becomes] = [lengthInWords(used), lengthInWords(next.rule)];
  const ends: Localized = {
    zh: `期限跨过${formatDate(next.from, 'zh')}：按${was.zh}算到${formatDate(end, 'zh')}，按${becomes.zh}算到${formatDate(next.end, 'zh')}；适用哪一个，法律没有写明。`,
    en: `The period runs past ${formatDate(next.from, 'en')}: ${was.en} end on ${formatDate(end, 'en')}, ${becomes.en} on ${formatDate(next.end, 'en')}, and the law does not say which applies.`,
  };
  const why: Localized =
    shorter < before
      ? {
          zh: `到${formatDate(before, 'zh')}（含当日）仍适用${was.zh}的规定，当天提出不会误期。`,
          en: `Until ${formatDate(before, 'en')} (that day included) the rule of ${was.en} still applies, so that day is in time.`,
        }
      : {
          zh: '给出的日期，按这两种算法都没有超过期限。',
          en: 'The day given is within the period under both.',
        };
  return {
    safeEnd,
    warnings: [
      { zh: `${ends.zh}${why.zh}`, en: `${ends.en} ${why.en}` },
      ...(limit.note ? [asSentences(limit.note)] : []),
    ],
  };
}
