import { siteFiles, type Content, type GuideEntry } from '../content.ts';
import {
  duplicateIds,
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
  return content.guides.flatMap((guide) => [
    ...checkGuide(content, guide),
    ...checkGuideBasis(content, guide),
    ...checkUnusual(guide),
  ]);
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
