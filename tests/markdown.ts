import { compile } from '@mdx-js/mdx';
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { PluggableList } from 'unified';
import { VFile } from 'vfile';
import type { UnifiedResolvedOptions } from '@astrojs/markdown-remark';
import { asWritten } from '../src/markdown/as-written.ts';
import { markdown } from '../src/markdown/markdown.ts';

/**
 * The words of a text as its page shows them, through the plugins that a build uses.
 *
 * @throws VFileMessage where a build would stop
 */
export async function rendered(body: string): Promise<string> {
  const { options } = markdown('/').processor as unknown as { options: UnifiedResolvedOptions };
  let words = '';
  const collect = () => (tree: Root) => {
    visit(tree, 'text', (node) => void (words += node.value));
  };
  const file = new VFile({
    path: `${process.cwd()}/content/pages/nowhere/zh.mdx`,
    value: asWritten(body),
    data: { astro: { frontmatter: { answer: '甲。乙。' } } },
  });
  await compile(file, {
    remarkPlugins: options.remarkPlugins as PluggableList,
    rehypePlugins: [...(options.rehypePlugins as PluggableList), collect],
    remarkRehypeOptions: options.remarkRehype as object,
  });
  return words;
}
