import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BusyError, replaceFolder, workplaceOf } from '../../src/build/replace.ts';

let place: string;
let folder: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'replace-'));
  folder = join(place, 'dist');
  mkdirSync(folder);
  writeFileSync(join(folder, 'page'), 'former');
});
afterEach(() => {
  rmSync(place, { recursive: true });
});

const write =
  (text: string, wait = 0) =>
  async (next: string): Promise<void> => {
    mkdirSync(next);
    await sleep(wait);
    writeFileSync(join(next, 'page'), text);
  };
const page = (): string => readFileSync(join(folder, 'page'), 'utf8');

test('the new folder takes the place of the former one, and nothing is left beside it', async () => {
  await replaceFolder(folder, write('new'));
  expect(page()).toBe('new');
  expect(readdirSync(place)).toEqual(['dist']);
});

test('the former one is cleared away whole, however large it is', async () => {
  for (let i = 0; i < 1100; i++) {
    mkdirSync(join(folder, 'news', String(i)), { recursive: true });
    writeFileSync(join(folder, 'news', String(i), 'page'), 'former');
  }
  await replaceFolder(folder, write('new'));
  expect(readdirSync(folder)).toEqual(['page']);
  expect(readdirSync(place)).toEqual(['dist']);
});

test('a build that fails leaves the former one', async () => {
  await expect(replaceFolder(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(page()).toBe('former');
  expect(readdirSync(place)).toEqual(['dist']);
});

test('a build that fails while parts of it still write tells why, and leaves nothing', async () => {
  let busy = true;
  const build = (next: string): Promise<void> => {
    const writing = async (): Promise<void> => {
      for (let i = 0; busy; i += 1) {
        mkdirSync(join(next, String(i % 7)), { recursive: true });
        writeFileSync(join(next, String(i % 7), String(i)), 'x');
        await turn();
      }
    };
    void writing();
    return Promise.reject(new Error('the reason'));
  };
  const reason: unknown = await replaceFolder(folder, build).catch((error: unknown) => error);
  // A process that ends on it leaves nothing.
  expect(readdirSync(place)).toEqual(['dist']);
  expect(String(reason)).toContain('the reason');
  expect(page()).toBe('former');
  await sleep(20);
  busy = false;
  await replaceFolder(folder, write('new'));
  expect(readdirSync(place)).toEqual(['dist']);
});

test('what an interrupted exchange put aside is put back', async () => {
  const { former, next } = workplaceOf(folder);
  mkdirSync(next);
  mkdirSync(former);
  writeFileSync(join(former, 'page'), 'aside');
  rmSync(folder, { recursive: true });
  await expect(replaceFolder(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(page()).toBe('aside');
  expect(existsSync(next)).toBe(false);
});

test('of many that start at once, beside the lock of a process that is gone, one builds', async () => {
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  for (let round = 0; round < 20; round++) {
    writeFileSync(workplaceOf(folder).lock, String(gone));
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, () => replaceFolder(folder, write(`round ${round}`, 20))),
    );
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBe(5);
    for (const outcome of refused) {
      expect((outcome as PromiseRejectedResult).reason).toBeInstanceOf(BusyError);
    }
    expect(page()).toBe(`round ${round}`);
    expect(readdirSync(place)).toEqual(['dist']);
  }
});
