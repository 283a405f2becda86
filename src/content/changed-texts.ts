import { statSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { textFiles } from '../i18n/paths.ts';

/**
 * Texts that have been written since a file was. Whether they have really changed shows when they
 * are read.
 *
 * @returns their paths below `content/`; none when there is no such file
 */
export function textsSince(file: string): string[] {
  const since = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (since === undefined) return [];
  return globSync(textFiles, { cwd: 'content' }).filter(
    (id) => (statSync(`content/${id}`, { throwIfNoEntry: false })?.mtimeMs ?? 0) > since,
  );
}
