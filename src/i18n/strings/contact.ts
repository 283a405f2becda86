import type { InterfaceTexts } from '../strings.ts';

/** Contact and channels. */
export const contact = {
  notPublished: { zh: '尚未公布', en: 'Not published yet' },
  address: { zh: '地址', en: 'Address' },
  postcode: { zh: '邮编', en: 'Postcode' },
  phone: { zh: '电话', en: 'Telephone' },
  email: { zh: '电子邮箱', en: 'Email' },
  hours: { zh: '办公时间', en: 'Office hours' },
  contactMissing: {
    zh: '标为“尚未公布”的，请通过以下渠道联系。',
    en: 'For what is marked “Not published yet”, please use this channel.',
  },
  consult: { zh: '在线咨询和建议', en: 'Ask a question or make a suggestion' },
  disclosure: { zh: '政府信息公开', en: 'Government information' },
  enquiries: { zh: '咨询渠道', en: 'Enquiries' },
} satisfies InterfaceTexts;
