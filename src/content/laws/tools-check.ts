import { citedLaws } from '../../tools/laws.ts';
import { lawPath, siteFiles, type Content } from '../content.ts';
import type { Problem } from '../problems.ts';
import { checkReference } from './references-check.ts';

/** What the tools of the guides cite is there: a document that is renamed or gone would stop the build. */
export function checkToolLaws(content: Content): Problem[] {
  if (content.guides.every(({ tools }) => tools.length === 0)) return [];
  const file = siteFiles.laws;
  const known = new Set(content.laws.map(({ id }) => id));
  const cited = new Set(Object.values(citedLaws).map(({ law }) => law));
  return [
    ...[...cited]
      .filter((law) => !known.has(law))
      .map((law) => ({
        file,
        field: 'laws',
        zh: `指南里的工具引用文件“${law}”，这里没有它。请恢复这一条；如果改了标识，请改回“${law}”（要换成别的文件，在 src/tools/laws.ts 里改）。`,
        en: `The tools of the guides cite “${law}”, which is not here. Restore it; if its id was changed, change it back to “${law}” (another document is named in src/tools/laws.ts).`,
        misses: { id: lawPath(law), where: '' },
      })),
    ...Object.entries(citedLaws).flatMap(([key, reference]) =>
      checkReference(content, file, `src/tools/laws.ts › ${key}`, reference),
    ),
  ];
}
