import type { InterfaceTexts } from '../strings.ts';

/** Contact and channels. */
export const contact = {
  address: { zh: '地址', en: 'Address' },
  postcode: { zh: '邮编', en: 'Postcode' },
  phone: { zh: '电话', en: 'Telephone' },
  email: { zh: '电子邮箱', en: 'Email' },
  hours: { zh: '办公时间', en: 'Office hours' },
  contactMissing: {
    zh: '本局的咨询电话和在线咨询平台尚未公布。',
    en: 'The office has not published a telephone number or a platform for questions yet.',
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
  privacyHost: { zh: '主机运营单位', en: 'Operator of the host' },
  privacyPurposes: { zh: '日志用途', en: 'Purpose of the logs' },
  privacyRetention: { zh: '保存期限', en: 'Kept for' },
  privacyRights: { zh: '查阅、复制、更正、删除', en: 'Access, copies, correction, deletion' },
  privacyContact: { zh: '联系方式', en: 'Contact' },
  privacyEffective: { zh: '适用日期', en: 'In effect from' },
  privacyMissing: {
    zh: '日志的保存期限和个人信息事项的联系方式尚未公布。',
    en: 'How long the logs are kept, and whom to contact about personal information, has not been published yet.',
  },
  consult: { zh: '在线咨询和建议', en: 'Ask a question or make a suggestion' },
  disclosure: { zh: '政府信息公开', en: 'Government information' },
  enquiries: { zh: '咨询渠道', en: 'Enquiries' },
} satisfies InterfaceTexts;
