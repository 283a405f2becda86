import { satteri } from '@astrojs/markdown-satteri';
import type { AstroUserConfig } from 'astro';
import type { LoaderContext } from 'astro/loaders';
import { foreignPassages } from './foreign-passages.ts';
import { glossaryLinks } from './glossary-links.ts';
import { headingIds } from './heading-ids.ts';
import { localLinks } from './local-links.ts';
import { paragraphAnchors } from './paragraph-anchors.ts';

/** The HTML of a text, with its headings. */
export type RenderedText = Awaited<ReturnType<LoaderContext['renderMarkdown']>> & {
  metadata: { imagePaths: string[] };
};

/** A text to be rendered. */
export interface Text {
  body: string;
  /** Where it stands, as a `file:` address. */
  href: string;
}

/** How texts become HTML, for the site's configuration. */
export function markdown(base: string): NonNullable<AstroUserConfig['markdown']> {
  return { syntaxHighlight: false, processor: processor(base) };
}

const processor = (base: string): ReturnType<typeof satteri> =>
  satteri({
    features: { smartPunctuation: false },
    mdastPlugins: [headingIds, localLinks(base)],
    hastPlugins: [glossaryLinks(base), foreignPassages, paragraphAnchors()],
  });

/**
 * Renders texts without components as Astro itself does, in whatever thread it is called.
 *
 * @throws whatever a plugin throws
 */
export function textRenderer(base: string): (text: Text) => Promise<RenderedText> {
  const renderer = processor(base).createRenderer({ syntaxHighlight: false });
  return async ({ body, href }) => {
    const fileURL = new URL(href);
    const { code, metadata } = await (await renderer).render(body, { fileURL, frontmatter: {} });
    const imagePaths = [...metadata.localImagePaths, ...metadata.remoteImagePaths];
    return { html: code, metadata: { ...metadata, imagePaths } };
  };
}
