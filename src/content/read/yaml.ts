import {
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLParseError,
} from 'yaml';
import type { Localized } from '../../i18n/locales.ts';
import type { Problem } from '../problems.ts';

/** A YAML text with its value, and where each field of it stands. */
export interface YamlText {
  value: unknown;
  problems: Problem[];
  /** The line of a field, or of the nearest one around it. */
  lineOf(path: readonly PropertyKey[]): number;
}

const quote: Localized = {
  zh: "请用英文单引号把整个值括起来，例如 title: '“上海”知识产权：通知'；引号要成对。",
  en: "Put the whole value in single quotes, as in title: '“Shanghai”: a notice'; quotes come in pairs.",
};
const indent: Localized = {
  zh: '缩进对不齐：同一层的行要从同一列开始，每层两个空格。',
  en: 'The indentation does not fit: lines of one level begin in the same column, two spaces a level.',
};

/** What is wrong, by the codes of the `yaml` package; anything else is told as `general`. */
const messages: Record<string, Localized> = {
  TAB_AS_INDENT: {
    zh: '行首用了制表符。请改成空格，每层两个。',
    en: 'The line is indented with a tab. Use spaces, two a level.',
  },
  BAD_INDENT: indent,
  BLOCK_AS_IMPLICIT_KEY: indent,
  MULTILINE_IMPLICIT_KEY: {
    zh: '这一行读不成“名称: 值”。冒号要用英文的，后面空一格；或者上一行缺了引号、括号。',
    en: 'This line does not read as “name: value”. The colon is a plain one followed by a space; or the line above lacks a quote or bracket.',
  },
  MISSING_CHAR: {
    zh: `缺少引号、括号或者冒号。${quote.zh}`,
    en: `A quote, bracket or colon is missing. ${quote.en}`,
  },
  BAD_SCALAR_START: {
    zh: `值不能以这个符号开头。${quote.zh}`,
    en: `A value can't begin with this character. ${quote.en}`,
  },
  UNEXPECTED_TOKEN: {
    zh: `引号后面还有文字，读不下去了。${quote.zh}`,
    en: `There is text after a closing quote. ${quote.en}`,
  },
};
const general: Localized = {
  zh: `这里的写法读不懂。${quote.zh}`,
  en: `This can't be read. ${quote.en}`,
};

/** A colon with a space inside a value, which YAML takes for another field. */
const colonInside: Localized = {
  zh: "值里面有“: ”（冒号加空格），会被当成另一个栏目。请用英文单引号把整个值括起来，例如 zh: '“上海”: 通知'；中文里用全角冒号也可以。",
  en: "There is “: ” (a colon and a space) inside the value, which is taken for another field. Put the whole value in single quotes, as in en: 'Shanghai: a notice'.",
};

const fullWidthComma: Localized = {
  zh: '花括号或者方括号里的栏目之间用了中文逗号。请改成英文逗号加空格：{ zh: 甲, en: A }。',
  en: 'There is a full-width comma between the fields in braces or brackets. Write a plain comma and a space: { zh: 甲, en: A }.',
};

const twice = (name: string): Localized => ({
  zh: `“${name}”在同一层写了两次。请把两处合成一处；列表里另起一条的，第一行以“- ”开头。`,
  en: `“${name}” stands twice on one level. Make one of the two; an entry of its own in a list begins with “- ”.`,
});

