import type { InterfaceTexts } from '../strings.ts';

/** The glossary. */
export const glossary = {
  glossaryAnswer: {
    zh: (n: number) => `${n}个常用词的通俗解释，中英对照。它帮助理解，不代替法律条文。`,
    en: (n: number) =>
      `${n} common terms in plain words, in both languages. They help understanding and do not replace the law.`,
  },
  colon: { zh: '：', en: ': ' },
  semicolon: { zh: '；', en: '; ' },
  /** Between two sentences. */
  gap: { zh: '', en: ' ' },
  basis: { zh: '依据：', en: 'Basis: ' },
} satisfies InterfaceTexts;
