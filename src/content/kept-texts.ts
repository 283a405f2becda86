import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readWhole } from '../build/kept.ts';
import { sumOf, writeInto } from '../build/output.ts';
import { ContentError } from './problems.ts';
import type { RenderedText } from '../markdown/markdown.ts';

/**
 * Where rendered texts lie, each under the SHA-256 of its file. Astro's own store is one text that
 * each build reads twice and writes; with these in it, it would be twice as long.
 */
const folder = '.cache/texts';

/**
 * Keeps a rendered text.
 *
 * @returns its name
 */
export function keepText(text: RenderedText): string {
  const json = JSON.stringify(text);
  const name = sumOf(json).sha256;
  writeInto(join(folder, name), json);
  return name;
}

/**
 * A text that was kept. When one is damaged all are cleared away, so that the next build renders
 * them again.
 *
 * @throws ContentError naming the file, when it is damaged
 */
export function keptText(name: string): RenderedText {
  const file = join(folder, name);
  const json = readWhole(file, name);
  if (json) return JSON.parse(json.toString()) as RenderedText;
  rmSync(folder, { recursive: true, force: true });
  throw new ContentError([
    {
      file,
      field: 'file',
      zh: '上次构建留下的这个文件已损坏，现已清除。请再构建一次。',
      en: 'This file, which the last build left, was damaged and has been cleared away. Build again.',
    },
  ]);
}

/** What Astro's store holds of a text that is kept. */
export interface TextRecord {
  /** Its name. */
  text: string;
  /** Changes with the terms and names that texts link to. */
  terms: string;
  /** Its anchors, as `listAnchors` puts them. */
  anchors: string;
}

/** The record of an entry's text; nothing for one that is drawn as a module. */
export function recordOf({
  rendered,
}: {
  rendered?: { metadata?: Record<string, unknown> };
}): Partial<TextRecord> | undefined {
  return rendered?.metadata;
}

/** The names of all that are kept. */
export function keptTexts(): Set<string> {
  return new Set(existsSync(folder) ? readdirSync(folder) : []);
}

/** Clears away what is kept under other names than these. */
export function clearTexts(wanted: ReadonlySet<string>): void {
  for (const name of keptTexts()) if (!wanted.has(name)) rmSync(join(folder, name));
}
