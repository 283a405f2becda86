import type { Comparator } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Content, PlanYear, Prose } from '../content.ts';
import type { Indicator } from './schema.ts';
import type { Problem } from '../problems.ts';

/**
 * What a sentence around the figure of a target has to say, so that 累计达到4000件 is not read as
 * 4000 in the year, nor 3000件以上 as 3000; and what to write where it is missing. For a figure to
 * be reached, naming it a target is enough.
 */
const comparators: Record<Comparator, Record<Locale, { said: RegExp; write: string }>> = {
  reaches: {
    zh: { said: /达到|目标/, write: '达到' },
    en: { said: /\b(?:reach|cover)|\btargets?\b/i, write: 'reach' },
  },
  over: {
    zh: { said: /超过/, write: '超过' },
    en: { said: /\bover\b|\b(?:exceed|pass)|\bmore than\b/i, write: 'over' },
  },
  'at-least': {
    zh: { said: /以上|不少于/, write: '……以上' },
    en: { said: /\bat least\b|\bor more\b/i, write: 'at least' },
  },
  'reduced-by': {
    zh: { said: /压减/, write: '压减' },
    en: { said: /\bcuts?\b|\breduc|\bfalls? by\b|\bless\b/i, write: 'a cut of' },
  },
  cumulative: {
    zh: { said: /累计/, write: '累计达到' },
    en: { said: /\btotal\b|\bcumulative|\bin all\b/i, write: 'a total of' },
  },
  'annual-growth': {
    zh: { said: /年均/, write: '年均增长率达到' },
    en: { said: /\baverage/i, write: 'average growth of … a year' },
  },
};

/** The indicators of every plan as texts elsewhere name them: `2024/mediated-cases`. */
export function indicatorsByRef({ plans }: Content): ReadonlyMap<string, Indicator> {
  return new Map(
    plans.flatMap(({ year, aims }) =>
      aims.flatMap((aim) =>
        aim.indicators.map((entry): [string, Indicator] => [`${year}/${entry.id}`, entry]),
      ),
    ),
  );
}

/**
 * Finds figures of targets whose sentence does not say what the target asks of them.
 *
 * @param plan the plan that the text belongs to, whose targets it names without a year
 */
export function checkComparators(
  prose: Prose,
  plan: PlanYear | undefined,
  byRef: ReadonlyMap<string, Indicator>,
): Problem[] {
  const own = plan?.aims.flatMap((aim) => aim.indicators) ?? [];
  const indicators = new Map([
    ...own.map((entry): [string, Indicator] => [entry.id, entry]),
    ...byRef,
  ]);
  return prose.body.split(/\r?\n/).flatMap((line, i) =>
    line.split(/(?<=[。；！？])|(?<=[.;!?])\s/).flatMap((sentence) =>
      [...sentence.matchAll(/<Target\s[^>]*id="([^"]*)"/g)].flatMap(([, id = '']) => {
        const indicator = indicators.get(id);
        if (!indicator) return [];
        const { said, write } = comparators[indicator.comparator][prose.locale];
        if (said.test(sentence.replace(/<[^>]*>/g, ''))) return [];
        return [
          {
            file: prose.file,
            field: `line ${prose.bodyLine + i}, <Target>`,
            zh: `目标“${id}”的数值旁边没有写明要求。请在同一句里写上“${write}”。`,
            en: `The sentence with the figure of the target “${id}” does not say what is asked of it. Write “${write}” in the same sentence.`,
          },
        ];
      }),
    ),
  );
}
