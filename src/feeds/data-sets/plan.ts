import { departmentPath, planPath } from '../../content/content.ts';
import { planRefOf } from '../../content/plan/items.ts';
import { targetSentence } from '../../content/plan/targets.ts';
import { formatFigure, formatTarget } from '../../i18n/format.ts';
import { locales } from '../../i18n/locales.ts';
import {
  answers,
  both,
  field,
  idField,
  itemList,
  named,
  pageUrls,
  urls,
  type DataSet,
} from './fields.ts';

/** The items of every plan. */
export const items: DataSet = {
  id: 'items',
  title: { zh: '重点工作', en: 'Items of work' },
  description: {
    zh: '年度工作要点的各项重点工作，含所属方面、牵头部门和相关的目标。',
    en: 'The items of the year’s work plan, with part of the plan, lead departments and related targets.',
  },
  fields: [
    idField,
    field('year', 'number', '年份', 'year of the plan'),
    field('number', 'number', '在要点中的序号', 'number in the plan'),
    field('group', 'text', '所属方面的标识', 'id of the group'),
    ...both('heading', '标题', 'heading'),
    ...both('summary', '两句话说明', 'what it is, in two sentences'),
    field('leads', 'list', '牵头部门的标识', 'ids of the lead departments'),
    field(
      'indicators',
      'list',
      '相关目标的标识（网站编辑整理）',
      'ids of related targets (chosen by the site’s editors)',
    ),
    ...urls,
  ],
  rows: (content, site) =>
    content.plans.flatMap((plan) =>
      plan.items.map((item) => ({
        id: item.slug,
        year: plan.year,
        number: item.number,
        group: item.group,
        ...named('heading', item.heading),
        ...answers(content, planPath(plan.year, item.slug)),
        leads: item.leads,
        indicators: item.indicators,
        ...pageUrls(planPath(plan.year, item.slug), site),
      })),
    ),
};

/** What there was to be done in each item, as the site’s editors divided it. */
export const actions: DataSet = {
  id: 'actions',
  title: { zh: '任务和要求', en: 'Tasks and requirements' },
  description: {
    zh: '网站编辑从各项重点工作中整理的任务和要求，含类型、官方名称、合作方和面向的对象。划分、类型和计数不是要点原文。',
    en: 'Tasks and requirements that the site’s editors took from each item, with kind, official name, partners and audience. The plan itself does not divide, sort or count them.',
  },
  fields: [
    idField,
    field('year', 'number', '年份', 'year of the plan'),
    field('item', 'text', '所属重点工作的标识', 'id of the item'),
    field('kind', 'text', '任务类型的标识', 'id of the kind of task'),
    ...both('label', '说明', 'description'),
    ...both('name', '官方名称', 'official name', true),
    field('partners_zh', 'list', '合作方（中文）', 'partners, in Chinese'),
    field('partners_en', 'list', '合作方（英文）', 'partners, in English'),
    field('audiences', 'list', '面向对象的标识', 'ids of those it is for'),
    ...urls,
  ],
  rows: (content, site) =>
    content.plans.flatMap((plan) =>
      plan.items.flatMap((item) =>
        item.actions.map((action) => ({
          id: action.id,
          year: plan.year,
          item: item.slug,
          kind: action.kind,
          ...named('label', action.label),
          name_zh: action.name?.zh ?? null,
          name_en: action.name?.en ?? null,
          partners_zh: action.partners.map((partner) => partner.zh),
          partners_en: action.partners.map((partner) => partner.en),
          audiences: action.audiences,
          ...pageUrls(`${planPath(plan.year, item.slug)}#${action.id}`, site),
        })),
      ),
    ),
};

/** What every plan aims at, in figures. */
export const indicators: DataSet = {
  id: 'indicators',
  title: { zh: '年度目标', en: 'Targets' },
  description: {
    zh: '年度工作要点提出的目标，不是完成情况。',
    en: 'The targets that the year’s work plan set, which are not results.',
  },
  fields: [
    idField,
    field('year', 'number', '年份', 'year of the plan'),
    field('aim', 'text', '所属目标方面的标识', 'id of the area'),
    ...both('name', '指标名称', 'name of the indicator'),
    field(
      'comparator',
      'text',
      '要求（达到、超过等）',
      'direction: reaches, over, at-least, reduced-by, cumulative, annual-growth',
    ),
    field('value', 'number', '数值，按单位计', 'figure, in the unit given'),
    ...both('unit', '单位', 'unit'),
    ...both('phrase', '目标的表述', 'direction and figure as one phrase'),
    ...both('sentence', '可以单独引用的一句话', 'the whole target as a sentence to quote'),
    field('items', 'list', '相关重点工作的标识', 'ids of related items'),
    field(
      'relations',
      'text',
      '和重点工作的对应关系：plan 为原文写明，site 为网站编辑整理',
      'who relates it to items: plan, or site (the site’s editors)',
    ),
    ...urls,
  ],
  rows: (content, site) =>
    content.plans.flatMap((plan) =>
      plan.aims.flatMap((aim) =>
        aim.indicators.map((indicator) => ({
          id: indicator.id,
          year: plan.year,
          aim: aim.id,
          ...named('name', indicator.name),
          comparator: indicator.comparator,
          value: indicator.value,
          ...named('unit', indicator.unit),
          ...Object.fromEntries(
            locales.map((locale) => [
              `phrase_${locale}`,
              formatTarget(
                indicator.comparator,
                formatFigure(indicator.value, indicator.unit, locale).text,
                locale,
              ),
            ]),
          ),
          ...Object.fromEntries(
            locales.map((locale) => [`sentence_${locale}`, targetSentence(indicator, locale)]),
          ),
          items: plan.items
            .filter((item) => item.indicators.includes(indicator.id))
            .map((item) => item.slug),
          relations: plan.relations,
          ...pageUrls(`${planPath(plan.year, 'targets')}#${indicator.id}`, site),
        })),
      ),
    ),
};

/** Who leads what. */
export const departments: DataSet = {
  id: 'departments',
  title: { zh: '牵头部门', en: 'Lead departments' },
  description: {
    zh: '各部门和它牵头的重点工作。',
    en: 'The departments and the items that each was to lead.',
  },
  fields: [idField, ...both('name', '名称', 'name'), itemList, ...urls],
  rows: (content, site) =>
    content.taxonomy.departments.map((department) => ({
      id: department.id,
      ...named('name', department.name),
      items: content.plans.flatMap(({ year, items }) =>
        items
          .filter((item) => item.leads.includes(department.id))
          .map(({ slug }) => planRefOf(year, slug)),
      ),
      ...pageUrls(departmentPath(department.id), site),
    })),
};
