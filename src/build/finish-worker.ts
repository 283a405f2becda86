// Finishes pages in a thread of its own; started by `page-finisher.ts`.
import { workerData } from 'node:worker_threads';
import { finishPage, type FinishedPage, type FinishTask, type PageFrame } from './finish-page.ts';
import { answerTasks } from './thread.ts';

const frame = workerData as PageFrame;

answerTasks<FinishTask, FinishedPage>((task) => finishPage(frame, task));
