import type { Root } from 'mdast';
import { localeOfFile } from '../../i18n/paths.ts';
import { formerAddresses } from '../addresses/former.ts';
import { publishedAnchors, type AddressLock } from '../addresses/record.ts';
import { addressOf } from '../assemble.ts';
import type { Prose } from '../content.ts';
import { readMarkup } from './markup.ts';
import { assignAnchors, passagesOf, type Passage } from './paragraphs.ts';

/**
 * The passages of a text in their order, each with its anchor: the one it was published with, or a new one.
 *
 * @param id path of the text below `content/`
 * @param source the text that the positions in the tree count on
 * @param aliases anchors that others have taken the place of
 * @param former addresses that the page used to have: a renamed page keeps the anchors of its paragraphs
 */
export function textAnchors(
  lock: AddressLock,
  id: string,
  tree: Root,
  source: string,
  aliases: Readonly<Record<string, string>>,
  former: readonly string[],
): (Passage & { anchor: string })[] {
  const passages = passagesOf(tree, source);
  const published = publishedAnchors(lock, [addressOf(id), ...former], localeOfFile(id), aliases);
  const anchors = assignAnchors(passages, published, Object.keys(aliases));
  return passages.map((passage, i) => ({ ...passage, anchor: anchors[i] ?? '' }));
}

/**
 * The same for a text that is not being rendered: each anchor with its fingerprint; none where it
 * can't be parsed, which is told where texts are checked.
 *
 * @param root the project's folder
 */
export function anchorsOf(lock: AddressLock, prose: Prose, root: string): Map<string, string> {
  const read = readMarkup(prose);
  if ('problem' in read) return new Map();
  const id = prose.file.replace(/^content\//, '');
  const former = formerAddresses(root, id);
  return new Map(
    textAnchors(lock, id, read.tree, read.source, prose.aliases, former).map(
      ({ anchor, fingerprint }) => [anchor, fingerprint],
    ),
  );
}
