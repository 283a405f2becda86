import {
  formatDirection,
  formatFigure,
  formatTarget,
  type FigureParts,
} from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { planPath, type Content, type PlanYear } from '../content.ts';
import { itemSummary, planRefOf, type ItemSummary } from './items.ts';
import type { Indicator } from './schema.ts';

/** A target with its figure in the reader's form. */
export interface TargetModel {
  id: string;
  /** The year by whose end it is to be met. */
  year: number;
  name: string;
  /** Address of its row on the targets page. */
  path: string;
  figure: FigureParts;
  direction: string;
  /** Direction and figure as one phrase. */
  phrase: string;
  /** The whole target as a sentence that can be quoted by itself. */
  sentence: string;
  items: ItemSummary[];
  featured: boolean;
}

/** A target as pages show it. */
export function targetModel(
  content: Content,
  plan: PlanYear,
  indicator: Indicator,
  locale: Locale,
): TargetModel {
  const figure = formatFigure(indicator.value, indicator.unit, locale);
  return {
    id: indicator.id,
    year: plan.year,
    name: indicator.name[locale],
    path: `${planPath(plan.year, 'targets')}#${indicator.id}`,
    figure,
    direction: formatDirection(indicator.comparator, locale),
    phrase: besideName(indicator, figure.text, locale),
    sentence: targetSentence(indicator, locale),
    items: plan.items
      .filter((item) => item.indicators.includes(indicator.id))
      .map((item) => itemSummary(content, plan, item, locale)),
    featured: indicator.featured,
  };
}

/**
 * What a target asks, as it stands beside its name: an English name that has the unit already is not
 * followed by it once more (patents per 10,000 residents: to reach 85).
 */
function besideName({ name, comparator, unit }: Indicator, text: string, locale: Locale): string {
  const named =
    locale === 'en' && ` ${name.en} `.toLowerCase().includes(` ${unit.en} `.toLowerCase());
  const figure = named ? text.replace(` ${unit.en}`, '') : text;
  return formatTarget(comparator, figure, locale);
}

/** The whole target as a sentence: the plan file’s own, or its name and what is asked. */
export function targetSentence(indicator: Indicator, locale: Locale): string {
  const { name, value, unit, sentence } = indicator;
  const { text, number } = formatFigure(value, unit, locale);
  return (
    sentence?.[locale].replace('{figure}', text).replace('{number}', number) ??
    `${name[locale]}${locale === 'zh' ? '：' : ': '}${besideName(indicator, text, locale)}`
  );
}

/** The aims of a plan with their targets. */
export function aims(
  content: Content,
  plan: PlanYear,
  locale: Locale,
): { id: string; name: string; targets: TargetModel[] }[] {
  return plan.aims.map((aim) => ({
    id: aim.id,
    name: aim.name[locale],
    targets: aim.indicators.map((entry) => targetModel(content, plan, entry, locale)),
  }));
}

/** The targets of a plan, in the order of its aims. */
export function targets(content: Content, plan: PlanYear, locale: Locale): TargetModel[] {
  return aims(content, plan, locale).flatMap((aim) => aim.targets);
}

/** The targets of every plan, named as from elsewhere. */
export function allTargets(content: Content, locale: Locale): TargetModel[] {
  return content.plans.flatMap((plan) =>
    targets(content, plan, locale).map((target) => ({
      ...target,
      id: planRefOf(plan.year, target.id),
    })),
  );
}
