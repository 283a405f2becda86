import type { TimeUnit } from '../../i18n/format.ts';
import type { Localized } from '../../i18n/locales.ts';
import type { Period } from '../periods.ts';
import type { Condition, Fee, Limit } from './parts-schema.ts';

/** The length of a limit on the days of a period; the days are those of its starting event. */
export interface LimitPeriod extends Period {
  value: number;
  unit: TimeUnit;
  basis: string[];
}

/** The amounts of a fee on the days of a period. */
export interface FeePeriod extends Period {
  paper: number | undefined;
  online: number;
  basis: string[];
}

/** The text of a condition on the days of a period. */
export interface ConditionPeriod extends Period {
  text: Localized;
  otherwise: Localized;
  basis: string[];
}

/** The days and the basis of a period; without a basis of its own it has that of the whole. */
function common(
  { from, until, basis = [] }: Period & { basis?: string[] },
  whole: readonly string[],
): Period & { basis: string[] } {
  return { from, until, basis: basis.length > 0 ? basis : [...whole] };
}

/** The values of a limit in order; a limit with one value has one period without ends. */
export function limitPeriods({ value = 0, unit, basis, periods }: Limit): LimitPeriod[] {
  if (!periods) return [{ value, unit, basis }];
  return periods.map((period) => ({
    ...common(period, basis),
    value: period.value,
    unit: period.unit ?? unit,
  }));
}

/** The amounts of a fee in order. */
export function feePeriods({ paper, online = 0, basis, periods }: Fee): FeePeriod[] {
  if (!periods) return [{ paper, online, basis }];
  return periods.map((period) => ({
    ...common(period, basis),
    paper: period.paper,
    online: period.online,
  }));
}

/** The texts of a condition in order. */
export function conditionPeriods(condition: Condition): ConditionPeriod[] {
  const { text = { zh: '', en: '' }, otherwise, basis, periods } = condition;
  if (!periods) return [{ text, otherwise, basis }];
  return periods.map((period) => ({
    ...common(period, basis),
    text: period.text,
    otherwise: period.otherwise ?? otherwise,
  }));
}
