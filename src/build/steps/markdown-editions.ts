// Adds the text of each page as Markdown; writes …/index.md beside each page.
import { join } from 'node:path';
import { markdownFile } from '../../feeds/files.ts';
import { writeInto } from '../files.ts';
import { pageMarkdown } from '../markdown/edition.ts';
import type { Step } from '../steps.ts';

/** For readers that are programs. */
export const markdownEditions: Step = {
  async page({ path, html, main }, { root }) {
    const markdown = main && path.endsWith('/') ? pageMarkdown(html, main) : undefined;
    if (markdown) await writeInto(join(root, path, markdownFile), markdown);
  },
};
