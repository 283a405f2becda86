import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is code besides `src/`. */
const files = ['astro.config.mjs', 'package.json', 'package-lock.json'];

let known: string | undefined;

/**
 * Changes with the project's code: what one build keeps for the next is good for the same code only.
 * Worked out once in each thread.
 */
export function codeDigest(): string {
  return (known ??= digestCode(process.cwd()));
}

function digestCode(root: string): string {
  const hash = createHash('sha256');
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .concat(files.map((file) => join(root, file)).filter((file) => existsSync(file)))
    .sort();
  for (const file of sources)
    hash.update(`${file.slice(root.length)}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

/** Changes with a value, as far as JSON tells it. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
