import type { Root } from 'mdast';
import { localeOfFile } from '../../i18n/paths.ts';
import { parseText } from '../../markdown/syntax.ts';
import { publishedAnchors, type AddressLock } from '../addresses/record.ts';
import { addressOf } from '../assemble.ts';
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
  former: readonly string[] = [],
): (Passage & { anchor: string })[] {
  const passages = passagesOf(tree, source);
  const published = publishedAnchors(lock, [addressOf(id), ...former], localeOfFile(id), aliases);
  const anchors = assignAnchors(passages, published);
  return passages.map((passage, i) => ({ ...passage, anchor: anchors[i] ?? '' }));
}

/** The same for a text that is not being rendered: each anchor with its fingerprint. */
export function anchorsOf(
  lock: AddressLock,
  id: string,
  body: string,
  aliases: Readonly<Record<string, string>>,
  former: readonly string[] = [],
): Map<string, string> {
  const { tree, source } = parseText(body);
  return new Map(
    textAnchors(lock, id, tree, source, aliases, former).map(({ anchor, fingerprint }) => [
      anchor,
      fingerprint,
    ]),
  );
}
