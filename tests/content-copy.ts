import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A copy of `content/` that a test may change. */
export interface ContentCopy {
  /** The folder that `content/` lies in. */
  root: string;
  read(file: string): string;
  write(file: string, text: string | Uint8Array): void;
  /** Changes a file; fails when the text to replace is not there. */
  edit(file: string, from: string | RegExp, to: string): void;
  remove(file: string): void;
}

/**
 * Copies content; the copy goes with the block that has it.
 *
 * @param folder the small site's, whose check takes a twentieth of the time, or the site's own `content`
 */
export function copyContent(
  folder = 'tests/fixtures/sites/plain/content',
): ContentCopy & Disposable {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(folder, join(root, 'content'), { recursive: true });
  const at = (file: string): string => join(root, file);
  const copy: ContentCopy = {
    root,
    read: (file) => readFileSync(at(file), 'utf8'),
    write(file, text) {
      mkdirSync(dirname(at(file)), { recursive: true });
      writeFileSync(at(file), text);
    },
    edit(file, from, to) {
      const source = copy.read(file);
      const changed = source.replace(from, to);
      if (changed === source) throw new Error(`${file} does not hold ${String(from)}`);
      writeFileSync(at(file), changed);
    },
    remove(file) {
      rmSync(at(file), { recursive: true });
    },
  };
  return { ...copy, [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }) };
}
