import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { exists, makeFolder, requireSpace } from './folders.ts';

/** The places beside a folder that a build of it needs; all on its disk, so that renaming is atomic. */
export interface Workplace {
  /** What is built here takes the folder's place once it is whole. */
  next: string;
  /** Where the former one stays for the moment of the exchange. */
  former: string;
  /** Names the process that builds. */
  lock: string;
}

/** Another process builds into the same folder. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
}

/** The workplace of a folder: `dist` is built in `.dist.next`. */
export function workplaceOf(folder: string): Workplace {
  const beside = (end: string): string => join(dirname(folder), `.${basename(folder)}.${end}`);
  return { next: beside('next'), former: beside('former'), lock: beside('lock') };
}

/**
 * Builds a folder anew in such a way that it is whole at any moment: the former one stays until the
 * new one is complete. What an interrupted build left is cleared away, and one build runs at a time.
 *
 * @param folder the folder that is replaced
 * @param build writes the new one to the folder given
 * @throws BusyError when another process builds it; else whatever `build` throws, with the former
 *   folder untouched
 */
export async function replaceFolder(
  folder: string,
  build: (next: string) => Promise<void>,
): Promise<void> {
  const { next, former, lock } = workplaceOf(folder);
  await makeFolder(dirname(folder));
  await acquire(lock);
  try {
    await putBack(former, folder);
    await clear(next, former);
    await requireSpace(dirname(folder));
    await build(next);
    if (await exists(folder)) await rename(folder, former);
    await rename(next, folder);
    // What can't be cleared is no failure of the build: the next one clears it.
    await clear(former).catch(() => undefined);
  } catch (error) {
    await putBack(former, folder);
    clearAtOnce(next);
    throw error;
  } finally {
    clearAtOnce(lock);
  }
}

/**
 * Clears away what is of no use any more, before any part of a build that still runs can go on: it
 * would complain of what it misses, or make it anew. What can't be cleared the next build clears.
 */
function clearAtOnce(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  } catch {
    // Whether the build failed, and why, must be told, not this.
  }
}

/** Undoes an exchange that stopped between its two renames. */
async function putBack(former: string, folder: string): Promise<void> {
  if (!(await exists(folder)) && (await exists(former))) await rename(former, folder);
}

async function acquire(lock: string): Promise<void> {
  if (await take(lock)) return;
  const holder = await heldBy(lock);
  if (holder) throw new BusyError(String(holder));
  // The holder is gone. Of several that find this out at once only one may clear its lock away, or
  // the last would clear away the lock of the first.
  const clearing = `${lock}.clearing`;
  if (!(await take(clearing))) {
    const other = await heldBy(clearing);
    if (!other) await rm(clearing, { force: true });
    throw new BusyError(String(other || '?'));
  }
  try {
    const now = await heldBy(lock);
    if (now) throw new BusyError(String(now));
    await rm(lock, { force: true });
    if (!(await take(lock))) throw new BusyError(String(await heldBy(lock)));
  } finally {
    await rm(clearing, { force: true });
  }
}

/** Makes a lock with this process as its holder; false when there is one. */
async function take(lock: string): Promise<boolean> {
  // Written first and then given its name, so that no lock is ever without its holder.
  const own = `${lock}.${randomUUID()}`;
  await writeFile(own, String(process.pid));
  try {
    await link(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

/** The process that holds a lock; 0 when it does not run any more, or nobody holds it. */
async function heldBy(lock: string): Promise<number> {
  const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
  return holder > 0 && isRunning(holder) ? holder : 0;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else may not be signalled, but is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function clear(...paths: string[]): Promise<void> {
  for (const path of paths) await rm(path, { recursive: true, force: true });
}
