import sharp from 'sharp';
import type { Locale } from '../i18n/locales.ts';
import { words } from '../i18n/words.ts';
import { shareSize } from './head.ts';
import { themeColour } from './theme.ts';
import { Typeface } from './typeface.ts';

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

const ink = themeColour('ink');
const bar = themeColour('bar');
const seal = themeColour('seal');
const paper = themeColour('paper');
const quiet = themeColour('on-bar-2');

const margin = 80;
const lineHeight = 1.36;
const sizes = [76, 68, 60, 54, 48];
const box = { top: 190, bottom: 490 };

let serif: Typeface | undefined;
/** The typeface of titles; opened once. */
export function titleFace(): Typeface {
  return (serif ??= new Typeface('noto-serif-sc', 700));
}

/**
 * Breaks a title into lines between words, at the largest size at which it fits.
 *
 * @param width the room that a line has
 * @returns nothing when the title is too long even at the smallest size
 */
export function fitTitle(
  title: string,
  locale: Locale,
  width: number,
): { lines: string[]; size: number } | undefined {
  const parts = locale === 'zh' ? words(title) : title.split(/(?<=\s)/);
  for (const size of sizes) {
    const lines = breakLines(parts, size, width);
    if (!lines || lines.length * size * lineHeight > box.bottom - box.top) continue;
    // As many lines, but of even length: the narrowest room that still needs no more.
    let even = lines;
    for (let room = width - size / 2; room > width / 3; room -= size / 2) {
      const narrower = breakLines(parts, size, room);
      if (narrower?.length !== lines.length) break;
      even = narrower;
    }
    return { lines: even, size };
  }
  return undefined;
}

/** Fills lines one after the other; nothing when a single part is wider than a line. */
function breakLines(parts: readonly string[], size: number, width: number): string[] | undefined {
  const face = titleFace();
  const lines: string[] = [];
  let pen = 0;
  for (const part of parts) {
    const end = pen + face.width(part.trimEnd(), size);
    if (lines.length > 0 && end <= width) {
      lines[lines.length - 1] += part;
    } else {
      if (face.width(part.trimEnd(), size) > width) return undefined;
      lines.push(part);
      pen = 0;
    }
    pen += face.width(part, size);
  }
  return lines.map((line) => line.trim());
}

/**
 * Draws a share image.
 *
 * @returns a PNG, or nothing when the title does not fit
 */
export async function drawShareImage(image: ShareImage): Promise<Buffer | undefined> {
  const svg = shareSvg(image);
  if (!svg) return undefined;
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 16, effort: 3 }).toBuffer();
}

function shareSvg({ locale, title, label, number, site, tagline }: ShareImage): string | undefined {
  const face = titleFace();
  const left = number ? margin + 150 : margin;
  const fitted = fitTitle(title, locale, shareSize.width - left - margin);
  if (!fitted) return undefined;
  const { lines, size } = fitted;
  const draw = (text: string, size: number, x: number, y: number, fill: string): string =>
    `<path fill="${fill}" d="${face.outline(text, size, x, y).path}"/>`;
  const centred = (text: string, size: number, x: number, y: number, fill: string): string =>
    draw(text, size, x - face.width(text, size) / 2, y, fill);
  const parts = [
    `<rect width="1200" height="630" fill="${paper}"/>`,
    `<rect x="${margin}" y="72" width="${shareSize.width - 2 * margin}" height="4" fill="${ink}"/>`,
  ];
  if (label) {
    const width = face.width(label, 30) + 36;
    parts.push(
      `<rect x="${margin + 1.5}" y="106" width="${width}" height="50" rx="3" fill="none" stroke="${seal}" stroke-width="3"/>`,
      draw(label, 30, margin + 19.5, 142, seal),
    );
  }
  if (number) {
    parts.push(
      `<rect x="${margin}" y="206" width="112" height="112" rx="4" fill="${seal}"/>`,
      `<rect x="${margin + 6}" y="212" width="100" height="100" fill="none" stroke="#fff" stroke-opacity=".7" stroke-width="2"/>`,
      centred(number, 62, margin + 56, 284, '#fff'),
    );
  }
  lines.forEach((line, i) => {
    // An opening mark hangs by its empty half, so that the characters stand in line.
    const hang = /^[《〈“‘（]/.test(line) && locale === 'zh' ? size / 2 : 0;
    parts.push(draw(line, size, left - hang, box.top + size * (1.06 + i * lineHeight), ink));
  });
  parts.push(
    `<rect y="516" width="1200" height="114" fill="${bar}"/>`,
    `<rect x="${margin}" y="541" width="64" height="64" rx="3" fill="${seal}"/>`,
    `<rect x="${margin + 4}" y="545" width="56" height="56" fill="none" stroke="#fff" stroke-opacity=".7" stroke-width="1.5"/>`,
    centred('知', 36, margin + 32, 586, '#fff'),
    draw(site, locale === 'zh' ? 36 : 27, margin + 86, locale === 'zh' ? 586 : 583, '#fff'),
  );
  const start = shareSize.width - margin - face.width(tagline, 24);
  // A long name takes the whole line.
  if (start > margin + 130 + face.width(site, locale === 'zh' ? 36 : 27)) {
    parts.push(draw(tagline, 24, start, 582, quiet));
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">${parts.join('')}</svg>`;
}

/** The office's wordmark as an SVG of outlines, for the press. */
export function wordmark(name: string): string {
  const face = titleFace();
  const text = face.outline(name, 34, 92, 60);
  const width = Math.ceil(92 + 10 + text.width + 12);
  const glyph = face.outline('知', 40, 48 - face.width('知', 40) / 2, 62).path;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 96" width="${width}" height="96" role="img" aria-label="${name}">`,
    `<rect x="12" y="12" width="72" height="72" rx="3" fill="${seal}"/>`,
    `<rect x="16.5" y="16.5" width="63" height="63" fill="none" stroke="#fff" stroke-opacity=".7" stroke-width="1.5"/>`,
    `<path fill="#fff" d="${glyph}"/>`,
    `<path fill="${ink}" d="${text.path}" transform="translate(10)"/>`,
    '</svg>\n',
  ].join('');
}
