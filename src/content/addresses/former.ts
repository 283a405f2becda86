import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isScalar, isSeq, parseDocument, visit } from 'yaml';
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
  const names: unknown[] = [];
  // A bracket left open above takes `aliases` into its own list, so it is looked for at every depth.
  visit(parseDocument(source), {
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== 'aliases') return;
      // A single name without brackets is meant all the same.
      names.push(
        ...(isSeq(value) ? (value.toJSON() as unknown[]) : [isScalar(value) && value.value]),
      );
    },
  });
  return names;
}
