import type { InterfaceTexts } from '../strings.ts';

/** The frame of every page: masthead, footer, site map, pages that are missing or lead on. */
export const chrome = {
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

  // Site map
  sitemapAnswer: {
    zh: '本站的全部页面。不用脚本也能从这里到达任何一页。',
    en: 'Every page of this site. From here you reach each of them without scripts.',
  },
  pagesTitle: { zh: '本站说明', en: 'About the site' },

  // 404 and redirect
  notFoundTitle: { zh: '没有这个页面', en: 'There is no such page' },
  notFoundText: {
    zh: '地址可能打错了，或者页面还没有建。搜一搜，或者从首页找起。',
    en: 'The address may be mistyped, or the page does not exist yet. Search, or start from the home page.',
  },
  redirectText: { zh: '正在前往', en: 'Going to' },
} satisfies InterfaceTexts;
