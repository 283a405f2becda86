// Makes the search index of one language in a thread of its own; started by `search-index.ts`.
// Pagefind runs one process in each thread, so that languages are indexed side by side.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { indexFolder } from '../search/pagefind.ts';
import { readWhole, takeFiles } from './kept.ts';
import { fileOf, sumOf, writeInto } from './output.ts';
import { closeIndexes, PageIndex } from './page-index.ts';
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
  if (known && takeFiles({ root, former }, known.files)) return known;
  // Pages keep their numbers: with a page more or less it is begun anew.
  const isOfUse = start && isDeepStrictEqual(Object.keys(start.pages), Object.keys(pages));
  const { index, pages: there }: Beginning = isOfUse
    ? start
    : { index: await PageIndex.create(), pages: {} };
  for (const [path, digest] of Object.entries(pages)) {
    if (there[path] === digest) continue;
    await index.add(path, searchedPart(readFileSync(join(root, fileOf(path)), 'utf8')));
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

/** What of a page can be found: reading the rest takes Pagefind a fifth of its time. */
function searchedPart(html: string): string {
  const language = /<html[^>]*>/.exec(html)?.[0] ?? '';
  const start = html.indexOf('<main');
  return `${language}<body>${start < 0 ? '' : html.slice(start)}`;
}
