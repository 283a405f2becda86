import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { parseDocument, isSeq } from 'yaml';
import { addressOf } from '../assemble.ts';

/**
 * The addresses that the page of a text used to have, as its entry's `aliases` say.
 *
 * @param root the project's folder
 * @param id path of the text below `content/`
 */
export function formerAddresses(root: string, id: string): string[] {
  const folder = id.replace(/[^/]*$/, '');
  const [file] = globSync('{guide,announcement,item,page}.yaml', {
    cwd: join(root, 'content', folder),
  });
  if (!file) return [];
  const source = readFileSync(join(root, 'content', folder, file), 'utf8');
  const aliases = parseDocument(source).get('aliases');
  if (!isSeq(aliases)) return [];
  const address = addressOf(id);
  return (aliases.toJSON() as unknown[]).map((slug) =>
    address.replace(/[^/]*\/$/, `${String(slug)}/`),
  );
}
