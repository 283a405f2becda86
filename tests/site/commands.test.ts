import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject, ownEnvironment } from '../project.ts';

const project = copyProject('plain');
const built = join(project.folder, 'dist');
afterAll(() => {
  project.dispose();
});

/** Runs a command as it stands in the README; one that serves is stopped as soon as it tells its address. */
function run(
  command: string,
  env: NodeJS.ProcessEnv = {},
): Promise<{ output: string; status: number | null }> {
  return new Promise((resolve) => {
    const child = spawn(command, {
      cwd: project.folder,
      env: { ...ownEnvironment(), ...env },
      shell: true,
      detached: true,
    });
    let output = '';
    let isServing = false;
    const read = (data: Buffer): void => {
      output += stripVTControlCharacters(String(data));
      if (isServing || !child.pid || !/http:\/\/localhost:\d+\//.test(output)) return;
      isServing = true;
      // The whole group: npm hands no signal on to what it runs.
      process.kill(-child.pid, 'SIGTERM');
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('close', (status) => resolve({ output, status: isServing ? 0 : status }));
  });
}

/** What each command of the README is given here, and words of what it prints. */
const commands: Record<string, { given?: string; env?: NodeJS.ProcessEnv; says: RegExp }> = {
  start: { env: { PORT: '0' }, says: /pages are built[^]*http:\/\/localhost/ },
  dev: { env: { PORT: '0' }, says: /http:\/\/localhost/ },
  'check:content': { says: /The content is sound/ },
  new: { given: '-- guide my-guide', says: /content\/guides\/my-guide/ },
  translations: { says: /content\/guides\/window\/en\.mdx/ },
  'launch-check': { given: '|| true', says: /content\/site\/authority\.yaml/ },
  build: { env: { SITE_URL: 'https://ip.example.gov.cn' }, says: /pages are built/ },
  serve: { env: { PORT: '0' }, says: /http:\/\/localhost/ },
  deploy: { given: '-- srv/site', says: /srv\/site/ },
  'deploy:config': { given: '-- nginx', says: /server|location/ },
  verify: { given: '-- dist', says: /everything is as it was published/ },
  licences: { says: /MIT/ },
  format: { says: /\S/ },
};

// Each in a test of its own, by something that takes longer than it may here.
const elsewhere: Record<string, string> = {
  test: '.ci/run',
  screenshots: 'tests/browser/screenshots.test.ts',
};

beforeAll(() => {
  for (const part of ['.ci', '.prettierrc.json', '.prettierignore', 'package-lock.json']) {
    cpSync(part, join(project.folder, part), { recursive: true });
  }
});

test('every command of the README is run', () => {
  const named = readFileSync('README.md', 'utf8').matchAll(
    /\bnpm (?:run )?(?!ci\b)([a-z][a-z:-]*)/g,
  );
  const shown = new Set([...named].map(([, name]) => name));
  expect([...shown].sort()).toEqual([...Object.keys(commands), ...Object.keys(elsewhere)].sort());
  for (const file of Object.values(elsewhere)) expect(existsSync(file), file).toBe(true);
});

test.each(Object.entries(commands))('npm run %s', async (name, { given = '', env, says }) => {
  if (name === 'format') {
    for (const folder of ['dist', 'srv']) project.remove(folder);
    project.write('src/new.ts', 'export const  name = "x"');
  }
  const { output, status } = await run(`npm run --silent ${name} ${given}`, env);
  expect(status, output).toBe(0);
  if (name === 'format') {
    expect(readFileSync(join(project.folder, 'src/new.ts'), 'utf8')).toBe(
      "export const name = 'x';\n",
    );
  } else expect(output).toMatch(says);
  if (name === 'build') expect(existsSync(join(built, 'en/guides/window/index.html'))).toBe(true);
});
