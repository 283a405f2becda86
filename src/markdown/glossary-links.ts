import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import type { Locale } from '../i18n/locales.ts';
import { localeOfFile, localPath } from '../i18n/paths.ts';
import { readVocabulary, termMatcher, type Vocabulary } from './glossary.ts';

const skipped = new Set(['a', 'code', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Links the first occurrence of each glossary term in an article, quietly. */
export function glossaryLinks(base: string): HastPluginEntry {
  const vocabularies = new Map<Locale, Vocabulary>();
  const vocabularyOf = (locale: Locale): Vocabulary => {
    const known = vocabularies.get(locale) ?? readVocabulary(locale);
    vocabularies.set(locale, known);
    return known;
  };
  // Made anew for each article: a term is linked once in each.
  return ({ fileURL }) => {
    const locale = localeOfFile(fileURL?.pathname ?? '');
    const matcher = termMatcher(vocabularyOf(locale));
    return defineHastPlugin({
      name: 'glossary-links',
      text(node, ctx) {
        for (
          let parent: ReturnType<typeof ctx.parent> = ctx.parent(node);
          parent;
          parent = ctx.parent(parent)
        ) {
          if (parent.type === 'element' && skipped.has(parent.tagName)) return;
        }
        const pieces = matcher.split(node.value);
        if (!pieces.some((piece) => piece.term)) return;
        ctx.replaceNode(
          node,
          pieces.map(({ text, term }) =>
            term
              ? {
                  type: 'element' as const,
                  tagName: 'a',
                  properties: {
                    href: localPath(`/glossary/#${term}`, locale, base),
                    className: ['term'],
                  },
                  children: [{ type: 'text' as const, value: text }],
                }
              : { type: 'text' as const, value: text },
          ),
        );
      },
    });
  };
}
