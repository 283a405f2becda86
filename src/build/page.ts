import { parse, type HTMLElement } from 'node-html-parser';

/** A page as Astro has written it, while the steps walk over it. */
export interface BuiltPage {
  /** Address within the site, such as `/en/plan/2024/`. */
  path: string;
  /** What its file will hold; steps may change it. */
  html: string;
  /** The page's main part, parsed once for all steps; nothing where there is none. */
  main: HTMLElement | undefined;
  facts: PageFacts;
}

/** What stays known of a page once it has been walked over. */
export interface PageFacts {
  /** Address within the site, such as `/en/plan/2024/`. */
  path: string;
  ids: string[];
  links: string[];
  /** The anchors that a reader can link to: those in the page's main part, but not its controls. */
  anchors: string[];
  /** Where a page that only leads on leads to. */
  redirect: string | undefined;
}

/** Parses a page. */
export function readPage(path: string, html: string): BuiltPage {
  const main = mainOf(html);
  return { path, html, main, facts: pageFacts(path, html, main) };
}

/** Reads from a page's HTML what the checks after a build need. */
export function pageFacts(path: string, html: string, main = mainOf(html)): PageFacts {
  const ids = new Set<string>();
  const links = new Set<string>();
  for (const [, name, value = ''] of html.matchAll(attribute)) {
    if (name) (name === 'id' ? ids : links).add(value.replace(/&#38;|&amp;/g, '&'));
  }
  return {
    path,
    ids: [...ids],
    links: [...links],
    anchors: (main?.querySelectorAll('[id]') ?? []).flatMap(({ id, tagName }) =>
      id.startsWith('site_') || control.test(tagName) ? [] : [id],
    ),
    redirect: redirectTarget(html),
  };
}

/** An attribute that is entered at or leads on; scripts, which hold data, are passed over whole. */
const attribute = /<script\b.*?<\/script>|\s(id|href|src|action)="([^"]*)"/gs;

const control = /^(?:input|select|button|output|datalist|svg|g|title|desc)$/i;

/** The main part alone is parsed: masthead and footer are the larger half of most pages. */
function mainOf(html: string): HTMLElement | undefined {
  const start = html.indexOf('<main');
  const end = html.lastIndexOf('</main>');
  if (start < 0 || end < start) return undefined;
  return parse(html.slice(start, end + '</main>'.length)).querySelector('main') ?? undefined;
}

/** Where a page that only leads on leads to, as its HTML says; nothing for any other page. */
function redirectTarget(html: string): string | undefined {
  return /http-equiv="refresh" content="0; url=([^"]+)"/.exec(html)?.[1];
}
