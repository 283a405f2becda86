import type { InterfaceTexts } from '../strings.ts';
import { plural } from '../plural.ts';

/** Announcements and the page for the press. */
export const news = {
  // Announcements
  /** No “news”: most texts explain a document, and a document of an earlier year is none. */
  news: { zh: '解读与信息', en: 'Notes and information' },
  newsAnswer: {
    zh: '解读和工作信息，每篇写明依据的文件及其年份，可以引用和订阅。',
    en: 'The notes explain policy and give information on the office’s work. Each names its source document and the year of that document. You can quote them, and follow new ones by feed.',
  },
  /** Where all news rest on one plan: what it is. */
  newsFromPlan: {
    zh: (plan: string) => `各篇介绍《${plan}》的安排，不反映完成情况。`,
    en: (plan: string) => `These pages present what the ${plan} set out to do, not results.`,
  },
  newsOfYear: {
    zh: (year: string) => `${year}年发布或者最后修改的解读与信息`,
    en: (year: string) => `Notes and information published or last changed in ${year}`,
  },
  newsOfType: {
    zh: (type: string) => `解读与信息：${type}`,
    en: (type: string) => `Notes and information: ${type}`,
  },
  newsOfDepartment: {
    zh: (name: string) => `解读与信息：${name}`,
    en: (name: string) => `Notes and information: ${name}`,
  },
  newsPage: {
    zh: (n: number) => `较早的解读与信息，第${n}页`,
    en: (n: number) => `Earlier notes and information, page ${n}`,
  },
  newsPageOf: {
    zh: (title: string, n: number) => `${title}，第${n}页`,
    en: (title: string, n: number) => `${title}, page ${n}`,
  },
  newsListAnswer: {
    zh: (title: string, n: number) => `${title}共${n}篇。`,
    en: (title: string, n: number) => `“${title}”: ${plural(n, 'page', 'pages')} on this site.`,
  },
  newsAll: { zh: '全部解读与信息', en: 'All notes and information' },
  newsEarlier: { zh: '较早的解读与信息', en: 'Earlier notes and information' },
  newsByType: { zh: '按类型', en: 'By type' },
  newsByYear: { zh: '按发布或者最后修改的年份', en: 'By year of publication or last change' },
  typeAnnouncement: { zh: '公告', en: 'Announcement' },
  typeNotice: { zh: '通知', en: 'Notice' },
  typeReport: { zh: '报告', en: 'Report' },
  typeExplanation: { zh: '解读', en: 'Policy explained' },
  typeInformation: { zh: '工作信息', en: 'Information note' },
  published: { zh: '发布日期', en: 'Published' },
  issuer: { zh: '发布机构', en: 'Issued by' },
  documentNumber: { zh: '发文字号', en: 'Document number' },
  effective: { zh: '施行日期', en: 'In force from' },
  type: { zh: '类型', en: 'Type' },
  pending: { zh: '未收录的资料', en: 'Information not included' },
  attachments: { zh: '附件', en: 'Attachments' },
  seeAlso: { zh: '相关页面', en: 'Related pages' },
  explains: { zh: '解读的内容', en: 'Explains' },
  explainedBy: { zh: '解读', en: 'Explained in' },
  supersedes: { zh: '取代', en: 'Replaces' },
  supersededBy: { zh: '已被取代，请看', en: 'Replaced by' },
  pressContact: { zh: '媒体联系', en: 'Press contact' },
  pressContactMissing: {
    zh: '本站还没有本局的媒体联系电话，请拨打以下热线。',
    en: 'This site does not yet have the office’s telephone number for the press. Call the following number.',
  },
  /** The one block at the end of news: whom to ask, and whom the press asks. */
  newsContact: { zh: '咨询和媒体联系', en: 'Enquiries and press' },
  newsEnquiries: { zh: '咨询、采访和核实', en: 'Enquiries, interviews and checking facts' },
  newsPressAsks: {
    zh: '需要采访或者核实的，请说明要转交本局。',
    en: 'For an interview or to check facts, ask for your request to be passed to the office.',
  },
  /** Who leads the items that news are listed with: the editors chose those. */
  newsLeads: {
    zh: '相关重点工作的牵头部门',
    en: 'Lead departments of the related items',
  },
  /** Who wrote an announcement's text, where it is about a document, and when. */
  newsText: { zh: '网页文字', en: 'Page text' },
  newsTextBy: {
    zh: (day: string) => `网站编辑编写，${day}最后修改`,
    en: (day: string) => `the site’s editors, last changed on ${day}`,
  },
  /** Whom to name as the author of what the office has neither issued nor reviewed. */
  siteEditors: {
    zh: (office: string) => `${office}网站编辑`,
    en: (office: string) => `Website editors of the ${office}`,
  },
  /** Behind the type in lists of news: the document that the text is about. */
  newsAbout: {
    zh: (document: string) => `依据${document}`,
    en: (document: string) => `on ${document.replace(/^(?:the )?/i, 'the ')}`,
  },
  /** Behind the type in lists of news: the date of a document that the office issued. */
  newsDated: {
    zh: (day: string) => `文件日期：${day}`,
    en: (day: string) => `document dated ${day}`,
  },
  /** Stands before the day in lists of news, where there is none of publication. */
  textChanged: { zh: '网页文字最后修改：', en: 'page last changed ' },
  /** Under a short list of news, whose texts were all last changed on one day. */
  newsChanged: {
    zh: (day: string) => `以上各篇最后修改：${day}。`,
    en: (day: string) => `These notes were last changed on ${day}.`,
  },
  modified: {
    zh: (day: string) => `网页文字最后修改：${day}。`,
    en: (day: string) => `Page last changed: ${day}.`,
  },

  // Press
  pressFigures: { zh: '可以引用的数字', en: 'Figures to quote' },
  /** A target to be quoted by itself: who set it, for which year, in which document. */
  pressFigure: {
    zh: (sentence: string, plan: string, issuer: string) =>
      `${sentence.replace(/。$/, '')}（${issuer}《${plan}》）。`,
    en: (sentence: string, plan: string, issuer: string) =>
      `${sentence.replace(/\.$/, '')} (${issuer}, ${plan}).`,
  },
  pressWordmark: { zh: '标识', en: 'Wordmark' },
  pressWordmarkText: {
    zh: '报道本局时可以使用。矢量格式，放大不失真；请不要改动比例和文字。',
    en: 'For reports about the office. It is a vector drawing and stays sharp at any size; please do not alter its proportions or wording.',
  },
  pressFeeds: { zh: '订阅', en: 'Feeds and calendar' },
  pressFeedsText: {
    zh: '订阅后，阅读器会提示新发布的内容，每条附全文。可以订阅全部，也可以按类型订阅，或者按牵头部门订阅。',
    en: 'Follow a feed, and your reader shows you each new item in full. There is one feed for all notes and information, one for each type and one for each lead department that has any.',
  },
  pressFeed: { zh: '订阅内容', en: 'What it follows' },
  calendar: { zh: '宣传周日历（.ics）', en: 'Calendar of the publicity week (.ics)' },
  pressTitle: { zh: '媒体服务', en: 'Press' },

  llmsIntro: {
    zh: (year: number, items: number) =>
      `本站介绍${year}年的${items}项重点工作，提供办事指南、解读与信息，中英文对照。以下每个链接是一页的纯文本，中英文不一致的，以中文为准。`,
    en: (year: number, items: number) =>
      `This site explains the ${items} items of work for ${year} and gives service guides, notes and information, in Chinese and English. Each link below is the plain text of a page. If the two languages differ, the Chinese text prevails.`,
  },
  document: { zh: '依据的文件', en: 'Source document' },
  documentIssuer: { zh: '文件印发', en: 'Document issued by' },
  documentIssued: {
    zh: (issuer: string, day: string) => `${issuer}，${day}`,
    en: (issuer: string, day: string) => `${issuer}, ${day}`,
  },
  documentDate: { zh: '文件日期', en: 'Date of document' },
  wordmarkChinese: { zh: '中文标识（SVG）', en: 'Chinese wordmark (SVG)' },
  wordmarkEnglish: { zh: '英文标识（SVG）', en: 'English wordmark (SVG)' },
} satisfies InterfaceTexts;
