// Checks that every link within the site leads somewhere; writes nothing.
import { ContentError, type Problem } from '../../content/problems.ts';
import { basePrefix, decoded } from '../../i18n/paths.ts';
import { listFiles } from '../files.ts';
import { contentSources, sourceOf } from '../sources.ts';
import type { PageFacts } from '../page.ts';
import type { Step } from '../steps.ts';

/** A page of ours that links to what is not there is a mistake. */
export const links: Step = {
  async end({ root, pages, base }) {
    const broken = brokenLinks(pages, new Set(listFiles(root)), base);
    if (broken.length > 0) throw new ContentError(await explain(broken, base));
  },
};

/** A link that leads nowhere: to no page or file, or to no anchor of its page. */
export interface BrokenLink {
  page: string;
  link: string;
  anchor: boolean;
}

/**
 * Finds internal links that lead nowhere.
 *
 * @param pages every page of the site
 * @param files addresses of every other file
 * @param base the site's base path
 */
export function brokenLinks(
  pages: readonly PageFacts[],
  files: ReadonlySet<string>,
  base: string,
): BrokenLink[] {
  const root = basePrefix(base);
  const idsOf = new Map(pages.map((page) => [page.path, new Set(page.ids)]));
  // A page that only leads on takes the fragment along.
  const byPath = new Map(
    pages.map(({ path, redirect }) => [
      path,
      idsOf.get(redirect?.slice(root.length) ?? path) ?? idsOf.get(path),
    ]),
  );
  const resolve = (page: string, link: string): Place | undefined => {
    const url = new URL(link, `https://site.example${root}${page}`);
    if (root && !url.pathname.startsWith(`${root}/`)) return undefined;
    return {
      path: decoded(url.pathname.slice(root.length), decodeURI),
      id: decoded(url.hash.slice(1)),
    };
  };
  // Most pages link to the same places, and to their own paragraphs.
  const known = new Map<string, Place | undefined>();
  const placeOf = (page: string, link: string): Place | undefined => {
    if (link.startsWith('#')) return { path: page, id: decoded(link.slice(1)) };
    if (!link.startsWith('/')) return resolve(page, link);
    if (!known.has(link)) known.set(link, resolve(page, link));
    return known.get(link);
  };
  return pages.flatMap((page) =>
    page.links.flatMap((link): BrokenLink[] => {
      if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return [];
      const place = placeOf(page.path, link);
      const target = place && byPath.get(place.path);
      if (!target) {
        return place && files.has(place.path) ? [] : [{ page: page.path, link, anchor: false }];
      }
      return place.id && !target.has(place.id) ? [{ page: page.path, link, anchor: true }] : [];
    }),
  );
}

/** Where a link leads within the site. */
interface Place {
  path: string;
  id: string;
}

/** Names the content file that holds a broken link, where there is one. */
async function explain(broken: readonly BrokenLink[], base: string): Promise<Problem[]> {
  const sources = await contentSources();
  const root = basePrefix(base);
  return broken.map(({ page, link, anchor }) => {
    const within = link.startsWith(`${root}/`) ? link.slice(root.length) : link;
    const written = within.replace(/^\/en(?=\/)/, '');
    const source = sourceOf(page, `(${written})`, sources);
    const [path = '', id = ''] = link.split('#');
    return {
      file: source?.file ?? `page ${page}`,
      field: `link ${link}`,
      zh: anchor
        ? `${path || page} 这一页上没有“#${id}”。请改成那一页上有的小标题或举措的标识。`
        : `没有“${written}”这个页面或文件。请改正地址，写成“/plan/2024/”这样，不带“/en”。`,
      en: anchor
        ? `The page ${path || page} has no “#${id}”. Name a heading or action that stands on it.`
        : `There is no page or file “${written}”. Correct the address, in the form “/plan/2024/”, without “/en”.`,
    };
  });
}
