import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { languageTag } from '../../i18n/locales.ts';
import { localeOfFile } from '../../i18n/paths.ts';

/** Chinese characters with the punctuation and digits between and around them. */
const chinese = /([《〈（]*\p{Script=Han}[\p{Script=Han}\d《》〈〉（）、，。—]*)/u;

/** Marks Chinese passages in an English text, so that they are read aloud and set as Chinese. */
export const foreignPassages: HastPluginEntry = ({ fileURL }) =>
  localeOfFile(fileURL?.pathname ?? '') === 'en' &&
  defineHastPlugin({
    name: 'foreign-passages',
    text(node, ctx) {
      if (!chinese.test(node.value)) return;
      ctx.replaceNode(
        node,
        node.value
          .split(chinese)
          .filter(Boolean)
          .map((part) =>
            chinese.test(part)
              ? {
                  type: 'element' as const,
                  tagName: 'span',
                  properties: { lang: languageTag.zh },
                  children: [{ type: 'text' as const, value: part }],
                }
              : { type: 'text' as const, value: part },
          ),
      );
    },
  });
