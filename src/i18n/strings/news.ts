import type { InterfaceTexts } from '../strings.ts';
import { plural } from '../plural.ts';

/** Announcements and the page for the press. */
export const news = {
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
} satisfies InterfaceTexts;
