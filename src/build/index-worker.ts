// Makes the search index of one language in a thread of its own; started by `search-index.ts`.
// Pagefind runs one process in each thread, so that languages are indexed side by side.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { indexFolder } from '../search/pagefind.ts';
import { readWhole, takeFiles } from './kept.ts';
import { fileOf, sumOf, writeInto, type BuildFolders, type FileSum } from './output.ts';
import { closeIndexes, PageIndex, searchedPart } from './page-index.ts';
import {
  entryFile,
  type BeginTask,
  type Digests,
  type Entry,
  type IndexPart,
  type IndexTask,
  type MakeTask,
} from './search-index.ts';
import { answerTasks } from './thread.ts';

/** Pagefind brings interfaces of its own along, which the site does not use. */
const unused = /(?:-ui|component-ui|highlight)\.(?:js|css)$/;

/** An index of pages of the former build. */
interface Beginning {
  index: PageIndex;
  pages: Digests;
}
let begun: Promise<Beginning | undefined> = Promise.resolve(undefined);

answerTasks<IndexTask, IndexPart | undefined>(async (task) => {
  if ('begin' in task) {
    begun = begin(task);
    await begun;
    return undefined;
  }
  try {
    return await make(task);
  } finally {
    await closeIndexes();
  }
});

/** @returns nothing when the former build is not what the record was made of */
async function begin({ begin: pages, former }: BeginTask): Promise<Beginning | undefined> {
  const index = await PageIndex.create();
  for (const [path, digest] of Object.entries(pages)) {
    const html = readWhole(join(former, fileOf(path)), digest);
    if (!html) return undefined;
    await index.add(path, searchedPart(html.toString()));
  }
  return { index, pages };
}

async function make({ root, former, pages, known }: MakeTask): Promise<IndexPart> {
  const start = await begun;
  const isKnown = isDeepStrictEqual(known?.pages, pages);
  if (known && isKnown && takeFiles({ root, former }, known.files)) return known;
  // Pages keep their numbers: with a page more or less it is begun anew.
  const isOfUse = start && isDeepStrictEqual(Object.keys(start.pages), Object.keys(pages));
  const { index, pages: there }: Beginning = isOfUse
    ? start
    : { index: await PageIndex.create(), pages: {} };
  for (const [path, digest] of Object.entries(pages)) {
    if (there[path] === digest) continue;
    // What is taken from the former build may not be in its place yet.
    const html =
      (known && readWhole(join(former, fileOf(path)), digest)) ??
      readFileSync(join(root, fileOf(path)));
    await index.add(path, searchedPart(html.toString()));
  }
  const part: IndexPart = { entry: { languages: {} }, files: {} };
  for (const [name, content] of await index.files()) {
    if (name === entryFile) part.entry = JSON.parse(Buffer.from(content).toString()) as Entry;
    else if (!unused.test(name)) {
      const address = indexFolder + name;
      part.files[address] = place({ root, former }, address, content, known?.files[address]);
    }
  }
  return part;
}

/** Puts a file in its place: the former build's, if it holds the same, since a new one takes longer. */
function place(
  folders: BuildFolders,
  address: string,
  content: Uint8Array,
  known: FileSum | undefined,
): FileSum {
  const sum = sumOf(content);
  const isTaken = known?.sha256 === sum.sha256 && takeFiles(folders, { [address]: sum });
  if (!isTaken) writeInto(join(folders.root, address), content);
  return sum;
}
