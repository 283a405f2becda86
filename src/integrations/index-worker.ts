// Makes the search index of one language in a thread of its own; started by `search-index.ts`.
// Pagefind runs one process in each thread, so that languages are indexed side by side.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { takeFiles } from './kept.ts';
import { fileOf, sumOf, writeInto } from './output.ts';
import { closeIndexes, PageIndex } from './page-index.ts';
import {
  entryFile,
  indexFolder,
  type Digests,
  type Entry,
  type IndexPart,
  type IndexTask,
} from './search-index.ts';
import { answerTasks } from './thread.ts';

/** Pagefind brings interfaces of its own along, which the site does not use. */
const unused = /(?:-ui|component-ui|highlight)\.(?:js|css)$/;

/** An index of the pages of the former build, if they are as they were. */
let begun: Promise<{ index: PageIndex; pages: Digests } | undefined> = Promise.resolve(undefined);

answerTasks<IndexTask, IndexPart | undefined>(async (task) => {
  if ('begin' in task) {
    begun = begin(task.begin, task.former);
    await begun;
    return undefined;
  }
  try {
    return await complete(task);
  } finally {
    await closeIndexes();
  }
});

async function begin(pages: Digests, former: string): ReturnType<() => typeof begun> {
  const index = await PageIndex.create();
  for (const [path, digest] of Object.entries(pages)) {
    const html = readPage(former, path);
    // The folder is not what the record was made of: whatever follows won't be of use.
    if (!html || sumOf(html).sha256 !== digest) return undefined;
    await index.add(path, searchedPart(html));
  }
  return { index, pages };
}

async function complete({
  root,
  former,
  pages,
  known,
}: Exclude<IndexTask, { begin: Digests }>): Promise<IndexPart> {
  const start = await begun;
  if (known && takeFiles({ root, former }, known.files)) return known;
  const isSameList = isDeepStrictEqual(Object.keys(start?.pages ?? {}), Object.keys(pages));
  const index = start && isSameList ? start.index : await PageIndex.create();
  for (const [path, digest] of Object.entries(pages)) {
    if (isSameList && start?.pages[path] === digest) continue;
    await index.add(path, searchedPart(readPage(root, path) ?? ''));
  }
  const part: IndexPart = { entry: { languages: {} }, files: {} };
  for (const [name, content] of await index.files()) {
    if (name === entryFile) part.entry = JSON.parse(Buffer.from(content).toString()) as Entry;
    else if (!unused.test(name)) {
      const address = indexFolder + name;
      writeInto(join(root, address), content);
      part.files[address] = sumOf(content);
    }
  }
  return part;
}

function readPage(folder: string, path: string): string | undefined {
  try {
    return readFileSync(join(folder, fileOf(path)), 'utf8');
  } catch {
    return undefined;
  }
}

/** What of a page can be found: reading the rest takes Pagefind a fifth of its time. */
function searchedPart(html: string): string {
  const language = /<html[^>]*>/.exec(html)?.[0] ?? '';
  const start = html.indexOf('<main');
  return `${language}<body>${start < 0 ? '' : html.slice(start)}`;
}
