import { guidePath, type Content, type GuideEntry } from '../content.ts';
import { citedVersions } from '../laws/model.ts';
import { changesAsOf } from '../laws/pages.ts';
import { checkReference } from '../laws/references-check.ts';
import type { Law, LawReference } from '../laws/schema.ts';
import { holdsOn, type Period } from '../periods.ts';
import type { Problem } from '../problems.ts';
import { named, unknownId } from '../rules.ts';
import { ownBasis } from '../text/references.ts';
import { referenceTags } from '../text/references-check.ts';

/**
 * What a guide rests on is listed under its `basis`, in the version of the days for which it is named;
 * what is given without days is told as holding now.
 */
export function checkGuideBasis(content: Content, guide: GuideEntry): Problem[] {
  const { file } = guide;
  const known = named(guide.basis);
  const what = { zh: '依据', en: 'basis' };
  const places = basisPlaces(guide, changesAsOf(content));
  const problems = [
    ...guide.basis.flatMap((entry, i) => checkReference(content, file, `basis[${i}]`, entry)),
    ...places.flatMap(({ field, ids, days }) =>
      ids.flatMap((id, i) => {
        const entry = guide.basis.find((basis) => basis.id === id);
        if (!entry) {
          return unknownId(file, `${field}.basis[${i}]`, id, known, what, `${file} › basis`);
        }
        const law = content.laws.find((candidate) => candidate.id === entry.law);
        if (!law) return [];
        return days.flatMap((when) => checkDays(file, `${field}.basis`, id, law, entry, when));
      }),
    ),
  ];
  // An id written wrong leaves the right one without a place, which is one mistake and not two.
  return problems.length > 0 ? problems : checkCited(content, guide, places);
}

/** What is listed as a basis carries a statement: its number stands behind one, in the data or in a text. */
function checkCited(
  { prose }: Content,
  guide: GuideEntry,
  places: readonly BasisPlace[],
): Problem[] {
  const { file, slug, basis } = guide;
  const texts = prose.filter(({ path }) => path === guidePath(slug));
  const cited = new Set([
    ...places.flatMap(({ ids }) => ids),
    ...texts
      .flatMap(referenceTags)
      .flatMap(({ reference }) => ownBasis(guide, reference)?.id ?? []),
  ]);
  return basis.flatMap(({ id }, i) => {
    if (cited.has(id)) return [];
    return [
      {
        file,
        field: `basis[${i}].id`,
        zh: `依据“${id}”没有支持任何一句话。请在以它为依据的那一条写 basis: [${id}]，或者在正文那句话的句号后面写 <Law id="${id}" />；用不到的，从 basis 里删去。`,
        en: `Nothing in the guide rests on the basis “${id}”. Name it where something does, as in basis: [${id}], or put <Law id="${id}" /> behind the full stop of that sentence in the text; if nothing does, remove it from basis.`,
      },
    ];
  });
}

/** A place of a guide that names what it rests on. */
interface BasisPlace {
  /** Its field, such as `fees[0].periods[1]`. */
  field: string;
  /** The ids under the guide's `basis` that it names. */
  ids: readonly string[];
  /** The days for which it names them, a period each; none where each of its periods names others. */
  days: readonly Period[];
}

/** A part of a guide that may have successive values. */
interface Dated {
  basis: readonly string[];
  periods?: readonly (Period & { basis: readonly string[] })[] | undefined;
}

/**
 * Every place of a guide that names a basis.
 *
 * @param now the day of which the site tells the law
 */
function basisPlaces(guide: GuideEntry, now: string): BasisPlace[] {
  const lasting = (field: string, ids: readonly string[] = []): BasisPlace => ({
    field,
    ids,
    days: [{}],
  });
  const dated = (list: 'conditions' | 'limits' | 'fees'): BasisPlace[] =>
    guide[list].flatMap((entry: Dated, i) => datedPlaces(`${list}[${i}]`, entry, now));
  const within = (list: 'mistakes' | 'questions' | 'remedies'): BasisPlace[] =>
    guide[list].map(({ basis }, i) => lasting(`${list}[${i}]`, basis.flat()));
  return [
    ...Object.entries(guide.facts).map(([name, { basis }]) => lasting(`facts.${name}`, basis)),
    ...dated('conditions'),
    ...dated('limits'),
    ...dated('fees'),
    ...within('mistakes'),
    ...within('questions'),
    ...within('remedies'),
    lasting('result', guide.result?.basis),
    lasting('limits_note', guide.limits_note?.basis),
    lasting('fees_note', guide.fees_note?.basis),
  ];
}

/** A period without a basis of its own has that of the whole; a value without periods holds now. */
function datedPlaces(field: string, entry: Dated, now: string): BasisPlace[] {
  const { basis, periods = [{ from: now, basis: [] }] } = entry;
  return [
    { field, ids: basis, days: periods.filter((period) => period.basis.length === 0) },
    ...periods.map((period, j) => ({
      field: `${field}.periods[${j}]`,
      ids: period.basis,
      days: [period],
    })),
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
        zh: `依据“${id}”写的${law.short.zh}版本在${missing}不施行。请在这项依据里写上当天施行的版本和条号，例如 periods: [{ version: …, article: … }, …]；数额、期限、条件到某一天才改变的，把前后的值分别写进它的 periods，每一段有自己的 basis。`,
        en: `The version of ${law.short.en} that the basis “${id}” names is not in force on ${missing}. Give it the version and article of that day, as in periods: [{ version: …, article: … }, …]; where an amount, a limit or a condition changes on a day, write the values before and after under its periods, each with a basis of its own.`,
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
