import type { FinishedPage } from './finish-page.ts';
import type { BuildFolders } from './output.ts';
import { Thread } from './thread.ts';

/** An address, and what its page would be drawn from. */
export type KeyedPage = readonly [path: string, key: string];

/** Pages of the former build to be read, or files of it to be taken. */
export type FormerTask = 'read' | { take: string[] };

/**
 * The pages of the former build. A thread reads and checks them while the content is being read, and
 * takes over the files of those that are as they would be drawn.
 */
export class FormerPages {
  readonly #thread: Thread<FormerTask, FinishedPage[]>;
  #pages: Promise<FinishedPage[]>;
  readonly #left = new Map<string, FinishedPage>();
  #taken: Promise<unknown> = Promise.resolve();

  constructor(folders: BuildFolders) {
    this.#thread = new Thread(new URL('./former-worker.ts', import.meta.url), {
      workerData: folders,
    });
    this.#pages = this.#thread.ask('read');
  }

  /**
   * Takes whatever pages are as they would be drawn; their files get into their place meanwhile.
   * Can be asked once.
   */
  async take(pages: readonly KeyedPage[]): Promise<FinishedPage[]> {
    const keys = new Map(pages);
    const taken: FinishedPage[] = [];
    for (const page of await this.#pages) {
      if (page.key && keys.get(page.facts.path) === page.key) taken.push(page);
      else this.#left.set(page.facts.path, page);
    }
    this.#pages = Promise.resolve([]);
    this.#taken = this.#thread.ask({ take: taken.flatMap(({ files }) => Object.keys(files)) });
    return taken;
  }

  /** The pages that were not taken, by their address. */
  get left(): ReadonlyMap<string, FinishedPage> {
    return this.#left;
  }

  /** Waits until every file that was taken is in its place. */
  async finish(): Promise<void> {
    await this.#taken;
    await this.#thread.close();
  }
}
