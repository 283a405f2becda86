import { unified } from '@astrojs/markdown-remark';
import type { AstroUserConfig } from 'astro';
import { bareLinks } from './bare-links.ts';
import { figures } from './figures.ts';
import { footnotes } from './footnotes.ts';
import { foreignPassages } from './foreign-passages.ts';
import { glossaryLinks } from './glossary-links.ts';
import { headingIds } from './heading-ids.ts';
import { lineBreaks } from './line-breaks.ts';
import { localLinks, type MovedPaths } from './local-links.ts';
import { outsideLinks } from './outside-links.ts';
import { paragraphAnchors } from './paragraph-anchors.ts';
import { syntax } from './syntax.ts';
import { tableLabels } from './table-labels.ts';

/**
 * How texts become HTML, for the site's configuration: the same in development and in builds.
 *
 * @param movedPaths asked once there is a link, what has moved
 */
export function markdown(
  base: string,
  movedPaths?: MovedPaths,
): NonNullable<AstroUserConfig['markdown']> {
  return {
    syntaxHighlight: false,
    processor: unified({
      // `syntax` has it, in the form that suits Chinese.
      gfm: false,
      smartypants: false,
      remarkPlugins: [
        ...syntax,
        // Reads the ids of headings, so it comes before they are taken out.
        paragraphAnchors,
        headingIds,
        figures,
        bareLinks,
        lineBreaks,
        tableLabels,
        [localLinks, { base, movedPaths }],
        outsideLinks,
      ],
      remarkRehype: { clobberPrefix: '' },
      rehypePlugins: [[glossaryLinks, base], foreignPassages, footnotes],
    }),
  };
}
