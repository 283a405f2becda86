import { defineMdastPlugin } from 'satteri';

/**
 * Gives a heading the id that stands behind it: `## 费用 [#fees]`.
 *
 * Ids are written out, not made from the words, so that both languages share one address.
 */
export const headingIds = defineMdastPlugin({
  name: 'heading-ids',
  heading(node, ctx) {
    const last = node.children.at(-1);
    if (last?.type !== 'text') return;
    const match = /^(.*?)\s*\[#([a-z0-9-]+)\]\s*$/s.exec(last.value);
    if (!match) return;
    const [, text = '', id = ''] = match;
    ctx.setProperty(last, 'value', text);
    ctx.setProperty(node, 'data', { ...node.data, hProperties: { id } });
  },
});
