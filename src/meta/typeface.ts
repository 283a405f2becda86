import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';

/** The typeface of pictures and of the wordmark, as a file. */
const typefaceFile = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
);

let opened: fontkit.Font | undefined;
const font = (): fontkit.Font => (opened ??= fontkit.openSync(typefaceFile) as fontkit.Font);

/** A text without the characters that the typeface has not. */
export function drawable(text: string): string {
  return [...text].filter((c) => font().hasGlyphForCodePoint(c.codePointAt(0) ?? 0)).join('');
}

/** In the typeface's units: a title is measured at many sizes, and its words with each of its breaks. */
const widths = new Map<string, number>();

/** The width of a text at a size. */
export function widthOf(text: string, size: number): number {
  const width = widths.get(text) ?? font().layout(text).advanceWidth;
  widths.set(text, width);
  return (width / font().unitsPerEm) * size;
}

/**
 * A text as outlines, in the typeface's units: attributes of an SVG path that set it at a size and a place.
 *
 * @param x where it begins
 * @param y its base line
 */
export function outline(text: string, size: number, x: number, y: number): string {
  const { glyphs, positions } = font().layout(text);
  const scale = size / font().unitsPerEm;
  let pen = 0;
  const path = glyphs.map((glyph, i) => {
    const { xOffset = 0, xAdvance = glyph.advanceWidth } = positions[i] ?? {};
    const drawn = glyph.path.translate(pen + xOffset, 0);
    pen += xAdvance;
    return drawn.toSVG();
  });
  return `transform="matrix(${scale} 0 0 ${-scale} ${x} ${y})" d="${path.join('')}"`;
}
