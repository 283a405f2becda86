import { ContentError } from '../content/problems.ts';
import { readContent } from '../content/read/read.ts';
import { formatLaunchItems, launchItems } from './launch.ts';

// A report, not a gate: the site may be built and looked at while values are still missing.
const { content, problems } = await readContent(process.cwd(), { drafts: false });
const [plan] = content?.plans ?? [];
if (!content || !plan) throw new ContentError(problems);
console.log(
  formatLaunchItems(
    launchItems(
      content.authority,
      plan,
      content.guides,
      content.announcements,
      process.env.SITE_URL ?? '',
    ),
  ),
);
