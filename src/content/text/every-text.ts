import { locales, type Locale } from '../../i18n/locales.ts';
import type { Content } from '../content.ts';
import { dataTexts, textsIn } from '../rules.ts';
import { scanProse } from './schema.ts';

/** A text in one language, and where it stands. */
export interface PlacedText {
  file: string;
  /** The field of the data; empty in prose, which has lines. */
  field: string;
  line?: number;
  text: string;
  locale: Locale;
}

/** Every text of the content as readers see it: what stands in the data, and prose without its marks. */
export function everyText(content: Content): PlacedText[] {
  const inData = dataTexts(content).flatMap(([file, value]) =>
    locales.flatMap((locale) =>
      textsIn(value, locale).map(([field, text]) => ({ file, field, text, locale })),
    ),
  );
  const inProse = content.prose.flatMap(({ file, locale, answer, body, bodyLine }) => [
    { file, field: 'answer', text: answer, locale },
    ...scanProse(body, bodyLine).plain.map((part) => ({ file, field: '', ...part, locale })),
  ]);
  return [...inData, ...inProse];
}
