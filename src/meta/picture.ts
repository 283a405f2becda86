import { constants, crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { PlacedGlyph, Typeface } from './typeface.ts';

/** A colour on its ground; edges are smoothed between the two. */
export interface Ink {
  colour: string;
  ground: string;
}

/** A line of text in a picture. */
export interface PictureText {
  text: string;
  /** Type size, in pixels. */
  size: number;
  x: number;
  /** The base line. */
  y: number;
  /** The number of its ink. */
  ink: number;
}

/** Steps from the ground to the full colour. */
const steps = 16;
const full = steps - 1;
/** Flat colours are runs of one number; more thorough ways take five times as long for a fifth less. */
const packing = { strategy: constants.Z_RLE };

/** What a glyph covers: the pixels that it touches, line by line. */
interface Stencil {
  /** Where its pixels begin, from the origin of the glyph. */
  left: number;
  top: number;
  width: number;
  height: number;
  steps: Uint8Array;
}

const stencils = new WeakMap<Typeface, Map<string, Stencil>>();

/** The cell that a glyph is drawn in, and the place of its origin there. */
const cellOf = (size: number): { width: number; height: number; x: number; y: number } => ({
  width: Math.ceil(size * 1.6),
  height: Math.ceil(size * 1.6),
  x: Math.ceil(size * 0.3),
  y: Math.ceil(size * 1.2),
});

/**
 * A picture of a few flat colours with texts, as a PNG with a palette. A glyph is drawn once at each
 * size and then stamped: thousands of pictures use the same few hundred characters, and drawing
 * each from its outlines takes ten times as long. One picture is drawn at a time: the next takes
 * the room of the last.
 */
export class Picture {
  readonly #width: number;
  readonly #height: number;
  readonly #inks: readonly Ink[];
  /** Every line begins with the number of its PNG filter; none suits flat colours best. */
  readonly #lines: Uint8Array;

  /**
   * @param inks at most sixteen; the picture begins as the ground of the first
   */
  constructor(width: number, height: number, inks: readonly Ink[]) {
    this.#width = width;
    this.#height = height;
    this.#inks = inks;
    this.#lines = pixels((width + 1) * height);
  }

  /**
   * Fills a rectangle.
   *
   * @param step how far from the ground to the colour, 0 to 15
   */
  fill(x: number, y: number, width: number, height: number, ink: number, step = full): void {
    for (let row = y; row < y + height; row++) {
      const start = this.#at(x, row);
      this.#lines.fill(ink * steps + step, start, start + width);
    }
  }

  #at(x: number, y: number): number {
    return y * (this.#width + 1) + 1 + x;
  }

  /** Draws the border of a rectangle, within it; as `fill`. */
  frame(
    x: number,
    y: number,
    width: number,
    height: number,
    thickness: number,
    ink: number,
    step = full,
  ): void {
    this.fill(x, y, width, thickness, ink, step);
    this.fill(x, y + height - thickness, width, thickness, ink, step);
    this.fill(x, y, thickness, height, ink, step);
    this.fill(x + width - thickness, y, thickness, height, ink, step);
  }

  /** Sets lines of text, each on the ground of its ink; `prepareTexts` comes first. */
  write(face: Typeface, texts: readonly PictureText[]): void {
    const known = stencils.get(face);
    for (const { glyph, size, x, y, ink } of placed(face, texts)) {
      const stencil = known?.get(stencilKey(glyph, size));
      if (!stencil) throw new Error(`Glyph ${glyph.id} has not been prepared at size ${size}`);
      this.#stamp(stencil, Math.round(x + glyph.x * size), Math.round(y), ink);
    }
  }

  #stamp(
    { left, top, width, height, steps: cover }: Stencil,
    x: number,
    y: number,
    ink: number,
  ): void {
    const base = ink * steps;
    for (let row = 0; row < height; row++) {
      const to = this.#at(x + left, y + top + row);
      for (let column = 0; column < width; column++) {
        const step = cover[row * width + column] ?? 0;
        // Neighbours may touch: the stronger one stays.
        if (step > 0 && base + step > (this.#lines[to + column] ?? 0)) {
          this.#lines[to + column] = base + step;
        }
      }
    }
  }

  /** The picture as a PNG (ISO/IEC 15948) with a palette. */
  png(): Buffer {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(this.#width, 0);
    header.writeUInt32BE(this.#height, 4);
    header.set([8, 3], 8);
    const palette = Buffer.from(this.#inks.flatMap(shades));
    return Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', header),
      chunk('PLTE', palette),
      chunk('IDAT', deflateSync(this.#lines, packing)),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }
}

let used = new Uint8Array();

/** Room for a picture: a new one each time would keep the memory's housekeeping busy. */
function pixels(length: number): Uint8Array {
  if (used.length !== length) used = new Uint8Array(length);
  return used.fill(0);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Every step from ground to ink, as red, green and blue. */
function shades({ colour, ground }: Ink): number[] {
  const [from, to] = [channels(ground), channels(colour)];
  return Array.from({ length: steps }, (_, step) =>
    to.map((value, i) => Math.round((value * step + (from[i] ?? 0) * (full - step)) / full)),
  ).flat();
}

function channels(colour: string): number[] {
  const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  return [1, 3, 5].map((at) => parseInt(digits.slice(at, at + 2), 16));
}

function stencilKey(glyph: PlacedGlyph, size: number): string {
  return `${size} ${glyph.id}`;
}

type PlacedText = PictureText & { glyph: PlacedGlyph };

function placed(face: Typeface, texts: readonly PictureText[]): PlacedText[] {
  return texts.flatMap((line) =>
    face.layout(line.text).glyphs.map((glyph) => ({ ...line, glyph })),
  );
}

/** Draws the glyphs of texts that have not been drawn yet, one below the other in one go. */
export async function prepareTexts(face: Typeface, texts: readonly PictureText[]): Promise<void> {
  let known = stencils.get(face);
  if (!known) stencils.set(face, (known = new Map()));
  const missing = new Map<string, { glyph: PlacedGlyph; size: number }>();
  for (const one of placed(face, texts)) {
    const key = stencilKey(one.glyph, one.size);
    if (!known.has(key)) missing.set(key, one);
  }
  if (missing.size === 0) return;
  const cells = [...missing].map(([key, one]) => ({ key, ...one, cell: cellOf(one.size) }));
  const width = Math.max(...cells.map(({ cell }) => cell.width));
  const height = cells.reduce((sum, { cell }) => sum + cell.height, 0);
  let top = 0;
  // Each is drawn at the same place and then moved, so that it is the same wherever it stands here.
  const paths = cells.map(({ glyph, size, cell }) => {
    const path = `<path transform="translate(0 ${top})" d="${glyph.path(size, cell.x, cell.y)}"/>`;
    top += cell.height;
    return path;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" fill="#fff">${paths.join('')}</svg>`;
  const drawn = await sharp(Buffer.from(svg)).extractChannel('alpha').raw().toBuffer();
  top = 0;
  for (const { key, cell } of cells) {
    known.set(key, stencilOf(drawn, width, top, cell));
    top += cell.height;
  }
}

/** Keeps of a cell, drawn in lines of a width from a line on, what its glyph touches. */
function stencilOf(
  drawn: Uint8Array,
  lineWidth: number,
  line: number,
  cell: ReturnType<typeof cellOf>,
): Stencil {
  let [left, right, top, bottom] = [cell.width, 0, cell.height, 0];
  for (let y = 0; y < cell.height; y++) {
    for (let x = 0; x < cell.width; x++) {
      if (drawn[(line + y) * lineWidth + x] === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
  }
  const width = Math.max(0, right - left);
  const height = Math.max(0, bottom - top);
  const cover = new Uint8Array(width * height);
  for (let i = 0; i < cover.length; i++) {
    const at = (line + top + Math.floor(i / width)) * lineWidth + left + (i % width);
    cover[i] = Math.round(((drawn[at] ?? 0) / 255) * full);
  }
  return { left: left - cell.x, top: top - cell.y, width, height, steps: cover };
}
