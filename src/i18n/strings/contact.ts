import type { InterfaceTexts } from '../strings.ts';

/** Contact and channels. */
export const contact = {
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
} satisfies InterfaceTexts;
