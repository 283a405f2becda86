import type { Content, GuideEntry } from '../content.ts';
import { citedVersions } from '../laws/model.ts';
import { checkReference } from '../laws/references-check.ts';
import type { Law, LawReference } from '../laws/schema.ts';
import { holdsOn, type Period } from '../periods.ts';
import type { Problem } from '../problems.ts';
import { conditionPeriods, feePeriods, limitPeriods } from './dated.ts';

/** What names a basis: where it stands, the ids that it names, and the days on which it holds. */
type Use = [field: string, ids: readonly string[], when: Period];

/** What a guide says holds only on days on which the version that it names holds. */
export function checkGuideBasis(content: Content, guide: GuideEntry): Problem[] {
  const { file } = guide;
  const lasting = (field: string, ids: readonly string[]): Use => [field, ids, {}];
  const uses: Use[] = [
    ...Object.entries(guide.facts).map(([name, fact]) => lasting(`facts.${name}`, fact.basis)),
    ...(['mistakes', 'questions', 'remedies'] as const).flatMap((list) =>
      guide[list].map(({ basis }, i) => lasting(`${list}[${i}]`, basis)),
    ),
    lasting('result', guide.result?.basis ?? []),
    lasting('limits_note', guide.limits_note?.basis ?? []),
    lasting('fees_note', guide.fees_note?.basis ?? []),
    ...guide.limits.flatMap((limit, i) =>
      limitPeriods(limit).map((period, j): Use => [
        limit.periods ? `limits[${i}].periods[${j}]` : `limits[${i}]`,
        period.basis,
        period,
      ]),
    ),
    ...guide.fees.flatMap((fee, i) =>
      feePeriods(fee).map((period, j): Use => [
        fee.periods ? `fees[${i}].periods[${j}]` : `fees[${i}]`,
        period.basis,
        period,
      ]),
    ),
    ...guide.conditions.flatMap((condition, i) =>
      conditionPeriods(condition).map((period, j): Use => [
        condition.periods ? `conditions[${i}].periods[${j}]` : `conditions[${i}]`,
        period.basis,
        period,
      ]),
    ),
  ];
  return [
    ...guide.basis.flatMap((entry, i) => checkReference(content, file, `basis[${i}]`, entry)),
    ...uses.flatMap(([field, ids, when]) =>
      ids.flatMap((id) => {
        const entry = guide.basis.find((basis) => basis.id === id);
        const law = content.laws.find((candidate) => candidate.id === entry?.law);
        return entry && law ? checkDays(file, `${field}.basis`, id, law, entry, when) : [];
      }),
    ),
  ];
}

/** A basis covers the first and the last day of what rests on it. */
function checkDays(
  file: string,
  field: string,
  id: string,
  law: Law,
  entry: LawReference,
  when: Period,
): Problem[] {
  // That the version is missing is told at the basis itself.
  if (!entry.version && !entry.periods && law.versions.length > 1) return [];
  const cited = citedVersions(law, entry);
  const covered = (day: string): boolean => cited.some((version) => holdsOn(version, day));
  const open = cited.some(({ until }) => !until);
  const missing = [when.from, when.until].find((day) => day && !covered(day));
  if (missing) {
    return [
      {
        file,
        field,
        zh: `依据“${id}”写的${law.short.zh}版本在${missing}不施行。请在这项依据里写上当天施行的版本和条号，例如 periods: [{ version: …, article: … }, …]。`,
        en: `The version of ${law.short.en} that the basis “${id}” names is not in force on ${missing}. Give it the version and article of that day, as in periods: [{ version: …, article: … }, …].`,
      },
    ];
  }
  if (when.until || open) return [];
  const last =
    cited
      .map(({ until }) => until ?? '')
      .sort()
      .at(-1) ?? '';
  const next = law.repealed
    ? { zh: '这份文件此后不再施行', en: 'the document holds no more after that' }
    : { zh: '此后施行另一个版本', en: 'another version holds after that' };
  return [
    {
      file,
      field,
      zh: `依据“${id}”写的${law.short.zh}只到${last}，${next.zh}。请补上以后的依据，或者用 until 写明到哪一天为止。`,
      en: `The basis “${id}” rests on ${law.short.en} until ${last} only; ${next.en}. Add the basis of the time after, or say with until when it ends.`,
    },
  ];
}
