import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import mdxRenderer from '@astrojs/mdx/server.js';
import { components } from '../components/text/prose.ts';
import type { TextContext } from '../content/text/context.ts';
import { getProse } from '../content/store.ts';
import { basePrefix } from '../i18n/paths.ts';

let container: Promise<AstroContainer> | undefined;

async function create(): Promise<AstroContainer> {
  const made = await AstroContainer.create();
  made.addServerRenderer({ name: 'astro:jsx', renderer: mdxRenderer });
  return made;
}

/**
 * The text of a page as HTML that can stand anywhere: addresses in full, no marks for quoting.
 *
 * @param path the page's address without locale prefix
 */
export async function fullText(path: string, context: TextContext, site: URL): Promise<string> {
  container ??= create();
  const { Content } = await getProse(path, context.locale);
  const html = await (
    await container
  ).renderToString(Content, { props: { components }, locals: { article: context } });
  return portable(html, new URL(`${basePrefix(import.meta.env.BASE_URL)}${path}`, site));
}

/** Makes addresses in HTML absolute and takes away what only the page itself can use. */
function portable(html: string, page: URL): string {
  return (
    html
      .replace(/<!--.*?-->|<!doctype html>/gis, '')
      .replace(/<a class="pilcrow".*?<\/a>/gs, '')
      .replace(/<span id="[^"]*"><\/span>/g, '')
      // A feed has room for one size.
      .replace(/\s(?:srcset|sizes)="[^"]*"/g, '')
      .replace(/(\s(?:href|src)=")([^"]*)"/g, (_, before: string, link: string) => {
        return `${before}${new URL(link, page).href}"`;
      })
      .trim()
  );
}
