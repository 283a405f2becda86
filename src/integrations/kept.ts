import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeDigest } from '../content/code.ts';
import { sumOf } from './output.ts';

/** A record that one build keeps for the next. */
export interface Kept {
  /** Tells whether the code is still the same. */
  code: string;
}

/** A record of the former build, if the same code wrote it. */
export function readKept<T extends Kept>(file: string): T | undefined {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as T;
    return kept.code === codeDigest() ? kept : undefined;
  } catch {
    // Not there, or half written by a build that was stopped: all of it is made anew.
    return undefined;
  }
}

/**
 * A file as the former build has it, if nobody has changed it.
 *
 * @param former the folder that the build is going to replace
 */
export function formerFile(
  former: string,
  address: string,
  sha256: string | undefined,
): Buffer | undefined {
  try {
    const content = readFileSync(join(former, address));
    return sumOf(content).sha256 === sha256 ? content : undefined;
  } catch {
    return undefined;
  }
}
