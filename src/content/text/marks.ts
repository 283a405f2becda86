import type { Localized } from '../../i18n/locales.ts';

/** Marks as Word or an input method writes them, which a page would show as they are. */
const marks: { pattern: RegExp; tell: (found: RegExpExecArray) => Localized }[] = [
  {
    pattern:
      /(?!!\[[^\]]*\]\([^()（）]*\))[!！][[［【]([^\]］】]*)[\]］】][(（]([^()（）]*\.(?:jpe?g|png|webp|avif|gif|svg)\b[^()（）]*)[)）]/i,
    tell: ([found, words = '', name = '']) => {
      const right = `![${words}](${name.replace(/[“”＂]/g, '"')})`;
      return {
        zh: `图片“${found}”用了全角的符号，会照原样印出来。请用半角的：${right}。`,
        en: `The picture “${found}” has full-width marks and would be printed as it is. Write plain ones: “${right}”.`,
      };
    },
  },
  {
    pattern: /［[^\]］]+[\]］][（(][^()（）]+[)）]/,
    tell: ([found]) => {
      const right = found
        .replace('［', '[')
        .replace('］', ']')
        .replace('（', '(')
        .replace('）', ')');
      return {
        zh: `链接“${found}”用了全角括号，会照原样印出来。请用半角的：${right}。`,
        en: `The link “${found}” has full-width brackets and would be printed as it is. Write plain ones: “${right}”.`,
      };
    },
  },
  {
    pattern: /＜\/?[A-Za-z][^＜＞<>]*[＞>]/,
    tell: ([found]) => {
      const right = found.replace(/[\uFF01-\uFF5E]/g, (mark) => mark.normalize('NFKC'));
      return {
        zh: `标记“${found}”用了全角的符号，会照原样印出来。请用半角的：${right}。`,
        en: `The tag “${found}” has full-width marks and would be printed as it is. Write plain ones: ${right}.`,
      };
    },
  },
  {
    pattern: /^\s*｜.*｜/,
    tell: () => ({
      zh: '表格用了全角的“｜”，各栏会连成一行。请用半角的“|”。',
      en: 'The table has full-width bars “｜”, and its cells would run together. Write plain ones “|”.',
    }),
  },
  {
    pattern: /==([^=\s](?:[^=]*[^=\s])?)==/,
    tell: ([found, words = '']) => ({
      zh: `“${found}”会照原样印出来。要突出，请写成加粗：**${words}**。`,
      en: `“${found}” would be printed as it is. To stress words, write bold type: “**${words}**”.`,
    }),
  },
  {
    pattern: /＊＊(.+?)＊＊/,
    tell: ([found, words = '']) => ({
      zh: `“${found}”用了全角星号，会照原样印出来。请用半角的：**${words}**。`,
      en: `“${found}” has full-width asterisks and would be printed as it is. Write plain ones: “**${words}**”.`,
    }),
  },
  {
    pattern: /^\s*(?:[·•●○■□◆▪➢√]\s*|[–—]\s+)(\S.*)$/u,
    tell: ([found, words = '']) => ({
      zh: `“${found.trim().slice(0, 20)}”不会成为列表，几行会连成一段。请改成减号加空格，上面空一行：“- ${words.slice(0, 20)}”。`,
      en: `“${found.trim().slice(0, 20)}” makes no list, and the lines would run together. Write a hyphen and a space, below an empty line: “- ${words.slice(0, 20)}”.`,
    }),
  },
  {
    pattern: /&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|mdash|hellip|#\d+);/i,
    tell: ([found]) => ({
      zh: `“${found}”是从网页代码里带来的。请删去，直接写要印的字或者空格。`,
      en: `“${found}” comes from the code of a web page. Remove it, and type the character or the space itself.`,
    }),
  },
];

/** The marks in a line of a text that would be printed as they stand; the first one of each kind. */
export function printedMarks(text: string): Localized[] {
  return marks.flatMap(({ pattern, tell }) => {
    const found = pattern.exec(text);
    return found ? [tell(found)] : [];
  });
}

/** Number of an entry as Word writes it: `（1）`, `1)`, `1、`, `一、`, `（一）`, `①`. */
const numbered =
  /^\s*(?:[（(]?\d{1,2}[）)、]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|[①-⑳])\s*\S/u;

/** Whether lines that stand together are a numbered list that nothing would set as one. */
export const isNumbered = (line: string): boolean =>
  numbered.test(line) && !/^\s*\d+\)\s/.test(line);

/** Rows of a table without the line of dashes below its head. */
export const isRow = (line: string): boolean => /^\s*\|.*\|.*\S*\s*$/.test(line);
export const isDashes = (line: string): boolean => /^\s*\|?[\s:|-]*-[\s:|-]*$/.test(line);
