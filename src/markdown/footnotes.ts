import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { localeOfFile } from '../i18n/paths.ts';
import { strings } from '../i18n/strings.ts';

/** Words the heading of footnotes, and the way back from one, in the language of the text. */
export function footnotes() {
  return (tree: Root, file: VFile): void => {
    const t = strings(localeOfFile(file.path));
    visit(tree, 'element', (node) => {
      const { properties } = node;
      if (properties.id === 'footnote-label') {
        node.children = [{ type: 'text', value: t.footnotes }];
      }
      if (properties.dataFootnoteBackref !== undefined) properties.ariaLabel = t.footnoteBack;
    });
  };
}
