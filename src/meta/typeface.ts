import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';

/** The typeface of titles in pictures and of the wordmark, as a file. */
export const typefaceFile = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
);
export const typefaceName = 'Noto Serif SC';

let opened: fontkit.Font | undefined;
const font = (): fontkit.Font => (opened ??= fontkit.openSync(typefaceFile) as fontkit.Font);

/** A text without the characters that the typeface has not. */
export function drawable(text: string): string {
  return [...text].filter((c) => font().hasGlyphForCodePoint(c.codePointAt(0) ?? 0)).join('');
}

/** The width of a text at a size. */
export function widthOf(text: string, size: number): number {
  return (font().layout(text).advanceWidth / font().unitsPerEm) * size;
}

/**
 * A text as outlines: an SVG path, and its width in the same units.
 *
 * @param x where it begins
 * @param y its base line
 */
export function outline(
  text: string,
  size: number,
  x: number,
  y: number,
): { path: string; width: number } {
  const { glyphs, positions } = font().layout(text);
  const scale = size / font().unitsPerEm;
  let pen = x;
  const path = glyphs.map((glyph, i) => {
    const { xOffset = 0, xAdvance = glyph.advanceWidth } = positions[i] ?? {};
    const drawn = glyph.path.scale(scale, -scale).translate(pen + xOffset * scale, y);
    pen += xAdvance * scale;
    return drawn.toSVG();
  });
  return { path: path.join(''), width: pen - x };
}
