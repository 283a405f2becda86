import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readContent, type ReadContent } from '../../src/content/read/read.ts';
import type { Problem } from '../../src/content/problems.ts';

/** What an editor does to the site in `tests/fixtures/sites/plain`. */
export type Change =
  /** Writes a file of `content/`; bytes where the encoding matters. */
  | { write: string; content: string | Uint8Array }
  /** Replaces words of one. */
  | { edit: string; from: string; to: string }
  | { remove: string }
  /** Renames a folder or a file. */
  | { move: string; to: string };

/** An input with what is said of it. */
export interface Refused {
  name: string;
  changes: Change[];
  /** Where the message points: file of `content/`, and line where it is known. */
  at: string;
  /** Words of the message, in Chinese and in English. */
  zh: string;
  en: string;
}

/** The notice that most inputs are tried in, and the line that its paragraph stands on. */
export const notice = 'announcements/window-hours';
const paragraph = { zh: '窗口在工作日开放。', en: 'The window is open on working days.' };

/** Another paragraph for the notice, in one language. */
export const inText = (locale: 'zh' | 'en', to: string): Change[] => [
  { edit: `${notice}/${locale}.mdx`, from: paragraph[locale], to },
];

/** Another value for a field: the words that it has now, and those that it gets. */
export const inFile = (edit: string, from: string, to: string): Change[] => [{ edit, from, to }];

/** A file, whole. */
export const file = (write: string, content: string | Uint8Array): Change => ({ write, content });

/** What the check says of the plain site with some changes. */
export async function problemsOf(changes: readonly Change[]): Promise<Problem[]> {
  return (await readWith(changes)).problems;
}

/** The plain site with some changes, as it is read. */
export async function readWith(changes: readonly Change[]): Promise<ReadContent> {
  const root = mkdtempSync(join(tmpdir(), 'input-'));
  try {
    cpSync('tests/fixtures/sites/plain/content', join(root, 'content'), { recursive: true });
    for (const change of changes) make(join(root, 'content'), change);
    return await readContent(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Makes a change below a folder. */
export function make(content: string, change: Change): void {
  if ('move' in change) renameSync(join(content, change.move), join(content, change.to));
  else if ('remove' in change) rmSync(join(content, change.remove), { recursive: true });
  else if ('write' in change) {
    mkdirSync(dirname(join(content, change.write)), { recursive: true });
    writeFileSync(join(content, change.write), change.content);
  } else {
    const path = join(content, change.edit);
    const source = readFileSync(path, 'utf8');
    if (!source.includes(change.from)) throw new Error(`${change.edit} lacks ${change.from}`);
    writeFileSync(
      path,
      source.replace(change.from, () => change.to),
    );
  }
}
