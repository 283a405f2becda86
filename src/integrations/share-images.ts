import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'node-html-parser';
import { ContentError, type Problem } from '../content/problems.ts';
import { isLocale } from '../i18n/locales.ts';
import { drawShareImage, type ShareImage } from '../meta/share-image.ts';
import type { BuiltSite } from './after-build.ts';
import { contentSources, type OutputPage } from './output.ts';

/** Drawn pictures are kept here by what they show, since drawing takes longer than the page. */
const cache = '.cache/share';
/** Raise when the drawing changes. */
const version = 1;

/**
 * Draws the share image of every page that names one, from what the page itself shows: title,
 * kind and number.
 */
export async function shareImages({ root, output, logger }: BuiltSite): Promise<void> {
  await mkdir(cache, { recursive: true });
  const known = new Set(await readdir(cache));
  const problems: Problem[] = [];
  let drawn = 0;
  const draw = async ({ path, html }: OutputPage): Promise<void> => {
    const image = imageOf(html);
    if (!image) return;
    const key = createHash('sha256')
      .update(JSON.stringify([version, image.picture]))
      .digest('hex');
    const name = `${key.slice(0, 32)}.png`;
    let png: Buffer | undefined = known.has(name) ? await readFile(join(cache, name)) : undefined;
    if (!png) {
      png = await drawShareImage(image.picture);
      if (!png) {
        problems.push(await tooLong(path, image.picture.title));
        return;
      }
      // Written under another name first: a build that is stopped leaves no half picture here.
      await writeFile(join(cache, `${name}.part`), png);
      await rename(join(cache, `${name}.part`), join(cache, name));
      drawn += 1;
    }
    const file = join(root, image.file);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, png);
  };
  // Drawing keeps one core busy and leaves the others free.
  const pages = output.pages.values();
  const draughtsman = async (): Promise<void> => {
    for (const page of pages) await draw(page);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, draughtsman));
  if (problems.length > 0) {
    throw new ContentError(problems.sort((a, b) => (a.file < b.file ? -1 : 1)));
  }
  logger.info(`drew ${drawn} new share images`);
}

/** What a page's share image shows, and where it belongs; nothing for a page without one. */
function imageOf(html: string): { picture: ShareImage; file: string } | undefined {
  const document = parse(html);
  const meta = (property: string): string =>
    document.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? '';
  const file = /\/(share\/(\w+)\/.*\.png)$/.exec(meta('og:image'));
  if (!file?.[1] || !isLocale(file[2])) return undefined;
  const text = (selector: string): string => document.querySelector(selector)?.text.trim() ?? '';
  return {
    file: file[1],
    picture: {
      locale: file[2],
      title: meta('og:title'),
      label: text('.page-head .kind'),
      number: text('.page-head .seal [aria-hidden]'),
      site: meta('og:site_name'),
      tagline: text('.logo small'),
    },
  };
}

async function tooLong(path: string, title: string): Promise<Problem> {
  const source = (await contentSources()).find(({ text }) => text.includes(title));
  return {
    file: source?.file ?? `page ${path}`,
    field: 'title',
    zh: `标题“${title}”太长，分享图里放不下。请缩短标题。`,
    en: `The title “${title}” is too long for its share image. Shorten it.`,
  };
}
