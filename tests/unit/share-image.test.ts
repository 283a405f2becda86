import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { Picture, prepareTexts } from '../../src/meta/picture.ts';
import { fitTitle } from '../../src/meta/share-image.ts';
import { Typeface } from '../../src/meta/typeface.ts';
import { words } from '../../src/i18n/words.ts';
import { qrCode } from '../../src/meta/qr.ts';
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
  test.each([
    'https://ip.example/news/window/',
    'https://ip.example/office/en/guides/foreign-patent-agencies/',
    `https://ip.example/en/news/${'a-long-slug-'.repeat(12)}/`,
  ])('of %s leads there, and has its quiet zone', async (address) => {
    const { size, path } = qrCode(address);
    const side = size * 4;
    const drawing = sharp(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${size} ${size}"><path d="M0 0h${size}v${size}H0z" fill="#fff"/><path d="${path}" stroke="#000"/></svg>`,
      ),
    ).png();
    expect(await readQr(await drawing.toBuffer())).toBe(address);
    const above = drawing.clone().extract({ left: 0, top: 0, width: side, height: 16 });
    const { channels } = await sharp(await above.toBuffer()).stats();
    expect(channels.map(({ min }) => min)).toEqual(channels.map(() => 255));
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
