import type { Root } from 'mdast';
import cjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import cjkFriendly from 'remark-cjk-friendly';
import gfm from 'remark-gfm';
import mdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { asWritten } from './as-written.ts';

const options = { singleTilde: false };

/**
 * Markdown as people write it beside Chinese: tables and footnotes, emphasis next to full-width marks, and
 * a single `~` or `*` between figures as it is.
 */
export const syntax = [gfm, cjkFriendly, cjkStrikethrough].map(
  (plugin): [typeof plugin, typeof options] => [plugin, options],
);

const parser = unified().use(remarkParse).use(syntax).use(mdx);

/**
 * Parses the text below a front matter as the site's pages do.
 *
 * @returns its tree, and the text that the positions in it count on
 * @throws VFileMessage with line and column, where a component is not closed
 */
export function parseText(body: string): { tree: Root; source: string } {
  const source = asWritten(body);
  return { tree: parser.parse(source), source };
}
