import { readFile } from 'node:fs/promises';
import readExif from 'exif-reader';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { globSync } from 'tinyglobby';
import { attachmentKinds, type AttachmentKind } from './schema.ts';
import { folderOf, type AnnouncementEntry, type Content } from '../content.ts';
import type { Localized } from '../../i18n/locales.ts';
import type { Problem } from '../problems.ts';
import { authorFault } from '../read/authors.ts';
import { otherCase } from '../read/letter-case.ts';
import { isSavedText } from '../read/names.ts';
import { encodingOf } from '../read/source.ts';

/** A file attached to an announcement, as it was found at the build. */
export interface AttachmentFile {
  /** Path from the project's root. */
  file: string;
  kind: AttachmentKind;
  bytes: number;
}

/** Files to read or fill in that lie beside an announcement, and that nothing would publish. */
function unlisted(content: Content, entry: AnnouncementEntry, root: string): Problem[] {
  const folder = folderOf(entry.file);
  const listed = new Set(entry.attachments.map(({ file }) => file.toLowerCase()));
  const isLinked = (name: string): boolean =>
    content.prose.some(({ file, body }) => folderOf(file) === folder && body.includes(name));
  return globSync('*.{pdf,doc,docx,xls,xlsx,csv,txt,zip,ppt,pptx,wps,et}', {
    cwd: `${root}/${folder}`,
    caseSensitiveMatch: false,
  })
    .filter(
      (name) =>
        !name.startsWith('~') &&
        !isSavedText(name) &&
        !listed.has(name.toLowerCase()) &&
        !isLinked(name),
    )
    .map((name) => ({
      file: entry.file,
      field: 'attachments',
      zh: `文件夹里有“${name}”，但是这里没有列它，不会发布。要发布的，写 attachments: [{ file: ${name}, title: { zh: 标题, en: Title } }]；不要的，从文件夹里删去。`,
      en: `“${name}” lies in the folder, but is not listed here and would not be published. To publish it write attachments: [{ file: ${name}, title: { zh: 标题, en: Title } }]; otherwise take it out of the folder.`,
    }));
}

/**
 * Looks at every attached file.
 *
 * @param root the project's folder
 * @returns the files by path, and a problem for each that is missing or not what its name says
 */
export async function readAttachments(
  content: Content,
  root: string,
): Promise<{ files: Map<string, AttachmentFile>; problems: Problem[] }> {
  const files = new Map<string, AttachmentFile>();
  const problems: Problem[] = [];
  for (const entry of content.announcements) {
    for (const [i, attachment] of entry.attachments.entries()) {
      const file = `${folderOf(entry.file)}/${attachment.file}`;
      const bytes = await readFile(`${root}/${file}`).catch(() => undefined);
      const kind = attachmentKinds.find((known) => attachment.file.endsWith(`.${known}`));
      const fault =
        otherCase(root, file, 'rename') ??
        (await faultOf(file, kind, bytes)) ??
        (bytes && (await authorFault(content, file, bytes, entry.public)));
      if (fault) problems.push({ file: entry.file, field: `attachments[${i}].file`, ...fault });
      else if (kind && bytes) files.set(file, { file, kind, bytes: bytes.byteLength });
    }
    problems.push(...unlisted(content, entry, root));
  }
  return { files, problems };
}

async function faultOf(
  file: string,
  kind: AttachmentKind | undefined,
  bytes: Buffer | undefined,
): Promise<Localized | undefined> {
  if (!bytes) {
    return {
      zh: `没有找到附件 ${file}。请把文件放到那里，或者删去这一行。`,
      en: `The attachment ${file} is missing. Put the file there, or remove the line.`,
    };
  }
  if (bytes.byteLength === 0) {
    return {
      zh: `附件 ${file} 是空的。请换成完整的文件。`,
      en: `The attachment ${file} is empty. Replace it with the whole file.`,
    };
  }
  if (kind === 'csv' || kind === 'txt') return textFault(file, bytes);
  const found = (await fileTypeFromBuffer(bytes))?.ext;
  if (!kind || kind !== found) {
    const what = { zh: found ?? '未知类型', en: found ?? 'data of an unknown kind' };
    return {
      zh: `附件 ${file} 的内容是${what.zh}，与文件名不符。可用的类型有：${attachmentKinds.join('、')}。请换成正确的文件或者改名。`,
      en: `The attachment ${file} holds ${what.en}, which is not what its name says. Kinds that may be attached: ${attachmentKinds.join(', ')}. Replace or rename the file.`,
    };
  }
  if ((kind === 'jpg' || kind === 'png') && (await hasPlace(bytes))) {
    return {
      zh: `照片 ${file} 记有拍摄地点（GPS）。请去掉再附上：Windows 里右键“属性”—“详细信息”—“删除属性和个人信息”。`,
      en: `The photo ${file} says where it was taken (GPS). Take that out first: in Windows, Properties, Details, “Remove Properties and Personal Information”.`,
    };
  }
  return undefined;
}

/** Texts are read by programs, which take them for UTF-8. */
function textFault(file: string, bytes: Buffer): Localized | undefined {
  const encoding = encodingOf(bytes);
  if (encoding === 'UTF-8') {
    return bytes.includes(0)
      ? {
          zh: `附件 ${file} 不是文本。请换成正确的文件或者改名。`,
          en: `The attachment ${file} is no text. Replace or rename the file.`,
        }
      : undefined;
  }
  return {
    zh: `附件 ${file} 的编码是${encoding}，不是UTF-8，打开会是乱码。请另存为，编码选UTF-8（Excel 里选“CSV UTF-8”）。`,
    en: `The attachment ${file} is encoded as ${encoding}, not as UTF-8, and would open as garbage. Save it again as UTF-8 (in Excel, “CSV UTF-8”).`,
  };
}

/** Whether a camera has noted where it was. */
async function hasPlace(bytes: Buffer): Promise<boolean> {
  const { exif } = await sharp(bytes)
    .metadata()
    .catch(() => ({ exif: undefined }));
  if (!exif) return false;
  const { GPSInfo } = readExif(exif);
  return GPSInfo?.GPSLatitude !== undefined;
}
