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

/**
 * What has been found to be so, by name, and need not be looked into again. Names that a build does
 * not ask for are forgotten.
 */
export class KeptNames {
  readonly #file: string;
  readonly #known: ReadonlySet<string>;
  readonly #names = new Set<string>();

  /** @param file the name of the file that keeps them */
  constructor(file: string) {
    this.#file = `.cache/results/${file}.json`;
    this.#known = new Set(readKept<KeptResult<string[]>>(this.#file)?.value);
  }

  /**
   * Whether something is so.
   *
   * @param name changes with whatever that depends on besides the code
   * @param look looks into it, where it is not known to be so
   */
  check(name: string, look: () => boolean): boolean {
    const isSo = this.#known.has(name) || look();
    if (isSo) this.#names.add(name);
    return isSo;
  }

  /** Keeps them for the next build. */
  keep(): void {
    const value = [...this.#names];
    const isKnown =
      value.length === this.#known.size && value.every((name) => this.#known.has(name));
    if (isKnown) return;
    writeInto(this.#file, JSON.stringify({ code: codeDigest(), from: '', value }));
  }
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
