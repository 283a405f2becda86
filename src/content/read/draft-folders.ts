import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { parseDocument } from 'yaml';
import { collectionFiles } from '../collections.ts';

const entries = ['guides', 'announcements', 'pages', 'plans', 'items', 'weeks'] as const;

/**
 * The folders of entries that say `draft: true`, below `content/` and with a slash at the end.
 *
 * @param root the project's folder
 */
export function draftFolders(root: string): string[] {
  const patterns = entries.map((name) => collectionFiles[name].pattern);
  return globSync(patterns, { cwd: join(root, 'content') })
    .filter((file) => {
      const source = readFileSync(join(root, 'content', file), 'utf8');
      return source.includes('draft') && parseDocument(source).get('draft') === true;
    })
    .map((file) => file.replace(/[^/]*$/, ''))
    .sort();
}
