import { reservedLawIds, siteFiles, type Content, type GuideEntry } from '../content.ts';
import { conditionPeriods, feePeriods, limitPeriods } from '../guides/dated.ts';
import { faultText, holdsOn, periodFaults, type Period } from '../periods.ts';
import type { Problem } from '../problems.ts';
import { duplicates, halfWidth, textsIn, unknownGuide, unknownId, unknownLaw } from '../rules.ts';
import { citedVersions, versionPeriod } from './model.ts';
import type { Law, LawReference } from './schema.ts';

/**
 * Documents and their versions against each other, and what cites them: versions follow without gap
 * or overlap, references name a version and an article that it has, and what holds on a day rests on
 * a version that holds on that day.
 */
export function checkLaws(content: Content): Problem[] {
  return [
    ...content.laws.flatMap((law, i) => checkLaw(content, law, `laws[${i}]`)),
    ...checkChanges(content),
    ...content.terms.flatMap(({ basis, id }) =>
      basis.flatMap((entry, i) => [
        ...unknownLaw(content, siteFiles.glossary, `terms › ${id} › basis[${i}].law`, entry.law),
        ...checkReference(content, siteFiles.glossary, `terms › ${id} › basis[${i}]`, entry),
      ]),
    ),
    ...content.guides.flatMap((guide) => checkGuideBasis(content, guide)),
    ...content.weeks.flatMap((week) => {
      const folder = week.file.replace(/\/[^/]*$/, '');
      return [
        ...week.comics.flatMap((comic, i) =>
          comic.basis.flatMap((entry, j) =>
            checkReference(content, `${folder}/comics.yaml`, `comics[${i}].basis[${j}]`, entry),
          ),
        ),
        ...week.questions.flatMap(({ basis }, i) =>
          basis
            ? checkReference(content, `${folder}/quiz.yaml`, `questions[${i}].basis`, basis)
            : [],
        ),
      ];
    }),
  ];
}

function checkLaw(content: Content, law: Law, field: string): Problem[] {
  const file = siteFiles.laws;
  const problems: Problem[] = [];
  const { versions } = law;
  const several = versions.length > 1;
  if ((reservedLawIds as readonly string[]).includes(law.id)) {
    problems.push({
      file,
      field: `${field}.id`,
      zh: `“${law.id}”是页面 /laws/${law.id}/ 的地址，文件不能用这个标识。请换一个。`,
      en: `“${law.id}” is the address of the page /laws/${law.id}/, so no document may take it. Choose another id.`,
    });
  }
  versions.forEach((version, i) => {
    if (several && !version.name) {
      problems.push({
        file,
        field: `${field}.versions[${i}].name`,
        zh: `${law.short.zh}有几个版本，每个都要写名称，例如 name: { zh: 2019年修正, en: 2019 amendment }。`,
        en: `${law.short.en} has several versions, so each needs a name, as in name: { zh: 2019年修正, en: 2019 amendment }.`,
      });
    }
    if (several && version.from.length < 10) {
      problems.push({
        file,
        field: `${field}.versions[${i}].from`,
        zh: `${law.short.zh}有几个版本，施行日期要写到日，例如 2027-01-01。`,
        en: `${law.short.en} has several versions, so from names a day, as in 2027-01-01.`,
      });
    }
    if (versions.findIndex(({ id }) => id === version.id) < i) {
      problems.push({
        file,
        field: `${field}.versions[${i}].id`,
        zh: `版本“${version.id}”出现两次。请改名或者删去一个。`,
        en: `The version “${version.id}” stands twice. Rename or remove one of the two.`,
      });
    }
  });
  const periods = versions.map((version) => versionPeriod(law, version));
  for (const fault of periodFaults(periods)) {
    problems.push({
      file,
      field: `${field}.versions[${fault.index}].${fault.field}`,
      ...faultText(fault, periods),
    });
  }
  if (!law.repealed && periods.at(-1)?.until) {
    problems.push({
      file,
      field: `${field}.versions[${versions.length - 1}].until`,
      zh: `最后一个版本有截止日期，却没有写由什么取代。请加上下一个版本，或者写 repealed: { on: 日期, by: 文件标识 }。`,
      en: `The last version ends, and nothing says what takes its place. Add the next version, or write repealed: { on: day, by: id of the document }.`,
    });
  }
  return [
    ...problems,
    ...[law.repealed, ...law.amended].flatMap((event) =>
      event ? unknownLaw(content, file, `${field} › ${event.by}`, event.by) : [],
    ),
  ];
}

