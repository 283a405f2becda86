import { locales } from '../../i18n/locales.ts';
import type { Content } from '../content.ts';
import type { Problem } from '../problems.ts';
import { dataTexts, textsIn } from '../rules.ts';
import { checkLanguage } from './language.ts';
import { scanProse } from './schema.ts';

/** The house style in every text of the content: prose, and what stands in the data. */
export function checkWording(content: Content): Problem[] {
  return locales.flatMap((locale) => [
    ...dataTexts(content).flatMap(([file, value]) =>
      textsIn(value, locale).flatMap(([field, text]) => checkLanguage(file, field, text, locale)),
    ),
    ...content.prose
      .filter((prose) => prose.locale === locale)
      .flatMap(({ file, answer, body, bodyLine }) => [
        ...checkLanguage(file, 'answer', answer, locale),
        ...scanProse(body, bodyLine).plain.flatMap(({ text, line }) =>
          checkLanguage(file, '', text, locale).map((problem) => ({ ...problem, line })),
        ),
      ]),
  ]);
}
