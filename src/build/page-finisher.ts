import { availableParallelism } from 'node:os';
import type { FinishedPage, FinishTask, PageFrame } from './finish-page.ts';
import type { PageFacts } from './page-facts.ts';
import type { FormerPages, KeyedPage } from './former-pages.ts';
import { keepPages } from './kept-pages.ts';
import { Thread } from './thread.ts';

/** Pages that may wait for a thread: more would only fill the memory. */
const queueLength = 32;

/** Fewer pages are finished sooner in one thread than two threads are ready. */
const pagesPerThread = 20;

/** So many can be told one by one. */
const fewPages = 60;

/**
 * Finishes pages on all cores, in threads of their own, while others are drawn: see `finish-page.ts`.
 */
export class PageFinisher {
  readonly #frame: PageFrame;
  readonly #threads: Thread<FinishTask, FinishedPage>[] = [];
  readonly #former: FormerPages;
  readonly #pages = new Map<string, Promise<FinishedPage>>();
  readonly #drawn: string[] = [];
  #failed = false;

  constructor(frame: PageFrame, former: FormerPages) {
    this.#frame = frame;
    this.#former = former;
    this.#start();
  }

  #start(): void {
    const thread = new Thread<FinishTask, FinishedPage>(
      new URL('./finish-worker.ts', import.meta.url),
      {
        workerData: this.#frame,
        // Pages are small: what one leaves behind need not pile up.
        resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 },
      },
    );
    this.#threads.push(thread);
  }

  /** Gets as many threads ready as are of use for so many pages. */
  expect(pages: number): void {
    const threads = pages < pagesPerThread ? 1 : availableParallelism();
    while (this.#threads.length < threads) this.#start();
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
    const former = this.#former.left.get(path);
    this.#note(path, thread.ask({ path, html, key, former }, [html.buffer]));
    await thread.room(queueLength);
  }

  /** Takes whatever pages the former build has as they would be drawn. */
  async take(pages: readonly KeyedPage[]): Promise<void> {
    const taken = await this.#former.take(pages);
    for (const page of taken) this.#note(page.facts.path, Promise.resolve(page));
  }

  /** Whether it has a page, drawn or taken. */
  has(path: string): boolean {
    return this.#pages.has(path);
  }

  #idlest(): Thread<FinishTask, FinishedPage> {
    return this.#threads.reduce((a, b) => (b.busy < a.busy ? b : a));
  }

  #note(path: string, answer: Promise<FinishedPage>): void {
    const finished = answer.then((done) => ({ ...done, facts: share(done.facts) }));
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

  /** Keeps what `finish` gave for the next build. */
  keep(pages: readonly FinishedPage[]): void {
    keepPages(pages, [...this.#drawn, ...this.#former.left.keys()]);
  }

  /** How many pages were drawn. */
  get drawn(): number {
    return this.#drawn.length;
  }

  /** How many pages were drawn, and which, where a change has touched a few. */
  summary(): string {
    const { drawn } = this;
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
