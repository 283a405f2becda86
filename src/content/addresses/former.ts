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
  if (!source.includes('aliases')) return [];
  const address = addressOf(id);
  return namesIn(source)
    .filter((slug) => typeof slug === 'string')
    .map((slug) => address.replace(/[^/]*\/$/, `${slug}/`));
}

/** What stands under `aliases`, also where the entry has mistakes, which are told of themselves. */
function namesIn(source: string): unknown[] {
  const document = parseDocument(source);
  if (document.errors.length > 0) {
    // A bracket or quote left open swallows what follows, so only the lines themselves can be trusted.
    const lines = /^aliases:.*(?:\r?\n\s*-.*)*/m.exec(source)?.[0] ?? '';
    return lines.replace(/^aliases:|#.*/gm, '').match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? [];
  }
  const aliases = document.get('aliases');
  // A single name without brackets is meant all the same.
  return isSeq(aliases) ? (aliases.toJSON() as unknown[]) : [aliases];
}
