import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { deploy, IncompleteError, restore } from '../../src/host/deployment.ts';
import { verifyFolder } from '../../src/host/verification.ts';
import { describeFolder, descriptions, type Manifest } from '../../src/build/steps/manifest.ts';

const scratch = mkdtempSync(join(tmpdir(), 'deploy-'));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

/** A built site of many small files, as far as deploying goes. */
async function site(name: string): Promise<{ folder: string; manifest: Manifest }> {
  const folder = join(scratch, name);
  for (let i = 0; i < 80; i++) {
    mkdirSync(join(folder, `page-${i}`), { recursive: true });
    writeFileSync(join(folder, `page-${i}`, 'index.html'), `${name} ${i}\n`.repeat(2000));
  }
  const manifest = await describeFolder(folder, '/');
  for (const [path, text] of Object.entries(descriptions(manifest))) {
    writeFileSync(join(folder, path), text);
  }
  return { folder, manifest };
}

const [old, next] = [await site('old'), await site('next')];
const manifestAt = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
const run = (...args: string[]): { status: number | null; output: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/host/deploy.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
};

describe('a new release takes the place of the former one', () => {
  const target = join(scratch, '网 站');
  const current = join(target, 'current');

  test('in one step, and the former one stays for going back', async () => {
    const first = await deploy(old.folder, target, 3);
    expect(first.former).toBeUndefined();
    expect(await verifyFolder(current, old.manifest)).toMatchObject({ differences: [] });
    const second = await deploy(next.folder, target, 3);
    expect(second.former).toBe(first.release);
    expect(await verifyFolder(current, next.manifest)).toMatchObject({ differences: [] });
    await restore(target, first.release);
    expect(await verifyFolder(current, old.manifest)).toMatchObject({ differences: [] });
    // The same build again changes nothing.
    const again = await deploy(old.folder, target, 3);
    expect(again.release).toBe(first.release);
    expect(readdirSync(join(target, 'releases')).sort()).toEqual(
      [first.release, second.release].sort(),
    );
  });

  test('older ones are cleared away, never the current or the former one', async () => {
    const third = await site('third');
    const { removed, former } = await deploy(third.folder, target, 2);
    expect(removed).toHaveLength(1);
    expect(readdirSync(join(target, 'releases'))).toContain(former);
    expect(readlinkSync(current)).not.toContain(removed[0]);
  });

  test('a release that somebody changed is copied anew', async () => {
    const page = join(current, 'page-3/index.html');
    writeFileSync(page, 'defaced');
    await deploy(join(scratch, 'third'), target, 2);
    expect(readFileSync(page, 'utf8')).toContain('third 3');
  });
});

describe('what shrinks on the wire lies there compressed, for servers that send it so', () => {
  const target = join(scratch, 'compressed');
  const current = join(target, 'current');
  const page = join(current, 'page-3/index.html');

  test('as a file beside the other, which is as whole', async () => {
    await deploy(old.folder, target, 3);
    expect(gunzipSync(readFileSync(`${page}.gz`))).toEqual(readFileSync(page));
    expect(existsSync(join(current, 'manifest.json.gz'))).toBe(false);
    expect(await verifyFolder(current, old.manifest)).toMatchObject({ differences: [] });
  });

  test.each([
    ['changed', gzipSync('defaced')],
    ['cut off', gzipSync('half').subarray(0, 12)],
  ])('%s, it is found, and copied anew', async (_, content) => {
    writeFileSync(`${page}.gz`, content);
    const { differences } = await verifyFolder(current, old.manifest);
    expect(differences.map(({ path }) => path)).toEqual(['/page-3/index.html.gz']);
    await deploy(old.folder, target, 3);
    expect(gunzipSync(readFileSync(`${page}.gz`))).toEqual(readFileSync(page));
  });

  test('one without a file of the site is none of the site’s', async () => {
    writeFileSync(join(current, 'stranger.html.gz'), gzipSync('defaced'));
    const { differences } = await verifyFolder(current, old.manifest);
    expect(differences.map(({ path }) => path)).toEqual(['/stranger.html.gz']);
  });
});

test('a build that is not whole is refused, and the site stays', async () => {
  const target = join(scratch, 'refusing');
  await deploy(old.folder, target, 3);
  const broken = await site('broken');
  writeFileSync(join(broken.folder, 'page-7/index.html'), 'half of it');
  await expect(deploy(broken.folder, target, 3)).rejects.toThrow(IncompleteError);
  const { status, output } = run(target, '--from', broken.folder, '--placeholder');
  expect(status).toBe(1);
  expect(output).toContain('Nothing was published');
  expect(output).toContain('/page-7/index.html');
  expect(await verifyFolder(join(target, 'current'), old.manifest)).toMatchObject({
    differences: [],
  });
});

test('a build that was not told its host is refused unless asked for, and told how', () => {
  const target = join(scratch, 'unnamed');
  const { status, output } = run(target, '--from', old.folder);
  expect(status).toBe(1);
  expect(output).toContain('SITE_URL=https://');
  expect(existsSync(target)).toBe(false);
  expect(run(target, '--from', old.folder, '--placeholder').status).toBe(0);
});

test('what is asked wrongly is told, with the right form', () => {
  expect(run()).toMatchObject({ status: 2 });
  expect(run(scratch, '--keep', 'none')).toMatchObject({ status: 2 });
  expect(run(scratch, '--back').output).toContain('npm run deploy -- <folder>');
  const { status, output } = run(join(scratch, 'x'), '--from', join(scratch, 'nothing'));
  expect(status).toBe(1);
  expect(output).toContain('Run npm run build first');
});

test('killed at 50 random points, the link always leads to a whole site, old or new', async () => {
  const target = join(scratch, 'killed');
  await deploy(old.folder, target, 2);
  const current = join(target, 'current');
  let finished = 0;
  // A deployment that is left alone tells how long one takes here.
  const start = performance.now();
  expect(run(target, '--from', next.folder, '--placeholder').status).toBe(0);
  const whole = performance.now() - start;
  for (let i = 0; i < 50; i++) {
    const from = i % 2 === 0 ? old : next;
    // Copied anew each time, so that there is something to interrupt.
    for (const name of readdirSync(join(target, 'releases'))) {
      if (!readlinkSync(current).endsWith(name)) {
        rmSync(join(target, 'releases', name), { recursive: true });
      }
    }
    const child = spawn(
      process.execPath,
      ['src/host/deploy.ts', target, '--from', from.folder, '--placeholder'],
      {
        stdio: 'ignore',
      },
    );
    const ended = new Promise<boolean>((resolve) =>
      child.once('exit', (_, signal) => resolve(signal === null)),
    );
    await sleep(Math.random() * whole * 1.1);
    child.kill('SIGKILL');
    if (await ended) finished += 1;
    expect(existsSync(current)).toBe(true);
    const { differences } = await verifyFolder(current, manifestAt(current));
    expect(differences).toEqual([]);
    expect([old.manifest, next.manifest]).toContainEqual(manifestAt(current));
  }
  // Some were stopped on their way, or nothing was tested.
  expect(finished).toBeLessThan(50);
  await deploy(next.folder, target, 2);
  expect(await verifyFolder(current, next.manifest)).toMatchObject({ differences: [] });
  expect(readdirSync(join(target, 'releases')).some((name) => name.startsWith('.'))).toBe(false);
});
