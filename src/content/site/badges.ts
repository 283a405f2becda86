import { readFile } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { siteFiles, type Content } from '../content.ts';
import type { Problem } from '../problems.ts';
import { otherCase } from '../read/letter-case.ts';

/** Where the pictures of the foot lie; pages name them at `/badges/`. */
export const badgeFolder = 'content/site/badges';

/** Badges stand in every page, so a picture is small. */
const mostBytes = 40 * 1024;

/** The names of the pictures that the settings give, by field. */
export function badgeFiles({ authority }: Content): [field: string, file: string][] {
  const { public_security_icon, party_mark, accessibility_mark } = authority.records;
  return (
    [
      ['records.public_security_icon', public_security_icon],
      ['records.party_mark.image', party_mark.image],
      ['records.accessibility_mark.image', accessibility_mark.image],
    ] as [string, string][]
  ).filter(([, file]) => file);
}

/**
 * Looks at every badge.
 *
 * @param root the project's folder
 * @returns a problem for each that is missing, too large, or not what its name says
 */
export async function checkBadges(content: Content, root: string): Promise<Problem[]> {
  const problems = badgeFiles(content).map(async ([field, name]): Promise<Problem[]> => {
    const file = `${badgeFolder}/${name}`;
    const told = (zh: string, en: string): Problem[] => [
      { file: siteFiles.authority, field, zh, en },
    ];
    const differs = otherCase(root, file, 'rename');
    if (differs) return told(differs.zh, differs.en);
    const bytes = await readFile(`${root}/${file}`).catch(() => undefined);
    if (!bytes) {
      return told(
        `没有找到图片 ${file}。请把图片放到那里，例如 content/site/badges/party.png。`,
        `The picture ${file} is missing. Put it there, as in content/site/badges/party.png.`,
      );
    }
    if (bytes.byteLength > mostBytes) {
      const size = Math.ceil(bytes.byteLength / 1024);
      return told(
        `图片 ${file} 有${size} KB，每一页都要下载，最多40 KB。请缩小，例如高120像素的PNG。`,
        `The picture ${file} has ${size} KB, and every page loads it: at most 40 KB. Make it smaller, such as a PNG 120 pixels high.`,
      );
    }
    const found = await kindOf(bytes);
    if (found !== name.split('.').at(-1)) {
      return told(
        `图片 ${file} 的内容是${found}，与文件名不符。请换成正确的图片或者改名，例如 party.png。`,
        `The picture ${file} holds ${found}, which is not what its name says. Replace or rename it, as in party.png.`,
      );
    }
    return [];
  });
  return (await Promise.all(problems)).flat();
}

/** A drawing counts only when it names nothing outside itself. */
async function kindOf(bytes: Buffer): Promise<string> {
  const text = bytes.toString('utf8');
  if (/^\s*(?:<\?xml[^>]*>\s*)?<svg[\s>]/.test(text)) {
    return /<script|(?:href|src)\s*=\s*["'](?!#)|url\(\s*["']?(?!#)/i.test(text)
      ? 'svg with parts from elsewhere'
      : 'svg';
  }
  return (await fileTypeFromBuffer(bytes))?.ext ?? 'no picture';
}
