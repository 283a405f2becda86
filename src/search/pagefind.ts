/** The part of Pagefind's browser API that the site uses. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string | null, options?: PagefindQuery): Promise<{ results: PagefindHit[] }>;
}

export interface PagefindQuery {
  filters?: Record<string, string>;
  sort?: Record<string, 'asc' | 'desc'>;
}

export interface PagefindHit {
  id: string;
  data(): Promise<PagefindPage>;
}

export interface PagefindPage {
  url: string;
  excerpt: string;
  /** The whole text that was indexed. */
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: PagefindSection[];
}

export interface PagefindSection {
  url: string;
  title: string;
  excerpt: string;
  weighted_locations: { balanced_score: number }[];
}

/** The address of the index. */
export const indexFolder = '/pagefind/';
/** Where Pagefind's module lies. */
export const engineFile = `${indexFolder}pagefind.js`;

let attempts = 0;
let engine: Promise<Pagefind> | undefined;
/** Parts of the index that did not arrive or were not what they should be. */
let failures = 0;

/**
 * Pagefind with the index of this page's language, loaded on first use. After a failure the
 * next call tries again.
 *
 * @param base the site's base path, with a slash at its end
 * @param address of its module, as `loadModule` takes it
 * @throws whatever the browser says when the files can't be loaded
 */
export function loadPagefind(base: string, address: string): Promise<Pagefind> {
  engine ??= start(base, address).catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

/**
 * Asks Pagefind. It takes a part of its index that can't be read for one that holds nothing, and
 * only tells the console: here it is an error, after which the engine is started anew.
 *
 * @throws when something of the index can't be loaded or is not what it should be
 */
export async function searchIndex(
  pagefind: Pagefind,
  query: string | null,
  options: PagefindQuery,
): Promise<PagefindHit[]> {
  const before = failures;
  try {
    const { results } = await pagefind.search(query, options);
    if (failures > before) throw new Error('A part of the index could not be read');
    return results;
  } catch (error) {
    engine = undefined;
    throw error;
  }
}

/** Notes what Pagefind tells the console of parts that it could not read. */
function listenToPagefind(): void {
  const { error } = console;
  console.error = (...told: unknown[]) => {
    if (
      /^Failed to load the (?:index chunk|meta index)|appears to have failed/.test(String(told[0]))
    )
      failures += 1;
    error.apply(console, told);
  };
}

async function start(base: string, address: string): Promise<Pagefind> {
  // A module that failed to load stays failed under its address, so a retry asks for another one.
  const retry = attempts > 0 ? `?retry=${attempts}` : '';
  if (attempts === 0) listenToPagefind();
  attempts += 1;
  const pagefind = (await window.loadModule(
    address.replace(/#|$/, (end) => retry + end),
  )) as Pagefind;
  await pagefind.options({
    baseUrl: base,
    basePath: base + indexFolder.slice(1),
    excerptLength: 24,
    // A worker would be another file of 12 KB, for work of a few milliseconds.
    noWorker: true,
  });
  await pagefind.init();
  return pagefind;
}
