import { join, posix } from 'node:path';
import { codeDigest } from '../content/code.ts';
import { markdownFile } from '../feeds/files.ts';
import { drawShareImage } from '../meta/share-image.ts';
import { namePages, namesFiles } from './explicit-links.ts';
import { addHashes } from './integrity.ts';
import { formerFile, readKept, type Kept } from './kept.ts';
import { pageMarkdown } from './markdown-pages.ts';
import { fileOf, sumOf, writeInto, type FileSum } from './output.ts';
import { mainOf, pageFacts, type PageFacts } from './page-facts.ts';
import { shareImageOf, type PageImage } from './share-image-of.ts';

/** Where a build is written to, and what it is going to replace. */
export interface BuildFolders {
  root: string;
  former: string;
}

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

/** What was learnt from a page, and what stands beside it. */
interface PageRecord {
  facts: PageFacts;
  /** Its text as Markdown. */
  markdown: string | undefined;
  image: PageImage | undefined;
}

/** What is kept of a page from one build to the next. */
interface KeptRecord extends PageRecord, Kept {
  /** What it was drawn from; nothing for a page that every build draws. */
  key: string | undefined;
  /** The SHA-256 of its HTML, and of its image. */
  html: string;
  drawn: string | undefined;
}

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
  const sum = sumOf(content);
  const kept = readKept<KeptRecord>(recordOf(path));
  const known = kept?.html === sum.sha256 ? kept : undefined;
  return writePage(frame, { path, content, sum, key, page: known ?? readPage(path, html), known });
}

/**
 * Takes a page and what stands beside it from the former build.
 *
 * @param key what it would be drawn from
 * @returns nothing when it has to be drawn
 */
export async function takePage(
  frame: PageFrame,
  path: string,
  key: string,
): Promise<FinishedPage | undefined> {
  const known = readKept<KeptRecord>(recordOf(path));
  if (known?.key !== key) return undefined;
  const content = formerFile(frame.former, fileOf(path), known.html);
  if (!content) return undefined;
  const sum = { bytes: content.byteLength, sha256: known.html };
  return writePage(frame, { path, content, sum, key, page: known, known });
}

/** Where what is kept of a page lies. */
function recordOf(path: string): string {
  return join('.cache/pages', `${sumOf(path).sha256.slice(0, 32)}.json`);
}

interface Writing {
  path: string;
  /** What its file holds. */
  content: string | Uint8Array;
  sum: FileSum;
  key: string | undefined;
  page: PageRecord;
  /** What is kept of it, when it is as it was. */
  known: KeptRecord | undefined;
}

async function writePage(
  { root, former }: BuildFolders,
  { path, content, sum, key, page, known }: Writing,
): Promise<FinishedPage> {
  const file = fileOf(path);
  const files: Record<string, FileSum> = { [file]: sum };
  writeInto(join(root, file), content);
  const add = (address: string, content: string | Uint8Array): string => {
    writeInto(join(root, address), content);
    return (files[address] = sumOf(content)).sha256;
  };
  if (page.markdown) add(posix.join(posix.dirname(file), markdownFile), page.markdown);
  let drawn: string | undefined;
  if (page.image) {
    const { file: address, picture } = page.image;
    const png =
      (known && formerFile(former, address, known.drawn)) ?? (await drawShareImage(picture));
    if (!png) return { facts: page.facts, files, tooLong: picture.title };
    drawn = add(address, png);
  }
  if (!known || known.key !== key || known.drawn !== drawn) {
    const { facts, markdown, image } = page;
    const record = { facts, markdown, image, code: codeDigest(), key, html: sum.sha256, drawn };
    writeInto(recordOf(path), JSON.stringify(record satisfies KeptRecord));
  }
  return { facts: page.facts, files, tooLong: undefined };
}

function readPage(path: string, html: string): PageRecord {
  const main = mainOf(html);
  const facts = pageFacts(path, html, main);
  const image = shareImageOf(html, main);
  // Last: it takes out of the main part what only works on the page.
  const markdown = main && path.endsWith('/') ? pageMarkdown(html, main) : undefined;
  return { facts, markdown, image };
}
