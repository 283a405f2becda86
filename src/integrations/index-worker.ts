// Makes the search index of one language in a thread of its own; started by `search-index.ts`.
// Pagefind runs one process in each thread, so that languages are indexed side by side.
import { indexPart } from './search-index.ts';
import { answerTasks } from './thread.ts';

answerTasks(indexPart);
