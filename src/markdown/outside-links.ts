import type { Link, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { localeOfFile } from '../i18n/paths.ts';
import { strings } from '../i18n/strings.ts';

/** Says of a link to another site that it leads away, as channels do. */
export function outsideLinks() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'link', (link: Link, index, parent) => {
      if (!/^https?:\/\//.test(link.url) || !parent || index === undefined) return undefined;
      link.data = { ...link.data, hProperties: { rel: ['external'] } };
      const note: Text = { type: 'text', value: strings(localeOfFile(file.path)).leavesSite };
      parent.children.splice(index + 1, 0, note);
      return [SKIP, index + 2];
    });
  };
}
