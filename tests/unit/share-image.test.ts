import { describe, expect, test } from 'vitest';
import { Picture, prepareTexts } from '../../src/meta/picture.ts';
import { fitTitle } from '../../src/meta/share-image.ts';
import { Typeface } from '../../src/meta/typeface.ts';
import { words } from '../../src/i18n/words.ts';
import { qrCode, type QrCode } from '../../src/meta/qr.ts';
import { readQr } from '../qr-reader.ts';

describe('titles of share images', () => {
  test.each([
    ['zh', '外国专利代理机构设代表处试点：推进全国首家中东地区机构落户'],
    ['en', 'Pilot for foreign patent agencies: first China office of an agency'],
  ] as const)('%s: no line is cut in the middle of a word', (locale, title) => {
    const fitted = fitTitle(title, locale, 1040);
    const lines = fitted?.lines ?? [];
    expect(lines.length).toBeGreaterThan(1);
    const parts = (locale === 'zh' ? words(title) : title.split(' ')).map((part) => part.trim());
    // Every line is made of whole words.
    let rest = parts;
    for (const line of lines) {
      let taken = 0;
      while (
        line.replace(/\s/g, '').startsWith(rest.slice(0, taken + 1).join('')) &&
        taken < rest.length
      )
        taken += 1;
      expect(rest.slice(0, taken).join('')).toBe(line.replace(/\s/g, ''));
      rest = rest.slice(taken);
    }
    expect(rest).toEqual([]);
  });
  test('a figure stays with what it counts', () => {
    expect(words('公布21项重点工作')).toContain('21项');
  });
  test('a title that is too long is refused, not cut', () => {
    expect(fitTitle('知识产权'.repeat(40), 'zh', 1040)).toBeUndefined();
    expect(fitTitle('x'.repeat(80), 'en', 1040)).toBeUndefined();
  });
});

describe('a QR code', () => {
  /** The drawing as a camera sees it: an image of black on white. */
  const photograph = ({ size, path }: QrCode, scale = 4): ImageData => {
    const side = size * scale;
    const data = new Uint8ClampedArray(side * side * 4).fill(255);
    let [x, y] = [0, 0];
    for (const [, step = '', by = '', down = '0'] of path.matchAll(
      /([Mmh])(-?\d+)(?: (-?[\d.]+))?/g,
    )) {
      const [width, height] = [Number(by), Number(down)];
      if (step === 'h') {
        for (let line = Math.floor(y) * scale; line < (Math.floor(y) + 1) * scale; line++) {
          const start = line * side + x * scale;
          data.fill(0, start * 4, (start + width * scale) * 4);
        }
      }
      [x, y] = step === 'M' ? [width, height] : [x + width, y + height];
    }
    for (let alpha = 3; alpha < data.length; alpha += 4) data[alpha] = 255;
    return { data, width: side, height: side, colorSpace: 'srgb' };
  };
  test.each([
    'https://ip.example/news/window/',
    'https://ip.example/office/en/guides/foreign-patent-agencies/',
    `https://ip.example/en/news/${'a-long-slug-'.repeat(12)}/`,
  ])('of %s leads there, and has its quiet zone', (address) => {
    const code = qrCode(address);
    const image = photograph(code);
    expect(readQr(image)).toBe(address);
    expect(image.data.slice(0, 16 * image.width * 4).every((value) => value === 255)).toBe(true);
  });
});

test('a picture is the same whatever was drawn before it', async () => {
  const line = (
    text: string,
    size: number,
  ): { text: string; size: number; x: number; y: number; ink: number } => ({
    text,
    size,
    x: 10,
    y: 80,
    ink: 0,
  });
  const text = line('Overseas protection, party building 海外维权', 54);
  const draw = async (before: string): Promise<Buffer> => {
    const face = new Typeface('noto-serif-sc', 700);
    await prepareTexts(face, [line(before, 76), line(before, 54), text]);
    const picture = new Picture(1200, 120, [{ colour: '#000', ground: '#fff' }]);
    picture.write(face, [text]);
    return picture.png();
  };
  const alone = await draw('');
  for (const before of ['知识产权', 'Ideological security', '第1号样例，生物医药企业']) {
    expect((await draw(before)).equals(alone), before).toBe(true);
  }
});
