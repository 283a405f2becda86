import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
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
  const key = digestOf([codeDigest(), from]);
  try {
    const known = JSON.parse(readFileSync(file, 'utf8')) as { key: string; value: V };
    if (known.key === key) return known.value;
  } catch {
    // Not there, or half written by a build that was stopped: it is made anew.
  }
  const value = make();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ key, value }));
  return value;
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
