import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

const chinese = String.raw`[\p{Script=Han}\u3001-\u3003\u3008-\u3011\u3014-\u301F\uFF01-\uFF60“”‘’…—]`;
const between = new RegExp(`(?<=${chinese})[ \\t]*\\r?\\n[ \\t]*(?=${chinese})`, 'gu');

/** Takes out a line break between two Chinese characters, which browsers would show as a gap. */
export function lineBreaks() {
  return (tree: Root): void => {
    visit(tree, 'text', (node) => {
      node.value = node.value.replace(between, '');
    });
  };
}
