import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** A small whole site in `tests/fixtures/sites/`; what it lacks, it has from `plain`. */
export type Scenario = 'plain' | 'two-years';

/** A copy of the project that a test may break and build. */
export interface ProjectCopy {
  folder: string;
  /** Changes a file; fails when the text to replace is not there. */
  edit(file: string, from: string | RegExp, to: string): void;
  remove(file: string): void;
  /** Writes a file, and its folder where that is not there yet. */
  write(file: string, content: string | Uint8Array): void;
  /** Builds it; gives what was printed and whether it succeeded. */
  build(env?: Record<string, string>): Promise<{ ok: boolean; output: string }>;
  /** Another copy of all that it has now, with what it has built. */
  copy(): ProjectCopy;
  dispose(): void;
}

/**
 * Copies the project's own files and shares its packages.
 *
 * @param scenario whose content it has, instead of the site's own
 * @param name what the folder's name begins with
 */
export function copyProject(scenario?: Scenario, name = 'site-'): ProjectCopy {
  const folder = mkdtempSync(join(tmpdir(), name));
  for (const part of ['public', 'src', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(part, join(folder, part), { recursive: true });
  }
  const contents = scenario ? [...new Set(['plain', scenario])].map(contentOf) : ['content'];
  for (const part of contents) cpSync(part, join(folder, 'content'), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'), 'junction');
  return projectIn(folder);
}

function projectIn(folder: string): ProjectCopy {
  return {
    folder,
    edit(file, from, to) {
      const path = join(folder, file);
      const source = readFileSync(path, 'utf8');
      const changed = source.replace(from, to);
      if (changed === source) throw new Error(`${file} does not hold ${String(from)}`);
      writeFileSync(path, changed);
    },
    write(file, content) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content);
    },
    remove(file) {
      rmSync(join(folder, file), { recursive: true });
    },
    build(env = {}) {
      return new Promise((resolve) => {
        execFile(
          process.execPath,
          ['src/build/build.ts'],
          {
            cwd: folder,
            env: { ...ownEnvironment(), ...env },
          },
          (error, stdout, stderr) =>
            // Some environments ask for colours, which stand between the words.
            resolve({ ok: error === null, output: stripVTControlCharacters(stdout + stderr) }),
        );
      });
    },
    copy() {
      const other = mkdtempSync(join(tmpdir(), 'site-'));
      cpSync(folder, other, { recursive: true, verbatimSymlinks: true });
      return projectIn(other);
    },
    dispose() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const contentOf = (scenario: string): string => `tests/fixtures/sites/${scenario}/content`;

/** The environment without what the test runner puts there, which a build would take for its own. */
export function ownEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) =>
      !/^(?:VITEST|BASE_|SITE_URL$|OUT_DIR$|(?:NODE_ENV|MODE|DEV|PROD|SSR|TEST)$)/.test(name),
  );
  return Object.fromEntries(own);
}
