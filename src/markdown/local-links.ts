import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { localeOfFile, localPath } from '../i18n/paths.ts';

/** Former addresses of pages, with those of today; both in a language and below the base path. */
export type MovedPaths = (base: string) => Promise<ReadonlyMap<string, string>>;

/**
 * Turns a link written as `/plan/2024/` into the address of that page in the text's own
 * language, below the site's base path; one that has moved into the address of today.
 */
export function localLinks({
  base,
  movedPaths,
}: {
  base: string;
  movedPaths?: MovedPaths | undefined;
}) {
  return async (tree: Root, file: VFile): Promise<undefined> => {
    const moved = await movedPaths?.(base);
    visit(tree, ['link', 'definition'], (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      if (!node.url.startsWith('/') || node.url.startsWith('//')) return;
      const url = localPath(node.url, localeOfFile(file.path), base);
      const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
      node.url = (moved?.get(path) ?? path) + rest;
    });
    return undefined;
  };
}
