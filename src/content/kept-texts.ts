import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RenderedText } from '../integrations/markdown/markdown.ts';

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
  const name = hash('sha256', json);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), json);
  return name;
}

/**
 * A text that was kept.
 *
 * @throws Error naming the file, when it is damaged
 */
export function keptText(name: string): RenderedText {
  const file = join(folder, name);
  const json = readFileSync(file, 'utf8');
  if (hash('sha256', json) === name) return JSON.parse(json) as RenderedText;
  throw new Error(
    `${file}: 缓存的文字已损坏，请删除 .cache 后重新构建。/ This text is damaged: delete .cache and build again.`,
  );
}

/** The name of an entry's text; nothing for one that is drawn as a module. */
export function nameOf({
  rendered,
}: {
  rendered?: { metadata?: Record<string, unknown> };
}): string | undefined {
  return rendered?.metadata?.text as string | undefined;
}

/** The names of all that are kept. */
export function keptTexts(): Set<string> {
  mkdirSync(folder, { recursive: true });
  return new Set(readdirSync(folder));
}

/** Clears away what is kept under other names than these. */
export function clearTexts(wanted: ReadonlySet<string>): void {
  for (const name of keptTexts()) if (!wanted.has(name)) rmSync(join(folder, name));
}
