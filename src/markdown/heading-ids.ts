import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';

const written = /^(.*?)\s*\[#([^\]]*)\]\s*$/s;

/** The id that stands behind a heading: `fees` for `## 费用 [#fees]`. */
export function headingId(heading: Heading): string | undefined {
  const last = heading.children.at(-1);
  return last?.type === 'text' ? written.exec(last.value)?.[2] : undefined;
}

/**
 * Gives a heading the id that stands behind it. Ids are written out, not made from the words, so that
 * both languages share one address.
 */
export function headingIds() {
  return (tree: Root): void => {
    visit(tree, 'heading', (heading) => {
      const id = headingId(heading);
      const last = heading.children.at(-1);
      if (!id || last?.type !== 'text') return;
      last.value = last.value.replace(written, '$1');
      heading.data = { ...heading.data, hProperties: { id } };
    });
  };
}
