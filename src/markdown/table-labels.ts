import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/**
 * Writes the heading of its column at each cell, for screens on which a table is read row by row. The
 * first cell of a row is what the row is about, and needs none.
 */
export function tableLabels() {
  return (tree: Root): void => {
    visit(tree, 'table', ({ children: [head, ...rows] }) => {
      const labels = head?.children.map((cell) => toString(cell).trim()) ?? [];
      for (const row of rows) {
        row.children.forEach((cell, i) => {
          if (i > 0 && labels[i])
            cell.data = { ...cell.data, hProperties: { dataLabel: labels[i] } };
        });
      }
    });
  };
}
