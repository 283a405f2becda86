// What the site still needs before it opens, by who supplies it:
//   npm run launch-check              status 1 while something is open
//   npm run launch-check -- --json    the same for programs
import { parseArgs } from 'node:util';
import { ContentError } from '../content/problems.ts';
import { readContent } from '../content/read/read.ts';
import { explainArguments } from '../build/system-errors.ts';
import { launchItems } from './launch/launch.ts';
import { formatLaunchItems, launchReport } from './launch/report.ts';

const usage = 'npm run launch-check -- [--json]';

try {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const { content, problems } = await readContent(process.cwd(), { drafts: false });
  if (!content || problems.length > 0) throw new ContentError(problems);
  const items = launchItems(content, {
    siteUrl: process.env.SITE_URL ?? '',
    today: new Date().toISOString().slice(0, 10),
  });
  console.log(
    values.json ? JSON.stringify(launchReport(items), null, 1) : formatLaunchItems(items),
  );
  if (items.some(({ done }) => !done)) process.exitCode = 1;
} catch (error) {
  console.error(
    error instanceof ContentError ? error.message : (explainArguments(error, usage) ?? error),
  );
  process.exitCode = 2;
}
