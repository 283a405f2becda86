// Draws the picture of each page for social networks; writes /share/<locale>/….png.
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { isLocale } from '../../i18n/locales.ts';
import { drawShareImage, type ShareImage } from '../../meta/share-image.ts';
import { writeInto } from '../files.ts';
import type { Step } from '../steps.ts';

/** What is shown where somebody shares a page. */
export const shareImages: Step = {
  async page({ html, main }, { root }) {
    const image = shareImageOf(html, main);
    if (!image) return;
    const png = await drawShareImage(image.picture);
    if (png) await writeInto(join(root, image.file), png);
  },
};

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
