import { capitalised } from '../capital.ts';
import { plural } from '../plural.ts';
import type { InterfaceTexts } from '../strings.ts';

/** What the first sentence of the home page tells: whose site it is, and how much it holds. */
interface SiteFigures {
  office: string;
  /** Where the office is, which may be empty. */
  place: string;
  year: number;
  items: number;
  indicators: number;
  guides: number;
}

/** The home page. */
export const home = {
  heroTitle: { zh: '知识产权政策', en: 'Intellectual property policy' },
  heroTitle2: { zh: '与办事指南', en: 'and service guides' },
  heroLede: {
    zh: ({ office, place, year, items, indicators, guides }: SiteFigures) =>
      `商标、专利、著作权的事怎么办、找谁办？${place}${office}网站有${guides}份办事指南，中英文对照。这里还介绍本局${year}年的${items}项重点工作和${indicators}项量化目标。`,
    en: ({ office, place, year, items, indicators, guides }: SiteFigures) =>
      `Find out what to do about a trademark, patent or copyright, and who to ask. The site of the ${office}${place && ` in ${place}`} has ${guides} service guides in Chinese and English. It also presents the ${plural(items, 'item', 'items')} of work and ${plural(indicators, 'target', 'targets')} of the office’s ${year} plan.`,
  },
  hotlineAsk: {
    zh: (name: string) => `不清楚向哪个部门咨询？请拨打${name}`,
    en: (name: string) => `Not sure who to ask? Call the ${name}`,
  },
  popular: { zh: '搜索示例：', en: 'Try searching for:' },
  situations: { zh: '您遇到了什么问题', en: 'What has happened?' },
  lawChangesAll: { zh: '全部法律变化', en: 'All changes' },
  targetsTitle: {
    zh: (year: number) => `${year}年度目标`,
    en: (year: number) => `Targets for ${year}`,
  },
  allTargets: {
    zh: (n: number) => `全部${n}项目标`,
    en: (n: number) => (n === 1 ? 'The target' : `All ${n} targets`),
  },
  itemsTitle: {
    zh: (n: number, year: number) => `${year}年的${n}项重点工作`,
    en: (n: number, year: number) =>
      n === 1
        ? `The item of work in the ${year} plan`
        : `The ${n} items of work in the ${year} plan`,
  },
  itemCount: {
    zh: (n: number) => `${n}项`,
    en: (n: number) => plural(n, 'item', 'items'),
  },
  byDepartment: { zh: '按牵头部门查看', en: 'By department' },
  group: {
    zh: (n: number) => `第${'一二三四五六七八九十'[n - 1] ?? n}方面`,
    en: (n: number) => `Part ${n}`,
  },
  weekTitle: { zh: '知识产权宣传周', en: 'IP publicity week' },
  weekText: {
    zh: (parts: string) => `${parts}，可以在线阅读和打印。`,
    en: (parts: string) => `${capitalised(parts)}, to read online or print.`,
  },
  weekHasComics: { zh: '普法漫画', en: 'comics' },
  weekHasQuiz: { zh: '小测验', en: 'a quiz' },
  weekHasSheet: { zh: '课堂学习单', en: 'a classroom worksheet' },
  weekHasPoster: { zh: '店铺海报', en: 'a shop poster' },
  weekDays: {
    zh: (days: string) => `全国知识产权宣传周：${days}。`,
    en: (days: string) => `China’s national week: ${days}.`,
  },
  weekOf: {
    zh: (name: string, year: number) => `${year}年${name}`,
    en: (name: string, year: number) => `${name}, ${year}`,
  },
  weekActivities: { zh: '工作要点的安排', en: 'What the work plan provided for' },
  weekPlaces: {
    zh: '“五进”可以使用的材料',
    en: 'Material for companies, markets, communities, schools and online',
  },
  weekThemes: { zh: '历年主题', en: 'Themes by year' },
  themeWorld: { zh: '世界知识产权日', en: 'World IP Day' },
  themeMissing: { zh: '本站没有收录，见国家知识产权局', en: 'Not on this site; see CNIPA' },
  themeNational: { zh: '全国知识产权宣传周', en: 'China’s national week' },
  year: { zh: '年份', en: 'Year' },
  thisWeek: {
    zh: (year: number) => `${year}（本页）`,
    en: (year: number) => `${year} (this page)`,
  },
  weekShort: { zh: '4·26宣传周', en: 'IP week' },
  kindWeek: { zh: '宣传周', en: 'Publicity week' },
  weekSource: {
    zh: '世界知识产权日的由来和主题来自世界知识产权组织，全国知识产权宣传周的主题来自国家知识产权局。',
    en: 'The origin and themes of World IP Day come from the World Intellectual Property Organization, the themes of the national week from CNIPA. English versions of the national themes are translations made for this site unless CNIPA published one.',
  },
  comics: { zh: '普法漫画', en: 'Comics on the law' },
  comicKind: { zh: '普法漫画', en: 'Comic' },
  comicRule: { zh: '提示和法律依据', en: 'Advice and legal basis' },
  comicPanel: { zh: (n: number) => `第${n}格`, en: (n: number) => `Panel ${n}` },
  /** Under what was made for a week of an earlier year and tells the law of later ones. */
  weekMade: {
    zh: (day: string) => `由网站编辑编制，所讲的法律截至${day}。`,
    en: (day: string) => `Made by the site’s editors; the law is stated as at ${day}.`,
  },
  comicFiction: {
    zh: '人物、店名和故事均为虚构，提示和法律依据真实。',
    en: 'The people, names and stories are made up; the advice and its legal basis are real.',
  },
  comicNext: { zh: '其他漫画', en: 'Other comics' },
  comicAnswer: {
    zh: (about: string) => `${about}四格漫画，每格都有画面说明，可以打印。`,
    en: (about: string) =>
      `${about} A comic in four panels; each is also described in words, and you can print it.`,
  },
  quiz: { zh: '知识产权小测验', en: 'IP quiz' },
  quizKind: { zh: '小测验', en: 'Quiz' },
  quizAnswer: {
    zh: (n: number) =>
      `${n}道题，每题附理由和法律依据。您的答案只保存在本页的网址中；把网址发给别人，别人就能看到您的答案。打开或者重新载入这样的网址时，服务器可能把它记入访问日志，见“隐私说明”。`,
    en: (n: number) =>
      `${n} questions, each with the reason and the legal basis. Your answers are stored only in the address of this page. Anyone you send the address to can see them. If you open or reload it, the server may record it in its access log (see “Privacy”).`,
  },
  quizShow: { zh: '查看答案', en: 'Show the answer' },
  quizRight: { zh: '回答正确。', en: 'Correct.' },
  quizWrong: { zh: '回答错误。', en: 'Not quite.' },
  quizIs: { zh: '正确答案：', en: 'The answer: ' },
  quizScore: { zh: '已答{done}题，答对{right}题。', en: '{right} correct of {done} answered.' },
  quizDone: {
    zh: '全部答完：{all}题答对{right}题。复制本页地址，可以分享结果。',
    en: 'All done: {right} of {all} correct. Copy this page’s address to share your result.',
  },
  quizAgain: { zh: '重新答题', en: 'Start again' },
  sheetKind: { zh: '课堂学习单', en: 'Classroom worksheet' },
  posterKind: { zh: '店铺海报', en: 'Shop poster' },
  printA4: { zh: '打印（A4）', en: 'Print (A4)' },
  toPrint: { zh: '可以打印和订阅的材料', en: 'Material to print and to subscribe to' },
  sheetFor: { zh: '课堂学习单（学校）', en: 'Classroom worksheet for schools' },
  posterFor: { zh: '店铺海报（商户）', en: 'Poster for a shop window' },
  sheetName: { zh: '班级、姓名：', en: 'Class and name: ' },
  sheetAnswers: { zh: '教师用答案', en: 'Answers for teachers' },
  sheetHome: { zh: '回家做', en: 'To do at home' },
  posterAnswer: {
    zh: 'A4尺寸，打印后张贴在店内，向顾客承诺销售正品。页面上的按钮只打印海报。',
    en: 'A4 size, to print and put up in your shop as a promise of genuine goods. The button prints the poster alone.',
  },
  posterFrom: {
    zh: (name: string) => `本店自愿承诺。海报样式由${name}网站编辑编制。`,
    en: (name: string) =>
      `A voluntary pledge by this shop. Poster: website editors of the ${name}.`,
  },
  weekEvents: { zh: '活动日程', en: 'Events' },
  weekSubscribe: {
    zh: '订阅宣传周日历（.ics）',
    en: 'Subscribe to the calendar of the week (.ics)',
  },
  weekNews: { zh: '相关的解读与信息', en: 'Related notes and information' },
  weekLink: { zh: '查看宣传周', en: 'See the publicity week' },
  targetsHome: {
    zh: (year: number) => `${year}年度目标`,
    en: (year: number) => `Targets of the ${year} plan`,
  },
  targetsNote: {
    zh: '以上是当年计划达到的目标，不是完成情况。',
    en: 'These are targets, not results.',
  },
} satisfies InterfaceTexts;
