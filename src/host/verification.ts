import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { basePrefix } from '../i18n/paths.ts';
import { listFiles, sumOf, type FileSum } from '../build/files.ts';
import { mediaType, mediaTypes } from '../meta/media-types.ts';
import { headerPlaces, headersOf } from '../meta/security.ts';
import { compressedEnding, expandFile } from './compressed.ts';
import { descriptions, type Manifest } from '../build/steps/manifest.ts';

/** Something that a host serves otherwise than it was built. */
export interface Difference {
  path: string;
  zh: string;
  en: string;
}

/** What was compared, and what differs. */
export interface Verification {
  checked: number;
  /** Files that are still to be compared, when the requests were limited. */
  left: number;
  differences: Difference[];
}

/** Files of a host that have been compared already, with what was found. */
export type Compared = Map<string, Difference | null>;

/** How a host is to be compared. */
export interface HostOptions {
  /** False for hosts that send no headers, where each page's own policy has to do. */
  headers?: boolean;
  /** Files to compare in this run; the rest is left for the next. */
  limit?: number;
  /** What former runs have compared; what this one compares is added at once. */
  compared?: Compared;
}

/** Whether a type does for a file; hosts differ in what they call scripts and XML. */
function fits(type: string, path: string): boolean {
  const wanted = mediaType(path).split(';')[0] ?? '';
  const given = type.split(';')[0]?.trim() ?? '';
  const [, kind] = given.split('/');
  return (
    given === wanted ||
    !(extname(path) in mediaTypes) ||
    (/\/(?:javascript|xml)$/.test(wanted) && kind === wanted.split('/')[1]) ||
    (/(?:json|xml)$/.test(wanted) && /^[\w.-]+\+(?:json|xml)$/.test(kind ?? '')) ||
    // Few hosts know Markdown.
    (wanted === 'text/markdown' && /^(?:text\/|application\/octet-stream)/.test(given))
  );
}

/** Names that intruders leave or look for, and that this site never has. */
const strangers = ['/.env', '/.git/config', '/admin/', '/login.php', '/shell.php', '/wp-login.php'];

const atOnce = 6;
const tries = 4;
/** Longer than this nobody waits for a host that asks for patience. */
const longestWait = 30_000;

function differs(path: string, zh: string, en: string): Difference {
  return { path, zh, en };
}

/** Whether there is a content, and the one that it should be. */
function isWhole(content: Uint8Array | undefined, sum: FileSum | undefined): boolean {
  return content !== undefined && sumOf(content).sha256 === sum?.sha256;
}

/** The file that a compressed one would stand for. */
function original(path: string): string {
  return path.endsWith(compressedEnding) ? path.slice(0, -compressedEnding.length) : '';
}

/** What every file should be, those that describe the others included. */
function filesOf(manifest: Manifest): Record<string, FileSum> {
  const described = Object.entries(descriptions(manifest)).map(
    ([path, text]): [string, FileSum] => [path, sumOf(Buffer.from(text))],
  );
  return { ...manifest.files, ...Object.fromEntries(described) };
}

/**
 * Compares a folder with what was built into it: changed, missing and added files. Compressed files
 * may stand beside the others.
 */
export async function verifyFolder(folder: string, manifest: Manifest): Promise<Verification> {
  const differences: Difference[] = [];
  const files = filesOf(manifest);
  for (const [path, sum] of Object.entries(files)) {
    const content = await readFile(join(folder, path)).catch(() => undefined);
    if (!content) differences.push(differs(path, '文件不见了', 'the file is missing'));
    else if (!isWhole(content, sum))
      differences.push(differs(path, '内容被改过', 'the content has been changed'));
  }
  for (const path of listFiles(folder)) {
    if (Object.hasOwn(files, path)) continue;
    const packed = files[original(path)];
    if (!packed)
      differences.push(differs(path, '这个文件不是本站生成的', 'this file is none of the site’s'));
    else if (!isWhole(await expandFile(join(folder, path)), packed))
      differences.push(
        differs(
          path,
          '压缩文件与原文件不一致',
          'the compressed file does not hold what the other does',
        ),
      );
  }
  return { checked: Object.keys(files).length, left: 0, differences };
}

/**
 * Compares what a host serves with what was built: every file once, a few at a time, and patient
 * with a host that asks for it (`Retry-After`).
 *
 * @param url where the site is published, with the path that it was built for
 */
