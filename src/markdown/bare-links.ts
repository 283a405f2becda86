import type { Link, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

/** Full-width marks and Chinese characters end an address that stands in running text. */
const end = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’]/u;

/** Ends an address in running text before the Chinese that follows it: `https://example.gov.cn/a。公布以后`. */
export function bareLinks() {
  return (tree: Root): void => {
    visit(tree, 'link', (link: Link, index, parent) => {
      const [label] = link.children;
      if (label?.type !== 'text' || !parent || index === undefined) return;
      // A link with words of its own, or one whose address was written as Markdown.
      if (!/^(?:https?:\/\/|www\.)/.test(label.value)) return;
      const at = label.value.search(end);
      if (at < 0) return;
      const rest: Text = { type: 'text', value: label.value.slice(at) };
      const shown = label.value.slice(0, at);
      link.url = shown.startsWith('www.') ? `http://${shown}` : shown;
      label.value = shown;
      parent.children.splice(index + 1, 0, rest);
    });
  };
}
