import type { Locale } from './locales.ts';

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/**
 * Every text of the interface, once, in both languages.
 * A key that lacks a language, or a page that asks for an unknown key, is a type error.
 */
const table = {
  // Reading without network
  offlineNotice: {
    zh: '现在没有网络。这一页保存于{date}，内容可能已经更新。',
    en: 'There is no network. This page was saved on {date} and may have changed since.',
  },
  offlineMissing: {
    zh: '现在没有网络，这一页也没有保存过',
    en: 'There is no network, and this page has not been saved',
  },
  offlineGuides: { zh: '读保存好的办事指南', en: 'Read the guides that are saved' },
  // Chrome
  skip: { zh: '跳到正文', en: 'Skip to content' },
  home: { zh: '首页', en: 'Home' },
  mainNav: { zh: '主导航', en: 'Main' },
  breadcrumb: { zh: '当前位置', en: 'You are here' },
  largeText: { zh: '大字版', en: 'Large text' },
  settings: { zh: '显示与语言', en: 'Display and language' },
  plan: { zh: '年度重点工作', en: 'Work plan' },
  targets: { zh: '年度目标', en: 'Targets' },
  departments: { zh: '牵头部门', en: 'Departments' },
  glossary: { zh: '术语', en: 'Glossary' },
  contact: { zh: '联系我们', en: 'Contact' },
  about: { zh: '关于本站', en: 'About' },
  accessibility: { zh: '无障碍声明', en: 'Accessibility' },
  privacy: { zh: '隐私说明', en: 'Privacy' },
  sitemap: { zh: '网站地图', en: 'Site map' },
  reportError: { zh: '报告错误', en: 'Report an error' },
  reportErrorNational: { zh: '我为政府网站找错', en: 'Report an error (national platform)' },
  sponsor: { zh: '主办单位', en: 'Sponsor' },
  siteCode: { zh: '网站标识码', en: 'Government site code' },
  icp: { zh: 'ICP备案', en: 'ICP record' },
  publicSecurity: { zh: '公安备案', en: 'Public-security record' },
  help: { zh: '帮助', en: 'Help' },
  browse: { zh: '浏览', en: 'Browse' },
  leavesSite: { zh: '（离开本站）', en: ' (leaves this site)' },
  chinesePrevails: {
    zh: '官方名称和数字以《2024年工作要点》为准。',
    en: 'The Chinese text prevails. English titles of documents are this site’s own.',
  },

  // Home
  heroTitle: { zh: '看得懂的知识产权政策', en: 'Intellectual property policy, in plain words' },
  heroTitle2: { zh: '找得到的办事指南', en: 'and guides you can act on' },
  heroLede: {
    zh: (items: number, indicators: number, guides: number) =>
      `2024年${items}项重点工作、${indicators}项年度目标和${guides}份办事指南，中英双语，一处查全。`,
    en: (items: number, indicators: number, guides: number) =>
      `The ${items} items of work and ${indicators} targets of 2024, and ${guides} service guides, in Chinese and English, in one place.`,
  },
  popular: { zh: '常查：', en: 'Often searched:' },
  targetsTitle: {
    zh: (year: number) => `到${year}年底要达到的目标`,
    en: (year: number) => `Targets for the end of ${year}`,
  },
  allTargets: { zh: (n: number) => `全部${n}项目标`, en: (n: number) => `All ${n} targets` },
  itemsTitle: { zh: (n: number) => `${n}项重点工作`, en: (n: number) => `${n} items of work` },
  byDepartment: { zh: '按牵头部门查看', en: 'By department' },
  group: {
    zh: (n: number) => `第${'一二三四五六七八九十'[n - 1] ?? n}组`,
    en: (n: number) => `Group ${n}`,
  },
  weekTitle: { zh: '知识产权宣传周', en: 'IP publicity week' },
  weekText: {
    zh: '宣传片、普法漫画、发展报告，走进企业、市场、社区、学校和网络。',
    en: 'A film, comics, a report, and visits to enterprises, markets, communities, schools and online.',
  },
  weekActivities: { zh: '看什么、读什么', en: 'What to watch and read' },
  weekPlaces: { zh: '走进五个地方', en: 'Into five places' },
  weekThemes: { zh: '历年主题', en: 'Themes by year' },
  themeWorld: { zh: '世界知识产权日', en: 'World IP Day' },
  themeNational: { zh: '全国知识产权宣传周', en: 'China’s national week' },
  year: { zh: '年份', en: 'Year' },
  thisWeek: {
    zh: (year: number) => `${year}（本页）`,
    en: (year: number) => `${year} (this page)`,
  },
  weekShort: { zh: '4·26宣传周', en: 'IP week' },
  kindWeek: { zh: '宣传周', en: 'Publicity week' },
  weekSource: {
    zh: '世界知识产权日的由来和主题，出自世界知识产权组织。',
    en: 'The origin and the themes of World IP Day are those of the World Intellectual Property Organization.',
  },
  comics: { zh: '讲法律的漫画', en: 'Comics on the law' },
  comicKind: { zh: '普法漫画', en: 'Comic' },
  comicRule: { zh: '记住这一条', en: 'The rule to remember' },
  comicPanel: { zh: (n: number) => `第${n}格`, en: (n: number) => `Panel ${n}` },
  comicFiction: {
    zh: '人物、店名和故事都是虚构的，规矩和依据是真的。',
    en: 'The people, names and stories are made up; the rule and its basis are not.',
  },
  comicNext: { zh: '再看一则', en: 'Another comic' },
  comicAnswer: {
    zh: (title: string) =>
      `四格漫画《${title}》，讲一条知识产权的规矩。画面都有文字说明，也可以打印。`,
    en: (title: string) =>
      `“${title}”: a comic in four panels that teaches one rule of intellectual property. It can be read aloud and printed.`,
  },
  quiz: { zh: '小测验：你懂知识产权吗', en: 'Quiz: know your IP' },
  quizKind: { zh: '小测验', en: 'Quiz' },
  quizAnswer: {
    zh: (n: number) =>
      `${n}道题，每题都有理由和法律依据。答案只留在这一页的地址里，不会保存，也不会发送。`,
    en: (n: number) =>
      `${n} questions, each with its reason and legal basis. Your answers stay in the address of this page; nothing is stored or sent.`,
  },
  quizShow: { zh: '看答案', en: 'Show the answer' },
  quizRight: { zh: '答对了。', en: 'Right.' },
  quizWrong: { zh: '不对。', en: 'Not quite.' },
  quizIs: { zh: '正确答案：', en: 'The answer: ' },
  quizScore: { zh: '答了{done}题，对了{right}题。', en: '{right} right of {done} answered.' },
  quizDone: {
    zh: '全部答完：{all}题对了{right}题。这个地址就是您的成绩单，可以发给朋友。',
    en: 'All done: {right} of {all} right. The address now holds your answers; you can send it to a friend.',
  },
  quizAgain: { zh: '重新答题', en: 'Start again' },
  sheetKind: { zh: '教学单', en: 'Teaching sheet' },
  posterKind: { zh: '店铺海报', en: 'Shop-window poster' },
  printA4: { zh: '打印（A4）', en: 'Print (A4)' },
  toPrint: { zh: '拿去用', en: 'To print and use' },
  sheetFor: { zh: '学校用的教学单', en: 'Teaching sheet for schools' },
  posterFor: { zh: '贴在店里的海报', en: 'Poster for a shop window' },
  sheetName: { zh: '班级、姓名：', en: 'Class and name: ' },
  sheetHome: { zh: '带回家', en: 'To take home' },
  posterAnswer: {
    zh: 'A4大小，打印出来贴在店里，告诉顾客您卖的是正品。页面上的按钮只打印海报。',
    en: 'A4 size, to print and put up in your shop, so that customers know you sell genuine goods. The button prints the poster alone.',
  },
  posterFrom: {
    zh: (name: string) => `海报取自${name}网站`,
    en: (name: string) => `Poster from the website of the ${name}`,
  },
  weekEvents: { zh: '活动日程', en: 'Events' },
  weekSubscribe: {
    zh: '订阅宣传周日历（.ics）',
    en: 'Subscribe to the calendar of the week (.ics)',
  },
  weekNews: { zh: '相关公告', en: 'Announcements' },
  weekLink: { zh: '看宣传周做什么', en: 'See what the week brings' },
  departmentsTitle: { zh: '谁负责什么', en: 'Who is responsible' },

  // Search
  search: { zh: '搜索', en: 'Search' },
  searchLabel: { zh: '搜索本站', en: 'Search this site' },
  searchHint: {
    zh: '例如：商标续展、专利质押融资、展会纠纷',
    en: 'For example: trademark renewal, pledge financing',
  },
  searchShort: { zh: '搜索', en: 'Search' },
  searchIdle: {
    zh: '输入要找的词。可以按类别、任务组和牵头部门缩小范围。',
    en: 'Type what you are looking for. You can narrow by kind, group and department.',
  },
  searchLoading: { zh: '正在搜索…', en: 'Searching…' },
  searchCount: {
    zh: (n: number, q: string) => (q ? `“${q}”找到${n}个页面` : `共${n}个页面`),
    en: (n: number, q: string) =>
      q ? `${plural(n, 'page', 'pages')} for “${q}”` : plural(n, 'page', 'pages'),
  },
  searchNone: {
    zh: (q: string) => `没有找到“${q}”。`,
    en: (q: string) => `Nothing found for “${q}”.`,
  },
  searchNoneHelp: {
    zh: '换一个更短的词试试，去掉筛选条件，或者从下面的任务组进入：',
    en: 'Try a shorter word, remove the filters, or start from one of the groups:',
  },
  searchOther: { zh: '在英文页面里搜索', en: 'Search the Chinese pages' },
  searchError: {
    zh: '搜索文件没有加载成功。请重试，或者用网站地图查找。',
    en: 'The search files could not be loaded. Try again, or use the site map.',
  },
  searchRetry: { zh: '重试', en: 'Try again' },
  searchNoScript: {
    zh: '搜索需要脚本，当前浏览器没有开启。请用下面的目录查找。',
    en: 'Search needs scripts, which are switched off in this browser. Please use the list below.',
  },
  searchCorrected: {
    zh: (q: string) => `您输入的是“${q}”。`,
    en: (q: string) => `You typed “${q}”.`,
  },
  clearMarks: { zh: '清除标记', en: 'Remove the marks' },
  searchMore: { zh: '显示更多', en: 'Show more' },
  searchPartial: {
    zh: '全文索引没能加载，以下只是按标题和常用说法找到的页面。',
    en: 'The full-text index could not be loaded: these pages were found by their titles and everyday words alone.',
  },
  searchDeeper: { zh: '在所有页面的正文中继续查找', en: 'Search the full text of all pages' },
  searchTruncated: {
    zh: (n: number) => `问题较长，只用了前${n}个字。`,
    en: (n: number) => `Only the first ${n} characters were used.`,
  },
  sortLabel: { zh: '排序', en: 'Order' },
  sortRelevance: { zh: '最相关的在前', en: 'Best match' },
  sortPlan: { zh: '按要点的顺序', en: 'Plan order' },
  kindItem: { zh: '重点工作', en: 'Item of work' },
  kindPlan: { zh: '工作要点', en: 'Work plan' },
  kindTargets: { zh: '年度目标', en: 'Targets' },
  kindDepartment: { zh: '牵头部门', en: 'Department' },
  kindGlossary: { zh: '术语', en: 'Glossary' },
  kindPage: { zh: '本站说明', en: 'About the site' },

  // Filters
  filter: { zh: '筛选', en: 'Narrow the list' },
  filterKind: { zh: '类别', en: 'Kind' },
  filterGroup: { zh: '任务组', en: 'Group' },
  filterLead: { zh: '牵头部门', en: 'Lead department' },
  filterAudience: { zh: '和谁有关', en: 'Who it is for' },
  filterAction: { zh: '行动类型', en: 'Kind of action' },
  filterAny: { zh: '不限', en: 'Any' },
  filterReset: { zh: '全部显示', en: 'Show all' },
  filterAll: { zh: (all: number) => `共${all}项`, en: (all: number) => `${all} items` },
  filterCount: {
    zh: (n: string, all: number) => `${all}项中有${n}项符合`,
    en: (n: string, all: number) => `${n} of ${all} items match`,
  },
  filterNone: { zh: '没有同时符合这些条件的事项。', en: 'No item meets all of these conditions.' },

  // Work plan
  leads: { zh: '牵头', en: 'Lead' },
  leadDepartments: { zh: '牵头部门', en: 'Lead departments' },
  forWhom: { zh: '和谁有关', en: 'Who it is for' },
  forInternal: { zh: '机关自身', en: 'The Administration itself' },
  servesTargets: { zh: '对应的目标', en: 'Targets it serves' },
  noTargets: { zh: '没有单独的数字目标', en: 'No figure of its own' },
  inGroup: { zh: '所属任务组', en: 'Group' },
  onThisPage: { zh: '本页内容', en: 'On this page' },
  item: { zh: (n: number) => `第${n}项`, en: (n: number) => `Item ${n}` },
  itemOf: {
    zh: (n: number, all: number) => `第${n}项，共${all}项`,
    en: (n: number, all: number) => `Item ${n} of ${all}`,
  },
  actionsTitle: { zh: '行动一览', en: 'Actions at a glance' },
  actionsIntro: {
    zh: '要点为这一项列出的全部行动，按类型排列。点开可以跳到上文的说明。',
    en: 'Every action the plan lists for this item, by kind. Each leads to its explanation above.',
  },
  wideTable: { zh: '表格，可以左右滚动', en: 'Table, scrolls sideways' },
  officialName: { zh: '名称', en: 'Name' },
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
    zh: '说明文字由本站编写，与原文不一致的，以原文为准。',
    en: 'The explanation is this site’s own. Where it differs from the Chinese original, the original prevails.',
  },
  dateYearOnly: {
    zh: '原文发布于2024年，具体日期没有公布。',
    en: 'The original was issued in 2024; the day has not been published.',
  },
  planColumn: {
    zh: '2024年21项重点工作，按任务组、牵头部门、受众和行动类型查找。',
    en: 'The 21 items of work of 2024, by group, lead department, audience and kind of action.',
  },

  // Targets
  targetsAnswer: {
    zh: (n: number, year: number) =>
      `这是要点为${year}年定下的${n}个数字，分四个方面。它们是目标，不是完成情况。`,
    en: (n: number, year: number) =>
      `These are the ${n} figures that the plan sets for ${year}, in four areas. They are targets, not results.`,
  },
  target: { zh: '年度目标', en: 'Target' },
  whatCounted: { zh: '统计什么', en: 'What is counted' },
  direction: { zh: '要求', en: 'Direction' },
  value: { zh: '数值', en: 'Value' },
  servedBy: { zh: '哪些工作为它服务', en: 'Items that serve it' },
  wholePlan: {
    zh: '要点没有把它归到某一项',
    en: 'The plan ties it to no single item',
  },
  targetsColumn: { zh: '2024年的10项年度目标。', en: 'The 10 targets of 2024.' },

  // Departments
  departmentsAnswer: {
    zh: (n: number, items: number) =>
      `${items}项重点工作由${n}个部门牵头。点开一个部门，看它负责哪些事项、对应哪些目标。`,
    en: (n: number, items: number) =>
      `${n} departments lead the ${items} items of work. Open one to see its items and the targets they serve.`,
  },
  departmentAnswer: {
    zh: (name: string, n: number) => `${name}牵头${n}项重点工作。`,
    en: (name: string, n: number) => `The ${name} leads ${plural(n, 'item', 'items')} of work.`,
  },
  leadsCount: {
    zh: (n: number) => `牵头${n}项`,
    en: (n: number) => `leads ${plural(n, 'item', 'items')}`,
  },
  leadsWith: {
    zh: (names: string) => `与${names}共同牵头`,
    en: (names: string) => `together with ${names}`,
  },
  leadsTitle: { zh: '牵头的重点工作', en: 'Items it leads' },
  departmentTargets: { zh: '这些工作对应的目标', en: 'Targets these items serve' },
  departmentContact: {
    zh: '部门的电话和地址还没有公布，请先用',
    en: 'The department’s telephone and address have not been published yet. Please use the',
  },
  departmentContactLink: { zh: '全局的联系方式', en: 'contact details of the Administration' },
  departmentsColumn: {
    zh: '7个牵头部门各自负责的重点工作。',
    en: 'What each of the 7 lead departments is responsible for.',
  },

  // Guides
  guides: { zh: '办事指南', en: 'Guides' },
  guidesTitle: { zh: '办事指南', en: 'Service guides' },
  guidesAnswer: {
    zh: (n: number) =>
      `${n}份指南，每份写明谁能办、带什么、多久、多少钱、依据什么。按您要办的事或者您的身份查找。`,
    en: (n: number) =>
      `${n} guides, each saying who may apply, what to bring, how long it takes, what it costs and on which law it rests. Find yours by what you want to do or by who you are.`,
  },
  allGuides: { zh: (n: number) => `全部${n}份指南`, en: (n: number) => `All ${n} guides` },
  guideKind: { zh: '办事指南', en: 'Service guide' },
  kindGuide: { zh: '办事指南', en: 'Guide' },
  intentApply: { zh: '我要申请', en: 'Apply for a right' },
  intentFinance: { zh: '我要融资和转化', en: 'Finance and trade' },
  intentDefend: { zh: '我要维权', en: 'Defend a right' },
  intentAbroad: { zh: '我要出海', en: 'Go abroad' },
  intentComply: { zh: '规范经营', en: 'Comply' },
  intentLearn: { zh: '学习培训', en: 'Learn' },
  filterIntent: { zh: '要办的事', en: 'What you want to do' },
  filterItem: { zh: '重点工作', en: 'Item of the plan' },
  guideCount: {
    zh: (n: string, all: number) => `${all}份中有${n}份符合`,
    en: (n: string, all: number) => `${n} of ${all} guides match`,
  },
  guideAll: { zh: (all: number) => `共${all}份`, en: (all: number) => `${all} guides` },
  guideNone: { zh: '没有同时符合这些条件的指南。', en: 'No guide meets all of these conditions.' },
  factWho: { zh: '谁可以办', en: 'Who may apply' },
  factTime: { zh: '要多久', en: 'How long' },
  factCost: { zh: '多少钱', en: 'What it costs' },
  factWhere: { zh: '在哪里办', en: 'Where' },
  factResult: { zh: '办成什么', en: 'What you get' },
  conditions: { zh: '先看能不能办', en: 'Check whether you can' },
  conditionsAsk: { zh: '下面这些都成立吗？', en: 'Do these all hold?' },
  conditionsLeft: {
    zh: (n: string) => `还有${n}项没有确认。看看没有确认的那一项后面写的怎么办。`,
    en: (n: string) => `${n} still to confirm. See what to do beside each.`,
  },
  otherwise: { zh: '不成立时：', en: 'If not: ' },
  steps: { zh: '办理步骤', en: 'Steps' },
  materials: { zh: '材料清单', en: 'What to bring' },
  materialsPrevail: {
    zh: '受理机关另有要求的，以它公布的清单为准。',
    en: 'Where the receiving authority asks for more, its own list prevails.',
  },
  materialsNote: {
    zh: '勾选只保存在这台设备的浏览器里，不会发送出去。',
    en: 'Your ticks stay in this browser only and are sent nowhere.',
  },
  materialsDownload: { zh: '下载清单（文本）', en: 'Download the list (text)' },
  materialsPrint: { zh: '打印', en: 'Print' },
  materialsClear: { zh: '清除勾选', en: 'Clear ticks' },
  copies: {
    zh: (n: number) => `${n}份`,
    en: (n: number) => plural(n, 'copy', 'copies'),
  },
  formOriginal: { zh: '原件', en: 'original' },
  formCopy: { zh: '复印件', en: 'photocopy' },
  formElectronic: { zh: '电子文件', en: 'electronic' },
  formOwnRecord: { zh: '自己整理', en: 'your own record' },
  when: { zh: '什么时候要：', en: 'When: ' },
  limits: { zh: '期限', en: 'Time limits' },
  limitName: { zh: '事项', en: 'What' },
  limitLength: { zh: '多长', en: 'How long' },
  limitFrom: { zh: '从什么时候算起', en: 'Counted from' },
  limitStatutory: { zh: '法定', en: 'statutory' },
  limitPromised: { zh: '承诺', en: 'promised' },
  limitTerm: { zh: '有效期', en: 'term' },
  fees: { zh: '费用', en: 'Fees' },
  feeName: { zh: '情形', en: 'Case' },
  feePayer: { zh: '谁付', en: 'Paid by' },
  feePaper: { zh: '纸件（元）', en: 'Paper (CNY)' },
  feeOnline: { zh: '网上（元）', en: 'Online (CNY)' },
  tools: { zh: '算一算，选一选', en: 'Work it out' },
  toolStart: { zh: '得出结果', en: 'Show the result' },
  toolExamples: { zh: '例子', en: 'Examples' },
  toolNoScript: {
    zh: '计算需要脚本。下面是几个算好的例子。',
    en: 'Working it out needs scripts. Here are some examples.',
  },
  toolShare: {
    zh: '这个地址就是这个结果，可以发给同事。',
    en: 'The address now stands for this result; you can send it on.',
  },
  toolCalendar: { zh: '加入日历（.ics）', en: 'Add to calendar (.ics)' },
  toolGuide: { zh: '接着看：', en: 'Read next: ' },
  result: { zh: '办理结果', en: 'Result' },
  resultValidity: { zh: '有效期', en: 'Validity' },
  resultDelivery: { zh: '怎样送达', en: 'How delivered' },
  remedies: { zh: '不服怎么办', en: 'If you disagree' },
  mistakes: { zh: '常见错误', en: 'Common mistakes' },
  questions: { zh: '常见问题', en: 'Questions and answers' },
  legalBasis: { zh: '依据', en: 'Legal basis' },
  basisRef: { zh: (n: number) => `依据${n}`, en: (n: number) => `basis ${n}` },
  article: { zh: (a: string) => `第${a}条`, en: (a: string) => `Art. ${a}` },
  contacts: { zh: '问谁、找哪里', en: 'Whom to ask' },
  contactsNational: { zh: '全国渠道', en: 'National channels' },
  contactsLocal: {
    zh: '下面这些由本局公布，目前尚未公布。公布之前，请用全国渠道。',
    en: 'The office has not published the following yet. Until it does, please use the national channels.',
  },
  versions: { zh: '依据的版本和复核情况', en: 'Versions used, and review' },
  versionLine: {
    zh: (from: string) => `，${from}起施行`,
    en: (from: string) => `, in force since ${from}`,
  },
  statusInForce: { zh: '有效', en: 'in force' },
  statusAmended: { zh: '已修改', en: 'amended' },
  notReviewed: {
    zh: '本局还没有复核过这份指南。它依据的是上面列出的法律版本；这些文件修改以后，请以新的规定为准。',
    en: 'The office has not reviewed this guide yet. It rests on the versions listed above; if they are amended, the new rules apply.',
  },
  reviewed: {
    zh: (on: string, by: string) => `本局${on}复核过${by ? `，下次复核不晚于${by}` : ''}。`,
    en: (on: string, by: string) =>
      `Reviewed by the office on ${on}${by ? `; next review by ${by}` : ''}.`,
  },
  reviewOverdue: {
    zh: '这份指南过了应当复核的日期，使用前请先核对。',
    en: 'This guide is past the date of its next review. Please check before you rely on it.',
  },
  guideSource: { zh: '来源', en: 'Sources' },
  guideDisclaimer: {
    zh: '本页是办事说明，与法律、法规和官方文件不一致的，以后者为准。',
    en: 'This page explains a procedure. Where it differs from the law or an official document, those prevail.',
  },
  relatedGuides: { zh: '相关指南', en: 'Related guides' },
  belongsTo: { zh: '对应的重点工作', en: 'Item of the plan' },
  matter: { zh: '事项类型', en: 'Kind of matter' },
  applicants: { zh: '服务对象', en: 'Open to' },
  authority: { zh: '实施主体', en: 'Authority' },
  matterRegistration: { zh: '登记注册', en: 'registration' },
  matterPublicService: { zh: '公共服务', en: 'public service' },
  matterFinancing: { zh: '融资', en: 'financing' },
  matterDispute: { zh: '纠纷解决', en: 'dispute resolution' },
  matterReporting: { zh: '举报投诉', en: 'reporting' },
  matterSupervision: { zh: '规范管理', en: 'compliance' },
  applicantNatural: { zh: '自然人', en: 'natural persons' },
  applicantLegal: { zh: '法人', en: 'legal persons' },
  applicantOther: { zh: '其他组织', en: 'other organisations' },
  itemGuides: { zh: '相关的办事指南', en: 'Guides for this item' },

  // Announcements
  news: { zh: '公告', en: 'News' },
  newsTitle: { zh: '公告', en: 'Announcements' },
  newsAnswer: {
    zh: '通知、公告、报告和政策解读，写明哪些已经确知、出自哪里、哪些还没有公布。地址长期不变，可以引用和订阅。',
    en: 'Notices, announcements, reports and explanations of policy, each saying what is known, from where, and what is still to come. Their addresses stay, so you can quote and follow them.',
  },
  newsOfYear: {
    zh: (year: string) => `${year}年的公告`,
    en: (year: string) => `Announcements of ${year}`,
  },
  newsOfType: {
    zh: (type: string) => `公告：${type}`,
    en: (type: string) => `Announcements: ${type}`,
  },
  newsOfDepartment: {
    zh: (name: string) => `公告：${name}`,
    en: (name: string) => `Announcements: ${name}`,
  },
  newsPage: {
    zh: (n: number) => `较早的公告，第${n}页`,
    en: (n: number) => `Earlier announcements, page ${n}`,
  },
  newsPageOf: {
    zh: (title: string, n: number) => `${title}，第${n}页`,
    en: (title: string, n: number) => `${title}, page ${n}`,
  },
  newsListAnswer: {
    zh: (n: number) => `这里有${n}篇，新的在前，每篇写明出处。`,
    en: (n: number) => `${plural(n, 'announcement', 'announcements')}, the newest first.`,
  },
  newsAll: { zh: '全部公告', en: 'All announcements' },
  newsEarlier: { zh: '较早的公告', en: 'Earlier announcements' },
  newsByType: { zh: '按类型', en: 'By type' },
  newsByYear: { zh: '按年份', en: 'By year' },
  kindNews: { zh: '公告', en: 'Announcement' },
  typeAnnouncement: { zh: '公告', en: 'Announcement' },
  typeNotice: { zh: '通知', en: 'Notice' },
  typeReport: { zh: '报告', en: 'Report' },
  typeExplanation: { zh: '政策解读', en: 'Policy explained' },
  published: { zh: '发布日期', en: 'Published' },
  issuer: { zh: '发布机构', en: 'Issued by' },
  documentNumber: { zh: '发文字号', en: 'Document number' },
  effective: { zh: '施行日期', en: 'In force from' },
  type: { zh: '类型', en: 'Type' },
  pending: { zh: '还没有公布的', en: 'Still to come' },
  pendingNote: {
    zh: '下面这些本局还没有公布。公布以后，本页会补上，地址不变。',
    en: 'The office has not published the following yet. Once it does, this page will carry it, at the same address.',
  },
  attachments: { zh: '附件', en: 'Attachments' },
  seeAlso: { zh: '相关页面', en: 'Related pages' },
  explains: { zh: '解读的文件', en: 'Explains' },
  explainedBy: { zh: '政策解读', en: 'Explained in' },
  supersedes: { zh: '取代', en: 'Replaces' },
  supersededBy: { zh: '已被取代，请看', en: 'Replaced by' },
  pressContact: { zh: '媒体联系', en: 'Press contact' },
  pressContactMissing: {
    zh: '媒体联系人和电话还没有公布，请先用',
    en: 'A contact for the press has not been published yet. Please use the',
  },
  modified: {
    zh: (day: string) => `文字最后修改：${day}。`,
    en: (day: string) => `Text last changed: ${day}.`,
  },

  // Quoting
  cite: { zh: '引用本页', en: 'Cite this page' },
  citeFormats: { zh: '写好的引文', en: 'Ready-made citations' },
  permanent: { zh: '本页的固定地址', en: 'Permanent address of this page' },
  qrCode: { zh: '本页地址的二维码', en: 'QR code of this page’s address' },
  accessDay: { zh: '查阅日期', en: 'day of access' },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  copyFailed: {
    zh: '浏览器不允许复制，请手动复制',
    en: 'The browser does not allow copying; please copy by hand',
  },
  copyLink: { zh: '复制这一段的链接', en: 'Copy link to this paragraph' },
  copyQuote: { zh: '连同引文一起复制', en: 'Copy with citation' },
  copyWords: { zh: '复制所选文字的链接', en: 'Copy link to the selected words' },
  paragraphLink: { zh: '引用这一段', en: 'Quote this paragraph' },

  // Press
  forPress: { zh: '媒体', en: 'Press' },
  pressFigures: { zh: '可以引用的数字', en: 'Figures to quote' },
  pressWordmark: { zh: '标识', en: 'Wordmark' },
  pressWordmarkText: {
    zh: '报道本局时可以使用。矢量格式，放大不失真；请不要改动比例和文字。',
    en: 'For reports about the office. It is a vector drawing and stays sharp at any size; please leave its proportions and words as they are.',
  },
  pressFeeds: { zh: '订阅', en: 'Feeds and calendar' },
  pressFeedsText: {
    zh: '订阅以后，有新公告时阅读器会告诉您。每条都带全文，可以按类型或者按牵头部门订阅。',
    en: 'Follow a feed, and your reader tells you of each new announcement, with its full text. There is one for all, one for each type and one for each lead department.',
  },
  pressFeed: { zh: '内容', en: 'What it follows' },
  calendar: { zh: '宣传周日历（.ics）', en: 'Calendar of the publicity week (.ics)' },
  pressTitle: { zh: '媒体服务', en: 'Press desk' },

  llmsIntro: {
    zh: '本站公开2024年的21项重点工作、办事指南和公告，中英双语。下面每个链接是一页的纯文本；官方名称和数字以中文原文为准。',
    en: 'This site publishes the 21 items of work of 2024, service guides and announcements, in Chinese and English. Each link below is the plain text of a page. The Chinese original prevails.',
  },

  // Open data
  dataTitle: { zh: '开放数据', en: 'Open data' },
  dataAnswer: {
    zh: (n: number) =>
      `本站的事实整理成${n}份数据，可以下载CSV和JSON。每份都附有字段说明和数据规格，数字与页面同出一处。`,
    en: (n: number) =>
      `The facts of this site as ${n} data sets, to download as CSV and JSON. Each has a data dictionary and a schema, and its figures come from the same source as the pages.`,
  },
  dataHow: {
    zh: 'CSV带有编码标记，Excel可以直接打开中文。列表在CSV里用分号隔开，在JSON里是数组。每行都有页面地址，便于核对和引用。',
    en: 'The CSV files carry a byte order mark, so that Excel shows Chinese at once. Lists are separated by semicolons in CSV and are arrays in JSON. Every row has the address of its page, for checking and quoting.',
  },
  dataCatalog: { zh: '给机器读的目录（DCAT）', en: 'Catalogue for machines (DCAT)' },
  dataRows: { zh: (n: number) => `${n}行`, en: (n: number) => plural(n, 'row', 'rows') },
  dataDictionary: {
    zh: (name: string) => `${name}：字段说明`,
    en: (name: string) => `${name}: data dictionary`,
  },
  dataField: { zh: '字段', en: 'Field' },
  dataType: { zh: '类型', en: 'Type' },
  dataMeaning: { zh: '含义', en: 'Meaning' },
  dataText: { zh: '文字', en: 'text' },
  dataNumber: { zh: '数字', en: 'number' },
  dataUrl: { zh: '地址', en: 'address' },
  dataDate: { zh: '日期', en: 'date' },
  dataList: { zh: '列表', en: 'list' },
  dataOptional: { zh: '，可以为空', en: ', may be empty' },

  // Glossary
  glossaryAnswer: {
    zh: (n: number) => `${n}个常用词的通俗解释，中英对照。它帮助理解，不代替法律条文。`,
    en: (n: number) =>
      `${n} common terms in plain words, in both languages. They help understanding and do not replace the law.`,
  },
  colon: { zh: '：', en: ': ' },
  /** Between two sentences. */
  gap: { zh: '', en: ' ' },
  basis: { zh: '依据：', en: 'Basis: ' },

  // Site map
  sitemapAnswer: {
    zh: '本站的全部页面。不用脚本也能从这里到达任何一页。',
    en: 'Every page of this site. From here you reach each of them without scripts.',
  },
  pagesTitle: { zh: '本站说明', en: 'About the site' },

  // Contact
  notPublished: { zh: '尚未公布', en: 'Not published yet' },
  address: { zh: '地址', en: 'Address' },
  postcode: { zh: '邮编', en: 'Postcode' },
  phone: { zh: '电话', en: 'Telephone' },
  email: { zh: '电子邮箱', en: 'E-mail' },
  hours: { zh: '办公时间', en: 'Office hours' },
  contactMissing: {
    zh: '标为“尚未公布”的，请先用下面全国通用的渠道。',
    en: 'Where it says “not published yet”, please use the national channels below.',
  },

  // 404 and redirect
  notFoundTitle: { zh: '没有这个页面', en: 'There is no such page' },
  notFoundText: {
    zh: '地址可能打错了，或者页面还没有建。搜一搜，或者从首页找起。',
    en: 'The address may be mistyped, or the page does not exist yet. Search, or start from the home page.',
  },
  redirectText: { zh: '正在前往', en: 'Going to' },
} satisfies Record<string, Record<Locale, string | ((...args: never[]) => string)>>;

type Table = typeof table;

/** The interface's texts in one language: a string, or a function of its variables, for each key. */
export type Strings = { readonly [K in keyof Table]: Table[K]['zh'] };

/** The table of one language. */
export function strings(locale: Locale): Strings {
  return byLocale[locale];
}

function pick(locale: Locale): Strings {
  return Object.fromEntries(
    Object.entries(table).map(([key, value]) => [key, value[locale]]),
  ) as unknown as Strings;
}

const byLocale: Record<Locale, Strings> = { zh: pick('zh'), en: pick('en') };
