// Makes the search index of one language in a thread of its own; started by `search-index.ts`.
// Pagefind runs one process in each thread, so that languages are indexed side by side.
import { parentPort } from 'node:worker_threads';
import { indexPart, type IndexReport, type IndexTask } from './search-index.ts';

parentPort?.on('message', (task: IndexTask) => {
  void report(task).then((answer) => parentPort?.postMessage(answer));
});

async function report(task: IndexTask): Promise<IndexReport> {
  try {
    return { part: await indexPart(task) };
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}
