import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'zod';
import { assemble, type SourceFile, type SourceFiles } from '../src/content/assemble.ts';
import { collectionFiles } from '../src/content/collections.ts';
import type { Content } from '../src/content/content.ts';
import { questionFiles } from '../src/content/questions/corpus.ts';

function read<S extends z.ZodType>(pattern: string, schema: S): SourceFile<z.infer<S>>[] {
  return globSync(pattern, { cwd: 'content' })
    .sort()
    .map((id) => {
      const source = readFileSync(`content/${id}`, 'utf8');
      if (!id.endsWith('.mdx')) return { id, data: schema.parse(parse(source)) };
      const [, frontMatter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
      return { id, data: schema.parse(parse(frontMatter)), body };
    });
}

/** The site's real content, as the build reads it. Each call gives a copy that a test may change. */
export function readContent(): Content {
  return assemble(readFiles());
}

/** The files of the site's real content, in the order of their names. */
export function readFiles(): SourceFiles {
  const questions = globSync(questionFiles, { cwd: 'content' }).map((id) => ({
    id,
    data: { source: readFileSync(`content/${id}`, 'utf8') },
  }));
  const files = Object.fromEntries(
    Object.entries(collectionFiles).map(([name, { pattern, schema }]) => [
      name,
      read<z.ZodType>(pattern, schema),
    ]),
  );
  return { ...files, questions } as unknown as SourceFiles;
}

/** Gives targets of the newest plan values of the test's own, whatever the plan asks for today. */
export function withTargets(content: Content, values: Readonly<Record<string, number>>): Content {
  for (const { indicators } of must(content.plans[0]).aims) {
    for (const entry of indicators) entry.value = values[entry.id] ?? entry.value;
  }
  return content;
}

/** Fails the test instead of letting `undefined` through. */
export function must<T>(value: T | undefined | null, what = 'value'): T {
  if (value === undefined || value === null) throw new Error(`${what} is missing`);
  return value;
}
