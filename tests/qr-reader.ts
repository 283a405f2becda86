import { binarize, Decoder, Detector, grayscale } from '@nuintun/qrcode';
import sharp from 'sharp';

/** What a QR code in an image says; nothing when none can be read. */
export function readQr(image: ImageData): string | undefined {
  const { width, height } = image;
  const found = new Detector().detect(binarize(grayscale(image), width, height)).next();
  return found.done ? undefined : new Decoder().decode(found.value.matrix).content;
}

/** As `readQr`, of a PNG. */
export async function readQrOf(png: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return readQr({ data: new Uint8ClampedArray(data), width, height, colorSpace: 'srgb' });
}
