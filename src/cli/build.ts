import { build } from 'astro';
import { ContentError } from '../content/problems.ts';

// Astro's own command would report its use to its makers.
try {
  await build({});
} catch (error) {
  // A mistake in the content is told in its own words; the place in the code is no help.
  const isContent = error instanceof Error && error.name === ContentError.name;
  console.error(isContent ? `\n${error.message}\n` : error);
  process.exitCode = 1;
}
