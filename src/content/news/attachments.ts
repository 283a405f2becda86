import { readFile } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { attachmentKinds, type AttachmentKind } from './schema.ts';
import { folderOf, type Content } from '../content.ts';
import type { Problem } from '../problems.ts';

/** A file attached to an announcement, as it was found at the build. */
export interface AttachmentFile {
  /** Path from the project's root. */
  file: string;
  kind: AttachmentKind;
  bytes: number;
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
      const field = `attachments[${i}].file`;
      const bytes = await readFile(`${root}/${file}`).catch(() => undefined);
      if (!bytes) {
        problems.push({
          file: entry.file,
          field,
          zh: `没有找到附件 ${file}。请把文件放到那里，或者删去这一行。`,
          en: `The attachment ${file} is missing. Put the file there, or remove the line.`,
        });
        continue;
      }
      const named = attachment.file.split('.').at(-1) ?? '';
      const kind = attachmentKinds.find((entry) => entry === named);
      const found = await kindOf(bytes);
      if (!kind || (kind === 'csv' || kind === 'txt' ? 'text' : kind) !== found) {
        problems.push({
          file: entry.file,
          field,
          zh: `附件 ${file} 的内容是${found}，与文件名不符。可用的类型有：${attachmentKinds.join('、')}。请换成正确的文件或者改名。`,
          en: `The attachment ${file} holds ${found}, which is not what its name says. Kinds that may be attached: ${attachmentKinds.join(', ')}. Replace or rename the file.`,
        });
        continue;
      }
      files.set(file, { file, kind, bytes: bytes.byteLength });
    }
  }
  return { files, problems };
}

async function kindOf(bytes: Buffer): Promise<string> {
  const found = await fileTypeFromBuffer(bytes);
  if (found) return found.ext;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? 'data of an unknown kind' : 'text';
  } catch {
    return 'data of an unknown kind';
  }
}
