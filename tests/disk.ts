import { spawnSync } from 'node:child_process';
import { ownEnvironment } from './project.ts';

/**
 * Runs commands where disks can be mounted that nobody else sees; `$NODE` stands for Node.
 *
 * @throws when they hang: Vitest can't end a test that waits for them, and would wait for ever
 */
export function onOwnDisk(
  folder: string,
  script: string,
  env: Record<string, string> = {},
): { status: number | null; output: string } {
  const { status, stdout, stderr, error } = spawnSync('unshare', ['-rm', 'sh', '-c', script], {
    cwd: folder,
    env: { ...ownEnvironment(), ...env, NODE: process.execPath },
    encoding: 'utf8',
    timeout: 300_000,
    killSignal: 'SIGKILL',
  });
  if (error && 'code' in error && error.code === 'ETIMEDOUT') {
    throw new Error(`These commands hang: ${script}\n${stdout}${stderr}`);
  }
  return { status, output: stdout + stderr };
}

/** Whether this machine allows that. */
export const canMount = onOwnDisk('.', 'mount -t tmpfs tmpfs /mnt').status === 0;
