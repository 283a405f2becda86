import type { Locale } from '../i18n/locales.ts';
import { words } from '../i18n/words.ts';
import { shareSize } from './head.ts';
import { Picture, prepareTexts, type Ink, type PictureText } from './picture.ts';
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

const inks: Ink[] = [
  { colour: ink, ground: paper },
  { colour: seal, ground: paper },
  { colour: '#fff', ground: seal },
  { colour: '#fff', ground: bar },
  { colour: quiet, ground: bar },
];
/** The numbers of the inks, by what they draw. */
const inkOf = { title: 0, seal: 1, onSeal: 2, onBar: 3, quiet: 4 };
/** A thin line on a seal stands back behind its character. */
const faint = 11;

/**
 * Draws a share image.
 *
 * @returns a PNG, or nothing when the title does not fit
 */
export async function drawShareImage({
  locale,
  title,
  label,
  number,
  site,
  tagline,
}: ShareImage): Promise<Buffer | undefined> {
  const face = titleFace();
  const left = number ? margin + 150 : margin;
  const fitted = fitTitle(title, locale, shareSize.width - left - margin);
  if (!fitted) return undefined;
  const { lines, size } = fitted;
  const texts: PictureText[] = [];
  const centred = (text: string, size: number, x: number, y: number, ink: number): number =>
    texts.push({ text, size, x: x - face.width(text, size) / 2, y, ink });
  if (label) {
    texts.push({ text: label, size: 30, x: margin + 19.5, y: 142, ink: inkOf.seal });
  }
  if (number) centred(number, 62, margin + 56, 284, inkOf.onSeal);
  lines.forEach((text, i) => {
    // An opening mark hangs by its empty half, so that the characters stand in line.
    const hang = /^[《〈“‘（]/.test(text) && locale === 'zh' ? size / 2 : 0;
    const y = box.top + size * (1.06 + i * lineHeight);
    texts.push({ text, size, x: left - hang, y, ink: inkOf.title });
  });
  centred('知', 36, margin + 32, 586, inkOf.onSeal);
  const name = locale === 'zh' ? { size: 36, y: 586 } : { size: 27, y: 583 };
  texts.push({ text: site, ...name, x: margin + 86, ink: inkOf.onBar });
  const start = shareSize.width - margin - face.width(tagline, 24);
  // A long name takes the whole line.
  if (start > margin + 130 + face.width(site, name.size)) {
    texts.push({ text: tagline, size: 24, x: start, y: 582, ink: inkOf.quiet });
  }
  await prepareTexts(face, texts);
  const picture = new Picture(shareSize.width, shareSize.height, inks);
  picture.fill(margin, 72, shareSize.width - 2 * margin, 4, inkOf.title);
  if (label) {
    const width = Math.round(face.width(label, 30)) + 39;
    picture.frame(margin, 105, width, 53, 3, inkOf.seal);
  }
  if (number) {
    picture.fill(margin, 206, 112, 112, inkOf.seal);
    picture.frame(margin + 5, 211, 102, 102, 2, inkOf.onSeal, faint);
  }
  picture.fill(0, 516, shareSize.width, 114, inkOf.onBar, 0);
  picture.fill(margin, 541, 64, 64, inkOf.seal);
  picture.frame(margin + 3, 544, 58, 58, 2, inkOf.onSeal, faint);
  picture.write(face, texts);
  return picture.png();
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
