import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { globSync } from 'tinyglobby';

/** What a file should hold. */
export interface FileSum {
  bytes: number;
  /** In hexadecimal digits. */
  sha256: string;
}

/** What tells a file's content from any other. */
export function sumOf(content: string | Uint8Array): FileSum {
  return {
    bytes: Buffer.byteLength(content),
    sha256: createHash('sha256').update(content).digest('hex'),
  };
}

/** Writes a file, and its folder where that is not there yet. */
export async function writeInto(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** The file of a page: `/about/` is `/about/index.html`. */
export function fileOf(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path;
}

/** The address of every file below a folder, in one order: `/en/plan/2024/index.html`. */
export function listFiles(root: string): string[] {
  return globSync('**', { cwd: root, dot: true, expandDirectories: false })
    .map((file) => `/${file}`)
    .sort();
}
