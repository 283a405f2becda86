import { timeUnits, type TimeUnit } from '../../i18n/format.ts';
import { locales, type Locale } from '../../i18n/locales.ts';
import { guidePath, type Content, type GuideEntry } from '../content.ts';
import type { Problem } from '../problems.ts';
import { textsIn } from '../rules.ts';
import { scanProse } from '../text/schema.ts';
import { feePeriods, limitPeriods } from './dated.ts';

/** A figure as a text states it. */
type Figure =
  | { kind: 'fee'; source: string; yuan: number }
  | { kind: 'limit'; source: string; value: number; unit: TimeUnit };

const units: Record<TimeUnit, Record<Locale, RegExp>> = {
  days: { zh: /^[日天]/, en: /^day/ },
  'working-days': { zh: /^个?工作日/, en: /^working/ },
  months: { zh: /^个月/, en: /^month/ },
  years: { zh: /^年/, en: /^year/ },
};

/** Lengths of time; the day of a date (4月26日) and a year (2027年) are none. */
const lengths: Record<Locale, RegExp> = {
  zh: /(?<![\d.,月])(\d{1,3})\s?(个?工作日|个月|[日天年])/g,
  en: /(?<![\d.,])(\d{1,3})[\s-]((?:working[\s-])?(?:day|month|year)s?)\b/g,
};
const amounts: Record<Locale, RegExp> = {
  zh: /(\d[\d,]*(?:\.\d+)?)\s?(万?)元/g,
  en: /CNY\s?(\d[\d,]*(?:\.\d+)?)(?:\s(million))?/g,
};
const scales: Record<string, number> = { 万: 10_000, million: 1_000_000 };

/** Amounts of money and lengths of time that a text states in digits. */
export function figuresIn(text: string, locale: Locale): Figure[] {
  return [
    ...[...text.matchAll(amounts[locale])].map(([source, digits = '', scale = '']): Figure => {
      const yuan = Number(digits.replaceAll(',', '')) * (scales[scale] ?? 1);
      return { kind: 'fee', source, yuan };
    }),
    ...[...text.matchAll(lengths[locale])].flatMap(([source, digits, name = '']): Figure[] => {
      const unit = timeUnits.find((entry) => units[entry][locale].test(name));
      return unit ? [{ kind: 'limit', source, value: Number(digits), unit }] : [];
    }),
  ];
}

/** The references that tell a figure of a guide: `fee first`; none where it has no such fee or limit. */
function referencesFor(guide: GuideEntry, figure: Figure): string[] {
  if (figure.kind === 'limit') {
    return guide.limits
      .filter((limit) =>
        limitPeriods(limit).some(
          ({ value, unit }) => value === figure.value && unit === figure.unit,
        ),
      )
      .map(({ id }) => `limit ${id}`);
  }
  return guide.fees
    .filter(
      (fee) =>
        (fee.currency ?? 'CNY') === 'CNY' &&
        feePeriods(fee).some(({ paper, online }) => [paper, online].includes(figure.yuan)),
    )
    .map(({ id }) => `fee ${id}`);
}

/** Fields that hold the figures themselves. */
const own = /^(?:fees|limits)\[/;

/**
 * Finds figures that a guide's texts state in digits although they stand among its fees and limits:
 * typed twice, they would one day differ.
 *
 * @returns a problem for each, which names the reference to write instead
 */
export function checkTypedFigures({ written }: Pick<Content, 'written'>): Problem[] {
  return written.guides.flatMap((guide) => {
    const find = (
      file: string,
      field: string,
      text: string,
      locale: Locale,
      write: (reference: string) => string,
    ): Problem[] =>
      figuresIn(text, locale).flatMap((figure) => {
        const found = referencesFor(guide, figure).map(write);
        if (found.length === 0) return [];
        return [
          {
            file,
            field,
            zh: `“${figure.source}”已经写在 ${guide.file} 的数据里。请引用它：${found.join('，或者')}。另有所指的，给它自己的一条。`,
            en: `“${figure.source}” stands among the data of ${guide.file}. Refer to it: ${found.join(', or ')}. If something else is meant, give it an entry of its own.`,
          },
        ];
      });
    const inBraces = (reference: string): string => `{{${reference}}}`;
    return [
      ...locales.flatMap((locale) =>
        textsIn(guide, locale)
          .filter(([field]) => !own.test(field))
          .flatMap(([field, text]) => find(guide.file, field, text, locale, inBraces)),
      ),
      ...written.prose
        .filter(({ path }) => path === guidePath(guide.slug))
        .flatMap((prose) => [
          ...find(prose.file, 'answer', prose.answer, prose.locale, inBraces),
          ...scanProse(prose.body, prose.bodyLine).plain.flatMap(({ text, line }) =>
            find(prose.file, '', text, prose.locale, (reference) => {
              const [kind = '', id = ''] = reference.split(' ');
              return `<${kind === 'fee' ? 'Fee' : 'Limit'} id="${id}" />`;
            }).map((problem) => ({ ...problem, line })),
          ),
        ]),
    ];
  });
}
