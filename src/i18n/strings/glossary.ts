import type { InterfaceTexts } from '../strings.ts';

/** The glossary. */
export const glossary = {
  glossaryAnswer: {
    zh: (n: number) => `${n}个知识产权常用术语的解释，中英文对照。解释只供理解，不代替法律条文。`,
    en: (n: number) =>
      `${n} common IP terms explained, in Chinese and English. The explanations are there to help you and do not replace the law.`,
  },
  colon: { zh: '：', en: ': ' },
  semicolon: { zh: '；', en: '; ' },
  /** Before the name of a department in running text. */
  the: { zh: '', en: 'the ' },
  /** Between two sentences. */
  gap: { zh: '', en: ' ' },
  basis: { zh: '依据：', en: 'Basis: ' },
} satisfies InterfaceTexts;
