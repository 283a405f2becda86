import { globSync } from 'node:fs';
import { siteFiles } from '../content/content.ts';
import { announcementSchema } from '../content/news/schema.ts';
import { guideSchema } from '../content/guides/schema.ts';
import { planSchema } from '../content/plan/schema.ts';
import { authoritySchema } from '../content/site/schema.ts';
import { readData } from '../content/data-file.ts';
import { formatLaunchItems, launchItems } from './launch.ts';

// A report, not a gate: the site may be built and looked at while values are still missing.
const root = process.cwd();
const authority = await readData(root, siteFiles.authority, authoritySchema);
const [newest] = globSync('content/work-plan/*/plan.yaml', { cwd: root }).sort().reverse();
if (!newest) throw new Error('content/work-plan/: there is no plan.yaml in any year');
const plan = await readData(root, newest, planSchema);
const files = globSync('content/guides/*/guide.yaml', { cwd: root }).sort();
const guides = await Promise.all(
  files.map(async (file) => ({ ...(await readData(root, file, guideSchema)), file })),
);
const announcements = await Promise.all(
  globSync('content/announcements/*/announcement.yaml', { cwd: root })
    .sort()
    .map(async (file) => ({ ...(await readData(root, file, announcementSchema)), file })),
);
console.log(
  formatLaunchItems(
    launchItems(authority, plan, guides, announcements, process.env.SITE_URL ?? ''),
  ),
);
