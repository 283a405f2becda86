import { readKept, type Kept } from '../build/kept.ts';
import { writeInto } from '../build/output.ts';
import type { Content } from './content.ts';
import { codeDigest, digestOf } from './code.ts';
import { oncePer } from './once.ts';

interface KeptResult<V> extends Kept {
  /** What it was made from. */
  from: string;
  value: V;
}

/** Where a result is kept. */
const fileOf = (name: string): string => `.cache/results/${name}.json`;

/** A result of the last build. None in development, where code changes while it runs. */
function recall<V>(name: string): KeptResult<V> | undefined {
  return import.meta.env.DEV ? undefined : readKept(fileOf(name));
}

function record<V>(name: string, from: string, value: V): void {
  if (import.meta.env.DEV) return;
  const result = { code: codeDigest(), from, value } satisfies KeptResult<V>;
  writeInto(fileOf(name), JSON.stringify(result));
}

/**
 * Works something out, or takes what the last build has worked out from the same.
 *
 * @param name of the file that keeps it
 * @param from changes with whatever it is made from besides the code
 * @param make gives what JSON can hold
 */
export function kept<V>(name: string, from: string, make: () => V): V {
  const known = recall<V>(name);
  if (known?.from === from) return known.value;
  const value = make();
  record(name, from, value);
  return value;
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
    this.#file = file;
    this.#known = new Set(recall<string[]>(file)?.value);
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
    const isKnown = this.#names.size === this.#known.size && this.#names.isSubsetOf(this.#known);
    if (!isKnown) record(this.#file, '', [...this.#names]);
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
