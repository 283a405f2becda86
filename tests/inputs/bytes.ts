import sharp from 'sharp';

/** `---\nanswer: 窗口开放。` as an old editor saves it. */
export const gbk = Buffer.from([
  0x2d, 0x2d, 0x2d, 0x0a, 0xb4, 0xb0, 0xbf, 0xda, 0xbf, 0xaa, 0xb7, 0xc5, 0x0a,
]);

const plain = sharp({ create: { width: 40, height: 30, channels: 3, background: '#246' } });

/** A picture that says nothing of where it was taken. */
export const photo = await plain.clone().jpeg().toBuffer();

/** One that does, as a telephone makes it. */
export const photoWithPlace = await plain
  .clone()
  .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 13/1 0/1' } })
  .jpeg()
  .toBuffer();

/** One that is wider than any screen. */
export const hugePhoto = await sharp({
  create: { width: 6001, height: 10, channels: 3, background: '#246' },
})
  .jpeg()
  .toBuffer();

/** One as a camera makes it. */
export const largePhoto = await sharp({
  create: { width: 3000, height: 2000, channels: 3, background: '#246' },
})
  .jpeg()
  .toBuffer();
