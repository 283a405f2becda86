import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeDigest } from '../content/code.ts';
import { markdownFile } from '../feeds/files.ts';
import { drawShareImage } from '../meta/share-image.ts';
import { plainLinks } from './explicit-links.ts';
import { pageMarkdown } from './markdown-pages.ts';
import { fileOf } from './output.ts';
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
  /** Changes with its HTML. */
  digest: string;
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
  /** Tells whether the page's HTML, and the code that reads it, are still the same. */
  html: string;
  /** Tells whether the image in the former build is still as it was drawn. */
  drawn: string | undefined;
}

const cache = '.cache/pages';

/**
 * Writes what stands beside a page, its text as Markdown and its share image, and reads what the
 * checks after a build need. For a page that is as it was in the former build both are known.
 *
 * @param html what the page's file holds
 * @returns what the page holds, what tells whether it has changed, and its title if that does not fit
 *   into a share image
 */
export async function finishPage(
  { root, former }: BuildFolders,
  path: string,
  html: Uint8Array,
): Promise<FinishedPage> {
  const kept = join(cache, `${digest(path).slice(0, 32)}.json`);
  const known = readRecord(kept);
  const current = digest(codeDigest(), html);
  const page = known?.html === current ? known : readPage(path, plainLinks(decoder.decode(html)));
  if (page.markdown) write(join(root, dirname(fileOf(path)), markdownFile), page.markdown);
  let drawn: string | undefined;
  if (page.image) {
    const { file, picture } = page.image;
    const png = (page === known && formerImage(former, known)) || (await drawShareImage(picture));
    if (!png) return { facts: page.facts, digest: current, tooLong: picture.title };
    write(join(root, file), png);
    drawn = digest(png);
  }
  const record: KeptRecord = { ...page, html: current, drawn };
  if (known?.html !== current || known.drawn !== drawn) write(kept, JSON.stringify(record));
  return { facts: page.facts, digest: current, tooLong: undefined };
}

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
    return digest(png) === drawn ? png : undefined;
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

const decoder = new TextDecoder();

function digest(...content: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of content) hash.update(part);
  return hash.digest('hex');
}
