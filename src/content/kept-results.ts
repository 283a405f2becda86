import { readKept, type Kept } from '../integrations/kept.ts';
import { writeInto } from '../integrations/output.ts';
import type { Content } from './content.ts';
import { codeDigest, digestOf } from './code.ts';
import { oncePer } from './once.ts';

/**
 * Works something out, or takes what the last build has worked out from the same. Not in
 * development, where code changes while it runs.
 *
 * @param name of the file that keeps it
 * @param from changes with whatever it is made from besides the code
 * @param make gives what JSON can hold
 */
export function kept<V>(name: string, from: string, make: () => V): V {
  if (import.meta.env.DEV) return make();
  const file = `.cache/results/${name}.json`;
  const known = readKept<KeptResult<V>>(file);
  if (known?.from === from) return known.value;
  const value = make();
  writeInto(file, JSON.stringify({ code: codeDigest(), from, value } satisfies KeptResult<V>));
  return value;
}

interface KeptResult<V> extends Kept {
  /** What it was made from. */
  from: string;
  value: V;
}

/** Changes with the content, except for what stands in its texts. */
export const dataDigest = oncePer(({ prose, ...data }: Content): string => {
  const heads = prose.map(({ path, locale, answer, aliases }) => ({
    path,
    locale,
    answer,
    aliases,
  }));
  return digestOf([data, heads]);
});
