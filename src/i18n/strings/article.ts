import type { InterfaceTexts } from '../strings.ts';

/** What every article offers: citations and links to a paragraph. */
export const article = {
  titleInChinese: {
    zh: (title: string) => `${title}（中文）`,
    en: (title: string) => `${title} (in Chinese)`,
  },
  untranslated: {
    zh: '这一页的正文还没有译文，以下是中文原文。',
    en: 'The text of this page has not been translated yet. The Chinese original follows.',
  },
  sectionChanged: {
    zh: '这一节的中文在翻译之后有改动。',
    en: 'The Chinese of this section has changed since it was translated.',
  },
  pageChanged: {
    zh: '这一页的开头或者所列事实的中文，在翻译之后有改动。',
    en: 'The Chinese introduction or facts of this page have changed since they were translated.',
  },
  currentChinese: { zh: '现行中文', en: 'Current Chinese text' },
  footnotes: { zh: '注释', en: 'Notes' },
  footnoteBack: { zh: '返回正文', en: 'Back to the text' },
  cite: { zh: '引用本页', en: 'Cite this page' },
  citeFormats: { zh: '引文格式', en: 'Citations' },
  permanent: { zh: '本页的固定地址', en: 'Permanent address of this page' },
  qrCode: { zh: '本页地址的二维码', en: 'QR code of this page’s address' },
  accessDay: { zh: '引用日期', en: 'date of access' },
  copy: { zh: '复制', en: 'Copy' },
  sides: { zh: '中英对照', en: 'Chinese and English' },
  readAloud: { zh: '朗读', en: 'Read aloud' },
  paragraphLink: { zh: '引用这一段', en: 'Quote this paragraph' },
} satisfies InterfaceTexts;
