import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyFolder } from '../../src/host/verification.ts';
import type { Manifest } from '../../src/build/steps/manifest.ts';
import { canMount, onOwnDisk } from '../disk.ts';
import { copyProject, ownEnvironment } from '../project.ts';

const project = copyProject('plain');
const built = join(project.folder, 'dist');
let manifest: Manifest;
beforeAll(async () => {
  const { ok, output } = await project.build();
  if (!ok) throw new Error(output);
  manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8')) as Manifest;
});
afterAll(() => project.dispose());

const isWhole = async (folder: string): Promise<boolean> =>
  (await verifyFolder(folder, manifest)).differences.length === 0;

describe('a build that is disturbed leaves the former one whole', () => {
  test('killed half-way; the next one is right, and two at once are refused', async () => {
    const next = join(project.folder, '.dist.next');
    const killed = spawn(process.execPath, ['src/build/build.ts'], {
      cwd: project.folder,
      env: ownEnvironment(),
      stdio: 'ignore',
    });
    const dead = new Promise((resolve) => killed.once('exit', resolve));
    await expect.poll(() => existsSync(join(next, 'guides')), { timeout: 300_000 }).toBe(true);
    killed.kill('SIGKILL');
    await dead;
    expect(existsSync(join(next, 'manifest.json'))).toBe(false);
    expect(await isWhole(built)).toBe(true);

    rmSync(built, { recursive: true });
    const builds = await Promise.all([project.build(), project.build()]);
    if (!builds.some(({ ok }) => ok))
      throw new Error(builds.map(({ output }) => output).join('\n'));
    expect(builds.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(builds.find(({ ok }) => !ok)?.output).toContain('Another build is running');
    expect(await isWhole(built)).toBe(true);
    expect(readdirSync(project.folder).filter((name) => name.startsWith('.dist.'))).toEqual([]);
  });

  test.skipIf(!canMount).each([
    ['a full disk', 'size=1m', 'disk is full'],
    ['a read-only folder', 'ro', 'read-only'],
  ])('%s is told, for building and for deploying', (_, option, message) => {
    mkdirSync(join(project.folder, 'disk'), { recursive: true });
    const mount = `mount -t tmpfs -o ${option} tmpfs disk`;
    const build = onOwnDisk(
      project.folder,
      `${mount} && OUT_DIR=disk/dist "$NODE" src/build/build.ts; s=$?; ls -A disk; exit $s`,
    );
    expect(build.status).toBe(1);
    expect(build.output).toContain(message);
    expect(build.output).toContain('Nothing was published');
    expect(build.output).not.toMatch(/^\.?dist/m);
    const deployed = onOwnDisk(
      project.folder,
      `${mount} && "$NODE" src/host/deploy.ts disk/site --from "${built}" --placeholder; s=$?; ls disk/site; exit $s`,
    );
    expect(deployed.status).toBe(1);
    expect(deployed.output).toContain(message);
    expect(deployed.output).not.toContain('current');
  });

  test.skipIf(!canMount)(
    'a disk that fills up half-way is told, and the former build stays',
    () => {
      mkdirSync(join(project.folder, 'disk'), { recursive: true });
      const files = readdirSync(built, { recursive: true, encoding: 'utf8' });
      const bytes = files.reduce((sum, file) => sum + statSync(join(built, file)).size, 0);
      const { status, output } = onOwnDisk(
        project.folder,
        `mount -t tmpfs -o size=${Math.round(bytes / 2048)}k tmpfs disk && mkdir disk/dist && echo former > disk/dist/index.html
        OUT_DIR=disk/dist "$NODE" src/build/build.ts; s=$?; ls -A disk; cat disk/dist/index.html; exit $s`,
      );
      expect(status).toBe(1);
      expect(output).toContain('disk is full');
      expect(output).toContain('Nothing was published');
      // One reason, once, and nothing left of what was begun.
      expect(output).not.toContain('Caught error');
      expect(output).toMatch(/^dist\nformer$/m);
      expect(output).not.toMatch(/^\.dist/m);
    },
  );
});
