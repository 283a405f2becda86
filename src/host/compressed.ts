import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';
import { shrinks } from '../meta/media-types.ts';

/** What the name of a compressed file ends in, after the name of the other. */
export const compressedEnding = '.gz';

/** Smaller files hardly shrink, and each takes a block of the disk. */
const fewBytes = 512;

const compress = promisify(gzip);
const expand = promisify(gunzip);

/**
 * Puts compressed files beside those that shrink, so that a server need not compress them for each
 * request.
 *
 * @param paths the addresses of the files below the folder
 */
export async function compressFiles(folder: string, paths: readonly string[]): Promise<void> {
  const work = paths.filter(shrinks).values();
  const worker = async (): Promise<void> => {
    for (const path of work) {
      const file = join(folder, path);
      const content = await readFile(file);
      if (content.byteLength < fewBytes) continue;
      const packed = await compress(content, { level: constants.Z_BEST_COMPRESSION });
      await writeFile(file + compressedEnding, packed);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() * 2 }, worker));
}

/** What a compressed file holds; nothing for one that is damaged. */
export async function expandFile(file: string): Promise<Uint8Array | undefined> {
  try {
    return await expand(await readFile(file));
  } catch {
    return undefined;
  }
}
