import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BuildFolders, FinishedPage } from './finish-page.ts';
import type { PageFacts } from './page-facts.ts';

/** A page to be finished. */
export interface FinishTask {
  path: string;
  /** What its file holds; read from there when it is not given. */
  html?: Uint8Array | undefined;
}

/** What a thread answers with. */
export interface FinishReport {
  path: string;
  page?: FinishedPage;
  error?: Error;
}

interface Hand {
  worker: Worker;
  /** The pages that it has been given and not yet answered for, by address. */
  busy: Map<string, PromiseWithResolvers<FinishedPage>>;
  /** Why it can't work any more. */
  failed?: Error;
}

/** Pages that may wait for a thread: more would only fill the memory. */
const queueLength = 32;

/**
 * Finishes pages on all cores, in threads of their own, while others are drawn: see `finishPage`.
 */
export class PageFinisher {
  readonly #hands: Hand[];
  readonly #pages = new Map<string, Promise<FinishedPage>>();

  constructor(folders: BuildFolders) {
    this.#hands = Array.from({ length: availableParallelism() }, () => hire(folders));
  }

  /** Whether a page has been given to it. */
  has(path: string): boolean {
    return this.#pages.has(path);
  }

  /**
   * Takes a page.
   *
   * @param html what its file will hold; read from there when it is not given
   * @returns once there is room for more
   */
  async add(path: string, html?: Uint8Array): Promise<void> {
    const { worker, busy, failed } = this.#hands.reduce((a, b) =>
      b.busy.size < a.busy.size ? b : a,
    );
    if (failed) throw failed;
    const page = Promise.withResolvers<FinishedPage>();
    // A failure is told by `finish`; until then nobody listens.
    page.promise.catch(() => undefined);
    busy.set(path, page);
    this.#pages.set(path, page.promise);
    // A thread keeps the process alive while it has work, and not after a build that failed.
    worker.ref();
    worker.postMessage({ path, html } satisfies FinishTask);
    const [first] = busy.values();
    if (busy.size > queueLength) await first?.promise.catch(() => undefined);
  }

  /** Every page so far in the order of the addresses, once all are finished. */
  async finish(): Promise<FinishedPage[]> {
    const pages = await Promise.all(this.#pages.values());
    return pages.sort((a, b) => (a.facts.path < b.facts.path ? -1 : 1));
  }

  /** Lets the threads go. */
  async close(): Promise<void> {
    await Promise.all(
      this.#hands.map(({ worker }) => {
        worker.ref();
        return worker.terminate();
      }),
    );
  }
}

function hire(folders: BuildFolders): Hand {
  const worker = new Worker(new URL('./finish-worker.ts', import.meta.url), {
    workerData: folders,
    // Pages are small: what one leaves behind need not pile up.
    resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 },
  });
  const busy: Hand['busy'] = new Map();
  const hand: Hand = { worker, busy };
  worker.on('message', ({ path, page, error }: FinishReport) => {
    const waiting = busy.get(path);
    busy.delete(path);
    if (busy.size === 0) worker.unref();
    if (page) waiting?.resolve({ ...page, facts: share(page.facts) });
    else waiting?.reject(error);
  });
  worker.on('error', (error) => {
    hand.failed = error;
    for (const waiting of busy.values()) waiting.reject(error);
    busy.clear();
  });
  // After the listeners, which would hold the process as well.
  worker.unref();
  return hand;
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
