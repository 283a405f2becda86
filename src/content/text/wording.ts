import { locales } from '../../i18n/locales.ts';
import { folderOf, siteFiles, type Content } from '../content.ts';
import type { Problem } from '../problems.ts';
import { textsIn } from '../rules.ts';
import { checkLanguage } from './language.ts';
import { scanProse } from './schema.ts';

/** The house style in every text of the content: prose, and what stands in the data. */
export function checkWording(content: Content): Problem[] {
  const data: [file: string, value: unknown][] = [
    ...content.plans.flatMap((plan): [string, unknown][] => [
      [plan.file, { ...plan, items: [] }],
      ...plan.items.map((item): [string, unknown] => [item.file, item]),
    ]),
    ...content.guides.map((guide): [string, unknown] => [guide.file, guide]),
    ...content.announcements.map((entry): [string, unknown] => [entry.file, entry]),
    ...content.weeks.flatMap(({ comics, questions, handouts, ...week }): [string, unknown][] => [
      [week.file, week],
      [`${folderOf(week.file)}/comics.yaml`, { comics }],
      [`${folderOf(week.file)}/quiz.yaml`, { questions }],
      [`${folderOf(week.file)}/handouts.yaml`, handouts],
    ]),
    [siteFiles.glossary, { terms: content.terms }],
    [siteFiles.channels, { channels: content.channels }],
  ];
  return locales.flatMap((locale) => [
    ...data.flatMap(([file, value]) =>
      textsIn(value, locale).flatMap(([field, text]) => checkLanguage(file, field, text, locale)),
    ),
    ...content.prose
      .filter((prose) => prose.locale === locale)
      .flatMap(({ file, answer, body, bodyLine }) => [
        ...checkLanguage(file, 'answer', answer, locale),
        ...scanProse(body, bodyLine).plain.flatMap(({ text, line }) =>
          checkLanguage(file, `line ${line}`, text, locale),
        ),
      ]),
  ]);
}
