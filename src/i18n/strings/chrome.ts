import type { InterfaceTexts } from '../strings.ts';

/** The frame of every page: masthead, footer, site map, pages that are missing or lead on. */
export const chrome = {
  // Reading without network
  offlineNotice: {
    zh: '当前没有网络连接。本页保存于{date}，内容可能已经更新。',
    en: 'You are offline. This page was saved on {date} and may have changed since.',
  },
  offlineMissing: {
    zh: '当前没有网络连接，本页没有保存过',
    en: 'You are offline, and this page has not been saved',
  },
  offlineGuides: { zh: '查看已保存的办事指南', en: 'Guides saved on this device' },

  // Chrome
  skip: { zh: '跳到正文', en: 'Skip to content' },
  home: { zh: '首页', en: 'Home' },
  mainNav: { zh: '主导航', en: 'Main' },
  breadcrumb: { zh: '当前位置', en: 'You are here' },
  largeText: { zh: '大字版', en: 'Large text' },
  largerText: { zh: '特大字', en: 'Larger' },
  highContrast: { zh: '高对比度', en: 'High contrast' },
  settings: { zh: '显示与语言', en: 'Display and language' },
  plan: { zh: '工作要点', en: 'Work plan' },
  targets: { zh: '年度目标', en: 'Targets' },
  departments: { zh: '牵头部门', en: 'Departments' },
  glossary: { zh: '术语', en: 'Glossary' },
  contact: { zh: '联系我们', en: 'Contact' },
  about: { zh: '关于本站', en: 'About' },
  accessibility: { zh: '无障碍声明', en: 'Accessibility' },
  privacy: { zh: '隐私说明', en: 'Privacy' },
  sitemap: { zh: '网站地图', en: 'Site map' },
  reportError: { zh: '报告错误', en: 'Report a mistake' },
  reportErrorNational: { zh: '我为政府网站找错', en: 'Report a mistake (national platform)' },
  sponsor: { zh: '主办单位', en: 'Published by' },
  siteCode: { zh: '政府网站标识码', en: 'Government site code' },
  icp: { zh: 'ICP备案', en: 'ICP record' },
  publicSecurity: { zh: '公安备案', en: 'Public-security record' },
  partyMark: { zh: '党政机关网站标识', en: 'Mark of government and party sites' },
  accessibilityMark: { zh: '信息无障碍标识', en: 'Accessibility mark' },
  help: { zh: '帮助', en: 'Help' },
  browse: { zh: '浏览', en: 'Browse' },
  forReference: { zh: '参考资料', en: 'Reference' },
  leavesSite: { zh: '（离开本站）', en: ' (leaves this site)' },
  leavesSiteChinese: { zh: '（离开本站）', en: ' (in Chinese, leaves this site)' },
  /** Between two things of which a reader needs one. */
  between: { zh: '、', en: ', ' },
  chinesePrevails: {
    zh: '中英文不一致的，以中文为准。',
    en: 'If the two languages differ, the Chinese text prevails.',
  },

  // Site map
  sitemapAnswer: {
    zh: '本站全部页面的目录，停用脚本时也可以使用。',
    en: 'A list of every page of this site. It works without JavaScript.',
  },
  pagesTitle: { zh: '本站说明', en: 'About the site' },

  // 404 and redirect
  notFoundTitle: { zh: '您访问的页面不存在', en: 'Page not found' },
  notFoundText: { zh: '请检查网址，或者使用搜索。', en: 'Check the address, or use the search.' },
  redirectText: { zh: '正在前往', en: 'Going to' },
} satisfies InterfaceTexts;
