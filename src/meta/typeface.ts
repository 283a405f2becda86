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

/**
 * A typeface whose texts are drawn as outlines, so that pictures look the same wherever they are
 * made. The npm package cuts it into subsets; each is opened when a character first needs it.
 */
export class Typeface {
  readonly #subsets: Subset[];
  /** Widths of texts at size 1; the same words are measured again and again. */
  readonly #widths = new Map<string, number>();

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
    const point = character.codePointAt(0) ?? 0;
    // Fontsource lists the general subsets last; they hold what the numbered ones leave out.
    const subset = this.#subsets.find(({ ranges }) =>
      ranges.some(([from, to]) => point >= from && point <= to),
    );
    if (!subset) throw new Error(`The typeface has no “${character}”`);
    subset.font ??= fontkit.create(readFileSync(subset.file)) as fontkit.Font;
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

  /** The width of a text at a size. */
  width(text: string, size: number): number {
    let unit = this.#widths.get(text);
    if (unit === undefined) {
      unit = this.#runs(text).reduce(
        (sum, run) => sum + run.font.layout(run.text).advanceWidth / run.font.unitsPerEm,
        0,
      );
      this.#widths.set(text, unit);
    }
    return unit * size;
  }

  /**
   * A text as outlines.
   *
   * @param x where it begins
   * @param y its base line
   */
  outline(text: string, size: number, x: number, y: number): Outline {
    let pen = x;
    const parts: string[] = [];
    for (const { font, text: run } of this.#runs(text)) {
      const scale = size / font.unitsPerEm;
      const { glyphs, positions } = font.layout(run);
      glyphs.forEach((glyph, i) => {
        const position = positions[i];
        const left = pen + (position?.xOffset ?? 0) * scale;
        parts.push(glyph.path.scale(scale, -scale).translate(left, y).toSVG());
        pen += (position?.xAdvance ?? glyph.advanceWidth) * scale;
      });
    }
    return { path: parts.join(''), width: pen - x };
  }
}
