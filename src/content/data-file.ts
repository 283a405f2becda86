import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';

/**
 * Reads one YAML file of the content with the schema that the build uses.
 *
 * @param root the project's folder
 * @throws Error naming the file, the field and the remedy
 */
export async function readData<S extends z.ZodType>(
  root: string,
  file: string,
  schema: S,
): Promise<z.infer<S>> {
  const result = schema.safeParse(parse(await readFile(join(root, file), 'utf8')));
  if (result.success) return result.data;
  const issues = result.error.issues.map(
    (issue) => `${file} › ${issue.path.join('.')}\n    ${issue.message}`,
  );
  throw new Error(issues.join('\n'));
}
