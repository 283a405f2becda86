import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeDigest } from '../content/code.ts';
import { linkInto, sumOf, type BuildFolders, type FileSum } from './output.ts';

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

/** What a file holds; nothing when it is not there, or is not what it must be. */
export function readWhole(file: string, sha256: string): Buffer | undefined {
  try {
    const content = readFileSync(file);
    return sumOf(content).sha256 === sha256 ? content : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the former build has every file as it must be: one may have been damaged since. */
export function areWhole(former: string, files: Readonly<Record<string, FileSum>>): boolean {
  return Object.entries(files).every(([address, { sha256 }]) =>
    readWhole(join(former, address), sha256),
  );
}

/** Takes files over from the former build. */
export function linkFiles({ root, former }: BuildFolders, addresses: readonly string[]): void {
  for (const address of addresses) linkInto(join(root, address), join(former, address));
}

/**
 * Takes files over from the former build, all of them or none.
 *
 * @param files what they must be
 * @returns whether they were taken
 */
export function takeFiles(
  folders: BuildFolders,
  files: Readonly<Record<string, FileSum>>,
): boolean {
  const isWhole = areWhole(folders.former, files);
  if (isWhole) linkFiles(folders, Object.keys(files));
  return isWhole;
}
