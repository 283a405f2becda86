import { writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { textsSince } from '../content/changed-texts.ts';
import { codeDigest } from '../content/code.ts';
import { locales, type Locale } from '../i18n/locales.ts';
import { basePrefix, localeOfFile, localeOfPath } from '../i18n/paths.ts';
import { indexFolder } from '../search/pagefind.ts';
import { readKept, type Kept } from './kept.ts';
import { sumOf, type BuildFolders, type FileSum } from './output.ts';
import { closeIndexes, PageIndex } from './page-index.ts';
import { Thread } from './thread.ts';

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

/** Where Pagefind lists the languages of an index. */
export const entryFile = 'pagefind-entry.json';

/** What stands in that file. */
export interface Entry {
  languages: Record<string, { page_count: number }>;
}

/** The index of one language. */
export interface IndexPart {
  entry: Entry;
  /** Every other file of it by its address. */
  files: Record<string, FileSum>;
}

/** The SHA-256 of pages, by address, in the order in which they are indexed. */
export type Digests = Record<string, string>;

/** The index of one language, and what it was made of. */
export interface KnownPart extends IndexPart {
  pages: Digests;
}

/** What is kept of the index from one build to the next. */
interface IndexRecord extends Kept {
  parts: Partial<Record<Locale, KnownPart>>;
}

const recordFile = '.cache/search-index.json';

/** More texts than one works on between two builds: then most of the site is likely to change. */
const many = 50;

/** The index of one language is to be begun with the pages of the former build. */
export interface BeginTask {
  begin: Digests;
  former: string;
}

/** The index of one language is to be made. */
export interface MakeTask extends BuildFolders {
  pages: Digests;
  /** What the former build has of it. */
  known: KnownPart | undefined;
}

export type IndexTask = BeginTask | MakeTask;

/**
 * The search index of a build. Each language is indexed in a thread of its own, unless none of its
 * pages has changed: then it is taken over from the former build.
 */
export class SearchIndex {
  readonly #folders: BuildFolders;
  readonly #record = readKept<IndexRecord>(recordFile);
  readonly #threads = new Map<Locale, Thread<IndexTask, IndexPart | undefined>>();

  /**
   * Where a few texts have changed, begins with the pages of their language as the former build has
   * them, of which only a few will be others: the rest of the build takes about as long.
   */
  constructor(folders: BuildFolders) {
    this.#folders = folders;
    const changed = this.#record ? textsSince(recordFile) : [];
    if (changed.length > many) return;
    for (const locale of new Set(changed.map(localeOfFile))) {
      const pages = this.#record?.parts[locale]?.pages;
      if (pages) void this.#ask(locale, { begin: pages, former: folders.former });
    }
  }

  #ask(locale: Locale, task: IndexTask): Promise<IndexPart | undefined> {
    const thread =
      this.#threads.get(locale) ?? new Thread(new URL('./index-worker.ts', import.meta.url));
    this.#threads.set(locale, thread);
    return thread.ask(task);
  }

  /**
   * Makes the index.
   *
   * @param digests the SHA-256 of every page by its address, in one order; those that were drawn are
   *   in their place, the others at least in the former build
   * @returns how many pages can be found, and what the files are
   * @throws Error with what Pagefind says
   */
  async make(
    digests: readonly (readonly [string, string])[],
  ): Promise<{ count: number; files: Record<string, FileSum> }> {
    const parts = await Promise.all(
      locales.map(async (locale) => {
        const pages = Object.fromEntries(digests.filter(([path]) => localeOfPath(path) === locale));
        const known = this.#record?.parts[locale];
        const part = await this.#ask(locale, { ...this.#folders, pages, known });
        await this.#threads.get(locale)?.close();
        if (!part) throw new Error(`Search index: there is none for “${locale}”`);
        return [locale, { ...part, pages }] as const;
      }),
    );
    const languages: Entry['languages'] = Object.assign(
      {},
      ...parts.map(([, { entry }]) => entry.languages),
    );
    const entry = JSON.stringify({ ...parts[0]?.[1].entry, languages } satisfies Entry);
    writeFileSync(join(this.#folders.root, indexFolder, entryFile), entry);
    const record = { code: codeDigest(), parts: Object.fromEntries(parts) } satisfies IndexRecord;
    writeFileSync(recordFile, JSON.stringify(record));
    return {
      count: Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0),
      files: Object.assign(
        { [indexFolder + entryFile]: sumOf(entry) },
        ...parts.map(([, { files }]) => files),
      ) as Record<string, FileSum>,
    };
  }
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
  const index = await PageIndex.create();
  try {
    for (const url of [...addresses].sort()) {
      const content = await (await fetch(`${origin}${url}`)).text();
      // Addresses are kept without the base: the page adds its own.
      await index.add(`/${url.slice(root.length)}`, content);
    }
    return await index.files();
  } finally {
    await closeIndexes();
  }
}
