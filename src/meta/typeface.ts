import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as fontkit from 'fontkit';

const require = createRequire(import.meta.url);

/** A text as an SVG path, with its width in the same units. */
export interface Outline {
  path: string;
  width: number;
}

interface Subset {
  file: string;
  ranges: [number, number][];
  font?: fontkit.Font;
}

/** A glyph of a text. All lengths are in parts of the type size. */
export interface PlacedGlyph {
  /** Its name within its typeface. */
  id: string;
  /** Where its origin stands, from the beginning of the text. */
  x: number;
  /**
   * Its outline as an SVG path.
   *
   * @param size the type size, in pixels
   * @param x where its origin stands
   * @param y where its base line is
   */
  path(size: number, x: number, y: number): string;
}

interface Piece {
  glyphs: PlacedGlyph[];
  width: number;
}

/** A word of another script, or a single character: what is laid out at once and remembered. */
const pieces = /[!-\u024f]+|./gsu;

/**
 * A typeface whose texts are drawn as outlines, so that pictures look the same wherever they are
 * made. The npm package cuts it into subsets; each is opened when a character first needs it.
 */
export class Typeface {
  readonly #subsets: Subset[];
  readonly #fonts = new Map<string, fontkit.Font>();
  /** The same characters and words are set again and again. */
  readonly #pieces = new Map<string, Piece>();

  /**
   * @param name a Chinese typeface of Fontsource, such as `noto-serif-sc`
   * @param weight one of the weights of that package
   */
  constructor(name: string, weight: number) {
    const folder = dirname(require.resolve(`@fontsource/${name}/package.json`));
    const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<
      string,
      string
    >;
    this.#subsets = Object.entries(ranges).map(([key, value]) => ({
      file: join(folder, 'files', `${name}-${key.replace(/[[\]]/g, '')}-${weight}-normal.woff2`),
      ranges: value.split(',').map((range): [number, number] => {
        const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
        return [parseInt(from, 16), parseInt(to, 16)];
      }),
    }));
  }

  #fontFor(character: string): fontkit.Font {
    const known = this.#fonts.get(character);
    if (known) return known;
    const point = character.codePointAt(0) ?? 0;
    // Fontsource lists the general subsets last; they hold what the numbered ones leave out.
    const subset = this.#subsets.find(({ ranges }) =>
      ranges.some(([from, to]) => point >= from && point <= to),
    );
    if (!subset) throw new Error(`The typeface has no “${character}”`);
    subset.font ??= fontkit.create(readFileSync(subset.file)) as fontkit.Font;
    this.#fonts.set(character, subset.font);
    return subset.font;
  }

  #runs(text: string): { font: fontkit.Font; text: string }[] {
    const runs: { font: fontkit.Font; text: string }[] = [];
    for (const character of text) {
      const font = this.#fontFor(character);
      const last = runs.at(-1);
      if (last?.font === font) last.text += character;
      else runs.push({ font, text: character });
    }
    return runs;
  }

  #piece(text: string): Piece {
    let piece = this.#pieces.get(text);
    if (!piece) {
      piece = { glyphs: [], width: 0 };
      for (const { font, text: run } of this.#runs(text)) {
        const unit = font.unitsPerEm;
        const { glyphs, positions } = font.layout(run);
        for (const [i, glyph] of glyphs.entries()) {
          const { xOffset = 0, xAdvance = glyph.advanceWidth } = positions[i] ?? {};
          piece.glyphs.push({
            id: `${this.#subsets.findIndex((subset) => subset.font === font)} ${glyph.id}`,
            x: piece.width + xOffset / unit,
            path: (size, x, y) =>
              glyph.path
                .scale(size / unit, -size / unit)
                .translate(x, y)
                .toSVG(),
          });
          piece.width += xAdvance / unit;
        }
      }
      this.#pieces.set(text, piece);
    }
    return piece;
  }

  /** The glyphs of a text, and its width in parts of the type size. */
  layout(text: string): { glyphs: PlacedGlyph[]; width: number } {
    const line: Piece = { glyphs: [], width: 0 };
    for (const [part] of text.matchAll(pieces)) {
      const { glyphs, width } = this.#piece(part);
      for (const glyph of glyphs) line.glyphs.push({ ...glyph, x: line.width + glyph.x });
      line.width += width;
    }
    return line;
  }

  /** The width of a text at a size. */
  width(text: string, size: number): number {
    let width = 0;
    for (const [part] of text.matchAll(pieces)) width += this.#piece(part).width;
    return width * size;
  }

  /**
   * A text as outlines.
   *
   * @param x where it begins
   * @param y its base line
   */
  outline(text: string, size: number, x: number, y: number): Outline {
    const { glyphs, width } = this.layout(text);
    return {
      path: glyphs.map((glyph) => glyph.path(size, x + glyph.x * size, y)).join(''),
      width: width * size,
    };
  }
}