/** What a line that YAML can't read most likely means. */
function slipIn(line: string): Localized | undefined {
  if (/[{[].*，\s*[A-Za-z_]\w*\s*[:：]/.test(line)) return fullWidthComma;
  const unquoted = line.replace(/'(?:[^']|'')*'|"(?:[^"\\]|\\.)*"/g, '');
  if (/(?:^\s*(?:- )?|[{,]\s*)[A-Za-z_]\w*: +[^\s{[|>'"][^{},]*: /.test(unquoted))
    return colonInside;
  return undefined;
}

/**
 * Parses YAML.
 *
 * @param file for messages
 * @param firstLine the line of the file that the text begins on
 */
export function parseYaml(file: string, text: string, firstLine: number): YamlText {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number): number => counter.linePos(offset).line + firstLine - 1;
  const fullWidthColon = [...text.matchAll(/^\s*(?:- )?([A-Za-z_]\w*)：/gm)].map(
    ({ index, 1: name = '' }): Problem => ({
      file,
      line: lineAt(index + 1),
      field: name,
      zh: `“${name}：”用了中文冒号。请改成英文冒号加一个空格：“${name}: ”。`,
      en: `“${name}：” has a full-width colon. Write a plain colon and a space: “${name}: ”.`,
    }),
  );
  // Without the space the line is a value, and the lines below it are told in its place.
  const closeColon =
    document.errors.length > 0
      ? [...text.matchAll(/^\s*(?:- )?([A-Za-z_]\w*):(?=[^\s/:])/gm)].map(
          ({ index, 0: found, 1: name = '' }): Problem => ({
            file,
            line: lineAt(index + found.length - 1),
            field: name,
            zh: `“${name}:”的冒号后面要有一个空格。请写成“${name}: ”，后面再写值。`,
            en: `“${name}:” needs a space behind its colon. Write “${name}: ” and then the value.`,
          }),
        )
      : [];
  const lineTextAt = (offset: number): string =>
    text.split('\n')[counter.linePos(offset).line - 1] ?? '';
  /** Something is missing before the first word of a line where that begins in a column of its own. */
  const isIndent = ({ code, pos: [offset] }: YAMLParseError): boolean =>
    code === 'MISSING_CHAR' &&
    counter.linePos(offset).col === 1 &&
    /^ +\S/.test(lineTextAt(offset));
  const told = (error: YAMLParseError): Localized => {
    if (isIndent(error)) return indent;
    if (error.code !== 'DUPLICATE_KEY') return messages[error.code] ?? general;
    return twice(/^[^\s:]+/.exec(text.slice(error.pos[0]))?.[0] ?? '');
  };
  const [first] = document.errors;
  // One mistake makes others of the lines below it.
  const syntax = first
    ? [
        {
          file,
          line: lineAt(first.pos[0]),
          field: '',
          ...(slipIn(lineTextAt(first.pos[0])) ?? told(first)),
        },
      ]
    : [];
  const problems = [fullWidthColon, closeColon].find((found) => found.length > 0) ?? [
    ...syntax,
    ...misread(document, file, lineAt),
  ];
  return {
    value: problems.length > 0 ? undefined : document.toJS(),
    problems,
    lineOf: (path) => {
      const [name] = path;
      // A field that is not there is missed at the end of the file.
      const isMissing =
        path.length === 1 && isMap(document.contents) && !document.contents.has(name);
      return lineAt(isMissing ? text.trimEnd().length : offsetOf(document, path));
    },
  };
}

/** Values that end at a `#`, since what follows is taken for a comment, or in braces at a comma. */
function misread(document: Document, file: string, lineAt: (offset: number) => number): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Map(_, { flow, items }) {
      // `{{fee first}}` without quotes is told with its field.
      const rest = items.find(({ key, value }, i) => i > 0 && value === null && isScalar(key))?.key;
      if (!flow || !isScalar(rest) || !rest.range) return;
      problems.push({
        file,
        line: lineAt(rest.range[0]),
        field: '',
        zh: `花括号里的值在逗号处断开了，“${String(rest.value)}”会被当成另一个栏目。值里有英文逗号的，请用英文单引号把整个值括起来，例如 { zh: 甲, en: 'A, B' }。`,
        en: `A comma inside braces ends a value, and “${String(rest.value)}” would be taken for another field. Put a value that has a comma in single quotes, as in { zh: 甲, en: 'A, B' }.`,
      });
    },
    Scalar(_, node) {
      if (node.type !== 'PLAIN' || !node.comment || !node.range) return;
      problems.push({
        file,
        line: lineAt(node.range[0]),
        field: '',
        zh: `“#”和它后面的文字会被当成注释，只剩下“${String(node.value)}”。请用英文单引号把整个值括起来；注释请另起一行。`,
        en: `“#” and what follows would be taken for a comment, and only “${String(node.value)}” remain. Put the whole value in single quotes; give a comment a line of its own.`,
      });
    },
  });
  return problems;
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (!isPair(pair)) break;
      if (isNode(pair.key) && pair.key.range) offset = pair.key.range[0];
      node = pair.value;
    } else {
      const next: unknown = (node as { items?: unknown[] } | null)?.items?.[Number(step)];
      if (!isNode(next)) break;
      if (next.range) offset = next.range[0];
      node = next;
    }
  }
  return offset;
}
