// Checks all of content/ without a build: npm run check:content, with --json for programs
import { ContentError } from '../content/problems.ts';
import { readContent } from '../content/read/read.ts';

const { problems } = await readContent(process.cwd());
if (process.argv.includes('--json')) console.log(JSON.stringify(problems, null, 1));
else if (problems.length > 0) console.error(`\n${new ContentError(problems).message}\n`);
else console.log('内容没有问题。/ The content is sound.');
process.exitCode = problems.length > 0 ? 1 : 0;
