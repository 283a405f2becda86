import { parentPort, Worker, type Transferable, type WorkerOptions } from 'node:worker_threads';

interface Question<Task> {
  id: number;
  task: Task;
}

interface Reply<Answer> {
  id: number;
  answer?: Answer;
  error?: Error;
  /** What an error loses on its way between threads: its kind, and what the system says of it. */
  lost?: { name: string; code?: string | undefined; path?: string | undefined };
}

const running = new Set<{ close(): Promise<void> }>();

/** Lets every thread go, whatever it is at: after a failure nothing may write any more. */
export async function closeThreads(): Promise<void> {
  await Promise.all([...running].map((thread) => thread.close()));
}

/** A thread of its own that answers tasks one after the other; its file calls `answerTasks`. */
export class Thread<Task, Answer> {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, PromiseWithResolvers<Answer>>();
  #asked = 0;
  /** Why it can't work any more. */
  #failed: Error | undefined;

  constructor(file: URL, options?: WorkerOptions) {
    this.#worker = new Worker(file, options);
    running.add(this);
    this.#worker.on('message', ({ id, answer, error, lost }: Reply<Answer>) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (this.#waiting.size === 0) this.#worker.unref();
      if (error) waiting?.reject(Object.assign(error, lost));
      else waiting?.resolve(answer as Answer);
    });
    this.#worker.on('error', (error: Error) => this.#stop(error));
    this.#worker.on('exit', (code) =>
      this.#stop(new Error(`A thread has ended with code ${code}`)),
    );
    // After the listeners, which would hold the process as well.
    this.#worker.unref();
  }

  #stop(reason: Error): void {
    running.delete(this);
    this.#failed ??= reason;
    for (const waiting of this.#waiting.values()) waiting.reject(this.#failed);
    this.#waiting.clear();
  }

  /** How many tasks it has not answered yet. */
  get busy(): number {
    return this.#waiting.size;
  }

  /**
   * Gives it a task. Whoever asks may listen to the answer later: a failure that nobody has heard
   * yet stops nothing.
   *
   * @param given what the task holds and goes over to the thread without being copied
   * @throws whatever the task throws, or the reason why the thread has stopped
   */
  ask(task: Task, given: readonly Transferable[] = []): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    promise.catch(() => undefined);
    if (this.#failed) {
      reject(this.#failed);
      return promise;
    }
    const id = (this.#asked += 1);
    this.#waiting.set(id, { promise, resolve, reject });
    // It keeps the process alive while it has work, and not after a build that failed.
    this.#worker.ref();
    this.#worker.postMessage({ id, task } satisfies Question<Task>, given);
    return promise;
  }

  /** Waits until at most so many tasks are unanswered. */
  async room(tasks: number): Promise<void> {
    while (this.busy > tasks) {
      const [first] = this.#waiting.values();
      await first?.promise.catch(() => undefined);
    }
  }

  /** Lets the thread go, whatever it is at. */
  async close(): Promise<void> {
    this.#worker.ref();
    await this.#worker.terminate();
  }
}

/** Answers the tasks that a `Thread` gives; called in its file. */
export function answerTasks<Task, Answer>(answer: (task: Task) => Answer | Promise<Answer>): void {
  parentPort?.on('message', ({ id, task }: Question<Task>) => {
    const reply = (what: Omit<Reply<Answer>, 'id'>): void =>
      parentPort?.postMessage({ id, ...what } satisfies Reply<Answer>);
    Promise.resolve(task)
      .then(answer)
      .then(
        (value) => reply({ answer: value }),
        (reason: unknown) => {
          const error: NodeJS.ErrnoException =
            reason instanceof Error ? reason : new Error(String(reason));
          const { name, code, path } = error;
          reply({ error, lost: { name, code, path } });
        },
      );
  });
}
