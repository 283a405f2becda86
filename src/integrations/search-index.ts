import { writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { codeDigest } from '../content/code.ts';
import { locales, type Locale } from '../i18n/locales.ts';
import { basePrefix, localeOfPath } from '../i18n/paths.ts';
import type { BuildFolders } from './finish-page.ts';
import { formerFile, readKept, type Kept } from './kept.ts';
import { fileOf, sumOf, writeInto, type FileSum } from './output.ts';
import { Thread } from './thread.ts';

/** Only the article's own text counts; frames, lists of links and notes are marked in the pages. */
const options = { excludeSelectors: ['[data-pagefind-ignore]', '.pilcrow', '.ref'] };

/**
 * Words in one file of the index. Pagefind's own measure gives files of 33 KB, of which a question
 * needs two or three; these have a quarter of that. Should Pagefind forget the setting, they
 * only grow again.
 */
const wordsPerFile = '4000';

async function newIndex(): Promise<PagefindIndex> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = wordsPerFile;
  const { index, errors } = await createIndex(options);
  demand(errors);
  if (!index) throw new Error('Search index: Pagefind has made none');
  return index;
}

/**
 * Makes the search index in development: from the pages as the server shows them, on the first
 * search and again after each change.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        let files: Promise<Map<string, Uint8Array>> | undefined;
        server.watcher.on('all', () => {
          files = undefined;
        });
        server.middlewares.use((request, response, next) => {
          const path = /\/pagefind\/([^?]+)/.exec(request.url ?? '')?.[1];
          const address = server.httpServer?.address() as AddressInfo | null;
          if (!path || !address) return next();
          files ??= indexServer(`http://localhost:${address.port}`, server.config.base);
          files
            .then((index) => {
              const file = index.get(path);
              if (!file) return next();
              response.setHeader(
                'Content-Type',
                path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
              );
              response.end(Buffer.from(file));
            })
            .catch((error: unknown) => {
              files = undefined;
              logger.error(`Search index: ${String(error)}`);
              next(error);
            });
        });
      },
    },
  };
}

/** Pagefind brings interfaces of its own along, which the site does not use. */
const unused = /(?:-ui|component-ui|highlight)\.(?:js|css)$/;

/** The address of the index. */
const indexFolder = '/pagefind/';
/** Where Pagefind lists the languages of an index. */
const entryFile = 'pagefind-entry.json';

interface Entry {
  languages: Record<string, { page_count: number }>;
}

/** The index of one language. */
interface IndexPart {
  entry: Entry;
  /** Every other file of it by its address. */
  files: Record<string, FileSum>;
}

/** What is kept of the index from one build to the next. */
interface IndexRecord extends Kept {
  parts: Partial<Record<Locale, IndexPart & { pages: Digests }>>;
}

/** What tells whether pages have changed, by address. */
type Digests = Record<string, string>;

const recordFile = '.cache/search-index.json';

/** The index of one language, to be made. */
export interface IndexTask extends BuildFolders {
  /** The addresses of its pages. */
  pages: string[];
  /** What the former build has of it, when no page has changed since. */
  known: IndexPart | undefined;
}

/**
 * The search index of a build. Each language is indexed in a thread of its own, unless none of its
 * pages has changed: then it is taken over from the former build.
 */
export class SearchIndex {
  readonly #folders: BuildFolders;
  readonly #record = readKept<IndexRecord>(recordFile);
  readonly #pages: Record<Locale, Digests> = { zh: {}, en: {} };
  readonly #parts = new Map<Locale, Promise<IndexPart>>();

  /**
   * Starts with every language.
   *
   * @param digests what tells whether pages have changed, by their addresses; all are in their place
   */
  constructor(folders: BuildFolders, digests: Iterable<readonly [string, string]>) {
    this.#folders = folders;
    for (const [path, digest] of digests) this.#pages[localeOfPath(path)][path] = digest;
    for (const locale of locales) {
      const former = this.#record?.parts[locale];
      const pages = this.#pages[locale];
      const known = isDeepStrictEqual(former?.pages, pages) ? former : undefined;
      const part = inThread({ ...folders, pages: Object.keys(pages), known });
      // A failure is told by `finish`; until then nobody listens.
      part.catch(() => undefined);
      this.#parts.set(locale, part);
    }
  }

