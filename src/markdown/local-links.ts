import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { localeOfFile, localPath } from '../i18n/paths.ts';

/**
 * Turns a link written as `/plan/2024/` into the address of that page in the text's own
 * language, below the site's base path.
 */
export function localLinks(base: string) {
  return (tree: Root, file: VFile): void => {
    visit(tree, ['link', 'definition'], (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      if (!node.url.startsWith('/') || node.url.startsWith('//')) return;
      node.url = localPath(node.url, localeOfFile(file.path), base);
    });
  };
}
