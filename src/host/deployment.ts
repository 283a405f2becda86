import { createHash } from 'node:crypto';
import { cp, lstat, readdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { manifestFile, type Manifest } from '../build/steps/manifest.ts';
import { compressFiles } from './compressed.ts';
import { exists, makeFolder } from '../build/folders.ts';
import { verifyFolder, type Verification } from './verification.ts';

/** What was put in place. */
export interface Deployment {
  /** The folder of this release, below `releases/`. */
  release: string;
  /** The release that stood there before. */
  former: string | undefined;
  /** Releases that were cleared away. */
  removed: string[];
}

/** The build, or its copy, is not what its manifest says. */
export class IncompleteError extends Error {
  override readonly name = 'IncompleteError';
  readonly outcome: Verification;
  constructor(outcome: Verification) {
    super(`${outcome.differences.length} files differ from the manifest`);
    this.outcome = outcome;
  }
}

/** The link that a server is pointed at. */
export const currentLink = 'current';
const releasesFolder = 'releases';
/** A release that is still being copied; never taken for a whole one. */
const incoming = /^\.incoming-/;

/**
 * Puts a build in place on a server: a new folder beside the former ones, with compressed files
 * beside those that shrink, and then, in one step, the link that the server is pointed at. Stopped
 * anywhere, the link leads to a whole site.
 *
 * @param built the folder of the build
 * @param target the folder on the server; the server's root is its `current`
 * @param keep how many releases stay, this one included; by the former one the site can be put back
 * @throws IncompleteError when the build or the copy is not whole; nothing is changed then
 */
export async function deploy(built: string, target: string, keep: number): Promise<Deployment> {
  const { manifest, release } = await readBuild(built);
  await check(built, manifest);
  const releases = join(target, releasesFolder);
  await makeFolder(releases);
  for (const name of await readdir(releases)) {
    if (incoming.test(name)) await rm(join(releases, name), { recursive: true, force: true });
  }
  const place = join(releases, release);
  if (!(await isWhole(place, manifest))) {
    const copy = join(releases, `.incoming-${process.pid}`);
    await cp(built, copy, { recursive: true });
    await compressFiles(copy, Object.keys(manifest.files));
    await check(copy, manifest);
    await rm(place, { recursive: true, force: true });
    await rename(copy, place);
  }
  const former = await pointTo(target, release);
  return { release, former, removed: await clearAway(releases, release, former, keep) };
}

/**
 * Leads the link to a release that is there already, such as the former one.
 *
 * @throws Error when there is no such release
 */
export async function restore(target: string, release: string): Promise<Deployment> {
  const place = join(target, releasesFolder, release);
  await check(place, (await readBuild(place)).manifest);
  return { release, former: await pointTo(target, release), removed: [] };
}

/** The host that the addresses of a build name; nothing for one that does not say. */
export async function siteOf(built: string): Promise<string | undefined> {
  return (await readBuild(built)).manifest.site;
}

async function readBuild(folder: string): Promise<{ manifest: Manifest; release: string }> {
  const text = await readFile(join(folder, manifestFile), 'utf8');
  // The same build has the same name wherever it is put.
  const release = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { manifest: JSON.parse(text) as Manifest, release };
}

async function check(folder: string, manifest: Manifest): Promise<void> {
  const outcome = await verifyFolder(folder, manifest);
  if (outcome.differences.length > 0) throw new IncompleteError(outcome);
}

async function isWhole(folder: string, manifest: Manifest): Promise<boolean> {
  return (await exists(folder)) && (await verifyFolder(folder, manifest)).differences.length === 0;
}

/** Gives the release that the link led to before. */
async function pointTo(target: string, release: string): Promise<string | undefined> {
  const link = join(target, currentLink);
  const former = await readlink(link).catch(() => undefined);
  const prepared = join(target, `.${currentLink}-${process.pid}`);
  await rm(prepared, { force: true });
  await symlink(join(releasesFolder, release), prepared);
  // Renaming a link over another is one step for the system: no request meets a moment without.
  await rename(prepared, link);
  return former && basename(former);
}

async function clearAway(
  releases: string,
  release: string,
  former: string | undefined,
  keep: number,
): Promise<string[]> {
  const dated = await Promise.all(
    (await readdir(releases)).map(async (name) => ({
      name,
      time: (await lstat(join(releases, name))).mtimeMs,
    })),
  );
  const others = dated
    .filter(({ name }) => name !== release && name !== former)
    .sort((a, b) => b.time - a.time)
    .map(({ name }) => name);
  const removed = others.slice(Math.max(0, keep - (former && former !== release ? 2 : 1)));
  for (const name of removed) await rm(join(releases, name), { recursive: true, force: true });
  return removed;
}
