// Finishes pages in a thread of its own; started by `page-finisher.ts`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { finishPage, type BuildFolders } from './finish-page.ts';
import { fileOf } from './output.ts';
import type { FinishReport, FinishTask } from './page-finisher.ts';

const folders = workerData as BuildFolders;

parentPort?.on('message', (task: FinishTask) => {
  void finish(task).then((report) => parentPort?.postMessage(report));
});

async function finish({ path, html }: FinishTask): Promise<FinishReport> {
  try {
    const bytes = html ?? readFileSync(join(folders.root, fileOf(path)));
    return { path, page: await finishPage(folders, path, bytes) };
  } catch (error) {
    return { path, error: error instanceof Error ? error : new Error(String(error)) };
  }
}
