import type { InterfaceTexts } from '../strings.ts';
import { plural } from '../plural.ts';

/** The work plan: items, targets, lead departments. */
export const plan = {
  // Work plan
  leads: { zh: '牵头', en: 'Led by' },
  leadDepartments: { zh: '牵头部门', en: 'Led by' },
  forWhom: { zh: '相关对象', en: 'Who it concerns' },
  forInternal: { zh: '《工作要点》没有写明', en: 'Not stated in the plan' },
  servesTargets: { zh: '相关的年度目标', en: 'Related targets' },
  noTargets: { zh: '没有', en: 'None' },
  /** Put after a heading or label where a relation is not the plan's but the site's. */
  bySite: { zh: '（本站归类）', en: ' (grouped by this site)' },
  inGroup: { zh: '所属任务组', en: 'Group' },
  onThisPage: { zh: '本页内容', en: 'On this page' },
  item: { zh: (n: number) => `第${n}项`, en: (n: number) => `Item ${n}` },
  itemOf: {
    zh: (n: number, all: number) => `第${n}项，共${all}项`,
    en: (n: number, all: number) => `Item ${n} of ${all}`,
  },
  actionsTitle: { zh: '行动一览', en: 'Actions at a glance' },
  actionsIntro: {
    zh: '《工作要点》为这一项列出的各项行动，由本站按类型排列，点击查看上文的说明。',
    en: 'The actions that the plan lists for this item, sorted by kind by this site. Each leads to its explanation above.',
  },
  wideTable: { zh: '表格，可以左右滚动', en: 'Table, scrolls sideways' },
  officialName: { zh: '名称', en: 'Name' },
  partners: { zh: '合作方', en: 'Partners' },
  audience: { zh: '对象', en: 'For' },
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
    zh: '说明文字由本站编写；工作要点的文本尚未在本站公布。各项工作的完成情况尚未公布。',
    en: 'The explanation is this site’s own. The text of the work plan is not published here. Results have not been published.',
  },
  dateYearOnly: {
    zh: (year: string) => `${year}年印发，具体日期尚未公布。`,
    en: (year: string) => `Issued in ${year}; the exact day has not been published.`,
  },
  planColumn: {
    zh: (year: number, n: number) =>
      `${year}年${n}项重点工作，可以按任务组、牵头部门、受众和行动类型查找。`,
    en: (year: number, n: number) =>
      `The ${n} items of work for ${year}, by group, lead department, audience and kind of action.`,
  },

  // Years side by side
  otherYears: { zh: '其他年份', en: 'Other years' },
  yearLabel: { zh: (year: number) => `${year}年`, en: (year: number) => String(year) },
  sameMatter: { zh: '其他年份的同一事项', en: 'The same matter in other years' },

  // The plan's opening
  opening: { zh: '总体要求', en: 'Overall requirements' },
  openingPart: { zh: '方面', en: 'Part' },
  openingFormulas: { zh: '内容', en: 'Content' },

  // The plan to be printed
  bookletTitle: {
    zh: (plan: string) => `${plan}（打印本）`,
    en: (plan: string) => `${plan}: booklet to print`,
  },
  bookletAnswer: {
    zh: (targets: number, items: number) =>
      `按《工作要点》的顺序收入总体要求、${targets}项年度目标和${items}项重点工作，每项工作列出牵头部门、本站说明和各项行动。`,
    en: (targets: number, items: number) =>
      `The overall requirements, ${plural(targets, 'target', 'targets')} and ${plural(items, 'item', 'items')} of work in the order of the plan. Each item has its lead departments, a summary by this site and its actions.`,
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
      `《工作要点》为${year}年提出${n}项带数值的年度目标。这些是计划要达到的目标，完成情况尚未公布。`,
    en: (n: number, year: number) =>
      `The work plan sets ${plural(n, 'target', 'targets')} with figures for ${year}. They are what was to be reached; results have not been published.`,
  },
  target: { zh: '年度目标', en: 'Target' },
  whatCounted: { zh: '统计内容', en: 'What is counted' },
  direction: { zh: '目标要求', en: 'Target' },
  value: { zh: '数值', en: 'Figure' },
  servedBy: { zh: '相关的重点工作', en: 'Related items' },
  wholePlan: { zh: '未归入某一项', en: 'Not grouped with an item' },
  targetsColumn: {
    zh: (year: number, n: number) => `${year}年的${n}项年度目标。`,
    en: (year: number, n: number) => `The ${n} targets for ${year}.`,
  },

  // Departments
  departmentsAnswer: {
    zh: (n: number, items: number) =>
      `${items}项重点工作由${n}个部门牵头。各部门页面列出其牵头的事项和相关目标。`,
    en: (n: number, items: number) =>
      `${n} departments lead the ${items} items of work. Each has a page with its items and related targets.`,
  },
  departmentAnswer: {
    zh: (name: string, n: number, year: number) =>
      n > 0 ? `${name}牵头${n}项重点工作。` : `${year}年的重点工作由其他部门牵头。`,
    en: (name: string, n: number, year: number) =>
      n > 0
        ? `The ${name} leads ${plural(n, 'item', 'items')} of work.`
        : `Other departments lead the items of work of ${year}.`,
  },
  leadsCount: {
    zh: (n: number) => (n > 0 ? `牵头${n}项` : '不牵头重点工作'),
    en: (n: number) => (n > 0 ? `leads ${plural(n, 'item', 'items')}` : 'leads no item'),
  },
  leadsWith: {
    zh: (names: string) => `与${names}共同牵头`,
    en: (names: string) => `with ${names}`,
  },
  leadsTitle: { zh: '牵头的重点工作', en: 'Items it leads' },
  departmentTargets: { zh: '相关的年度目标', en: 'Related targets' },
  departmentContact: {
    zh: '部门的电话和地址尚未公布。',
    en: 'The department’s telephone number and address have not been published.',
  },
  departmentsColumn: {
    zh: (n: number) => `${n}个牵头部门各自负责的重点工作。`,
    en: (n: number) => `What each of the ${n} lead departments is responsible for.`,
  },
} satisfies InterfaceTexts;
