import { binarize, Decoder, Detector, grayscale } from '@nuintun/qrcode';
import sharp from 'sharp';

/** What a QR code in a PNG says; nothing when none can be read. */
export async function readQr(png: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const pixels = new Uint8ClampedArray(data);
  const image: ImageData = { data: pixels, width, height, colorSpace: 'srgb' };
  const found = new Detector().detect(binarize(grayscale(image), width, height)).next();
  return found.done ? undefined : new Decoder().decode(found.value.matrix).content;
}
