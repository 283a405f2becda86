import type { Locale } from '../i18n/locales.ts';
import { words } from '../i18n/words.ts';
import { widthOf } from './typeface.ts';

/** Type sizes of a title, from the largest. */
const sizes = [76, 68, 60, 54, 48, 42, 36];
export const lineHeight = 1.36;

/** A title in lines, and its type size. */
export interface FittedTitle {
  lines: string[];
  size: number;
}

/**
 * Breaks a title into lines between words, at the largest size at which it fits. One that fits at no
 * size is cut at the smallest, with an ellipsis.
 *
 * @param width the room that a line has
 * @param height the room that all lines have
 */
export function fitTitle(
  title: string,
  locale: Locale,
  width: number,
  height: number,
): FittedTitle {
  const parts = locale === 'zh' ? words(title) : title.split(/(?<=\s)/);
  let fitted: FittedTitle = { lines: [], size: 0 };
  for (const size of sizes) {
    const most = Math.floor(height / (size * lineHeight));
    const lines = breakLines(parts, size, width);
    fitted = { lines, size };
    if (lines.length <= most) return { lines: even(parts, lines, size, width), size };
    fitted.lines = shorten(lines, most, size, width);
  }
  return fitted;
}

/** As many lines, but of even length: the narrowest room that still needs no more. */
function even(parts: readonly string[], lines: string[], size: number, width: number): string[] {
  let best = lines;
  for (let room = width - size / 2; room > width / 3; room -= size / 2) {
    const narrower = breakLines(parts, size, room);
    if (narrower.length !== lines.length) break;
    best = narrower;
  }
  return best;
}

/** Fills lines one after the other; a part that is wider than a line is broken anywhere. */
function breakLines(parts: readonly string[], size: number, width: number): string[] {
  const lines: string[] = [];
  const pieces = parts.flatMap((part) =>
    widthOf(part.trimEnd(), size) > width ? [...part] : [part],
  );
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf((last + piece).trimEnd(), size) <= width) {
      lines[lines.length - 1] = last + piece;
    } else lines.push(piece);
  }
  return lines.map((line) => line.trim());
}

function shorten(lines: readonly string[], most: number, size: number, width: number): string[] {
  const kept = lines.slice(0, most);
  let last = kept.pop() ?? '';
  while (last && widthOf(`${last}…`, size) > width) last = last.slice(0, -1);
  return [...kept, `${last.trimEnd()}…`];
}
