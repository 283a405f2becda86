import { withoutNotes } from '../../markdown/as-written.ts';
import type { Content, Prose } from '../content.ts';
import { isDashes, isNumbered, isRow, printedMarks } from './marks.ts';
import type { Localized } from '../../i18n/locales.ts';
import type { Problem } from '../problems.ts';

type Found = Localized & { line: number; last: number };

const table = {
  zh: '表格这样写：第一行是表头，第二行是横线，以后一行一条，格与格之间用竖线：\n        | 姓名 | 单位 |\n        | --- | --- |\n        | 张某 | 保护中心 |',
  en: 'A table is written so: the heads of the columns, a line of dashes, then a line a row, with upright strokes between the cells:\n        | Name | Office |\n        | --- | --- |\n        | Zhang | Protection Centre |',
};

/**
 * What another program or the keyboard has made of a text: tables as Word and web pages have them,
 * headings without their space, curved quotes in a tag. Each is told once, and says what is meant.
 */
export function checkSlips(content: Content): Problem[] {
  return content.prose.flatMap(slipsIn);
}

function slipsIn({ file, body, bodyLine }: Prose): Problem[] {
  const lines = withoutNotes(body)
    .split(/\r?\n/)
    .map((line) => line.replace(/`[^`]*`/g, ''));
  const found = [
    ...pastedTables(lines),
    ...htmlTables(lines),
    ...tablesWithoutHead(lines),
    ...numberedLines(lines),
    ...lines.flatMap(slipInLine),
  ];
  return found.map(({ line, last, zh, en }) => ({
    file,
    line: bodyLine + line,
    field: '',
    zh,
    en,
    covers: bodyLine + last,
  }));
}

/** Lines of a kind that stand together: the first and the last of each run. */
function runs(isOfKind: readonly boolean[]): { line: number; last: number }[] {
  const found: { line: number; last: number }[] = [];
  isOfKind.forEach((is, line) => {
    if (!is) return;
    const before = found.at(-1);
    if (before?.last === line - 1) before.last = line;
    else found.push({ line, last: line });
  });
  return found;
}

/** Cells with tabs between them, as they come from Word or a spreadsheet. */
function pastedTables(lines: readonly string[]): Found[] {
  return runs(lines.map((line) => /\S *\t+ *\S/.test(line))).map((run) => ({
    ...run,
    zh: `这里像是从Word或者Excel粘贴的表格，格与格之间是制表符，会连成一段。${table.zh}`,
    en: `This looks like a table pasted from Word or a spreadsheet, with tabs between its cells, and would run into one paragraph. ${table.en}`,
  }));
}

/** Tables in the language of web pages, each with all that is in it. */
function htmlTables(lines: readonly string[]): Found[] {
  let open = false;
  const inside = lines.map((line) => {
    const isPart = open || /<\/?(?:table|thead|tbody|tr|td|th)\b/i.test(line);
    if (/<table\b/i.test(line)) open = true;
    if (/<\/table>/i.test(line)) open = false;
    return isPart;
  });
  return runs(inside).map((run) => ({
    ...run,
    zh: `正文里不用网页的表格标记<table>。${table.zh}`,
    en: `A text has no <table> of HTML. ${table.en}`,
  }));
}

/** Rows with strokes, but no line of dashes: they would run into one paragraph. */
function tablesWithoutHead(lines: readonly string[]): Found[] {
  return runs(lines.map(isRow))
    .filter(({ line, last }) => !lines.slice(line, last + 1).some(isDashes))
    .map((run) => ({
      ...run,
      zh: `这张表格缺少表头下面的一行横线，会连成一段。${table.zh}`,
      en: `This table lacks the line of dashes below its head, and would run into one paragraph. ${table.en}`,
    }));
}

/** Entries numbered by hand, one a line. */
function numberedLines(lines: readonly string[]): Found[] {
  return runs(lines.map(isNumbered))
    .filter(({ line, last }) => last > line)
    .map((run) => ({
      ...run,
      zh: '这几行的编号不会成为列表，会连成一段。请改成“1. ”“2. ”开头（点和空格），上面空一行。',
      en: 'The numbers of these lines make no list, and the lines would run together. Begin them with “1. ”, “2. ” (a full stop and a space), below an empty line.',
    }));
}

function slipInLine(text: string, line: number): Found[] {
  const at = { line, last: line };
  const wide = /^\s*(＃{2,6})\s*(.*)$/.exec(text);
  const close = /^\s*(#{2,6})([^#\s].*)$/.exec(text);
  const [, marks = '', words = ''] = wide ?? close ?? [];
  if (marks) {
    const right = `${'#'.repeat(marks.length)} ${words}`;
    return [
      {
        ...at,
        zh: `小标题写成了“${marks}${words.slice(0, 20)}”，会照原样印出来。${wide ? '请用半角的 #，' : ''}#后面要空一格：“${right}”。`,
        en: `The heading “${marks}${words.slice(0, 20)}” would be printed as it is. ${wide ? 'Write plain # signs and' : 'Write'} a space after them: “${right}”.`,
      },
    ];
  }
  const tag = /<[A-Z]\w*[^<>]*[“”‘’＂＇][^<>]*>/.exec(text)?.[0];
  if (!tag) return printedMarks(text).map((told) => ({ ...at, ...told }));
  const right = tag.replace(/[“”‘’＂＇]/g, '"');
  return [
    {
      ...at,
      zh: `标记“${tag}”里是中文引号（Word会自动改成这样）。请用英文直引号：${right}。`,
      en: `The tag “${tag}” has curved quotes, as Word makes them. Write straight ones: ${right}.`,
    },
  ];
}
