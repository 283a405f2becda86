import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { codeDigest } from '../content/code.ts';
import type { FinishedPage } from './finish-page.ts';
import { readKept, type Kept } from './kept.ts';
import { sumOf, writeInto } from './output.ts';

/** Some of the pages of a build, kept in one file. */
interface Shelf extends Kept {
  pages: FinishedPage[];
}

/** Where they lie. */
const folder = '.cache/pages';

/** The file for a page: of some 250, so that a change touches few, and none holds much. */
function shelfOf(path: string): string {
  return `${sumOf(path).sha256.slice(0, 2)}.json`;
}

/** Every page of the last build that went through, as far as the same code made it. */
export function readKeptPages(): FinishedPage[] {
  const shelves = existsSync(folder) ? readdirSync(folder) : [];
  return shelves.flatMap((name) => readKept<Shelf>(join(folder, name))?.pages ?? []);
}

/**
 * Keeps the pages of a build for the next.
 *
 * @param pages all of them
 * @param changed addresses of those that are not as they were kept, or are gone
 */
export function keepPages(pages: readonly FinishedPage[], changed: Iterable<string>): void {
  const shelves = new Map([...changed].map((path) => [shelfOf(path), [] as FinishedPage[]]));
  for (const page of pages) shelves.get(shelfOf(page.facts.path))?.push(page);
  for (const [name, shelf] of shelves) {
    const kept = { code: codeDigest(), pages: shelf } satisfies Shelf;
    writeInto(join(folder, name), JSON.stringify(kept));
  }
}
