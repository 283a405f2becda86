// Renders and keeps texts in a thread of its own; started by `src/content/text/prose-loader.ts`.
import { workerData } from 'node:worker_threads';
import { keepText } from '../content/kept-texts.ts';
import { answerTasks } from '../build/thread.ts';
import { textRenderer, type Text } from './markdown.ts';

const render = textRenderer(workerData as string);

answerTasks<Text[], string[]>((texts) =>
  Promise.all(texts.map(async (text) => keepText(await render(text)))),
);
