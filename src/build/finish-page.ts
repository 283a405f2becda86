import { join, posix } from 'node:path';
import { markdownFile } from '../feeds/files.ts';
import { drawShareImage } from '../meta/share-image.ts';
import { namePages, namesFiles } from './explicit-links.ts';
import { addHashes } from './integrity.ts';
import { takeFiles } from './kept.ts';
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
  /** What it was drawn from; nothing for a page that every build draws. */
  key: string | undefined;
  /** The title, when it does not fit into a share image. */
  tooLong?: string;
}

/** A page that was drawn and is to be finished. */
export interface FinishTask {
  path: string;
  html: Uint8Array<ArrayBuffer>;
  /** What it was drawn from, if the next build may take it as it is. */
  key: string | undefined;
  /** The page as the former build has it. */
  former: FinishedPage | undefined;
}

const decoder = new TextDecoder();

/**
 * Writes a page and what stands beside it, its text as Markdown and its share image, and reads what
 * the checks after a build need.
 */
export async function finishPage(
  frame: PageFrame,
  { path, html: bytes, key, former }: FinishTask,
): Promise<FinishedPage> {
  const html = decoder.decode(bytes);
  const hashed = addHashes(path, html, frame.hashes);
  const content = namesFiles() ? namePages(hashed, frame.base) : hashed;
  const file = fileOf(path);
  if (former && former.files[file]?.sha256 === sumOf(content).sha256) {
    if (takeFiles(frame, former.files)) return { ...former, key };
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
    if (!png) return { facts, files, key, tooLong: image.picture.title };
    write(image.file, png);
  }
  return { facts, files, key };
}