/** Changes have an id of their own, name guides that exist, and say where they are told. */
function checkChanges(content: Content): Problem[] {
  const file = siteFiles.laws;
  const all = content.laws.flatMap((law, i) =>
    law.versions.flatMap((version, j) =>
      version.changes.map((change, k) => ({
        change,
        version,
        field: `laws[${i}].versions[${j}].changes[${k}]`,
      })),
    ),
  );
  return [
    ...duplicates(all.map(({ change }) => change.id)).map(({ value, index }) => ({
      file,
      field: `${all[index]?.field ?? ''}.id`,
      zh: `变化的标识“${value}”出现两次。它是页面上的锚点，请改成没有用过的。`,
      en: `The id of a change “${value}” stands twice. It is an anchor on the page, so each needs its own.`,
    })),
    ...all.flatMap(({ change, version, field }) => [
      ...change.guides.flatMap((slug, i) =>
        unknownGuide(content, file, `${field}.guides[${i}]`, slug),
      ),
      ...(change.sources.length > 0 || version.official
        ? []
        : [
            {
              file,
              field: `${field}.sources`,
              zh: `变化“${change.title.zh}”没有来源。请在 sources 里写明，或者给这个版本写 official 地址。`,
              en: `The change “${change.title.en}” has no source. Name one under sources, or give the version its official address.`,
            },
          ]),
      ...(change.on && change.on < version.from
        ? [
            {
              file,
              field: `${field}.on`,
              zh: `这一变化的日期（${change.on}）早于这个版本的施行日期（${version.from}）。请改正其中一个。`,
              en: `The day of this change (${change.on}) is before the version is in force (${version.from}). Correct one of the two.`,
            },
          ]
        : []),
    ]),
    ...textsIn({ laws: content.laws }, 'zh').flatMap(([field, value]) =>
      halfWidth(file, field, value),
    ),
  ];
}

/** A reference names versions that exist and articles that they have. */
/** The version and the article that a reference names exist; of a document that is not there others tell. */
export function checkReference(
  content: Content,
  file: string,
  field: string,
  reference: LawReference,
): Problem[] {
  const law = content.laws.find(({ id }) => id === reference.law);
  if (!law) return [];
  const known = law.versions.map(({ id, name }) => ({ id, name: name ?? { zh: id, en: id } }));
  const what = { zh: `${law.short.zh}的版本`, en: `version of ${law.short.en}` };
  if (reference.periods && (reference.version ?? reference.article)) {
    return [
      {
        file,
        field,
        zh: `有了 periods，就不再单写 version 和 article，请删去。`,
        en: `Beside periods there is no version or article of its own. Remove them.`,
      },
    ];
  }
  const named = reference.periods ?? [reference];
  if (law.versions.length > 1 && named.some(({ version }) => !version)) {
    const ids = law.versions.map(({ id }) => id);
    const example = ids.map((id) => `{ version: '${id}', article: '…' }`).join(', ');
    return [
      {
        file,
        field: `${field}.version`,
        zh: `${law.short.zh}有几个版本（${ids.join('、')}），要写明是哪一个，例如 version: '${ids[0] ?? ''}'；前后条号不同的，写 periods: [${example}]。`,
        en: `${law.short.en} has several versions (${ids.join(', ')}), so the reference names one, as in version: '${ids[0] ?? ''}'; where the number of the article changes, as in periods: [${example}].`,
      },
    ];
  }
  const problems = named.flatMap(({ version }) =>
    version ? unknownId(file, field, version, known, what, siteFiles.laws) : [],
  );
  if (problems.length > 0) return problems;
  return [
    ...renumberedOtherwise(file, field, law, reference),
    ...citedVersions(law, reference).flatMap(({ version, article }) => {
      const last = Math.max(0, ...articleNumbers(article));
      if (!version.articles || last <= version.articles) return [];
      const name = version.name ?? { zh: '', en: '' };
      return [
        {
          file,
          field: `${field}.article`,
          zh: `${law.short.zh}${name.zh}只有${version.articles}条，没有第${last}条。请核对条号和版本。`,
          en: `${law.short.en} ${name.en} has ${version.articles} articles, and no Art. ${last}. Check the number and the version.`,
        },
      ];
    }),
  ];
}

/** The numbers of articles, without paragraphs: `50–52, 60(2)` gives 50, 51, 52, 60. */
function articleNumbers(article = ''): number[] {
  return article
    .replace(/\([^)]*\)/g, '')
    .split(',')
    .flatMap((part) => {
      const [first = NaN, last = first] = part.split('–').map(Number);
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
    });
}

/** An article is followed by one that the law's own list of old and new numbers gives for it. */
function renumberedOtherwise(
  file: string,
  field: string,
  law: Law,
  { periods = [] }: LawReference,
): Problem[] {
  return periods.slice(1).flatMap((period, i) => {
    const { renumbered = [] } = law.versions.find(({ id }) => id === period.version) ?? {};
    const given = articleNumbers(period.article);
    return articleNumbers(periods[i]?.article).flatMap((old) => {
      const now = renumbered
        .filter((row) => articleNumbers(row.old).includes(old))
        .flatMap((row) => articleNumbers(row.new));
      if (now.length === 0 || now.some((number) => given.includes(number))) return [];
      const list = [...new Set(now)];
      return [
        {
          file,
          field: `${field}.periods[${i + 1}].article`,
          zh: `${law.short.zh}原第${old}条的内容现在是第${list.join('、')}条，这里写的是第${given.join('、')}条。请改正条号，或者改正 ${siteFiles.laws} 里的 renumbered。`,
          en: `What stood in Art. ${old} of ${law.short.en} now stands in Art. ${list.join(', ')}, and here stands Art. ${given.join(', ')}. Correct the number, or renumbered in ${siteFiles.laws}.`,
        },
      ];
    });
  });
}

/** What names a basis: where it stands, the ids that it names, and the days on which it holds. */
type Use = [field: string, ids: readonly string[], when: Period];

/** What a guide says holds only on days on which the version that it names holds. */
function checkGuideBasis(content: Content, guide: GuideEntry): Problem[] {
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
