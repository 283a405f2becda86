import type { Locale } from '../../i18n/locales.ts';
import type { Content, PlanYear, Prose } from '../content.ts';
import type { Indicator } from './schema.ts';
import type { Problem } from '../problems.ts';

/**
 * What the component prints before or behind the figure itself (达到85件, 3000件以上), and what a text
 * that types it as well would therefore say twice.
 */
const typed: Record<Locale, { before: RegExp; behind: RegExp }> = {
  zh: { before: /(?:累计)?达到$|超过$|不少于$|压减$/, behind: /^以上/ },
  en: {
    before:
      /\b(?:(?:to )?reach(?:es|ing)?|over|at least|a (?:cumulative )?total of|a cut of|cut by)\s$/i,
    behind: /^\s(?:or more|in total)\b/i,
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
 * Finds figures of targets whose sentence says once more what the target asks of them.
 *
 * @param plan the plan that the text belongs to, whose targets it names without a year
 */
export function checkComparators(
  prose: Prose,
  plan: PlanYear | undefined,
  byRef: ReadonlyMap<string, Indicator>,
): Problem[] {
  const own = plan?.aims.flatMap((aim) => aim.indicators) ?? [];
  const known = new Set([...own.map(({ id }) => id), ...byRef.keys()]);
  const { before, behind } = typed[prose.locale];
  return prose.body.split(/\r?\n/).flatMap((line, i) =>
    [...line.matchAll(/<Target\s[^>]*id="([^"]*)"[^>]*>/g)].flatMap(
      ({ 0: tag, 1: id = '', index }) => {
        const twice =
          before.exec(line.slice(0, index)) ?? behind.exec(line.slice(index + tag.length));
        if (!twice || !known.has(id)) return [];
        const word = twice[0].trim();
        return [
          {
            file: prose.file,
            field: `line ${prose.bodyLine + i}, <Target>`,
            zh: `目标“${id}”的数值由组件连同要求一起写出，旁边又写了“${word}”。请删去“${word}”。`,
            en: `The figure of the target “${id}” is printed together with what is asked of it, and the text says “${word}” as well. Take “${word}” out.`,
          },
        ];
      },
    ),
  );
}
