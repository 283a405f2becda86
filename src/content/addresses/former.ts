import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, isSeq } from 'yaml';
import { addressOf } from '../assemble.ts';

/**
 * The addresses that the page of a text used to have, as its entry's `aliases` say.
 *
 * @param root the project's folder
 * @param id path of the text below `content/`
 */
export function formerAddresses(root: string, id: string): string[] {
  const file = ['guide', 'announcement', 'item', 'page']
    .map((name) => join(root, 'content', id, `../${name}.yaml`))
    .find(existsSync);
  const source = file ? readFileSync(file, 'utf8') : '';
  // Few entries have any, and to parse each would take as long as to render its texts.
  const aliases = source.includes('aliases') ? parseDocument(source).get('aliases') : undefined;
  if (!isSeq(aliases)) return [];
  const address = addressOf(id);
  return (aliases.toJSON() as unknown[]).map((slug) =>
    address.replace(/[^/]*\/$/, `${String(slug)}/`),
  );
}
