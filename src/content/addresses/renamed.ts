import { existsSync } from 'node:fs';
import { parseText } from '../../markdown/syntax.ts';
import {
  folderOf,
  lawPath,
  pagePath,
  reservedPlanSlugs,
  siteFiles,
  type Content,
  type Prose,
} from '../content.ts';
import { leadsTo } from '../site/check.ts';
import { citedLaws } from '../../tools/laws.ts';
import type { Problem } from '../problems.ts';
import { readMarkup } from '../text/markup.ts';
import { passagesOf } from '../text/paragraphs.ts';
import { addressed, movedAddresses, type Addressed } from './check.ts';
import { contentPages } from './pages.ts';
import type { AddressLock, PageAnchors } from './record.ts';

/** An entry that is published under a name that nothing has now, and one that is new. */
interface Pair {
  from: string;
  entry: Addressed;
}

/** An address is the name of a kind and the entry's own: `/guides/` and `training`. */
const kindOf = (path: string): string => path.replace(/[^/]+\/$/, '');
const nameOf = (path: string): string => path.slice(kindOf(path).length, -1);

/** Addresses that pages of every site lead to, and documents that tools cite. */
const fixed: ReadonlySet<string> = new Set([
  ...leadsTo.pages.map(pagePath),
  ...Object.values(citedLaws).map(({ law }) => lawPath(law)),
]);

/**
 * Entries that have most likely been renamed and do not say what they were called: one of the same
 * kind is gone, and either words of its text stand in the new one, or the two are the only ones.
 *
 * @param root the project's folder
 */
export function checkRenamed(content: Content, published: AddressLock, root: string): Problem[] {
  return pairsIn(content, published, root).map(({ from, entry: { path, file, field } }) => {
    const [old, name] = [nameOf(from), nameOf(path)];
    if (fixed.has(from)) {
      return {
        file,
        field: field.replace(/\.?aliases$/, ''),
        zh: `“${old}”改名成了“${name}”，但是这个名字不能改：各页和工具都按它找。请改回“${old}”。`,
        en: `“${old}” has become “${name}”, but has to keep its name, by which every page or a tool finds it. Rename it back to “${old}”.`,
        was: from,
      };
    }
    return {
      file,
      field,
      zh: `“${old}”（${from}）没有了，“${name}”是新的：是改名吗？是的话，请在这里写 aliases: [${old}]，旧网址和提到它的地方就都跟过来；不是的话，请恢复“${old}”，或者在 ${siteFiles.aliases} 里写 { from: ${from}, to: 接替它的地址 }。`,
      en: `“${old}” (${from}) is gone and “${name}” is new: was it renamed? Then write aliases: [${old}] here, and the old address and all that names it follow. Otherwise restore “${old}”, or write { from: ${from}, to: the address that takes its place } in ${siteFiles.aliases}.`,
      was: from,
    };
  });
}

function pairsIn(content: Content, { pages }: AddressLock, root: string): Pair[] {
  const drafts = new Set(content.drafts.map(({ path }) => path));
  const entries = addressed(content);
  const fresh = entries.filter(
    ({ path }) =>
      !pages.has(path) &&
      !drafts.has(path) &&
      !reservedPlanSlugs.some((slug) => slug === nameOf(path)),
  );
  const answered = new Set([
    ...contentPages(content).keys(),
    ...movedAddresses(content).map(({ from }) => from),
    ...drafts,
  ]);
  const gone = [...pages.keys()].filter((path) => !answered.has(path));
  if (fresh.length === 0 || gone.length === 0) return [];
  const pairs: Pair[] = [];
  for (const kind of new Set(fresh.map(({ path }) => kindOf(path)))) {
    const now = new Set(fresh.filter(({ path }) => kindOf(path) === kind));
    const [like] = now;
    const before = new Set(
      gone.filter(
        (path) => kindOf(path) === kind && path !== kind && !(like && isThere(root, path, like)),
      ),
    );
    const take = (from: string, entry: Addressed): void => {
      pairs.push({ from, entry });
      before.delete(from);
      now.delete(entry);
    };
    for (const entry of [...now]) {
      const words = wordsOf(content.prose.filter(({ path }) => path === entry.path));
      const from = [...before].find((path) => shares(pages.get(path), words));
      if (from) take(from, entry);
    }
    const [from, entry] = [[...before][0], [...now][0]];
    if (before.size === 1 && now.size === 1 && from && entry) take(from, entry);
  }
  return pairs;
}

/**
 * Whether the folder of an entry is still there, which then could only not be read.
 *
 * @param like another entry of the kind
 */
function isThere(root: string, path: string, like: Addressed): boolean {
  const folder = folderOf(like.file);
  // What stands in a list with others has no folder.
  if (!folder.endsWith(`/${nameOf(like.path)}`)) return false;
  return existsSync(`${root}/${folder.replace(/[^/]*$/, nameOf(path))}`);
}

/** The fingerprints of the paragraphs of a page. */
function wordsOf(texts: readonly Prose[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap((prose) => {
      // What can't be parsed is told of itself.
      if ('problem' in readMarkup(prose)) return [];
      const { tree, source } = parseText(prose.body);
      return passagesOf(tree, source).map(({ fingerprint }) => fingerprint);
    }),
  );
}

function shares(anchors: PageAnchors | undefined, words: ReadonlySet<string>): boolean {
  return [...(anchors?.values() ?? [])].some((prints) =>
    Object.values(prints).some((print) => words.has(print)),
  );
}
