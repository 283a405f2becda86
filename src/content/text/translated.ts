import type { Locale } from '../../i18n/locales.ts';
import type { Content } from '../content.ts';
import { beginning, type Problem } from '../problems.ts';
import { everyText } from './every-text.ts';

/** So many words are a sentence, and no name or title. */
const sentence = 8;

/**
 * Whether a passage is in the other language: Chinese in an English text, or the reverse. Names
 * and titles in the other language are none.
 */
function isOtherLanguage(written: string, locale: Locale): boolean {
  const text = written.replace(/(?:https?:\/\/|www\.)\S+|[\w.+-]+@\S+/g, '');
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[A-Za-z][A-Za-z’'-]+/g)?.length ?? 0;
  return locale === 'zh'
    ? words >= sentence && chinese < words / 2
    : chinese >= sentence && words < chinese / 4;
}

/** Texts that were copied into the file of the other language and never translated. */
export function checkTranslated(content: Content): Problem[] {
  return everyText(content)
    .filter(({ text, locale }) => isOtherLanguage(text, locale))
    .map(({ file, field, line, text, locale }) => {
      const start = beginning(text.trim(), 20);
      const place = { file, field, line };
      return locale === 'zh'
        ? {
            ...place,
            zh: `“${start}”是英文，这里应当是中文。请写中文。`,
            en: `“${start}” is English where Chinese belongs. Write it in Chinese.`,
          }
        : {
            ...place,
            zh: `“${start}”是中文，这里应当是英文。请写英文。`,
            en: `“${start}” is Chinese where English belongs. Write it in English.`,
          };
    });
}
