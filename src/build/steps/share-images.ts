// Draws the picture of each page for social networks; writes /share/<locale>/….png.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { parse, type HTMLElement } from 'node-html-parser';
import pLimit from 'p-limit';
import sharp from 'sharp';
import { isLocale } from '../../i18n/locales.ts';
import { shareSize } from '../../meta/head.ts';
import { shareImageSvg, type ShareImage } from '../../meta/share-image.ts';
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
      const inTurn = pLimit(availableParallelism());
      const draw = async ({ file, picture }: PageImage): Promise<void> =>
        writeInto(join(root, file), await pngOf(shareImageSvg(picture)));
      await Promise.all(images.map((image) => inTurn(() => draw(image))));
    },
  };
}

async function pngOf(svg: string): Promise<Buffer> {
  const { pixels, width, height } = await renderAsync(svg, {
    fitTo: { mode: 'width', value: shareSize.width },
    font: { loadSystemFonts: false },
  });
  const picture = sharp(pixels, { raw: { width, height, channels: 4 } });
  // Flat colours: a palette takes a third of the bytes.
  return picture.png({ palette: true, colours: 32, effort: 1, dither: 0 }).toBuffer();
}

/** What a page's share image shows, and where it lies. */
interface PageImage {
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
function shareImageOf(html: string, main: HTMLElement | undefined): PageImage | undefined {
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
