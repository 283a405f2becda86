// Draws the picture of each page for social networks; writes /share/<locale>/….png.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { parse, type HTMLElement } from 'node-html-parser';
import pLimit from 'p-limit';
import sharp from 'sharp';
import subsetFont from 'subset-font';
import { isLocale } from '../../i18n/locales.ts';
import { shareSize } from '../../meta/head.ts';
import { shareImageSvg, type ShareImage } from '../../meta/share-image.ts';
import { typefaceFile } from '../../meta/typeface.ts';
import { writeInto } from '../files.ts';
import type { Step } from '../steps.ts';

/** What is shown where somebody shares a page. */
export function shareImages(): Step {
  const images: PageImage[] = [];
  return {
    page({ html, main }) {
      const image = shareImageOf(html, main);
      if (image) images.push(image);
    },
    async end({ root }) {
      const drawings = images.map(({ file, picture }) => ({ file, svg: shareImageSvg(picture) }));
      const folder = await mkdtemp(join(tmpdir(), 'share-images-'));
      try {
        const font = join(folder, 'titles.ttf');
        await writeFile(font, await typefaceFor(drawings.map(({ svg }) => svg).join('')));
        const inTurn = pLimit(availableParallelism());
        const draw = async ({ file, svg }: { file: string; svg: string }): Promise<void> =>
          writeInto(join(root, file), await pngOf(svg, font));
        await Promise.all(drawings.map((drawing) => inTurn(() => draw(drawing))));
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  };
}

/** The typeface with the characters of a text alone: the whole takes a tenth of a second for each picture. */
async function typefaceFor(text: string): Promise<Buffer> {
  const characters = [...new Set(text)].sort().join('');
  return subsetFont(await readFile(typefaceFile), characters, { targetFormat: 'sfnt' });
}

async function pngOf(svg: string, font: string): Promise<Buffer> {
  const { pixels, width, height } = await renderAsync(svg, {
    fitTo: { mode: 'width', value: shareSize.width },
    font: { loadSystemFonts: false, fontFiles: [font] },
  });
  const picture = sharp(pixels, { raw: { width, height, channels: 4 } });
  // Flat colours: a palette takes a third of the bytes.
  return picture.png({ palette: true, colours: 32, effort: 1 }).toBuffer();
}

/** What a page's share image shows, and where it lies. */
export interface PageImage {
  /** `/share/zh/about.png` */
  file: string;
  picture: ShareImage;
}

/**
 * What a page's share image shows, from what the page itself shows: title, kind and number; nothing
 * for a page that names no image.
 *
 * @param main the page's main part
 */
export function shareImageOf(html: string, main: HTMLElement | undefined): PageImage | undefined {
  const meta = (property: string): string =>
    plain(new RegExp(`<meta property="${property}" content="([^"]*)"`).exec(html)?.[1]);
  const file = /(\/share\/(\w+)\/.*\.png)$/.exec(meta('og:image'));
  if (!file?.[1] || !isLocale(file[2])) return undefined;
  const text = (selector: string): string => main?.querySelector(selector)?.text.trim() ?? '';
  const [, tagline = ''] = /class="logo".*?<small>(.*?)<\/small>/s.exec(html) ?? [];
  return {
    file: file[1],
    picture: {
      locale: file[2],
      title: meta('og:title'),
      label: text('.page-head .kind'),
      number: text('.page-head .seal [aria-hidden]'),
      site: meta('og:site_name'),
      tagline: plain(tagline),
    },
  };
}

/** A piece of HTML as its plain text. */
function plain(html = ''): string {
  return (/[<&]/.test(html) ? parse(html).text : html).trim();
}
