import type { Locale } from '../../i18n/locales.ts';
import {
  departmentPath,
  planPath,
  type Content,
  type PlanItem,
  type PlanYear,
} from '../content.ts';
import { oncePer } from '../once.ts';
import { textLocale } from '../text/translation.ts';
import {
  itemLink,
  itemSummary,
  link,
  nameOf,
  planRefOf,
  type ItemSummary,
  type LinkModel,
} from './items.ts';
import type { Action } from './schema.ts';
import { targetModel, type TargetModel } from './targets.ts';

/** An action of an item. */
export interface ActionModel {
  id: string;
  kind: string;
  label: string;
  name: string | undefined;
  /** The Chinese name, where a page in another language shows it beside its own. */
  originalName: string | undefined;
  partners: string[];
  /** Chinese names of the partners, in the same order. */
  originalPartners: string[];
  audiences: string[];
}

/** An item's page. */
export interface ItemModel extends ItemSummary {
  answer: string;
  groupLink: LinkModel;
  groupNumber: number;
  officialGroup: string;
  audienceNames: string[];
  targets: TargetModel[];
  actions: ActionModel[];
  related: ItemSummary[];
  /** Targets and related items are grouped by this site, not by the plan. */
  bySite: boolean;
  /** The same matter in the plans of other years, the newest first. */
  otherYears: LinkModel[];
  previous: ItemSummary | undefined;
  next: ItemSummary | undefined;
}

/** A task group with its items. */
export interface GroupModel {
  id: string;
  number: number;
  name: string;
  official: string;
  items: ItemSummary[];
}

/** A lead department with what it is responsible for. */
export interface DepartmentModel extends LinkModel {
  items: (ItemSummary & { partners: string[] })[];
  targets: TargetModel[];
}

/** The groups of a plan with their items. */
export function groups(content: Content, plan: PlanYear, locale: Locale): GroupModel[] {
  return plan.groups.map((group, index) => ({
    id: group.id,
    number: index + 1,
    name: group.name[locale],
    official: group.official,
    items: plan.items
      .filter((item) => item.group === group.id)
      .map((item) => itemSummary(content, plan, item, locale)),
  }));
}

/** An action as pages show it. */
export function actionModel(action: Action, content: Content, locale: Locale): ActionModel {
  const foreign = locale !== 'zh';
  return {
    id: action.id,
    kind: action.kind,
    label: action.label[locale],
    name: action.name?.[locale],
    originalName: foreign ? action.name?.zh : undefined,
    partners: action.partners.map((partner) => partner[locale]),
    originalPartners: foreign ? action.partners.map((partner) => partner.zh) : [],
    audiences: action.audiences.map((id) => nameOf(content.taxonomy.audiences, id)[locale]),
  };
}

/** The answer that stands at the head of a page, and in lists and metadata; in Chinese while there is no translation. */
export function answerOf(content: Content, path: string, locale: Locale): string {
  return answersOf(content.prose).get(`${textLocale(content, path, locale)} ${path}`) ?? '';
}

const answersOf = oncePer(
  (prose: Content['prose']) =>
    new Map(prose.map(({ locale, path, answer }) => [`${locale} ${path}`, answer])),
);

/** The items of other years that an item continues, or that continue it, over any number of years. */
function sameMatter(content: Content, ref: string): string[] {
  const all = content.plans.flatMap(({ year, items }) =>
    items.map((item) => ({ ref: planRefOf(year, item.slug), continues: item.continues })),
  );
  const found = new Set([ref]);
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const item of all) {
      if (!item.continues) continue;
      if (found.has(item.ref)) found.add(item.continues);
      if (found.has(item.continues)) found.add(item.ref);
    }
  }
  found.delete(ref);
  return [...found].sort().reverse();
}

/** The page of an item. */
export function itemModel(
  content: Content,
  plan: PlanYear,
  slug: string,
  locale: Locale,
): ItemModel {
  const index = plan.items.findIndex((entry) => entry.slug === slug);
  const item = plan.items[index];
  if (!item) throw new Error(`${plan.file}: there is no item “${slug}”`);
  const summary = (entry: PlanItem): ItemSummary => itemSummary(content, plan, entry, locale);
  const at = (i: number): ItemSummary | undefined => {
    const neighbour = plan.items[i];
    return neighbour && summary(neighbour);
  };
  const base = summary(item);
  const group = plan.groups.find((entry) => entry.id === item.group);
  const actions = item.actions.map((action) => actionModel(action, content, locale));
  return {
    ...base,
    answer: answerOf(content, base.path, locale),
    groupLink: {
      id: item.group,
      label: group?.name[locale] ?? item.group,
      path: `${planPath(plan.year)}#${item.group}`,
    },
    groupNumber: plan.groups.findIndex((entry) => entry.id === item.group) + 1,
    officialGroup: group?.official ?? '',
    audienceNames: base.audiences.map((id) => nameOf(content.taxonomy.audiences, id)[locale]),
    targets: plan.aims
      .flatMap((aim) => aim.indicators)
      .filter((entry) => item.indicators.includes(entry.id))
      .map((entry) => targetModel(content, plan, entry, locale)),
    actions,
    related: plan.related.flatMap(({ items }) => {
      const other = items[0] === slug ? items[1] : items[1] === slug ? items[0] : undefined;
      const found = plan.items.find((entry) => entry.slug === other);
      return found ? [summary(found)] : [];
    }),
    bySite: plan.relations === 'site',
    otherYears: sameMatter(content, planRefOf(plan.year, slug)).flatMap((ref) =>
      itemLink(content, ref, locale),
    ),
    previous: at(index - 1),
    next: at(index + 1),
  };
}

/** Every lead department with its items of a plan. */
export function departments(content: Content, plan: PlanYear, locale: Locale): DepartmentModel[] {
  return content.taxonomy.departments.map((department) => {
    const led = plan.items.filter((item) => item.leads.includes(department.id));
    const served = new Set(led.flatMap((item) => item.indicators));
    return {
      ...link(content.taxonomy.departments, department.id, departmentPath(department.id), locale),
      items: led.map((item) => {
        const summary = itemSummary(content, plan, item, locale);
        return {
          ...summary,
          partners: summary.leads
            .filter((lead) => lead.id !== department.id)
            .map((lead) => lead.label),
        };
      }),
      targets: plan.aims
        .flatMap((aim) => aim.indicators)
        .filter((entry) => served.has(entry.id))
        .map((entry) => targetModel(content, plan, entry, locale)),
    };
  });
}
