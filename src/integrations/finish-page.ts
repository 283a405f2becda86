import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { codeDigest } from '../content/code.ts';
import { markdownFile } from '../feeds/files.ts';
import { drawShareImage } from '../meta/share-image.ts';
import { namePages, namesFiles } from './explicit-links.ts';
import { addHashes } from './integrity.ts';
import { readKept, takeFiles, type Kept } from './kept.ts';
import { pageMarkdown } from './markdown-pages.ts';
import { fileOf, sumOf, writeInto, type BuildFolders, type FileSum } from './output.ts';
import { mainOf, pageFacts, type PageFacts } from './page-facts.ts';
import { shareImageOf } from './share-image-of.ts';

/** What the pages of a build have in common. */
export interface PageFrame extends BuildFolders {
  /** The path that the site is built for. */
  base: string;
  /** What scripts and styles must be, by address. */
  hashes: ReadonlyMap<string, string>;
}

/** A page that is finished. */
export interface FinishedPage {
  facts: PageFacts;
  /** Its own file and those beside it, by address. */
  files: Record<string, FileSum>;
  /** The title, when it does not fit into a share image. */
  tooLong: string | undefined;
}

/** What is kept of a page from one build to the next. */
export interface KeptPage extends Kept, Pick<FinishedPage, 'facts' | 'files'> {
  /** What it was drawn from; nothing for a page that every build draws. */
  key: string | undefined;
}

/** Where that lies. */
const keptFolder = '.cache/pages';

/**
 * Writes a page and what stands beside it, its text as Markdown and its share image, and reads what
 * the checks after a build need.
 *
 * @param html the page as it was drawn
 * @param key what it was drawn from, if the next build may take it as it is
 */
export async function finishPage(
  frame: PageFrame,
  path: string,
  html: string,
  key?: string,
): Promise<FinishedPage> {
  const hashed = addHashes(path, html, frame.hashes);
  const content = namesFiles() ? namePages(hashed, frame.base) : hashed;
  const file = fileOf(path);
  const known = readKept<KeptPage>(recordOf(path));
  if (known && known.files[file]?.sha256 === sumOf(content).sha256) {
    const { facts, files } = known;
    if (takeFiles(frame, files)) {
      if (known.key !== key) keep(path, known, key);
      return { facts, files, tooLong: undefined };
    }
  }
  const main = mainOf(html);
  const facts = pageFacts(path, html, main);
  const image = shareImageOf(html, main);
  // Last: it takes out of the main part what only works on the page.
  const markdown = main && path.endsWith('/') ? pageMarkdown(html, main) : undefined;
  const files: FinishedPage['files'] = {};
  const write = (address: string, content: string | Uint8Array): void => {
    writeInto(join(frame.root, address), content);
    files[address] = sumOf(content);
  };
  write(file, content);
  if (markdown) write(posix.join(posix.dirname(file), markdownFile), markdown);
  if (image) {
    const png = await drawShareImage(image.picture);
    if (!png) return { facts, files, tooLong: image.picture.title };
    write(image.file, png);
  }
  keep(path, { facts, files }, key);
  return { facts, files, tooLong: undefined };
}

/** What is kept of every page, as far as the same code wrote it. */
export function readKeptPages(): KeptPage[] {
  return (existsSync(keptFolder) ? readdirSync(keptFolder) : []).flatMap(
    (name) => readKept<KeptPage>(join(keptFolder, name)) ?? [],
  );
}

/** Where what is kept of a page lies. */
function recordOf(path: string): string {
  return join(keptFolder, `${sumOf(path).sha256.slice(0, 32)}.json`);
}

function keep(
  path: string,
  { facts, files }: Pick<FinishedPage, 'facts' | 'files'>,
  key: string | undefined,
): void {
  const record = { facts, files, key, code: codeDigest() } satisfies KeptPage;
  writeInto(recordOf(path), JSON.stringify(record));
}
