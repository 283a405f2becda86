import { siteFiles, type Content } from '../content.ts';
import type { Problem } from '../problems.ts';
import { unknownId } from '../rules.ts';
import { citedVersions } from './model.ts';
import type { Law, LawReference } from './schema.ts';

const article = String.raw`\d+[A-Z]?(?:\([0-9a-z]+\))*(?:–\d+)?`;
/** Articles as they are written: `40`, `50–52`, `10, 11(2)`, `4C(2)`; of court rules abroad `Rules 4(d)(3)`. */
const articles = new RegExp(`^(?:Rules? )?${article}(?:, ${article})*$`);

/** The version and the article that a reference names exist; of a document that is not there others tell. */
export function checkReference(
  content: Pick<Content, 'laws'>,
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
  const misspelt = named.find(({ article }) => article !== undefined && !articles.test(article));
  if (misspelt) {
    return [
      {
        file,
        field: `${field}.article`,
        zh: `条号只写数字，例如 '40'、'50–52' 或者 '10, 11(2)'，不写“第”“条”，现在写的是“${misspelt.article ?? ''}”。`,
        en: `An article is its number alone, as in '40', '50–52' or '10, 11(2)'; here stands “${misspelt.article ?? ''}”.`,
      },
    ];
  }
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
          en: `${[law.short.en, name.en].filter(Boolean).join(' ')} has ${version.articles} articles, and no Art. ${last}. Check the number and the version.`,
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
