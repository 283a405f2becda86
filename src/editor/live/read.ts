import { parse } from 'node-html-parser';
import pLimit from 'p-limit';
import { z } from 'zod';

/** A column page of the published site: a list or an index. */
export interface LiveColumn {
  /** Below the site's address, such as `en/news/`. */
  path: string;
  name: string;
  /** How many rows its lists and tables have. */
  entries: number;
  /** Headings of sections that hold nothing. */
  emptyParts: string[];
  /** The newest day that a page of it gives in the site map. */
  newest: string | undefined;
}

/** What the published site says of itself: its open data, its site map and its columns. */
export interface LiveSite {
  news: z.infer<typeof newsRow>[];
  planYears: number[];
  laws: z.infer<typeof lawRow>[];
  guides: z.infer<typeof guideFile>[];
  columns: LiveColumn[];
}

/** The site, or a part of it, could not be read. */
export class LiveError extends Error {
  override readonly name = 'LiveError';
}

const title = { title_zh: z.string(), title_en: z.string() };
const newsRow = z.object({ id: z.string(), type: z.string(), online: z.string().nullable() });
const planRow = z.object({ year: z.number() });
const lawRow = z.object({
  id: z.string(),
  ...title,
  from: z.string(),
  until: z.string().nullable(),
  replaced_by: z.string().nullable(),
});
const guideRow = z.object({ id: z.string() });
const guideFile = z.object({
  slug: z.string(),
  title: z.object({ zh: z.string(), en: z.string() }),
  online: z.string().nullish(),
  reviewed: z.string().nullish(),
  review_by: z.string().nullish(),
  basis: z.array(z.object({ law: z.string() })),
});

const atOnce = 6;
const patience = 30_000;

/**
 * Reads what a published site says of itself.
 *
 * @param address where it is published, with the path that it was built for
 * @throws LiveError when it does not answer, or not as this site does
 */
export async function readLive(address: string): Promise<LiveSite> {
  const root = address.replace(/\/*$/, '/');
  const limited = pLimit(atOnce);
  const text = (path: string): Promise<string> => limited(() => ask(root + path));
  const data = async <T>(path: string, schema: z.ZodType<T>): Promise<T> => {
    const result = schema.safeParse(JSON.parse(await text(path)));
    if (result.success) return result.data;
    throw new LiveError(`${root}${path}: ${z.prettifyError(result.error)}`);
  };
  try {
    const [news, items, laws, rows, map] = await Promise.all([
      data('data/announcements.json', z.array(newsRow)),
      data('data/items.json', z.array(planRow)),
      data('data/laws.json', z.array(lawRow)),
      data('data/guides.json', z.array(guideRow)),
      text('sitemap.xml'),
    ]);
    const pages = pagesOf(map);
    const [guides, columns] = await Promise.all([
      Promise.all(rows.map(({ id }) => data(`data/guides/${id}.json`, guideFile))),
      Promise.all(
        pages
          .filter(({ path }) => mayBeColumn.test(path))
          .map(async ({ path }) => columnOf(path, await text(path), pages)),
      ),
    ]);
    return {
      news,
      planYears: [...new Set(items.map(({ year }) => year))],
      laws,
      guides,
      columns: columns.filter((column) => column !== undefined),
    };
  } catch (error) {
    if (error instanceof SyntaxError) throw new LiveError(`${root}: ${error.message}`);
    throw error;
  }
}

/** Addresses that a column may have; the page itself says whether it is one. */
const mayBeColumn = /^(?:en\/)?(?:[a-z]+\/|(?:plan|week)\/\d{4}\/|news\/type\/[a-z]+\/)?$/;

interface LivePage {
  path: string;
  modified: string | undefined;
}

/** The pages of a site map, by their addresses below the site's own. */
function pagesOf(map: string): LivePage[] {
  const pages = parse(map)
    .querySelectorAll('url')
    .map((url) => ({
      url: (url.querySelector('loc')?.text ?? '').replace(/index\.html$/, ''),
      modified: url.querySelector('lastmod')?.text.slice(0, 10),
    }));
  const home = pages.reduce(
    (least, { url }) => (url.length < least.length ? url : least),
    pages[0]?.url ?? '',
  );
  return pages.map(({ url, modified }) => ({ path: url.slice(home.length), modified }));
}

function columnOf(path: string, html: string, pages: readonly LivePage[]): LiveColumn | undefined {
  const page = parse(html);
  const label = (name: string): string | undefined =>
    page.querySelector(`meta[name=${name}]`)?.getAttribute('content');
  const name = label('ColumnName');
  if (!name || label('ArticleTitle')) return undefined;
  const days = pages
    .filter((other) => other.path.startsWith(path))
    .flatMap(({ modified }) => modified ?? []);
  return {
    path,
    name,
    entries: page.querySelectorAll('main :is(li, tr, dt, .entry)').length,
    emptyParts: page.querySelectorAll('main section').flatMap((section) => {
      const heading = section.querySelector('h2, h3')?.text.trim();
      return heading && section.text.trim() === heading ? [heading] : [];
    }),
    newest: days.sort().at(-1),
  };
}

async function ask(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
    if (response.ok) return await response.text();
    throw new LiveError(`${url}: ${response.status}`);
  } catch (error) {
    if (error instanceof LiveError || !(error instanceof Error)) throw error;
    const cause = error.cause instanceof Error ? error.cause.message : error.message;
    throw new LiveError(`${url}: ${cause}`);
  }
}
