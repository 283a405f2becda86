import { locales, type Locale } from '../../i18n/locales.ts';
import { folderOf, siteFiles, type Content } from '../content.ts';
import { oncePer } from '../once.ts';
import { textsIn } from '../rules.ts';
import { scanProse } from './schema.ts';

/** The data of every entry that hold texts in both languages, by the file that they stand in. */
export function dataTexts(content: Content): [file: string, value: unknown][] {
  return [
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
    [siteFiles.laws, { laws: content.laws }],
  ];
}

/** The same, and what the office and its site are called and say of themselves. */
export function dataFiles(content: Content): [file: string, value: unknown][] {
  return [
    [siteFiles.authority, content.authority],
    [siteFiles.taxonomy, content.taxonomy],
    [siteFiles.home, content.home],
    ...dataTexts(content),
    ...content.pages.map((entry): [string, unknown] => [entry.file, entry]),
  ];
}

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
export const everyText = oncePer((content: Content): PlacedText[] => {
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
});
