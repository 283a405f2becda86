import { folderOf, reservedLawIds, siteFiles, type Content } from '../content.ts';
import { faultText, periodFaults } from '../periods.ts';
import type { Problem } from '../problems.ts';
import { duplicates, halfWidth, textsIn, unknownGuide, unknownLaw } from '../rules.ts';
import { versionPeriod } from './model.ts';
import { checkReference } from './references-check.ts';
import type { Law } from './schema.ts';

/**
 * Documents and their versions against each other, and what cites them: versions follow without gap
 * or overlap, references name a version and an article that it has. Guides check their own.
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
    ...content.weeks.flatMap((week) => {
      const folder = folderOf(week.file);
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
