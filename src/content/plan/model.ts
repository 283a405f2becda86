import {
  formatDirection,
  formatFigure,
  formatTarget,
  type FigureParts,
} from '../../i18n/format.ts';
import type { Locale, Localized } from '../../i18n/locales.ts';
import {
  departmentPath,
  planPath,
  type Content,
  type PlanItem,
  type PlanYear,
} from '../content.ts';
import { oncePer } from '../once.ts';
import type { Action, Indicator } from './schema.ts';
import type { Named } from '../site/schema.ts';
import { textLocale } from '../text/translation.ts';

/** Something with a name and a page, or a place on one. */
export interface LinkModel {
  id: string;
  label: string;
  path: string;
}

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

/** An item's page. */
export interface ItemModel extends ItemSummary {
  answer: string;
  groupLink: LinkModel;
  groupNumber: number;
  officialGroup: string;
  audienceNames: string[];
  targets: TargetModel[];
  actions: ActionModel[];
  actionsByKind: { kind: LinkModel; actions: ActionModel[] }[];
  related: { item: ItemSummary; why: string }[];
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

/** The targets of every plan, named as from elsewhere. */
export function allTargets(content: Content, locale: Locale): TargetModel[] {
  return content.plans.flatMap((plan) =>
    targets(content, plan, locale).map((target) => ({
      ...target,
      id: planRefOf(plan.year, target.id),
    })),
  );
}

function nameOf(list: readonly Named[], id: string): Localized {
  return list.find((entry) => entry.id === id)?.name ?? { zh: id, en: id };
}

function link(list: readonly Named[], id: string, path: string, locale: Locale): LinkModel {
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

function targetModel(
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
    phrase: formatTarget(indicator.comparator, figure.text, locale),
    sentence: targetSentence(indicator, locale),
    items: plan.items
      .filter((item) => item.indicators.includes(indicator.id))
      .map((item) => itemSummary(content, plan, item, locale)),
    featured: indicator.featured,
  };
}

/** The whole target as a sentence: the plan file’s own, or its name and what is asked. */
export function targetSentence(
  { name, comparator, value, unit, sentence }: Indicator,
  locale: Locale,
): string {
  const { text, number } = formatFigure(value, unit, locale);
  return (
    sentence?.[locale].replace('{figure}', text).replace('{number}', number) ??
    `${name[locale]}${locale === 'zh' ? '：' : ': '}${formatTarget(comparator, text, locale)}`
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
    actionsByKind: content.taxonomy.kinds
      .map((kind) => ({
        kind: {
          id: kind.id,
          label: kind.name[locale],
          path: `${planPath(plan.year)}?kind=${kind.id}`,
        },
        actions: actions.filter((action) => action.kind === kind.id),
      }))
      .filter((entry) => entry.actions.length > 0),
    related: plan.related.flatMap(({ items, why }) => {
      const other = items[0] === slug ? items[1] : items[1] === slug ? items[0] : undefined;
      const found = plan.items.find((entry) => entry.slug === other);
      return found ? [{ item: summary(found), why: why[locale] }] : [];
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
