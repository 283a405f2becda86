import type { InterfaceTexts } from '../strings.ts';

/** The home page. */
export const home = {
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
} satisfies InterfaceTexts;
