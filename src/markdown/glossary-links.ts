import type { ElementContent, Root } from 'hast';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import type { Locale } from '../i18n/locales.ts';
import { localeOfFile, localPath } from '../i18n/paths.ts';
import { readVocabulary, termMatcher, type Vocabulary } from './glossary.ts';

const skipped = new Set(['a', 'code', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Links the first occurrence of each glossary term in an article, quietly. */
export function glossaryLinks(base: string) {
  const vocabularies = new Map<Locale, Vocabulary>();
  const vocabularyOf = (locale: Locale): Vocabulary => {
    const known = vocabularies.get(locale) ?? readVocabulary(locale);
    vocabularies.set(locale, known);
    return known;
  };
  return (tree: Root, file: VFile): void => {
    const locale = localeOfFile(file.path);
    const matcher = termMatcher(vocabularyOf(locale));
    visitParents(tree, 'text', (node, parents) => {
      const parent = parents.at(-1);
      if (!parent || parents.some((one) => one.type === 'element' && skipped.has(one.tagName))) {
        return;
      }
      const pieces = matcher.split(node.value);
      if (!pieces.some((piece) => piece.term)) return;
      const linked = pieces.map(({ text, term }): ElementContent => {
        if (!term) return { type: 'text', value: text };
        return {
          type: 'element',
          tagName: 'a',
          properties: { href: localPath(`/glossary/#${term}`, locale, base), className: ['term'] },
          children: [{ type: 'text', value: text }],
        };
      });
      const index = parent.children.indexOf(node);
      parent.children.splice(index, 1, ...linked);
      return [SKIP, index + linked.length];
    });
  };
}
