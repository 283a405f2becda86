// Compares what a host serves, or what a folder holds, with what was built:
//   npm run verify -- https://ip.example.gov.cn/
//   npm run verify -- /srv/www/site
// --ipv6 asks by IPv6 alone, as 中网办发文〔2021〕15号 wants government sites to be reachable.
// --no-headers leaves out the headers, for hosts that can't be told to send any.
// --limit <n> asks a host for so many files at most; --resume goes on where the last run stopped.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { manifestFile, type Manifest } from '../build/steps/manifest.ts';
import { explainReading } from '../build/system-errors.ts';
import { hasIpv6, preferIpv6 } from './ipv6.ts';
import {
  formatVerification,
  verifyFolder,
  verifyHost,
  type Compared,
  type Difference,
} from './verification.ts';

const usage =
  '请写明要核对的网址或者文件夹。/ Name the address or folder to compare: npm run verify -- <address or folder> [folder of the build] [--ipv6] [--no-headers] [--limit <files>] [--resume]';

/** Exit status: differences were found. */
const differs = 1;
/** Exit status: nothing was found, and files are left to compare. */
const unfinished = 3;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ipv6: { type: 'boolean', default: false },
      'no-headers': { type: 'boolean', default: false },
      limit: { type: 'string' },
      resume: { type: 'boolean', default: false },
    },
  });
  const [target, built = 'dist'] = positionals;
  const limit = values.limit === undefined ? Infinity : Number(values.limit);
  const isHost = /^https?:\/\//.test(target ?? '');
  if (!target || !(limit >= 1) || (values.ipv6 && !isHost)) {
    console.error(usage);
    process.exitCode = 2;
  } else if (values.ipv6 && !(await hasIpv6(target))) {
    console.error(
      `${target} 没有IPv6地址（AAAA记录）。请让主机运维单位加上，再核对一次。/ ${target} has no IPv6 address (AAAA record). Have whoever runs the host add one, then verify again.`,
    );
    process.exitCode = differs;
  } else {
    if (values.ipv6) preferIpv6();
    const text = await readFile(join(built, manifestFile), 'utf8');
    const manifest = JSON.parse(text) as Manifest;
    const outcome = isHost
      ? await resumably(`${target} ${text}`, values.resume, (compared) =>
          verifyHost(target, manifest, { headers: !values['no-headers'], limit, compared }),
        )
      : await verifyFolder(target, manifest);
    console.log(formatVerification(outcome));
    if (outcome.differences.length > 0) process.exitCode = differs;
    else if (outcome.left > 0) process.exitCode = unfinished;
  }
} catch (error) {
  console.error(explainReading(error, usage));
  process.exitCode = 1;
}

/**
 * Runs a comparison whose results are kept until it is complete, so that one that is stopped, by
 * its limit or by its user, can go on.
 *
 * @param subject what is compared with what: for anything else the kept results do not count
 */
async function resumably<T extends { left: number }>(
  subject: string,
  resume: boolean,
  run: (compared: Compared) => Promise<T>,
): Promise<T> {
  const name = createHash('sha256').update(subject).digest('hex').slice(0, 32);
  const file = join('.cache/verify', `${name}.json`);
  const compared: Compared = new Map(resume ? readKept(file) : []);
  const keep = (): void => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify([...compared]));
  };
  const stop = (): void => {
    keep();
    console.error(
      `\n停在第${compared.size}个文件；加上 --resume 接着核对。/ Stopped after ${compared.size} files; go on with --resume.`,
    );
    process.exit(unfinished);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const outcome = await run(compared);
  process.off('SIGINT', stop).off('SIGTERM', stop);
  if (outcome.left > 0) keep();
  else rmSync(file, { force: true });
  return outcome;
}

function readKept(file: string): [string, Difference | null][] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as [string, Difference | null][];
  } catch {
    // Nothing is kept: the comparison begins anew.
    return [];
  }
}
