import { correction, generate } from 'lean-qr';

/** A QR code as a drawing: the side of its square, quiet zone included, and its dark modules. */
export interface QrCode {
  size: number;
  /** Path data; each run of dark modules in a row is one stroke of width 1. */
  path: string;
}

/** The quiet zone that the norm asks for on each side, in modules. */
const quiet = 4;

/** The QR code of an address (ISO/IEC 18004, error correction M). */
export function qrCode(text: string): QrCode {
  const level = { minCorrectionLevel: correction.M, maxCorrectionLevel: correction.M };
  const code = generate(text, level);
  // Steps from run to run take less room than places, compressed.
  let path = `M${quiet} ${quiet + 0.5}`;
  let pen = { x: 0, y: 0 };
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (!code.get(x, y)) continue;
      const start = x;
      while (code.get(x + 1, y)) x += 1;
      if (start !== pen.x || y !== pen.y) path += `m${start - pen.x} ${y - pen.y}`;
      path += `h${x + 1 - start}`;
      pen = { x: x + 1, y };
    }
  }
  return { size: code.size + 2 * quiet, path };
}