export async function verifyHost(
  url: string,
  manifest: Manifest,
  { headers = true, limit = Infinity, compared = new Map() }: HostOptions = {},
): Promise<Verification> {
  const root = url.replace(/\/*$/, '');
  const files = filesOf(manifest);
  const paths = Object.keys(files).filter((path) => !path.startsWith('/_'));
  const open = paths.filter((path) => !compared.has(path));
  const work = open.slice(0, limit).values();
  const worker = async (): Promise<void> => {
    for (const path of work)
      compared.set(path, (await compare(root, path, files[path], manifest)) ?? null);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const differences = paths.flatMap((path) => compared.get(path) ?? []);
  const left = Math.max(0, open.length - limit);
  // What concerns the host as a whole comes last.
  if (left > 0) return { checked: paths.length - left, left, differences };
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
  differences.push(...(await compareNotFound(root, manifest)));
  if (headers) differences.push(...(await compareHeaders(root, manifest)));
  differences.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { checked: paths.length + strangers.length + 1, left, differences };
}

/** Where a file is asked for: a page by its folder, unless links name its file. */
function addressOf(path: string, { explicit }: Manifest): string {
  return explicit ? path : path.replace(/\/index\.html$/, '/');
}

async function compare(
  root: string,
  path: string,
  sum: FileSum | undefined,
  manifest: Manifest,
): Promise<Difference | undefined> {
  const address = addressOf(path, manifest);
  const response = await ask(`${root}${address}`);
  if (typeof response === 'string')
    return differs(address, `取不到：${response}`, `can't be fetched: ${response}`);
  const to = manifest.redirects[basePrefix(manifest.base) + address];
  if (to && response.status >= 300 && response.status < 400) {
    const target = new URL(response.headers.get('location') ?? '', `${root}${address}`).pathname;
    return target === to
      ? undefined
      : differs(
          address,
          `应当转到${to}，却转到${target}`,
          `should lead to ${to}, but leads to ${target}`,
        );
  }
  // Nobody opens the error page by its own address, and some hosts lead on from there; what they
  // answer with is compared by `compareNotFound`.
  if (path === errorPage && response.status >= 300 && response.status < 400) return undefined;
  if (!response.ok)
    return differs(
      address,
      `应当有内容，却回答${response.status}`,
      `should answer, but says ${response.status}`,
    );
  const type = response.headers.get('content-type') ?? '';
  if (!fits(type, path))
    return differs(address, `类型是“${type}”，不对`, `is served as “${type}”, which is wrong`);
  const content = await response.bytes().catch(() => undefined);
  if (!isWhole(content, sum))
    return differs(address, '内容被改过，或者没有传完', 'has been changed, or is not whole');
  return undefined;
}

/** What a host should answer with where there is nothing. */
const errorPage = '/404.html';

async function compareNotFound(root: string, manifest: Manifest): Promise<Difference[]> {
  const path = '/no-such-page-7c1e/';
  const response = await ask(`${root}${path}`);
  if (typeof response === 'string' || response.status !== 404)
    return [
      differs(path, '不存在的地址应当回答404', 'an address that does not exist should answer 404'),
    ];
  const wanted = manifest.files[errorPage];
  const content = await response.bytes().catch(() => undefined);
  if (!wanted || isWhole(content, wanted)) return [];
  return [
    differs(
      path,
      '不存在的地址没有给出本站的“找不到”页面',
      'an address that does not exist is not answered with the site’s own error page',
    ),
  ];
}

/** The headers of a page of each kind that has its own. */
async function compareHeaders(root: string, manifest: Manifest): Promise<Difference[]> {
  const paths = Object.keys(manifest.files);
  const places = headerPlaces(manifest);
  const samples = ['/index.html', '/search/index.html', /^\/assets\//, /^\/data\/.*\.csv$/].flatMap(
    (wanted) =>
      paths.find((path) => (wanted instanceof RegExp ? wanted.test(path) : path === wanted)) ?? [],
  );
  const found = await Promise.all(
    samples.map(async (path) => {
      const address = addressOf(path, manifest);
      const response = await ask(`${root}${address}`);
      if (typeof response === 'string') return [];
      return headersOf(basePrefix(manifest.base) + address, places).flatMap(([name, value]) => {
        const given = response.headers.get(name);
        if (given === value) return [];
        return differs(
          address,
          given ? `响应头${name}是“${given}”，应当是“${value}”` : `没有响应头${name}`,
          given
            ? `the header ${name} says “${given}” and should say “${value}”`
            : `the header ${name} is missing`,
        );
      });
    }),
  );
  return found.flat();
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
      const wait = waitFor(response.headers.get('retry-after')) ?? 1000 * 2 ** attempt;
      await sleep(Math.min(longestWait, wait));
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
      await sleep(200 * 2 ** attempt);
    }
  }
  return reason;
}

/**
 * The patience that a host asks for (`Retry-After`, RFC 9110 §10.2.3), in milliseconds: it names
 * seconds or a date.
 */
export function waitFor(header: string | null, now = Date.now()): number | undefined {
  if (!header) return undefined;
  const wait = /^[\d.]+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** The outcome in words for anybody. */
export function formatVerification(outcome: Verification): string {
  const { left } = outcome;
  const rest =
    left > 0
      ? `\n还有${left}个文件没有核对，加上 --resume 再运行一次。/ ${left} files are still to be checked: run it again with --resume.`
      : '';
  return formatDifferences(outcome) + rest;
}

function formatDifferences({ checked, left, differences }: Verification): string {
  if (differences.length === 0 && left > 0)
    return `核对了${checked}处，到此为止与发布的一致。/ ${checked} checked: so far everything is as it was published.`;
  if (differences.length === 0)
    return `核对了${checked}处，与发布的完全一致。/ ${checked} checked: everything is as it was published.`;
  const rows = differences.map(({ path, zh, en }) => `- ${path}\n    ${zh}\n    ${en}`);
  return `核对了${checked}处，有${differences.length}处不一致 / ${checked} checked, ${differences.length} differ:\n${rows.join('\n')}`;
}
