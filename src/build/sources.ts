import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addressOf } from '../content/assemble.ts';
import { localeOfFile, localPath } from '../i18n/paths.ts';

/** A file of `content/`. */
export interface ContentSource {
  file: string;
  text: string;
}

/** Every text file of `content/`, to find the one that holds a mistake found in a page. */
export async function contentSources(): Promise<ContentSource[]> {
  const names = (await readdir('content', { recursive: true }))
    .filter((name) => /\.(mdx|yaml)$/.test(name))
    .sort();
  return Promise.all(
    names.map(async (name) => ({
      file: `content/${name}`,
      text: await readFile(join('content', name), 'utf8'),
    })),
  );
}

/**
 * The file of `content/` that holds a piece of text found on a page: its own text, its own data, or any other.
 *
 * @param page the page's address within the site
 */
export function sourceOf(
  page: string,
  piece: string,
  sources: readonly ContentSource[],
): ContentSource | undefined {
  const holding = sources.filter(({ text }) => text.includes(piece));
  const pageOf = ({ file }: ContentSource): string =>
    localPath(addressOf(file.replace(/^content\//, '')), localeOfFile(file), '');
  return (
    holding.find((source) => source.file.endsWith('.mdx') && pageOf(source) === page) ??
    holding.find((source) => pageOf(source) === page.replace(/^\/en\//, '/')) ??
    holding[0]
  );
}
