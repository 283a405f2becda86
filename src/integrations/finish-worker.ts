// Finishes pages in a thread of its own; started by `page-finisher.ts`.
import { workerData } from 'node:worker_threads';
import { finishPage, takePage, type PageFrame } from './finish-page.ts';
import type { FinishAnswer, FinishTask } from './page-finisher.ts';
import { answerTasks } from './thread.ts';

const frame = workerData as PageFrame;

const decoder = new TextDecoder();

answerTasks<FinishTask, FinishAnswer>((task) =>
  Promise.all(
    'take' in task
      ? task.take.map(([path, key]) => takePage(frame, path, key))
      : [finishPage(frame, task.path, decoder.decode(task.html), task.key)],
  ),
);
