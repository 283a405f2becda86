// Makes the index of all texts; writes /pagefind/*.
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { indexFolder } from '../../search/pagefind.ts';
import { writeInto } from '../files.ts';
import type { Step } from '../steps.ts';

/** Pagefind indexes in a process of its own while other steps work on the same pages. */
export function searchIndex(): Step {
  let index: PageIndex | undefined;
  return {
    async begin() {
      index = await PageIndex.create();
    },
    async page({ path, html }) {
      await index?.add(path, searchedPart(html));
    },
    async end({ root }) {
      try {
        for (const [name, content] of (await index?.files()) ?? []) {
          if (!unused.test(name)) await writeInto(join(root, indexFolder, name), content);
        }
      } finally {
        await closeIndexes();
      }
    },
  };
}

/** Pagefind brings interfaces of its own along, which the site does not use. */
const unused = /(?:-ui|component-ui|highlight)\.(?:js|css)$/;

/**
 * Only the article's own text counts; frames, lists of links and notes are marked in the pages, but for those
 * that stand too often to carry a mark each.
 */
const options = {
  excludeSelectors: ['[data-pagefind-ignore]', '.pilcrow', '.ref', '.basis small'],
};

/**
 * Words in one file of the index. Pagefind's own measure gives files of 33 KB, of which a question
 * needs two or three; these have a quarter of that. Should Pagefind forget the setting, they
 * only grow again.
 */
const wordsPerFile = '4000';

/** What of the main part can't be found, and can be told by its tags alone. */
const unsearched = /<section class="cite".*?<\/section>|<a class="pilcrow"[^>]*>[^<]*<\/a>/gs;

/**
 * What of a page can be found. Pagefind leaves out the rest as well, but takes as long to read it as
 * to index the text.
 */
export function searchedPart(html: string): string {
  const language = /<html[^>]*>/.exec(html)?.[0] ?? '';
  const start = html.indexOf('<main');
  const main = start < 0 ? '' : html.slice(start).replace(unsearched, '');
  return `${language}<body>${main}`;
}

/** Pages that may wait for Pagefind at a time: more would only fill the memory. */
const queueLength = 32;

/** A search index that Pagefind makes in a process of its own. */
export class PageIndex {
  readonly #index: PagefindIndex;
  readonly #waiting: Promise<void>[] = [];

  private constructor(index: PagefindIndex) {
    this.#index = index;
  }

  /** @throws Error with what Pagefind says */
  static async create(): Promise<PageIndex> {
    process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = wordsPerFile;
    const { index, errors } = await createIndex(options);
    demand(errors);
    if (!index) throw new Error('Search index: Pagefind has made none');
    return new PageIndex(index);
  }

  /**
   * Adds a page, or puts it in the place of the one that had its address. Pagefind numbers pages as
   * they come, so that the same pages in the same order give the same index. Given a folder, it
   * would take them as the disk lists them, which differs from one disk to another.
   *
   * @param url its address within the site
   * @throws Error with what Pagefind says of this page or one before it
   */
  async add(url: string, html: string): Promise<void> {
    const added = this.#index
      .addHTMLFile({ url, content: html })
      .then(({ errors }) => demand(errors));
    // A failure is thrown by the `add` or `files` that waits for it.
    added.catch(() => undefined);
    this.#waiting.push(added);
    if (this.#waiting.length >= queueLength) await this.#waiting.shift();
  }

  /**
   * Completes the index.
   *
   * @returns its files by their path in its folder
   * @throws Error with what Pagefind says
   */
  async files(): Promise<Map<string, Uint8Array>> {
    await Promise.all(this.#waiting);
    const { files, errors } = await this.#index.getFiles();
    demand(errors);
    return new Map(files.map(({ path, content }) => [path.replace(/^pagefind\//, ''), content]));
  }
}

/** Lets Pagefind's process go, and with it every index. */
export async function closeIndexes(): Promise<void> {
  await close();
}

function demand(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Search index: ${errors.join('; ')}`);
}

/** Pagefind's module for browsers: the same for every index that one version makes. */
export async function pagefindModule(): Promise<Uint8Array> {
  const content = (await (await PageIndex.create()).files()).get('pagefind.js');
  if (!content) throw new Error('Search index: Pagefind has no module for browsers');
  return content;
}
