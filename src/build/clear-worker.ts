// Clears files and folders away in a thread of its own; started by `replace.ts`.
import { rmSync } from 'node:fs';
import { answerTasks } from './thread.ts';

answerTasks<string, undefined>((path) => {
  rmSync(path, { recursive: true, force: true });
  return undefined;
});
