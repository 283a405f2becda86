// Renders texts in a thread of its own; started by `src/content/prose-loader.ts`.
import { workerData } from 'node:worker_threads';
import { answerTasks } from '../thread.ts';
import { textRenderer, type RenderedText, type Text } from './markdown.ts';

const render = textRenderer(workerData as string);

answerTasks<Text[], RenderedText[]>((texts) => Promise.all(texts.map(render)));
