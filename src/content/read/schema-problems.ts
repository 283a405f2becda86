import type { z } from 'zod';
import type { Localized } from '../../i18n/locales.ts';
import { beginning, nearest, type Problem } from '../problems.ts';

type Issue = z.core.$ZodIssue;
/**
 * What a schema has found, in the voice of all messages. Messages that a schema words itself come in
 * both languages (`say`); the library's own are put into words here.
 *
 * @param value what was checked, to say what was found
 * @param lineOf the line of a field
 */
export function schemaProblems(
  file: string,
  issues: readonly Issue[],
  value: unknown,
  lineOf: (path: readonly PropertyKey[]) => number,
): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        file,
        line: lineOf([...issue.path, key]),
        field: fieldOf([...issue.path, key]),
        ...unknownField(key, missingFields(issues, value, issue.path)),
      }));
    }
    return [
      {
        file,
        line: lineOf(issue.path),
        field: fieldOf(issue.path),
        ...sentence(wordsOf(issue, valueAt(value, issue.path))),
      },
    ];
  });
}

/** `fees[0].online` for the path of a value. */
function fieldOf(path: readonly PropertyKey[]): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i ? '.' : ''}${String(step)}`))
    .join('');
}

/** The steps of a path that `fieldOf` wrote. */
export function pathOf(field: string): PropertyKey[] {
  return [...field.matchAll(/\[(\d+)\]|([^.[\]\s›]+)/g)].map(([, index, key]) =>
    index === undefined ? (key ?? '') : Number(index),
  );
}

/** A message as a sentence with its full stop: where it begins with a verb, its subject is the field. */
function sentence({ zh, en }: Localized): Localized {
  return {
    zh: zh.replace(/(?<![。？])$/, '。'),
    en: en.replace(/^(?=[a-z])/, 'This field ').replace(/(?<![.?])$/, '.'),
  };
}

function wordsOf(issue: Issue, found: unknown): Localized {
  const number = issue.code === 'invalid_type' && issue.expected === 'number' && numberIn(found);
  if (number) {
    return {
      zh: `“${String(found)}”写法不对：这里只写数字，不加引号，也不带单位，请写 ${number}。`,
      en: `“${String(found)}” should be digits alone, without quotes or unit: write ${number}.`,
    };
  }
  const at = issue.message.indexOf(' / ');
  if (at < 0 || !/\p{Script=Han}/u.test(issue.message)) return wordIssue(issue, found);
  const told = { zh: issue.message.slice(0, at), en: issue.message.slice(at + 3) };
  if (found === undefined) {
    return {
      zh: told.zh.replace(/^这一栏缺少或写错，/, '缺少这一栏，'),
      en: told.en.replace(/^is missing or wrong: it/, 'is missing: it'),
    };
  }
  // Whole sentences have said what was found.
  if (typeof found === 'object' || told.zh.endsWith('。')) return told;
  const { zh, en } = shown(found);
  return { zh: `${told.zh}；现在是${zh}。`, en: `${told.en}; found ${en}.` };
}

/** The number that a text means (`400元`, `４００`, `0.5万`); nothing where it is no single one. */
function numberIn(found: unknown): string | undefined {
  if (typeof found !== 'string') return undefined;
  const [, whole, part = '', times = ''] =
    /^¥?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*([万亿]?)\D*$/.exec(found.normalize('NFKC').trim()) ??
    [];
  if (!whole) return undefined;
  const value = Number(whole.replaceAll(',', '') + part) * (multiples[times] ?? 1);
  return String(Number(value.toFixed(2)));
}

const multiples: Readonly<Record<string, number | undefined>> = { 万: 1e4, 亿: 1e8 };

/** Fields that are asked for beside an unknown one, and are not there. */
function missingFields(
  issues: readonly Issue[],
  value: unknown,
  parent: readonly PropertyKey[],
): string[] {
  return issues
    .filter(({ path }) => path.length === parent.length + 1)
    .filter(({ path }) => parent.every((step, i) => path[i] === step))
    .filter(({ path }) => valueAt(value, path) === undefined)
    .map(({ path }) => String(path.at(-1)));
}

function unknownField(key: string, asked: readonly string[]): Localized {
  const guess = nearest(key, asked);
  return {
    zh: `这里没有叫“${key}”的栏目${guess ? `，是不是“${guess}”？` : '。'}请核对拼写，或者删去这一行。`,
    en: `There is no field “${key}” here${guess ? `: did you mean “${guess}”?` : '.'} Check its spelling, or remove the line.`,
  };
}

const types: Record<string, Localized> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字，不加引号', en: 'a number without quotes' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或者 false', en: 'true or false' },
  array: { zh: '列表，每行以“- ”开头', en: 'a list, each line beginning with “- ”' },
  object: { zh: '几个栏目，每个一行', en: 'several fields, one a line' },
  record: { zh: '几个栏目，每个一行', en: 'several fields, one a line' },
};

function wordIssue(issue: Issue, found: unknown): Localized {
  const is = found === undefined ? { zh: '没有写', en: 'nothing' } : shown(found);
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = types[issue.expected] ?? { zh: issue.expected, en: issue.expected };
      return {
        zh: `应当是${wanted.zh}，现在是${is.zh}。`,
        en: `should be ${wanted.en}; found ${is.en}.`,
      };
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      return {
        zh: `应当是 ${values.join('、')} 之一，现在是${is.zh}。`,
        en: `should be one of ${values.join(', ')}; found ${is.en}.`,
      };
    }
    case 'too_small':
    case 'too_big': {
      const isList = issue.origin === 'array' || issue.origin === 'string';
      const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
      const least = issue.code === 'too_small';
      if (!isList && !issue.inclusive) {
        return {
          zh: `数值应当${least ? '大于' : '小于'}${limit}，现在是${is.zh}。`,
          en: `should be ${least ? 'more' : 'less'} than ${limit}; found ${is.en}.`,
        };
      }
      return {
        zh: `${isList ? '个数' : '数值'}${least ? '至少' : '至多'}是${limit}，现在是${is.zh}。`,
        en: `should be at ${least ? 'least' : 'most'} ${limit}; found ${is.en}.`,
      };
    }
    default:
      return {
        zh: `写法不对：${is.zh}。请照别的条目的写法改正。`,
        en: `is not written as it should be: ${is.en}. Write it as other entries do.`,
      };
  }
}

function shown(value: unknown): Localized {
  if (Array.isArray(value)) return { zh: '列表', en: 'a list' };
  if (value === null) return { zh: '空的', en: 'nothing' };
  if (typeof value === 'object') return { zh: '几个栏目', en: 'several fields' };
  const text = `“${beginning(String(value), 40)}”`;
  return { zh: text, en: text };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner as Record<PropertyKey, unknown> | undefined | null)?.[step],
    value,
  );
}
