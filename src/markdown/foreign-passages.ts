import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { languageTag } from '../i18n/locales.ts';
import { passages } from '../i18n/passages.ts';
import { localeOfFile } from '../i18n/paths.ts';

/** Marks Chinese passages in an English text, so that they are read aloud and set as Chinese. */
export const foreignPassages: HastPluginEntry = ({ fileURL }) =>
  localeOfFile(fileURL?.pathname ?? '') === 'en' &&
  defineHastPlugin({
    name: 'foreign-passages',
    text(node, ctx) {
      const parts = passages(node.value);
      if (!parts.some((part) => part.chinese)) return;
      ctx.replaceNode(
        node,
        parts.map((part) => {
          const text = { type: 'text' as const, value: part.text };
          if (!part.chinese) return text;
          return {
            type: 'element' as const,
            tagName: 'span',
            properties: { lang: languageTag.zh },
            children: [text],
          };
        }),
      );
    },
  });
