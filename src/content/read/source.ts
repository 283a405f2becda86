import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problems.ts';

/** Characters that no text has: they come along with a paste, and break feeds. Tabs and line ends are none. */
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/;

/** Marks without width and spaces that don't break, as Word and web pages leave them: searches miss words around them. */
const unseen = /[\u00A0\u00AD\u2007\u200B\u202F\u2060\uFEFF]/;

/** What only one typeface or program knows, such as the bullets of Word, and what is left of a character that was lost. */
const foreign = /[\p{Co}\u2028\u2029\uFFFC\uFFFD]/u;

/** A file of `content/` as text, with what is wrong with it as a file. */
export interface Source {
  text: string;
  problems: Problem[];
}

/**
 * Reads a file as UTF-8; a byte order mark at its head is no part of the text.
 *
 * @param root the project's folder
 * @param file its path from there, such as `content/site/authority.yaml`
 */
export function readSource(root: string, file: string): Source {
  const bytes = readFileSync(join(root, file));
  const text = decode(bytes, 'utf-8');
  if (text === undefined) {
    const encoding = encodingOf(bytes);
    return {
      text: '',
      problems: [
        {
          file,
          field: 'file',
          zh: `这个文件的编码是${encoding}，不是UTF-8，发布出来会是乱码。请在编辑器里选“另存为”，编码选UTF-8。`,
          en: `This file is encoded as ${encoding}, not as UTF-8, and would be published as garbage. Save it again with the encoding UTF-8.`,
        },
      ],
    };
  }
  const problems = text.split('\n').flatMap((content, i): Problem[] => {
    const found = (control.exec(content) ?? unseen.exec(content) ?? foreign.exec(content))?.[0];
    if (found === undefined) return [];
    const code = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const before = content.slice(0, content.indexOf(found)).trimStart().slice(-10);
    const at = before
      ? { zh: `“${before}”后面`, en: `after “${before}”` }
      : { zh: '行首', en: 'at the beginning of the line' };
    if (foreign.test(found)) {
      return [
        {
          file,
          line: i + 1,
          field: '',
          zh: `${at.zh}有一个字体私用的符号（${code}），多半是从Word带来的，别人看到的会是方框或者别的字。请删去它；要写列表，行首写“- ”。`,
          en: `There is a character of one typeface only (${code}) ${at.en}, most likely from Word; readers would see a box or something else. Delete it; for a list write “- ”.`,
        },
      ];
    }
    if (/[\u00A0\u2007\u202F]/.test(found)) {
      return [
        {
          file,
          line: i + 1,
          field: '',
          zh: `${at.zh}是一个不换行空格（${code}），多半是从Word或者网页粘贴带来的。请删去它；英文里需要空格的，重新打一个普通空格。`,
          en: `There is a no-break space (${code}) ${at.en}, most likely pasted from Word or a web page. Remove it, or type a plain space where English needs one.`,
        },
      ];
    }
    if (unseen.test(found)) {
      return [
        {
          file,
          line: i + 1,
          field: '',
          zh: `${at.zh}有一个看不见的零宽字符（${code}），多半是从Word或者网页粘贴带来的，搜索会因此找不到这个词。请删去它。`,
          en: `There is an invisible character without width (${code}) ${at.en}, most likely pasted from Word or a web page; searches would miss the word. Remove it.`,
        },
      ];
    }
    return [
      {
        file,
        line: i + 1,
        field: '',
        zh: `${at.zh}有一个看不见的控制字符（${code}），多半是从别处粘贴带来的。请删去它。`,
        en: `There is an invisible control character (${code}) ${at.en}, most likely from a paste. Remove it.`,
      },
    ];
  });
  return { text, problems };
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The encoding of a text, as far as its bytes tell. */
export function encodingOf(bytes: Uint8Array): string {
  if (decode(bytes, 'utf-8') !== undefined) return 'UTF-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  return decode(bytes, 'gb18030') === undefined ? '未知编码 / unknown' : 'GBK';
}
