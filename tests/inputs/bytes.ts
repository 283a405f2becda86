import { strToU8, zipSync } from 'fflate';
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

/** One whose camera knows its owner. */
export const photoWithOwner = await plain
  .clone()
  .withExif({ IFD0: { Artist: 'Zhang San' } })
  .jpeg()
  .toBuffer();

/** A PDF with what its program notes about it: the dictionary of information, or XMP. */
function pdf(info: string, xmp = ''): string {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R${xmp && ' /Metadata 4 0 R'} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>',
    `<< /Type /Metadata /Subtype /XML /Length ${xmp.length} >>\nstream\n${xmp}\nendstream`,
    `<< ${info} >>`,
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const place = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 6\n0000000000 65535 f \n${places.join('')}`;
  return `${text}${table}trailer\n<< /Size 6 /Root 1 0 R /Info 5 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}
export const pdfWithAuthor = pdf('/Author <FEFF5F204E09> /Producer (Some program)');
export const pdfWithCreator = pdf(
  '',
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>Zhang San</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>',
);
export const pdfOfTheOffice = pdf('/Author (Sample District Intellectual Property Office)');

/** A document as Word saves it. */
export const wordFile = (creator: string, company = ''): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    'word/document.xml': strToU8('<w:document/>'),
    'docProps/core.xml': strToU8(
      `<cp:coreProperties><dc:creator>${creator}</dc:creator><cp:lastModifiedBy>${creator}</cp:lastModifiedBy></cp:coreProperties>`,
    ),
    'docProps/app.xml': strToU8(
      `<Properties><Application>Word</Application><Company>${company}</Company></Properties>`,
    ),
  });
