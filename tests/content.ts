import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'zod';
import { assemble, type SourceFile, type SourceFiles } from '../src/content/assemble.ts';
import { collectionFiles } from '../src/content/collections.ts';
import type { Content } from '../src/content/content.ts';
import { questionFiles } from '../src/content/questions/corpus.ts';

function read<S extends z.ZodType>(
  folder: string,
  pattern: string,
  schema: S,
): SourceFile<z.infer<S>>[] {
  return globSync(pattern, { cwd: folder })
    .sort()
    .map((id) => {
      const source = readFileSync(`${folder}/${id}`, 'utf8');
      if (!id.endsWith('.mdx')) return { id, data: schema.parse(parse(source)) };
      const [, frontMatter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
      return { id, data: schema.parse(parse(frontMatter)), body };
    });
}

/** The site's real content, as the build reads it. Each call gives a copy that a test may change. */
export function readContent(): Content {
  return assemble(readFiles());
}

/** The content of the small site in `tests/fixtures/sites/plain`. */
export function plainContent(): Content {
  return assemble(filesOf('tests/fixtures/sites/plain/content'));
}

// Read once a test file: nothing changes it meanwhile, and reading takes longer than most tests do.
let real: SourceFiles | undefined;

/** The files of the site's real content, in the order of their names. Each call gives a copy. */
export function readFiles(): SourceFiles {
  real ??= filesOf('content');
  return structuredClone(real);
}

function filesOf(folder: string): SourceFiles {
  const questions = globSync(questionFiles, { cwd: folder }).map((id) => ({
    id,
    data: { source: readFileSync(`${folder}/${id}`, 'utf8') },
  }));
  const files = Object.fromEntries(
    Object.entries(collectionFiles).map(([name, { pattern, schema }]) => [
      name,
      read<z.ZodType>(folder, pattern, schema),
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
