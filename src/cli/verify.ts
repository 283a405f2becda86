// Compares what a host serves, or what a folder holds, with what was built:
//   npm run verify -- https://ip.example.gov.cn/
//   npm run verify -- /srv/www/site
// --no-headers leaves out the headers, for hosts that can't be told to send any.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { manifestFile, type Manifest } from '../integrations/manifest.ts';
import { explainReading } from './system-errors.ts';
import { formatVerification, verifyFolder, verifyHost } from './verification.ts';

const usage =
  '请写明要核对的网址或者文件夹。/ Name the address or folder to compare: npm run verify -- <address or folder> [folder of the build] [--no-headers]';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'no-headers': { type: 'boolean', default: false } },
  });
  const [target, built = 'dist'] = positionals;
  if (!target) {
    console.error(usage);
    process.exitCode = 2;
  } else {
    const manifest = JSON.parse(await readFile(join(built, manifestFile), 'utf8')) as Manifest;
    const outcome = /^https?:\/\//.test(target)
      ? await verifyHost(target, manifest, { headers: !values['no-headers'] })
      : await verifyFolder(target, manifest);
    console.log(formatVerification(outcome));
    if (outcome.differences.length > 0) process.exitCode = 1;
  }
} catch (error) {
  console.error(explainReading(error, usage));
  process.exitCode = 1;
}
