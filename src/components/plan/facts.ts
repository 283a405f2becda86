import type { PlanYear } from '../../content/content.ts';
import type { LinkModel } from '../../content/plan/items.ts';
import type { ItemModel } from '../../content/plan/model.ts';
import type { Locale, Localized } from '../../i18n/locales.ts';
import { strings } from '../../i18n/strings.ts';

/** What the strip at the top of an item says, as far as it is known: who leads, whom it serves, which targets, which group. */
export function itemFacts(
  item: ItemModel,
  locale: Locale,
): { label: string; values: (Partial<LinkModel> & { label: string })[] }[] {
  const t = strings(locale);
  return [
    { label: t.leadDepartments, values: item.leads },
    { label: t.forWhom, values: item.audienceNames.map((label) => ({ label })) },
    {
      label: t.servesTargets,
      values: item.targets.map((target) => ({
        label: `${target.name}${t.colon}${target.phrase}`,
        path: target.path,
      })),
    },
    { label: t.inGroup, values: [item.groupLink] },
  ].filter(({ values }) => values.length > 0);
}

/** The plan as the source of a page, with its year where the day of its issue is not known. */
export function planSource({ name, issued }: PlanYear, issuer: Localized, locale: Locale): string {
  const t = strings(locale);
  return `${t.sourcePlan(name[locale], issuer[locale])}${t.gap}${yearOnly(issued, locale)}`;
}

/** That only the year of an issue is known, where it is so. */
export function yearOnly(issued: string, locale: Locale): string {
  return issued.length === 4 ? strings(locale).dateYearOnly(issued) : '';
}
