import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Puts a compressed file beside every text of a folder, as hosts send them. */
export function compressTexts(folder: string): void {
  for (const name of globSync('**/*.{html,css,js,json,svg,xml,txt}', { cwd: folder })) {
    const file = join(folder, name);
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
  }
}
