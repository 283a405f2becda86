import type { InterfaceTexts } from '../strings.ts';
import { plural } from '../plural.ts';

/** The search page, its box and the filters of lists. */
export const search = {
  // Search
  search: { zh: '搜索', en: 'Search' },
  searchLabel: { zh: '搜索本站', en: 'Search this site' },
  searchHint: {
    zh: '例如：商标续展、专利质押融资、展会纠纷',
    en: 'For example: trademark renewal, pledge financing',
  },
  searchShort: { zh: '搜索', en: 'Search' },
  searchIdle: {
    zh: '请输入要查找的词，也可以直接提问。',
    en: 'Type what you are looking for, or ask a question in your own words.',
  },
  searchLoading: { zh: '正在搜索…', en: 'Searching…' },
  searchCount: {
    zh: (n: number, q: string) => (q ? `“${q}”找到${n}个页面` : `共${n}个页面`),
    en: (n: number, q: string) =>
      q ? `${plural(n, 'page', 'pages')} for “${q}”` : plural(n, 'page', 'pages'),
  },
  searchLikely: {
    zh: (q: string) => `“${q}”：答案很可能在下面的页面里。`,
    en: (q: string) => `“${q}”: the answer is probably on one of these pages.`,
  },
  searchOpen: {
    zh: (q: string) => `“${q}”：没有完全对应的页面，下面几页最接近。`,
    en: (q: string) => `“${q}”: no page answers this exactly. These come closest.`,
  },
  searchNone: {
    zh: (q: string) => `“${q}”可能不属于知识产权部门的职责。`,
    en: (q: string) => `“${q}” is probably not a matter for an intellectual property authority.`,
  },
  searchFiltered: {
    zh: (q: string) => `没有符合筛选条件的页面能回答“${q}”，请去掉筛选条件。`,
    en: (q: string) => `No page that passes the filters answers “${q}”. Remove the filters.`,
  },
  searchNoneHelp: {
    zh: '请按要办的事项查找，或者拨打12345咨询：',
    en: 'Choose what you want to do, or call 12345:',
  },
  searchHotline: {
    zh: '拨打12345政务服务便民热线',
    en: 'Call 12345, the government service hotline',
  },
  searchAsked: { zh: '常有人这样问：', en: 'What people ask:' },
  searchOther: { zh: '在英文页面里搜索', en: 'Search the Chinese pages' },
  searchError: {
    zh: '搜索文件没有加载成功。请重试，或者用网站地图查找。',
    en: 'The search files could not be loaded. Try again, or use the site map.',
  },
  searchRetry: { zh: '重试', en: 'Try again' },
  searchNoScript: {
    zh: '搜索需要启用JavaScript。请使用以下目录查找。',
    en: 'Turn on JavaScript to search, or find your page in this list.',
  },
  searchCorrected: {
    zh: (q: string) => `您输入的是“${q}”。`,
    en: (q: string) => `You typed “${q}”.`,
  },
  searchMore: { zh: '显示更多', en: 'Show more' },
  searchPartial: {
    zh: '全文索引没有加载成功，以下结果没有查找正文。',
    en: 'The full-text index could not be loaded. These pages were found without it.',
  },
  searchDeeper: { zh: '在所有页面的正文中继续查找', en: 'Search the full text of all pages' },
  searchTruncated: {
    zh: (n: number) => `问题较长，只用了前${n}个字。`,
    en: (n: number) => `Your question is long: only its first ${n} characters were used.`,
  },
  sortLabel: { zh: '排序', en: 'Order' },
  sortRelevance: { zh: '最相关的在前', en: 'Best match' },
  sortPlan: { zh: '按工作要点的顺序', en: 'Plan order' },
  kindItem: { zh: '重点工作', en: 'Item of work' },
  kindPlan: { zh: '工作要点', en: 'Work plan' },
  kindTargets: { zh: '年度目标', en: 'Targets' },
  kindDepartment: { zh: '牵头部门', en: 'Department' },
  kindGlossary: { zh: '术语', en: 'Glossary' },
  kindPage: { zh: '本站说明', en: 'About the site' },

  // Filters
  filter: { zh: '筛选', en: 'Filter' },
  filterKind: { zh: '类别', en: 'Kind' },
  filterYear: { zh: '年份', en: 'Year' },
  filterGroup: { zh: '所属方面', en: 'Part of the plan' },
  filterLead: { zh: '牵头部门', en: 'Lead department' },
  filterAudience: { zh: '面向', en: 'Who it concerns' },
  filterAction: { zh: '任务类型', en: 'Kind of task' },
  filterAny: { zh: '不限', en: 'Any' },
  filterReset: { zh: '全部显示', en: 'Show all' },
  filterAll: { zh: (all: number) => `共${all}项`, en: (all: number) => `${all} items` },
  filterCount: {
    zh: (n: string, all: number) => `${all}项中有${n}项符合`,
    en: (n: string, all: number) => `${n} of ${all} items match`,
  },
  filterNone: { zh: '没有同时符合这些条件的事项。', en: 'No item meets all of these conditions.' },
} satisfies InterfaceTexts;
