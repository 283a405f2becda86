import { access, constants, mkdir, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Whether there is something at a path. */
export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/**
 * Makes a folder with those above it.
 *
 * @throws Error with the system's reason (`EROFS`, `EACCES`), where making it would only say that
 *   it is not there
 */
export async function makeFolder(path: string): Promise<void> {
  let above = path;
  while (!(await exists(above)) && dirname(above) !== above) above = dirname(above);
  await access(above, constants.W_OK);
  await mkdir(path, { recursive: true });
}

/** What a build and its working files take at least, in bytes. */
const someSpace = 32 * 2 ** 20;

/**
 * @throws Error with `ENOSPC` where a disk has no room for a build. What runs on a disk that has
 *   filled up often names another reason, so this is asked before.
 */
export async function requireSpace(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize >= someSpace) return;
  throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', path: folder });
}
