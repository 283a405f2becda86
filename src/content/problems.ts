import { distance } from '../i18n/distance.ts';

/** One mistake in the content, told so that an editor can mend it. */
export interface Problem {
  /** Path from the project's root, such as `content/site/taxonomy.yaml`. */
  file: string;
  /** The line of the file, from 1, where it is known. */
  line?: number;
  /** The field, such as `actions[2].kind`; empty where the line says enough. */
  field: string;
  /** What is wrong and what to do, in Chinese and in English. */
  zh: string;
  en: string;
  /** The last line that it is about: what else is said of these lines follows from it. */
  covers?: number;
  /**
   * The file of the other language, where the two have been compared: while either has another
   * mistake, the difference may be that one.
   */
  against?: string;
  /** What it looks for in vain, and where: that file may be one that could not be read. */
  misses?: { id: string; where: string };
  /** The address that an entry most likely had: whatever misses that one follows from this. */
  was?: string;
}

/** Thrown when content has mistakes; its message lists all of them. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** The mistakes as text: file and field on one line, then the sentence in each language. */
export function formatProblems(problems: readonly Problem[]): string {
  const list = problems.map((p) => `\n${placeOf(p)}\n    ${p.zh}\n    ${p.en}`);
  return `内容有${problems.length}处需要修改 / ${problems.length} to mend in the content:${list.join('')}`;
}

/** Where a mistake stands: `content/site/home.yaml:4 › popular[2]`. */
function placeOf({ file, line, field }: Problem): string {
  return `${file}${line === undefined ? '' : `:${line}`}${field ? ` › ${field}` : ''}`;
}

/** The mistakes by file and line. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0),
  );
}

/** The mistakes without those that another one has brought about. */
export function causes(problems: readonly Problem[]): Problem[] {
  const covering = problems.filter(({ covers }) => covers !== undefined);
  const mistaken = new Set(problems.filter(({ against }) => !against).map(({ file }) => file));
  return problems.filter((problem) => {
    if (problem.against) return !mistaken.has(problem.file) && !mistaken.has(problem.against);
    // Of two that are about the same lines, the first stays.
    const own = covering.indexOf(problem);
    return !covering.some(
      (cause, i) =>
        (own < 0 || i < own) &&
        cause.file === problem.file &&
        problem.line !== undefined &&
        problem.line >= (cause.line ?? 0) &&
        problem.line <= (cause.covers ?? 0),
    );
  });
}

/** The beginning of a text, cut between words. */
export function beginning(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const whole = /[A-Za-z]$/.test(cut) && /^[A-Za-z]/.test(text.slice(length));
  return `${(whole ? cut.replace(/\s\S*$/, '') : cut).trimEnd()}…`;
}

/**
 * What is told of an address that no page answers at.
 *
 * @param known the addresses that there are
 * @param remedy what to do, as a sentence
 */
export function noPageAt(
  path: string,
  known: Iterable<string>,
  remedy: { zh: string; en: string },
): Pick<Problem, 'zh' | 'en' | 'misses'> {
  const addresses = [...known];
  const guess = addresses.includes(`${path}/`) ? `${path}/` : nearest(path, addresses);
  return {
    zh: `没有“${path}”这个页面。${guess ? `是不是“${guess}”？` : ''}${remedy.zh}`,
    en: `There is no page “${path}”.${guess ? ` Did you mean “${guess}”?` : ''} ${remedy.en}`,
    misses: { id: path, where: '' },
  };
}

/** Both languages in one line, for the messages of a schema. */
export function say(zh: string, en: string): string {
  return `${zh} / ${en}`;
}

/**
 * The known id that a mistyped one most likely means.
 *
 * @returns the nearest of `known` within two edits (a third of the word for long ones), or nothing
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.floor(word.length / 3));
  return known
    .map((candidate) => ({ candidate, edits: distance(word, candidate, limit) }))
    .filter(({ edits }) => edits <= limit)
    .sort((a, b) => a.edits - b.edits)[0]?.candidate;
}
