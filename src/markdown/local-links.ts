import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';
import { localeOfFile, localPath } from '../i18n/paths.ts';

/**
 * Turns a link written as `/plan/2024/` into the address of that page in the text's own
 * language, below the site's base path.
 */
export function localLinks(base: string): MdastPluginDefinition {
  return defineMdastPlugin({
    name: 'local-links',
    link(node, ctx) {
      if (!node.url.startsWith('/') || node.url.startsWith('//')) return;
      const locale = localeOfFile(ctx.fileURL?.pathname ?? '');
      ctx.setProperty(node, 'url', localPath(node.url, locale, base));
    },
  });
}
