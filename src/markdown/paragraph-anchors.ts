import { relative } from 'node:path';
import type { ListItem, Paragraph, PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { formerAddresses } from '../content/addresses/former.ts';
import { readLock } from '../content/addresses/record.ts';
import { textAnchors } from '../content/text/anchors.ts';
import { proseSchema } from '../content/text/schema.ts';
import { localeOfFile } from '../i18n/paths.ts';
import { strings } from '../i18n/strings.ts';

/**
 * Gives every paragraph its anchor and a mark that leads there. Anchors that have been published
 * stay with their words (`content/site/addresses.lock`).
 */
export function paragraphAnchors() {
  const root = process.cwd();
  const lock = readLock(root);
  return (tree: Root, file: VFile): void => {
    const id = relative(`${root}/content`, file.path).replaceAll('\\', '/');
    const { aliases } = proseSchema.parse(file.data.astro?.frontmatter);
    const label = strings(localeOfFile(id)).paragraphLink;
    const former = formerAddresses(root, id);
    const anchors = textAnchors(lock, id, tree, String(file), aliases, former);
    for (const { node, anchor } of anchors) {
      node.data = { ...node.data, hProperties: { id: anchor } };
      const words = wordsOf(node);
      for (const [from, to] of Object.entries(aliases)) {
        if (to === anchor) words.unshift(mark('span', { id: from }));
      }
      words.push(mark('a', { className: ['pilcrow'], href: `#${anchor}`, ariaLabel: label }, '¶'));
    }
  };
}

/** The words of a paragraph, or of the first one of a list entry. */
function wordsOf(node: Paragraph | ListItem): PhrasingContent[] {
  if (node.type === 'paragraph') return node.children;
  const [first] = node.children;
  if (first?.type === 'paragraph') return first.children;
  const paragraph: Paragraph = { type: 'paragraph', children: [] };
  node.children.unshift(paragraph);
  return paragraph.children;
}

function mark(
  hName: string,
  hProperties: Record<string, string | string[]>,
  text = '',
): PhrasingContent {
  return {
    type: 'emphasis',
    data: { hName, hProperties },
    children: text ? [{ type: 'text', value: text }] : [],
  };
}
