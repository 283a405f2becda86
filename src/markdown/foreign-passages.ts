import type { ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { languageTag } from '../i18n/locales.ts';
import { passages } from '../i18n/passages.ts';
import { localeOfFile } from '../i18n/paths.ts';

/** Marks Chinese passages in an English text, so that they are read aloud and set as Chinese. */
export function foreignPassages() {
  return (tree: Root, file: VFile): void => {
    if (localeOfFile(file.path) !== 'en') return;
    visit(tree, 'text', (node, index, parent) => {
      const parts = passages(node.value);
      if (!parent || index === undefined || !parts.some((part) => part.chinese)) return;
      const marked = parts.map((part): ElementContent => {
        const text = { type: 'text' as const, value: part.text };
        if (!part.chinese) return text;
        return {
          type: 'element',
          tagName: 'span',
          properties: { lang: languageTag.zh },
          children: [text],
        };
      });
      parent.children.splice(index, 1, ...marked);
      return [SKIP, index + marked.length];
    });
  };
}
