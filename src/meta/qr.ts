import encodeQR from 'qr';

/** A QR code as a drawing: the side of its square, quiet zone included, and its dark modules. */
export interface QrCode {
  size: number;
  /** Path data; each run of dark modules in a row is one stroke of width 1. */
  path: string;
}

/** The quiet zone that the norm asks for on each side, in modules. */
const quiet = 4;

/**
 * The QR code of an address (ISO/IEC 18004). Error correction L: nothing covers the code, and fewer, larger
 * modules are read from further away.
 */
export function qrCode(text: string): QrCode {
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: quiet });
  // Steps from run to run take less room than places, compressed.
  let path = `M${quiet} ${quiet + 0.5}`;
  let pen = { x: quiet, y: quiet };
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x += 1;
      if (start !== pen.x || y !== pen.y) path += `m${start - pen.x} ${y - pen.y}`;
      path += `h${x + 1 - start}`;
      pen = { x: x + 1, y };
    }
  }
  return { size: rows.length, path };
}
