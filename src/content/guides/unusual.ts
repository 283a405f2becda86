import type { TimeUnit } from '../../i18n/format.ts';
import type { GuideEntry } from '../content.ts';
import type { Problem } from '../problems.ts';
import { feePeriods, limitPeriods } from './dated.ts';

/** A fee above this is most likely a slip of the hand; the highest on the site is some thousands. */
const highFee = 100_000;

/** The same for lengths of time. */
const longTimes: Record<TimeUnit, number> = {
  days: 730,
  'working-days': 400,
  months: 240,
  years: 100,
};

/** Asks about fees and limits that are far from any known one; `confirmed: true` answers. */
export function checkUnusual(guide: GuideEntry): Problem[] {
  const ask = (field: string, found: string, zh: string, en: string): Problem => ({
    file: guide.file,
    field,
    zh: `${found}${zh}。请核对；确实如此的，在这一条写明 confirmed: true。`,
    en: `${found} ${en}. Check it; if it is right, write confirmed: true beside it.`,
  });
  return [
    ...guide.fees.flatMap((fee, i) => {
      if (fee.confirmed) return [];
      return feePeriods(fee).flatMap(({ paper, online }) => [
        ...Object.entries({ paper, online })
          .filter(([, amount]) => (amount ?? 0) > highFee)
          .map(([name, amount]) =>
            ask(
              `fees[${i}].${name}`,
              String(amount),
              '这个金额大得反常',
              'is an unusually high amount',
            ),
          ),
        ...(paper !== undefined && online > paper
          ? [
              ask(
                `fees[${i}].online`,
                String(online),
                `比纸件的${paper}还高`,
                `is more than the ${paper} on paper`,
              ),
            ]
          : []),
      ]);
    }),
    ...guide.limits.flatMap((limit, i) => {
      if (limit.confirmed) return [];
      return limitPeriods(limit)
        .filter(({ value, unit }) => value > longTimes[unit])
        .map(({ value }) =>
          ask(`limits[${i}].value`, String(value), '这个期限长得反常', 'is an unusually long time'),
        );
    }),
  ];
}
