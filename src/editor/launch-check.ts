// What the site still needs before it opens, by who supplies it:
//   npm run launch-check              status 1 while something is open
//   npm run launch-check -- --json    the same for programs
// and, for a scheduled run once it is open, what of the published site has become old:
//   npm run launch-check -- --live https://ip.example.gov.cn/ [--json]
//                                     status 1 while something is stale, 2 when it can't be read
// --on <day> tells what will be open or stale on that day.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { day } from '../content/fields.ts';
import { ContentError } from '../content/problems.ts';
import { readContent } from '../content/read/read.ts';
import { explainArguments } from '../build/system-errors.ts';
import { launchItems } from './launch/launch.ts';
import { formatLaunchItems, launchReport } from './launch/report.ts';
import { formatFreshness, freshness, freshnessReport } from './live/freshness.ts';
import { LiveError, readLive } from './live/read.ts';

const usage =
  'npm run launch-check -- [--json] [--on 2027-01-31] [--live https://ip.example.gov.cn/]';

try {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      live: { type: 'string' },
      on: { type: 'string', default: dayInChina() },
    },
  });
  const on = day.parse(values.on);
  const { ok, text } =
    values.live === undefined
      ? await beforeLaunch(on, values.json)
      : await whileOpen(values.live, on, values.json);
  console.log(text);
  if (!ok) process.exitCode = 1;
} catch (error) {
  console.error(explain(error));
  process.exitCode = 2;
}

async function beforeLaunch(
  today: string,
  asJson: boolean,
): Promise<{ ok: boolean; text: string }> {
  const { content, problems } = await readContent(process.cwd(), { drafts: false });
  if (!content || problems.length > 0) throw new ContentError(problems);
  const items = launchItems(content, { siteUrl: process.env.SITE_URL ?? '', today });
  return {
    ok: items.every(({ done }) => done),
    text: asJson ? JSON.stringify(launchReport(items), null, 1) : formatLaunchItems(items),
  };
}

async function whileOpen(
  address: string,
  today: string,
  asJson: boolean,
): Promise<{ ok: boolean; text: string }> {
  if (!/^https?:\/\//.test(address) || !URL.canParse(address)) {
    throw new LiveError(`${address}: https://ip.example.gov.cn/`);
  }
  const lines = freshness(await readLive(address), today);
  const report = freshnessReport(address, today, lines);
  return {
    ok: report.fresh,
    text: asJson ? JSON.stringify(report, null, 1) : formatFreshness(lines),
  };
}

/** Today, whichever time zone the machine has. */
function dayInChina(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}

function explain(error: unknown): unknown {
  if (error instanceof ContentError) return error.message;
  if (error instanceof LiveError) {
    return `没有读到网站，请核对网址和主机。/ The site could not be read: check the address and the host.\n${error.message}`;
  }
  if (error instanceof z.ZodError) return `--on: ${error.issues[0]?.message ?? ''}\n${usage}`;
  return explainArguments(error, usage) ?? error;
}
