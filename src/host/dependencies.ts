import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A package that the project uses. */
export interface Dependency {
  name: string;
  version: string;
  /** As the package states it (SPDX), or `unknown`. */
  licence: string;
  /** Whether it wants to run a program of its own while it is installed. */
  installScript: boolean;
}

interface LockedPackage {
  version?: string;
  license?: string;
  hasInstallScript?: boolean;
}

/**
 * Every package of the lockfile that is installed here, with its licence; packages for other
 * machines are left out.
 *
 * @param root the project's folder
 */
export async function dependencies(root: string): Promise<Dependency[]> {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  const found = await Promise.all(
    Object.entries(lock.packages)
      .filter(([path]) => path.startsWith('node_modules/') && existsSync(join(root, path)))
      .map(async ([path, locked]) => ({
        name: path.replace(/^.*node_modules\//, ''),
        version: locked.version ?? '',
        licence: locked.license ?? (await statedLicence(join(root, path))),
        installScript: locked.hasInstallScript ?? false,
      })),
  );
  return found.sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

/** What an installed package says itself; older ones say it in a form of their own. */
async function statedLicence(folder: string): Promise<string> {
  const text = await readFile(join(folder, 'package.json'), 'utf8');
  const { license, licenses } = JSON.parse(text) as {
    license?: string | { type?: string };
    licenses?: { type?: string }[];
  };
  const stated = typeof license === 'string' ? license : license?.type;
  return stated ?? (licenses?.map(({ type }) => type).join(' OR ') || 'unknown');
}
