import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** A picture on a line of its own is a figure; what stands in quotes behind its file is its caption. */
export function figures() {
  return (tree: Root): void => {
    visit(tree, 'paragraph', (node) => {
      if (!holdsOnlyPictures(node)) return;
      node.data = { ...node.data, hName: 'figure' };
      node.children = node.children.flatMap((child): PhrasingContent[] => {
        if (child.type !== 'image' || !child.title) return [child];
        const caption: PhrasingContent = {
          type: 'emphasis',
          data: { hName: 'figcaption' },
          children: [
            {
              type: 'emphasis',
              data: { hName: 'small' },
              children: [{ type: 'text', value: child.title }],
            },
          ],
        };
        return [{ ...child, title: null }, caption];
      });
    });
  };
}

/** Whether a paragraph has no words of its own. */
export function holdsOnlyPictures({ children }: Paragraph): boolean {
  return (
    children.some(({ type }) => type === 'image') &&
    children.every(
      (child) =>
        child.type === 'image' ||
        child.type === 'break' ||
        (child.type === 'text' && !child.value.trim()),
    )
  );
}
