import type { Locale, Localized } from '../../i18n/locales.ts';
import {
  departmentPath,
  planPath,
  type Content,
  type PlanItem,
  type PlanYear,
} from '../content.ts';
import type { Named } from '../site/schema.ts';

/** Something with a name and a page, or a place on one. */
export interface LinkModel {
  id: string;
  label: string;
  path: string;
}

/** An item as lists show it, with what they can be narrowed by. */
export interface ItemSummary {
  number: number;
  slug: string;
  heading: string;
  path: string;
  leads: LinkModel[];
  group: string;
  audiences: string[];
  kinds: string[];
}

/** The plan that the site leads to: the newest year there is, by the data and not by the clock. */
export function currentPlan(content: Content): PlanYear {
  const [plan] = content.plans;
  if (!plan) throw new Error('content/work-plan/: there is no plan.yaml in any year');
  return plan;
}

/** The plan of a year. */
export function planOf(content: Content, year: number): PlanYear {
  const plan = content.plans.find((entry) => entry.year === year);
  if (!plan) throw new Error(`content/work-plan/${year}/plan.yaml does not exist`);
  return plan;
}

/** How an item or a target of a plan is named from elsewhere: `2024/ip-finance`. */
export function planRefOf(year: number, id: string): string {
  return `${year}/${id}`;
}

/** An item of any plan by its name from elsewhere, with its plan; nothing where there is none. */
export function itemOf(
  content: Content,
  ref: string,
): { plan: PlanYear; item: PlanItem } | undefined {
  for (const plan of content.plans) {
    const item = plan.items.find(({ slug }) => planRefOf(plan.year, slug) === ref);
    if (item) return { plan, item };
  }
  return undefined;
}

/** The link to an item named from elsewhere, with its year where there are several plans. */
export function itemLink(content: Content, ref: string, locale: Locale): LinkModel[] {
  const found = itemOf(content, ref);
  if (!found) return [];
  const { plan, item } = found;
  const year =
    content.plans.length > 1 ? (locale === 'zh' ? `${plan.year}年：` : `${plan.year}: `) : '';
  return [
    { id: ref, label: `${year}${item.heading[locale]}`, path: planPath(plan.year, item.slug) },
  ];
}

/** The name of an entry of the taxonomy, or its id. */
export function nameOf(list: readonly Named[], id: string): Localized {
  return list.find((entry) => entry.id === id)?.name ?? { zh: id, en: id };
}

/** The link to the page of an entry of the taxonomy. */
export function link(list: readonly Named[], id: string, path: string, locale: Locale): LinkModel {
  return { id, label: nameOf(list, id)[locale], path };
}

/** The options of a filter: id and name. */
export function options(list: readonly Named[], locale: Locale): { id: string; label: string }[] {
  return list.map((entry) => ({ id: entry.id, label: entry.name[locale] }));
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

/** An item as lists show it. */
export function itemSummary(
  content: Content,
  plan: PlanYear,
  item: PlanItem,
  locale: Locale,
): ItemSummary {
  const { audiences, departments } = content.taxonomy;
  const used = unique(item.actions.flatMap((action) => action.audiences));
  return {
    number: item.number,
    slug: item.slug,
    heading: item.heading[locale],
    path: planPath(plan.year, item.slug),
    leads: item.leads.map((id) => link(departments, id, departmentPath(id), locale)),
    group: item.group,
    audiences: audiences.map((entry) => entry.id).filter((id) => used.includes(id)),
    kinds: unique(item.actions.map((action) => action.kind)),
  };
}
