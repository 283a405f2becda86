// Reads the pages of the former build and takes them over; started by `former-pages.ts`. One thread
// for all: folders that two of them make side by side take longer.
import { workerData } from 'node:worker_threads';
import type { FinishedPage } from './finish-page.ts';
import type { FormerTask } from './former-pages.ts';
import { readKeptPages } from './kept-pages.ts';
import { areWhole, linkFiles } from './kept.ts';
import type { BuildFolders } from './output.ts';
import { answerTasks } from './thread.ts';

const folders = workerData as BuildFolders;

answerTasks<FormerTask, FinishedPage[]>((task) => {
  if (task === 'read') {
    return readKeptPages().filter(({ files }) => areWhole(folders.former, files));
  }
  linkFiles(folders, task.take);
  return [];
});
