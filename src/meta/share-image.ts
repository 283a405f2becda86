import type { Locale } from '../i18n/locales.ts';
import { fitTitle, lineHeight } from './fit-title.ts';
import { themeColour } from './theme.ts';
import { drawable, outline, widthOf } from './typeface.ts';

/** What a share image shows. */
export interface ShareImage {
  locale: Locale;
  title: string;
  /** The kind of page, in a box above the title. */
  label: string;
  /** An item's number, as a seal beside the title. */
  number: string;
  site: string;
  tagline: string;
}

/** The units that the picture is laid out in. */
const canvas = { width: 1200, height: 630 };
const margin = 80;
const box = { top: 190, bottom: 490 };

const ink = themeColour('ink');
const bar = themeColour('bar');
const seal = themeColour('seal');
const paper = themeColour('paper');
const quiet = themeColour('on-bar-2');

/** A share image as SVG, its texts as outlines, so that whatever draws it needs no typeface. */
export function shareImageSvg(image: ShareImage): string {
  const { locale, number } = image;
  const [title, label, site, tagline] = [image.title, image.label, image.site, image.tagline].map(
    drawable,
  ) as [string, string, string, string];
  const left = number ? margin + 150 : margin;
  const { lines, size } = fitTitle(
    title,
    locale,
    canvas.width - left - margin,
    box.bottom - box.top,
  );
  const name = locale === 'zh' ? { size: 36, y: 586 } : { size: 27, y: 583 };
  // A long name takes the whole line.
  const hasRoom =
    canvas.width - margin - widthOf(tagline, 24) > margin + 130 + widthOf(site, name.size);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${canvas.width} ${canvas.height}">
${rect(0, 0, canvas.width, canvas.height, paper)}
${rect(margin, 72, canvas.width - 2 * margin, 4, ink)}
${label ? frame(margin, 105, Math.round(widthOf(label, 30)) + 39, 53, 3, seal) : ''}
${label ? text(label, 30, margin + 19.5, 142, seal) : ''}
${number ? sealed(number, 62, margin, 206, 112, 2) : ''}
${lines
  .map((line, i) => {
    // An opening mark hangs by its empty half, so that the characters stand in line.
    const hang = /^[《〈“‘（]/.test(line) && locale === 'zh' ? size / 2 : 0;
    return text(line, size, left - hang, box.top + size * (1.06 + i * lineHeight), ink);
  })
  .join('\n')}
${rect(0, 516, canvas.width, 114, bar)}
${sealed('知', 36, margin, 541, 64, 2)}
${text(site, name.size, margin + 86, name.y, '#fff')}
${hasRoom ? text(tagline, 24, canvas.width - margin, 582, quiet, 'end') : ''}
</svg>`;
}

function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
}

/** A frame whose line lies within its bounds. */
function frame(
  x: number,
  y: number,
  width: number,
  height: number,
  line: number,
  stroke: string,
  opacity = 1,
): string {
  return `<rect x="${x + line / 2}" y="${y + line / 2}" width="${width - line}" height="${height - line}" fill="none" stroke="${stroke}" stroke-width="${line}" stroke-opacity="${opacity}"/>`;
}

/** A character or a number in a seal. */
function sealed(
  value: string,
  size: number,
  x: number,
  y: number,
  side: number,
  line: number,
): string {
  const inset = Math.round(side / 22);
  return [
    rect(x, y, side, side, seal),
    frame(x + inset, y + inset, side - 2 * inset, side - 2 * inset, line, '#fff', 0.7),
    text(value, size, x + side / 2, y + side / 2 + size * 0.36, '#fff', 'middle'),
  ].join('');
}

/** How much of a text stands before its place. */
const before = { start: 0, middle: 0.5, end: 1 };

function text(
  value: string,
  size: number,
  x: number,
  y: number,
  fill: string,
  anchor: keyof typeof before = 'start',
): string {
  const start = x - widthOf(value, size) * before[anchor];
  return `<path ${outline(value, size, start, y)} fill="${fill}"/>`;
}