  /**
   * Completes the index.
   *
   * @returns how many pages can be found, and what the files are
   * @throws Error with what Pagefind says
   */
  async finish(): Promise<{ count: number; files: Record<string, FileSum> }> {
    const parts: IndexRecord['parts'] = {};
    for (const [locale, part] of this.#parts)
      parts[locale] = { ...(await part), pages: this.#pages[locale] };
    const made = locales.flatMap((locale) => parts[locale] ?? []);
    const languages: Entry['languages'] = Object.assign(
      {},
      ...made.map(({ entry }) => entry.languages),
    );
    const entry = JSON.stringify({ ...made[0]?.entry, languages } satisfies Entry);
    writeFileSync(join(this.#folders.root, indexFolder, entryFile), entry);
    writeFileSync(recordFile, JSON.stringify({ code: codeDigest(), parts } satisfies IndexRecord));
    return {
      count: Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0),
      files: Object.assign(
        { [indexFolder + entryFile]: sumOf(entry) },
        ...made.map(({ files }) => files),
      ) as Record<string, FileSum>,
    };
  }
}

async function inThread(task: IndexTask): Promise<IndexPart> {
  const thread = new Thread<IndexTask, IndexPart>(new URL('./index-worker.ts', import.meta.url));
  try {
    return await thread.ask(task);
  } finally {
    await thread.close();
  }
}

/**
 * Makes the index of one language, or takes it over from the former build.
 *
 * @throws Error with what Pagefind says
 */
export async function indexPart({ root, former, pages, known }: IndexTask): Promise<IndexPart> {
  if (known && takeOver(root, former, known)) return known;
  const part: IndexPart = { entry: { languages: {} }, files: {} };
  for (const [name, content] of await indexPages(root, `{${globs(pages).join(',')}}`)) {
    if (name === entryFile) part.entry = JSON.parse(Buffer.from(content).toString()) as Entry;
    else if (!unused.test(name)) {
      const address = indexFolder + name;
      writeInto(join(root, address), content);
      part.files[address] = sumOf(content);
    }
  }
  return part;
}

/** Whether the former build still has every file as it was; those are then copied. */
function takeOver(root: string, former: string, { files }: IndexPart): boolean {
  return Object.entries(files).every(([address, { sha256 }]) => {
    const content = formerFile(former, address, sha256);
    if (content) writeInto(join(root, address), content);
    return content;
  });
}

/** Patterns for the files of pages: those of a folder together. */
function globs(pages: readonly string[]): string[] {
  return [...new Set(pages.map((path) => fileOf(path).slice(1).replace(/\/.*/, '/**/*.html')))];
}

/** The index of the pages that a pattern names, as `filesOf`. */
async function indexPages(root: string, glob: string): Promise<Map<string, Uint8Array>> {
  const index = await newIndex();
  try {
    demand((await index.addDirectory({ path: root, glob })).errors);
    return await filesOf(index);
  } finally {
    await close();
  }
}

/** The files of an index by their path in its folder. */
async function filesOf(index: PagefindIndex): Promise<Map<string, Uint8Array>> {
  const { files, errors } = await index.getFiles();
  demand(errors);
  return new Map(files.map(({ path, content }) => [path.replace(/^pagefind\//, ''), content]));
}

function demand(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Search index: ${errors.join('; ')}`);
}

/** Indexes every page that the site map lists, as the development server shows it. */
async function indexServer(origin: string, base: string): Promise<Map<string, Uint8Array>> {
  const root = `${basePrefix(base)}/`;
  const addresses = new Set<string>();
  for (const map of ['sitemap/', 'en/sitemap/']) {
    const html = await (await fetch(`${origin}${root}${map}`)).text();
    for (const [, href = ''] of html.matchAll(/href="([^"#?]+\/)(?:[#?][^"]*)?"/g)) {
      if (href.startsWith(root)) addresses.add(href);
    }
  }
  const index = await newIndex();
  try {
    for (const url of addresses) {
      const content = await (await fetch(`${origin}${url}`)).text();
      // Addresses are kept without the base: the page adds its own.
      await index.addHTMLFile({ url: `/${url.slice(root.length)}`, content });
    }
    return await filesOf(index);
  } finally {
    await index.deleteIndex();
  }
}
