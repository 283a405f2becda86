import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { parse } from 'yaml';
import { readLock, type AddressLock } from '../content/addresses/record.ts';
import { giveAnchors } from '../content/text/anchors.ts';
import { ContentError } from '../content/problems.ts';
import { proseSchema, splitSource } from '../content/text/schema.ts';
import { localeOfFile } from '../i18n/paths.ts';
import { strings } from '../i18n/strings.ts';

/**
 * Gives every paragraph its anchor and a mark that leads there. Anchors that have been published
 * stay with their words (`content/site/addresses.lock`).
 */
export function paragraphAnchors(): HastPluginEntry {
  let lock: AddressLock | undefined;
  return ({ fileURL }) => {
    if (!fileURL) return false;
    const root = process.cwd();
    const file = fileURLToPath(fileURL);
    const id = relative(`${root}/content`, file).replaceAll('\\', '/');
    if (!id.endsWith('.mdx') || id.startsWith('..')) return false;
    const { frontMatter, text } = splitSource(readFileSync(file, 'utf8'));
    lock ??= readLock(root);
    const aliases = proseSchema.parse(parse(frontMatter)).aliases;
    const moved = Object.entries(aliases);
    const anchors = [...giveAnchors(lock, id, text, aliases).keys()];
    for (const [from, to] of moved) {
      if (anchors.includes(to)) continue;
      throw new ContentError([
        {
          file: `content/${id}`,
          field: `aliases › ${from}`,
          zh: `这一页没有段落“${to}”，不能接替“${from}”。可用的有：${anchors.join('、')}。`,
          en: `There is no paragraph “${to}” on this page to take the place of “${from}”. Use one of ${anchors.join(', ')}.`,
        },
      ]);
    }
    const unlike = (): Error =>
      new Error(
        `content/${id}: 段落太复杂，认不出来。请用空行分段，列表不要嵌套，也不要画分隔线。/ The paragraphs can't be told apart: separate them by empty lines, do not nest lists, and draw no lines between them.`,
      );
    let next = 0;
    const label = strings(localeOfFile(id)).paragraphLink;
    return defineHastPlugin({
      name: 'paragraph-anchors',
      element: {
        filter: ['p', 'li'],
        visit(node, ctx) {
          if (node.tagName === 'p') {
            const parent = ctx.parent(node);
            if (parent?.type === 'element' && parent.tagName === 'li') return;
          }
          const anchor = anchors[next];
          next += 1;
          if (!anchor) throw unlike();
          ctx.setProperty(node, 'id', anchor);
          for (const [from, to] of moved) {
            if (to !== anchor) continue;
            ctx.prependChild(node, {
              type: 'element',
              tagName: 'span',
              properties: { id: from },
              children: [],
            });
          }
          ctx.appendChild(node, {
            type: 'element',
            tagName: 'a',
            properties: {
              className: ['pilcrow'],
              href: `#${anchor}`,
              ariaLabel: label,
            },
            children: [{ type: 'text', value: '¶' }],
          });
        },
      },
      // With fewer paragraphs than were counted, some now bear the anchors of others.
      after() {
        if (next < anchors.length) throw unlike();
      },
    });
  };
}
