import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { listFiles } from '../integrations/output.ts';
import type { Manifest } from '../integrations/manifest.ts';

/** Something that a host serves otherwise than it was built. */
export interface Difference {
  path: string;
  zh: string;
  en: string;
}

/** What was compared, and what differs. */
export interface Verification {
  checked: number;
  differences: Difference[];
}

/** The media type that a file must be served as, by its ending; others may be anything. */
const types: Record<string, RegExp> = {
  '.html': /^text\/html\b/,
  '.css': /^text\/css\b/,
  '.js': /^(?:text|application)\/javascript\b/,
  '.json': /^application\/(?:[\w.-]+\+)?json\b/,
  '.svg': /^image\/svg\+xml\b/,
  '.png': /^image\/png\b/,
  '.xml': /^(?:text|application)\/(?:[\w.-]+\+)?xml\b/,
  '.ics': /^text\/calendar\b/,
  '.txt': /^text\/plain\b/,
  '.csv': /^text\/csv\b/,
};

/** Names that intruders leave or look for, and that this site never has. */
const strangers = ['/.env', '/.git/config', '/admin/', '/login.php', '/shell.php', '/wp-login.php'];

const atOnce = 6;
const tries = 4;
/** Longer than this nobody waits for a host that asks for patience. */
const longestWait = 30_000;

function differs(path: string, zh: string, en: string): Difference {
  return { path, zh, en };
}

const digest = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Compares a folder with what was built into it: changed, missing and added files. */
export async function verifyFolder(folder: string, manifest: Manifest): Promise<Verification> {
  const differences: Difference[] = [];
  for (const [path, { sha256 }] of Object.entries(manifest.files)) {
    const content = await readFile(join(folder, path)).catch(() => undefined);
    if (!content) differences.push(differs(path, '文件不见了', 'the file is missing'));
    else if (digest(content) !== sha256)
      differences.push(differs(path, '内容被改过', 'the content has been changed'));
  }
  for (const path of await listFiles(folder)) {
    if (Object.hasOwn(manifest.files, path) || /^\/(?:manifest\.json|SHA256SUMS)$/.test(path))
      continue;
    differences.push(differs(path, '这个文件不是本站生成的', 'this file is none of the site’s'));
  }
  return { checked: Object.keys(manifest.files).length, differences };
}

/**
 * Compares what a host serves with what was built: every file once, a few at a time, and patient
 * with a host that asks for it (`Retry-After`).
 *
 * @param url where the site is published, with the path that it was built for
 */
export async function verifyHost(url: string, manifest: Manifest): Promise<Verification> {
  const root = url.replace(/\/*$/, '');
  const differences: Difference[] = [];
  const queue = Object.entries(manifest.files).filter(([path]) => !path.startsWith('/_'));
  const work = queue.values();
  const worker = async (): Promise<void> => {
    for (const [path, { sha256 }] of work) {
      const found = await compare(root, path, sha256);
      if (found) differences.push(found);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const answers = await Promise.all(strangers.map((path) => ask(`${root}${path}`)));
  answers.forEach((response, i) => {
    if (!(response instanceof Response && response.ok)) return;
    differences.push(
      differs(
        strangers[i] ?? '',
        '这个地址不是本站的，却有内容',
        'this address is none of the site’s, yet it answers',
      ),
    );
  });
  differences.push(...(await compareNotFound(root)));
  differences.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { checked: queue.length + strangers.length + 1, differences };
}

async function compare(
  root: string,
  path: string,
  sha256: string,
): Promise<Difference | undefined> {
  const address = path.replace(/\/index\.html$/, '/');
  const response = await ask(`${root}${address}`);
  if (typeof response === 'string')
    return differs(address, `取不到：${response}`, `can't be fetched: ${response}`);
  if (!response.ok)
    return differs(
      address,
      `应当有内容，却回答${response.status}`,
      `should answer, but says ${response.status}`,
    );
  const type = response.headers.get('content-type') ?? '';
  const wanted = types[extname(path)];
  if (wanted && !wanted.test(type))
    return differs(address, `类型是“${type}”，不对`, `is served as “${type}”, which is wrong`);
  const content = await response.bytes().catch(() => undefined);
  if (!content || digest(content) !== sha256)
    return differs(address, '内容被改过，或者没有传完', 'has been changed, or is not whole');
  return undefined;
}

async function compareNotFound(root: string): Promise<Difference[]> {
  const path = '/no-such-page-7c1e/';
  const response = await ask(`${root}${path}`);
  if (response instanceof Response && response.status === 404) return [];
  return [
    differs(path, '不存在的地址应当回答404', 'an address that does not exist should answer 404'),
  ];
}

/** One request, tried again when the host is busy; a string says why there is no answer. */
async function ask(url: string): Promise<Response | string> {
  let reason = '';
  for (let attempt = 0; attempt < tries; attempt++) {
    try {
      const response = await fetch(url, {
        redirect: 'manual',
        signal: AbortSignal.timeout(20_000),
      });
      if (response.status !== 429 && response.status !== 503) return response;
      reason = String(response.status);
      const seconds = Number(response.headers.get('retry-after') ?? 2 ** attempt);
      await sleep(Math.min(longestWait, Math.max(0, seconds * 1000) || 1000));
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
      await sleep(200 * 2 ** attempt);
    }
  }
  return reason;
}

/** The outcome in words for anybody. */
export function formatVerification({ checked, differences }: Verification): string {
  if (differences.length === 0)
    return `核对了${checked}处，与发布的完全一致。/ ${checked} checked: everything is as it was published.`;
  const rows = differences.map(({ path, zh, en }) => `- ${path}\n    ${zh}\n    ${en}`);
  return `核对了${checked}处，有${differences.length}处不一致 / ${checked} checked, ${differences.length} differ:\n${rows.join('\n')}`;
}
