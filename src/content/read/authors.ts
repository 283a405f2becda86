import { unzipSync } from 'fflate';
import { parse } from 'node-html-parser';
import readExif from 'exif-reader';
import sharp from 'sharp';
import { getDocumentProxy } from 'unpdf';
import type { Content } from '../content.ts';
import type { Localized } from '../../i18n/locales.ts';

/**
 * Names of people and companies that a program has noted in a file, which nobody sees who looks at
 * its pages, and which would be published with it.
 *
 * @param file path from the project's root
 * @param allowed names that may be published; nothing where no field can list them
 * @returns what to tell; nothing where the file holds none but the office's own
 */
export async function authorFault(
  { authority, taxonomy }: Pick<Content, 'authority' | 'taxonomy'>,
  file: string,
  bytes: Uint8Array,
  allowed?: readonly string[],
): Promise<Localized | undefined> {
  const read = readers[file.replace(/^.*\./, '')];
  const own = [authority, ...taxonomy.departments].flatMap(({ name }) => [name.zh, name.en]);
  const harmless = new Set([...own, ...(allowed ?? [])]);
  const found = new Set(((await read?.(bytes)) ?? []).map((name) => name.trim()));
  const names = [...found].filter((name) => name && !harmless.has(name));
  if (names.length === 0) return undefined;
  const listed = `public: [${names.map((name) => `'${name.replaceAll("'", "''")}'`).join(', ')}]`;
  return {
    zh: `文件 ${file} 的属性里记有作者或者单位“${names.join('”、“')}”，会一起公开。请去掉再附上：Word、Excel 里“文件”—“信息”—“检查文档”；PDF 从去掉以后的文件重新导出${allowed ? `；确实可以公开的，在这个文件里写明 ${listed}` : ''}。`,
    en: `The properties of ${file} name an author or a company, “${names.join('”, “')}”, which would be published with it. Take that out first: in Word and Excel, File, Info, Inspect Document; export a PDF again from there${allowed ? `; if it is meant for the public, list it in this file: ${listed}` : ''}.`,
  };
}

type Reader = (bytes: Uint8Array) => Promise<string[]> | string[];

/** How the names are found, by the ending of the file. */
const readers: Readonly<Record<string, Reader | undefined>> = {
  pdf: inPdf,
  docx: inOffice,
  xlsx: inOffice,
  jpg: inPhoto,
  png: inPhoto,
};

/** A PDF names its author in the information dictionary, in XMP, or in both (ISO 32000-2, 14.3). */
async function inPdf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch(() => null);
  // One that is locked or damaged says nothing that could be read.
  if (!pdf) return [];
  const { info, metadata } = (await pdf.getMetadata()) as PdfProperties;
  return [info.Author, metadata?.get('dc:creator')]
    .flat()
    .filter((name) => typeof name === 'string');
}

/** What the library reads of a PDF, as far as it is of use here; its own types leave it open. */
interface PdfProperties {
  info: { Author?: string };
  metadata: { get(name: 'dc:creator'): string[] | string | null } | null;
}

/** What Word and Excel write of people and companies: core and extended properties (ISO/IEC 29500-2). */
const officeParts: Readonly<Record<string, readonly string[]>> = {
  'docProps/core.xml': ['dc:creator', 'cp:lastModifiedBy'],
  'docProps/app.xml': ['Company', 'Manager'],
};

function inOffice(bytes: Uint8Array): string[] {
  const parts = partsOf(bytes);
  return Object.entries(parts).flatMap(([name, part]) => {
    const xml = parse(Buffer.from(part).toString('utf8'));
    return (officeParts[name] ?? []).flatMap((tag) =>
      xml.getElementsByTagName(tag).map((element) => element.text),
    );
  });
}

/** The parts of the package that hold names. */
function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name }) => Object.hasOwn(officeParts, name) });
  } catch {
    // One that is damaged says nothing that could be read.
    return {};
  }
}

async function inPhoto(bytes: Uint8Array): Promise<string[]> {
  const { exif } = await sharp(bytes)
    .metadata()
    .catch(() => ({ exif: undefined }));
  if (!exif) return [];
  const { Image, Photo } = readExif(exif);
  return [Image?.Artist, Photo?.CameraOwnerName].filter((name) => typeof name === 'string');
}
