import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { codeDigest } from '../content/code.ts';
import { markdownFile } from '../feeds/files.ts';
import { drawShareImage } from '../meta/share-image.ts';
import { plainLinks } from './explicit-links.ts';
import { pageMarkdown } from './markdown-pages.ts';
import { fileOf, sumOf, type FileSum } from './output.ts';
import { mainOf, pageFacts, type PageFacts } from './page-facts.ts';
import { shareImageOf, type PageImage } from './share-image-of.ts';

/** Where a build is written to, and what it is going to replace. */
export interface BuildFolders {
  root: string;
  former: string;
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
interface KeptRecord extends PageRecord {
  /** Tells whether the code that read the page is still the same. */
  code: string;
  /** The SHA-256 of its HTML, and of its image. */
  html: string;
  drawn: string | undefined;
}

const cache = '.cache/pages';

/**
 * Writes what stands beside a page, its text as Markdown and its share image, and reads what the
 * checks after a build need. For a page that is as it was in the former build both are known.
 *
 * @param html what the page's file holds
 */
export async function finishPage(
  { root, former }: BuildFolders,
  path: string,
  html: Uint8Array,
): Promise<FinishedPage> {
  const kept = join(cache, `${sumOf(path).sha256.slice(0, 32)}.json`);
  const known = readRecord(kept);
  const code = codeDigest();
  const file = fileOf(path);
  const files = { [file]: sumOf(html) };
  const same = known?.code === code && known.html === files[file]?.sha256;
  const page = same ? known : readPage(path, plainLinks(decoder.decode(html)));
  const add = (address: string, content: string | Buffer): void => {
    files[address] = sumOf(content);
    write(join(root, address), content);
  };
  if (page.markdown) add(posix.join(posix.dirname(file), markdownFile), page.markdown);
  if (page.image) {
    const { file: address, picture } = page.image;
    const png = (same && formerImage(former, known)) || (await drawShareImage(picture));
    if (!png) return { facts: page.facts, files, tooLong: picture.title };
    add(address, png);
  }
  const drawn = page.image && files[page.image.file]?.sha256;
  const record: KeptRecord = { ...page, code, html: files[file]?.sha256 ?? '', drawn };
  if (!same || known.drawn !== drawn) write(kept, JSON.stringify(record));
  return { facts: page.facts, files, tooLong: undefined };
}

const decoder = new TextDecoder();

function readPage(path: string, html: string): PageRecord {
  const main = mainOf(html);
  const facts = pageFacts(path, html, main);
  const image = shareImageOf(html, main);
  // Last: it takes out of the main part what only works on the page.
  const markdown = main && path.endsWith('/') ? pageMarkdown(html, main) : undefined;
  return { facts, markdown, image };
}

function readRecord(file: string): KeptRecord | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as KeptRecord;
  } catch {
    // Not there, or half written by a build that was stopped: the page is read anew.
    return undefined;
  }
}

/** The image of a page that is as it was, as the former build has it, if nobody has changed it. */
function formerImage(former: string, { image, drawn }: KeptRecord): Buffer | undefined {
  try {
    const png = readFileSync(join(former, image?.file ?? ''));
    return sumOf(png).sha256 === drawn ? png : undefined;
  } catch {
    return undefined;
  }
}

/** Folders that are there, since asking for each file takes longer than writing it. */
const made = new Set<string>();

function write(file: string, content: string | Buffer): void {
  const folder = dirname(file);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  writeFileSync(file, content);
}
