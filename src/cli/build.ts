import { relative } from 'node:path';
import { build } from 'astro';
import { ContentError } from '../content/problems.ts';

// In a test the record of addresses must be complete already; an editor's build completes it.
if (process.argv.includes('--frozen')) process.env.ADDRESSES = 'frozen';

// Astro's own command would report its use to its makers.
try {
  await build({});
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

/** A mistake in the content is told in its own words; the place in the code is no help there. */
function explain(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === ContentError.name) return `\n${error.message}\n`;
  const { loc } = error as Error & { loc?: { file?: string } };
  if (error.name === 'InvalidContentEntryDataError' && loc?.file) {
    return `\n${relative(process.cwd(), loc.file)}\n${error.message.replaceAll('**', '')}\n`;
  }
  return error;
}
