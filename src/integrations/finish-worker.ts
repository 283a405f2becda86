// Finishes pages in a thread of its own; started by `page-finisher.ts`.
import { workerData } from 'node:worker_threads';
import { finishPage, type FinishedPage, type PageFrame } from './finish-page.ts';
import type { FinishTask } from './page-finisher.ts';
import { answerTasks } from './thread.ts';

const frame = workerData as PageFrame;

const decoder = new TextDecoder();

answerTasks<FinishTask, FinishedPage>(({ path, html, key }) =>
  finishPage(frame, path, decoder.decode(html), key),
);
