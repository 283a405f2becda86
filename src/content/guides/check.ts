import { siteFiles, type Content, type GuideEntry } from '../content.ts';
import {
  duplicateIds,
  duplicates,
  knownPlanItems,
  knownTargets,
  named,
  unknownGuide,
  unknownId,
  unknownLaw,
  type Known,
} from '../rules.ts';
import { type Problem } from '../problems.ts';
import { checkGuideBasis } from './basis-check.ts';
import { checkUnusual } from './unusual.ts';

/** What a guide names exists, and its laws hold on the days for which it names them. */
export function checkGuides(content: Content): Problem[] {
  return [
    ...content.guides.flatMap((guide) => [
      ...checkGuide(content, guide),
      ...checkGuideBasis(content, guide),
      ...checkUnusual(guide),
    ]),
    ...checkLimitAliases(content),
  ];
}

/** A former key of a limit leads to one limit, and to none that has the key now. */
function checkLimitAliases({ guides }: Content): Problem[] {
  const keys = guides.flatMap(({ slug, limits }) => limits.map(({ id }) => `${slug}#${id}`));
  const former = guides.flatMap(({ file, limits }) =>
    limits.flatMap(({ aliases = [] }, i) =>
      aliases.map((key, k) => ({ file, field: `limits[${i}].aliases[${k}]`, key })),
    ),
  );
  return duplicates([...keys, ...former.map(({ key }) => key)]).flatMap(({ value, index }) => {
    const place = former[index - keys.length];
    if (!place) return [];
    return [
      {
        file: place.file,
        field: place.field,
        zh: `“${value}”已经是一个期限的标识，或者另一个期限的旧标识。请删去，或者改成这个期限自己用过的标识。`,
        en: `“${value}” is the key of a limit, or a former key of another. Remove it, or write a key that this limit used to have.`,
      },
    ];
  });
}

function checkGuide(content: Content, guide: GuideEntry): Problem[] {
  const { file } = guide;
  const limits = named(guide.limits);
  const reference = (
    field: string,
    words: readonly string[],
    known: Known,
    zh: string,
    en: string,
    where: string,
  ): Problem[] =>
    words.flatMap((word, i) => unknownId(file, `${field}[${i}]`, word, known, { zh, en }, where));
  const limitOf = (field: string, word: string | undefined): Problem[] =>
    word
      ? unknownId(file, field, word, limits, { zh: '期限', en: 'limit' }, `${file} › limits`)
      : [];
  const lists = {
    conditions: guide.conditions,
    steps: guide.steps,
    materials: guide.materials,
    limits: guide.limits,
    fees: guide.fees,
    basis: guide.basis,
    local: guide.local,
  };
  return [
    ...reference(
      'audiences',
      guide.audiences,
      content.taxonomy.audiences,
      '受众',
      'audience',
      siteFiles.taxonomy,
    ),
    ...reference(
      'items',
      guide.items,
      knownPlanItems(content),
      '事项',
      'item',
      'content/work-plan/',
    ),
    ...reference(
      'indicators',
      guide.indicators,
      knownTargets(content),
      '目标',
      'indicator',
      'content/work-plan/*/plan.yaml',
    ),
    ...reference(
      'channels',
      guide.channels,
      content.channels,
      '渠道',
      'channel',
      siteFiles.channels,
    ),
    ...guide.related.flatMap((slug, i) => unknownGuide(content, file, `related[${i}]`, slug)),
    ...Object.entries(lists).flatMap(([field, entries]) =>
      duplicateIds(
        file,
        field,
        entries.map(({ id }) => id),
      ),
    ),
    ...guide.basis.flatMap(({ law }, i) => unknownLaw(content, file, `basis[${i}].law`, law)),
    ...guide.steps.flatMap((entry, i) => limitOf(`steps[${i}].limit`, entry.limit)),
    ...guide.remedies.flatMap((entry, i) => limitOf(`remedies[${i}].limit`, entry.limit)),
  ];
}
