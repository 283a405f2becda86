import { availableParallelism } from 'node:os';
import type { FinishedPage, PageFrame } from './finish-page.ts';
import type { PageFacts } from './page-facts.ts';
import { Thread } from './thread.ts';

/** A page to be finished. */
export interface FinishTask {
  path: string;
  /** The page as it was drawn; it is taken from the former build when this is not given. */
  html?: Uint8Array<ArrayBuffer>;
  /** What it was drawn from. */
  key?: string | undefined;
}

/** Pages that may wait for a thread: more would only fill the memory. */
const queueLength = 32;

/** So many can be told one by one. */
const fewPages = 60;

/**
 * Finishes pages on all cores, in threads of their own, while others are drawn: see `finish-page.ts`.
 */
export class PageFinisher {
  readonly #threads: Thread<FinishTask, FinishedPage | undefined>[];
  readonly #pages = new Map<string, Promise<FinishedPage>>();
  readonly #drawn: string[] = [];
  #failed = false;

  constructor(frame: PageFrame) {
    this.#threads = Array.from(
      { length: availableParallelism() },
      () =>
        new Thread(new URL('./finish-worker.ts', import.meta.url), {
          workerData: frame,
          // Pages are small: what one leaves behind need not pile up.
          resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 },
        }),
    );
  }

  /**
   * Takes a page that was drawn; once there is room for more, the next may come.
   *
   * @param html what was drawn, in memory that nobody else uses
   * @param key what it was drawn from, if the next build may take it as it is
   */
  async add(path: string, html: Uint8Array<ArrayBuffer>, key?: string): Promise<void> {
    const thread = this.#idlest();
    this.#drawn.push(path);
    this.#note(path, thread.ask({ path, html, key }, [html.buffer]));
    await thread.room(queueLength);
  }

  /**
   * Takes a page from the former build.
   *
   * @param key what it would be drawn from
   * @returns whether it is there as it would be drawn
   */
  async take(path: string, key: string): Promise<boolean> {
    const page = await this.#idlest().ask({ path, key });
    if (page) this.#note(path, Promise.resolve(page));
    return page !== undefined;
  }

  #idlest(): Thread<FinishTask, FinishedPage | undefined> {
    return this.#threads.reduce((a, b) => (b.busy < a.busy ? b : a));
  }

  #note(path: string, page: Promise<FinishedPage | undefined>): void {
    const finished = page.then((done) => {
      if (!done) throw new Error(`${path} was not finished`);
      return { ...done, facts: share(done.facts) };
    });
    finished.catch(() => {
      this.#failed = true;
    });
    this.#pages.set(path, finished);
  }

  /** Whether a page could not be finished, so that no more need be drawn; `finish` tells why. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Every page so far in the order of the addresses, once all are finished. */
  async finish(): Promise<FinishedPage[]> {
    const pages = await Promise.all(this.#pages.values());
    return pages.sort((a, b) => (a.facts.path < b.facts.path ? -1 : 1));
  }

  /** How many pages were drawn, and which, where a change has touched a few. */
  summary(): string {
    const drawn = this.#drawn.length;
    const taken = this.#pages.size - drawn;
    if (taken === 0) return `drew ${drawn} pages`;
    const which = drawn <= fewPages ? `: ${this.#drawn.sort().join(' ')}` : '';
    return `took ${taken} pages from the last build and drew ${drawn}${which}`;
  }

  /** Lets the threads go. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}

const texts = new Map<string, string>();

/** Facts whose texts are held once for all pages, which link to the same places. */
function share(facts: PageFacts): PageFacts {
  const shared = (list: readonly string[]): string[] =>
    list.map((text) => {
      const known = texts.get(text) ?? text;
      texts.set(text, known);
      return known;
    });
  const { ids, links, anchors } = facts;
  return { ...facts, ids: shared(ids), links: shared(links), anchors: shared(anchors) };
}
