import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { fitTitle } from '../../src/meta/fit-title.ts';
import { widthOf } from '../../src/meta/typeface.ts';
import { shareImageSvg } from '../../src/meta/share-image.ts';
import { words } from '../../src/i18n/words.ts';
import { qrCode } from '../../src/meta/qr.ts';
import { readQr } from '../qr-reader.ts';

describe('titles of share images', () => {
  test.each([
    ['zh', '外国专利代理机构设代表处试点：推进全国首家中东地区机构落户'],
    ['en', 'Pilot for foreign patent agencies: first China office of an agency'],
  ] as const)('%s: no line is cut in the middle of a word', (locale, title) => {
    const { lines } = fitTitle(title, locale, 1040, 300);
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
  test.each([
    ['zh', '知识产权'.repeat(80)],
    ['en', 'x'.repeat(400)],
    ['en', `${'an official title of many words '.repeat(12)}and its end`],
  ] as const)('%s: a title of any length fits, cut with an ellipsis', (locale, title) => {
    const { lines, size } = fitTitle(title, locale, 1040, 300);
    expect(lines.length * size).toBeLessThan(300);
    expect(lines.at(-1)).toMatch(/…$/);
    for (const line of lines) expect(widthOf(line, size)).toBeLessThanOrEqual(1040);
  });
  test('a long title that still fits at a smaller size is whole', () => {
    const title = 'Measures of the office for the registration of '.repeat(4).trim();
    expect(fitTitle(title, 'en', 1040, 300).lines.join(' ')).toBe(title);
  });
  test.each(['通知𠮷', '通知🎉', '가나 ✉ 通知'])(
    'a character that the typeface has not is left out of the picture alone: %s',
    (title) => {
      const image = { locale: 'zh', label: '', number: '', site: '', tagline: '' } as const;
      const drawn = (words: string): string => shareImageSvg({ ...image, title: words });
      expect(drawn(title)).toBe(drawn('通知'));
      expect(drawn(title)).not.toBe(drawn(''));
    },
  );
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
