import { encode } from 'uqr';

/** A QR code as a drawing: the side of its square, quiet zone included, and its dark modules. */
export interface QrCode {
  size: number;
  /** Path data; each run of dark modules in a row is one stroke of width 1. */
  path: string;
}

/** The QR code of an address (ISO/IEC 18004, error correction M, with the quiet zone of 4). */
export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  let path = '';
  data.forEach((row, y) => {
    let end = 0;
    row.forEach((dark, x) => {
      if (!dark || (x > 0 && row[x - 1])) return;
      let length = 1;
      while (row[x + length]) length += 1;
      path += end === 0 ? `M${x} ${y + 0.5}h${length}` : `m${x - end} 0h${length}`;
      end = x + length;
    });
  });
  return { size, path };
}
