import type { InterfaceTexts } from '../strings.ts';
import { plural } from '../plural.ts';

/** The work plan: items, targets, lead departments. */
export const plan = {
  // Work plan
  leads: { zh: '牵头部门', en: 'Lead' },
  leadDepartments: { zh: '牵头部门', en: 'Lead' },
  forWhom: { zh: '面向', en: 'Who it concerns' },
  servesTargets: { zh: '相关的年度目标', en: 'Related targets' },
  /** Where relations are not the plan's but the editors', said once on the page; `what` is those that the page shows. */
  itemBySite: {
    zh: (what: string) => `${what}与本项的对应关系由网站编辑整理，要点没有写明。`,
    en: (what: string) =>
      `The site’s editors, not the plan, chose the ${what} listed with this item.`,
  },
  /** Before it, where the page has targets: what of them the plan itself has. */
  targetsFromPlan: {
    zh: '目标的名称和数字照录要点。',
    en: 'The figures of targets are the plan’s; their English names are translations.',
  },
  relatedTargets: { zh: '目标', en: 'targets' },
  bySiteGuides: { zh: '办事指南', en: 'guides' },
  relatedItems: { zh: '其他重点工作', en: 'other items' },
  /** The same of a table of targets, whose last column is `servedBy`. */
  targetsBySite: {
    zh: '“相关的重点工作”一栏由网站编辑整理，要点没有写明。',
    en: 'The site’s editors, not the plan, chose the related items.',
  },
  departmentBySite: {
    zh: '目标与部门的对应关系由网站编辑整理，要点没有写明。',
    en: 'The site’s editors, not the plan, chose which targets to list here.',
  },
  inGroup: { zh: '所属方面', en: 'Part of the plan' },
  onThisPage: { zh: '本页内容', en: 'On this page' },
  item: { zh: (n: number) => `第${n}项`, en: (n: number) => `Item ${n}` },
  /** Before the text of an item: that it is a summary, and what in it is the plan's own. */
  itemLead: {
    zh: (plan: string) =>
      `以下概括《${plan}》本项的内容，不是要点原文。名称和引号内的提法照录要点。`,
    en: (plan: string) =>
      `Below is a summary of this item of the ${plan}, not its wording: what the office was to do. Names, and phrases in quotation marks, are translated from the plan.`,
  },
  itemOf: {
    zh: (n: number, all: number) => `第${n}项，共${all}项`,
    en: (n: number, all: number) => `Item ${n} of ${all}`,
  },
  /** The title of an item where it is cited: of what it is a summary. */
  itemCited: {
    zh: (heading: string, plan: string, n: number) => `${heading}（《${plan}》第${n}项的概括）`,
    en: (heading: string, plan: string, n: number) =>
      `${heading} (summary of item ${n} of the ${plan})`,
  },
  wideTable: { zh: '表格，可以左右滚动', en: 'Table, scrolls sideways' },
  officialName: { zh: '要点所用名称', en: 'Name in the plan' },
  partners: { zh: '合作方', en: 'Partners' },
  audience: { zh: '面向', en: 'For' },
  related: { zh: '相关的重点工作', en: 'Related items' },
  previous: { zh: '上一项', en: 'Previous' },
  next: { zh: '下一项', en: 'Next' },
  prevNext: { zh: '相邻的重点工作', en: 'Neighbouring items' },
  source: { zh: '来源', en: 'Source' },
  sourceItem: {
    zh: (plan: string, issuer: string, group: string, n: number) =>
      `${issuer}《${plan}》，“${group}”，第${n}项。`,
    en: (plan: string, issuer: string, group: string, n: number) =>
      `${issuer}, ${plan}, “${group}”, item ${n}.`,
  },
  sourcePlan: {
    zh: (plan: string, issuer: string) => `${issuer}《${plan}》。`,
    en: (plan: string, issuer: string) => `${issuer}, ${plan}.`,
  },
  ownWords: {
    zh: '各项重点工作的概括、任务条目和面向的对象由网站编辑根据要点编写，不是要点原文。',
    en: 'The site’s editors wrote the summaries and lists of tasks, and chose whom each is for; these are not in the words of the plan.',
  },
  dateYearOnly: {
    zh: (year: string) => `${year}年印发。`,
    en: (year: string) => `Issued in ${year}.`,
  },
  planColumn: {
    zh: (year: number, n: number) =>
      `${year}年${n}项重点工作，可以按所属方面、牵头部门、面向的对象和任务类型查找。`,
    en: (year: number, n: number) =>
      `The ${n} items of work for ${year}, by part of the plan, lead department, audience and kind of task.`,
  },

  // Years side by side
  otherYears: { zh: '其他年份', en: 'Other years' },
  yearLabel: { zh: (year: number) => `${year}年`, en: (year: number) => String(year) },
  sameMatter: { zh: '其他年份的同一重点工作', en: 'The same matter in other years' },

  // The plan's opening
  opening: { zh: '总体要求', en: 'Overall requirements' },
  openingNote: {
    zh: '以下照录要点，分条和标点由网站编辑处理。',
    en: 'This is a paraphrase of the whole section by the site’s editors, set out as a list. Please do not put it in quotation marks as the plan’s words.',
  },

  // The plan to be printed
  bookletTitle: {
    zh: (plan: string) => `${plan}（打印本）`,
    en: (plan: string) => `${plan}: booklet to print`,
  },
  bookletAnswer: {
    zh: (targets: number, items: number) =>
      `按要点的顺序收入总体要求、${targets}项年度目标和${items}项重点工作，每项工作列出牵头部门、概括、任务和要求。`,
    en: (targets: number, items: number) =>
      `The overall requirements, ${plural(targets, 'target', 'targets')} and ${plural(items, 'item', 'items')} of work in the order of the plan. Each item has its lead departments, a summary, and its tasks and requirements.`,
  },
  bookletTargets: {
    zh: (n: number) => `${n}项年度目标`,
    en: (n: number) => plural(n, 'target', 'targets'),
  },
  bookletLink: { zh: '打印本', en: 'Booklet to print' },
  bookletPrint: { zh: '打印', en: 'Print' },

  // Targets
  targetsAnswer: {
    zh: (n: number, year: number) =>
      `《${year}年工作要点》提出${n}项量化目标。这些是当年计划达到的目标；本站没有收录完成情况。`,
    en: (n: number, year: number) =>
      `The ${year} Work Plan set ${n === 1 ? 'one target with a figure' : `${n} targets with figures`}. ${n === 1 ? 'It says' : 'They say'} what was planned for the year; this site holds no results.`,
  },
  target: { zh: '年度目标', en: 'Target' },
  whatCounted: { zh: '指标名称', en: 'Indicator' },
  servedBy: { zh: '相关的重点工作', en: 'Related items' },
  wholePlan: { zh: '没有对应到某一项工作', en: 'no single item' },
  targetsColumn: {
    zh: (year: number, n: number) => `${year}年的${n}项年度目标。`,
    en: (year: number, n: number) =>
      n === 1 ? `The target for ${year}.` : `The ${n} targets for ${year}.`,
  },

  // Departments
  departmentsAnswer: {
    zh: (n: number, items: number, year: number) =>
      `《${year}年工作要点》的${items}项重点工作由${n}个部门和单位牵头，各自的页面列出牵头的重点工作和相关目标；几个部门共同牵头的，分别计入各部门。这是${year}年的分工，不一定是今天的分工。`,
    en: (n: number, items: number, year: number) =>
      `The ${year} Work Plan gave ${n} departments and bodies the lead in its ${items} items of work. Each has a page with its items and related targets; an item given to several counts for each of them. This was the division of work in ${year}, and not necessarily today’s.`,
  },
  departmentAnswer: {
    zh: (name: string, n: number, year: number) =>
      n > 0
        ? `${name}牵头《${year}年工作要点》中的${n}项重点工作。这是${year}年的分工，不一定是今天的分工。`
        : `${year}年的重点工作由其他部门牵头。`,
    en: (name: string, n: number, year: number) =>
      n > 0
        ? `The ${year} Work Plan gave the ${name} the lead in ${plural(n, 'item', 'items')} of work. This was the division of work in ${year}, and not necessarily today’s.`
        : `The ${year} Work Plan gave the lead in its items of work to other departments.`,
  },
  leadsCount: {
    zh: (n: number) => (n > 0 ? `牵头重点工作${n}项` : '不牵头重点工作'),
    en: (n: number) =>
      n > 0 ? `${plural(n, 'item', 'items')} in the plan` : 'no item in the plan',
  },
  leadsWith: {
    zh: (names: string) => `与${names}共同牵头`,
    en: (names: string) => `with ${names}`,
  },
  leadsTitle: { zh: '牵头的重点工作', en: 'Items it was to lead' },
  departmentTargets: { zh: '相关的年度目标', en: 'Related targets' },
  /** Before the hotline's name. */
  departmentContact: {
    zh: '要问现在由哪个部门负责，请拨打',
    en: 'To ask which department is responsible now, call the',
  },
  departmentsColumn: {
    zh: (n: number) => `${n}个部门和单位各自牵头的重点工作。`,
    en: (n: number) =>
      `The items of work that each of ${n} departments and bodies was to lead under the plan.`,
  },
} satisfies InterfaceTexts;
