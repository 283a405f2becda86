import type { InterfaceTexts } from '../strings.ts';

/** Contact and channels. */
export const contact = {
  address: { zh: '地址', en: 'Address' },
  postcode: { zh: '邮编', en: 'Postcode' },
  phone: { zh: '电话', en: 'Telephone' },
  email: { zh: '电子邮箱', en: 'Email' },
  hours: { zh: '办公时间', en: 'Office hours' },
  contactMissing: {
    zh: '本局的咨询电话和在线咨询平台尚未在本站公布。',
    en: 'The office’s telephone number and platform for questions are not yet on this site.',
  },
  /** Who edits the site, for those who quote it. */
  editorsAre: {
    zh: (who: string) => `网站编辑由${who}担任。`,
    en: (who: string) => `The site is edited by ${who}.`,
  },
  editorsMissing: {
    zh: '网站编辑由谁担任，尚未在本站公布。',
    en: 'The names of the site’s editors have not been published here yet.',
  },
  consultation: { zh: '在线咨询', en: 'Online' },
  fax: { zh: '传真', en: 'Fax' },
  place: { zh: '办理地点', en: 'Where to apply' },
  openingHours: { zh: '办理时间', en: 'Opening hours' },
  enquiryPhone: { zh: '联系电话', en: 'Telephone for enquiries' },
  applyOnline: { zh: '在线办理', en: 'Apply online' },
  duties: { zh: '主要职责', en: 'Duties' },
  head: { zh: '负责人', en: 'Head' },
  // Privacy
  privacyHandler: { zh: '个人信息处理者', en: 'Controller' },
  privacyHost: { zh: '服务器运营单位', en: 'Operator of the host' },
  privacyPurposes: { zh: '日志用途', en: 'Purpose of the logs' },
  privacyRetention: { zh: '保存期限', en: 'Kept for' },
  privacyRights: { zh: '查阅、复制、更正、删除', en: 'Access, copies, correction, deletion' },
  privacyContact: { zh: '联系方式', en: 'Contact' },
  privacyEffective: { zh: '适用日期', en: 'In effect from' },
  privacyMissing: {
    zh: '日志的保存期限和个人信息事项的联系方式尚未在本站公布。',
    en: 'How long the logs are kept, and who to contact about personal information, are not yet on this site.',
  },
  consult: { zh: '在线咨询和建议', en: 'Ask a question or make a suggestion' },
  disclosureAnswer: {
    zh: '本局公开的政府信息，以及申请获取政府信息的途径。',
    en: 'Information that the office makes public, and how to request more. Documents are in Chinese.',
  },
  disclosureFunctions: { zh: '机构职能', en: 'Functions' },
  disclosureLeaders: { zh: '负责人', en: 'Leaders' },
  disclosureGuide: { zh: '政府信息公开指南', en: 'Guide to disclosure' },
  disclosureRules: { zh: '政府信息公开制度', en: 'Rules on disclosure' },
  disclosureCatalogue: { zh: '法定主动公开内容', en: 'Catalogue' },
  disclosureReports: { zh: '政府信息公开年报', en: 'Annual reports on disclosure' },
  siteReports: { zh: '政府网站工作年度报表', en: 'Annual reports of this site' },
  disclosureApplication: { zh: '依申请公开', en: 'Requests for information' },
  applicationForm: { zh: '在线申请', en: 'Request online' },
  indexNumber: { zh: '索引号', en: 'Index number' },
  validity: { zh: '有效性', en: 'Validity' },
  disclosure: { zh: '政府信息公开', en: 'Government information' },
  enquiries: { zh: '咨询渠道', en: 'Enquiries' },
} satisfies InterfaceTexts;
