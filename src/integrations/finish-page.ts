import { join, posix } from 'node:path';
import { codeDigest } from '../content/code.ts';
import { markdownFile } from '../feeds/files.ts';
import { drawShareImage } from '../meta/share-image.ts';
import { plainLinks } from './explicit-links.ts';
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
  const known = readKept<KeptRecord>(kept);
  const file = fileOf(path);
  const own = sumOf(html);
  const files = { [file]: own };
  const same = known?.html === own.sha256;
  const page = same ? known : readPage(path, plainLinks(decoder.decode(html)));
  const add = (address: string, content: string | Buffer): void => {
    files[address] = sumOf(content);
    writeInto(join(root, address), content);
  };
  if (page.markdown) add(posix.join(posix.dirname(file), markdownFile), page.markdown);
  if (page.image) {
    const { file: address, picture } = page.image;
    const png =
      (same && formerFile(former, address, known.drawn)) || (await drawShareImage(picture));
    if (!png) return { facts: page.facts, files, tooLong: picture.title };
    add(address, png);
  }
  const drawn = page.image && files[page.image.file]?.sha256;
  if (!same || known.drawn !== drawn) {
    const record: KeptRecord = { ...page, code: codeDigest(), html: own.sha256, drawn };
    writeInto(kept, JSON.stringify(record));
  }
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
