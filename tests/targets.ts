import { createRequire } from 'node:module';
import type bcd from '@mdn/browser-compat-data';
import type { Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';

/** What browsers know, as MDN records it. */
export const known = createRequire(import.meta.url)('@mdn/browser-compat-data') as typeof bcd;

/** The oldest browsers that everything works in (design: targets that hold everywhere). */
const oldest = { chrome: '109', edge: '109', safari: '15.4', safari_ios: '15.4', firefox: '115' };

/**
 * The oldest browsers of the targets that do not know something without a flag or prefix.
 *
 * @param entry its record; nothing counts as known to all, such as what is no interface
 */
export function strangersTo(entry: Identifier | undefined): string[] {
  const support = entry?.__compat?.support;
  if (!support) return [];
  return Object.entries(oldest)
    .filter(([name, version]) => {
      const given = support[name as keyof typeof oldest];
      if (given === undefined) return false;
      return ![given].flat().some((one) => isSince(one, version));
    })
    .map(([name, version]) => `${name} ${version}`);
}

function isSince(
  { version_added, version_removed, flags, prefix, alternative_name }: SimpleSupportStatement,
  version: string,
): boolean {
  if (typeof version_added !== 'string' || version_added === 'preview') return false;
  if (flags || prefix || alternative_name) return false;
  // What was known in part, until it was known whole, was known.
  if (typeof version_removed === 'string' && compare(version_removed, version) <= 0) return false;
  return compare(version_added.replace('≤', ''), version) <= 0;
}

function compare(a: string, b: string): number {
  const [major = 0, minor = 0] = a.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = b.split('.').map(Number);
  return major - otherMajor || minor - otherMinor;
}
