import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { hosts, type Hosting } from '../../src/cli/hosting.ts';
import { verifyHost } from '../../src/cli/verification.ts';
import type { Manifest } from '../../src/integrations/manifest.ts';
import { headersFile, headerRules } from '../../src/meta/security.ts';
import { dist } from './dist.ts';

const manifest = JSON.parse(readFileSync(`${dist}/manifest.json`, 'utf8')) as Manifest;
const scratch = mkdtempSync(join(tmpdir(), 'hosting-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const hosting: Hosting = { manifest, host: 'ip.example', root: resolve(dist) };

/** A port that is free now. */
function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}

const installed = (...command: string[]): boolean =>
  spawnSync(command[0] ?? '', command.slice(1)).error === undefined;

/** Runs a server until what it serves has been compared with what was built. */
async function verifyServedBy(command: string[], port: number): Promise<string[]> {
  const [program = '', ...args] = command;
  const server = spawn(program, args, { stdio: 'ignore' });
  try {
    await expect
      .poll(
        () =>
          fetch(`http://localhost:${port}/robots.txt`).then(
            ({ ok }) => ok,
            () => false,
          ),
        {
          timeout: 20_000,
        },
      )
      .toBe(true);
    const { differences } = await verifyHost(`http://localhost:${port}/`, manifest);
    return differences.map(({ path, en }) => `${path} ${en}`);
  } finally {
    server.kill();
  }
}

describe('servers take their configuration, and serve the site whole with all its headers', () => {
  test.skipIf(!installed('nginx', '-v'))('nginx', async () => {
    const port = await freePort();
    const site = join(scratch, 'nginx.site');
    const config = join(scratch, 'nginx.conf');
    writeFileSync(
      site,
      hosts.nginx({ ...hosting, host: 'localhost' }).replace('listen 80;', `listen ${port};`),
    );
    writeFileSync(
      config,
      `daemon off; pid ${scratch}/nginx.pid; ${process.getuid?.() === 0 ? 'user root;' : ''} events {} http { access_log off; include ${site}; }`,
    );
    const check = spawnSync('nginx', ['-t', '-c', config], { encoding: 'utf8' });
    expect(check.stderr).toContain('test is successful');
    expect(await verifyServedBy(['nginx', '-c', config], port)).toEqual([]);
  });

  test.skipIf(!installed('caddy', 'version'))('Caddy', async () => {
    const port = await freePort();
    const config = join(scratch, 'Caddyfile');
    writeFileSync(
      config,
      `{\n  admin off\n}\n${hosts.caddy({ ...hosting, host: `http://localhost:${port}` })}`,
    );
    const args = ['--adapter', 'caddyfile', '--config', config];
    expect(spawnSync('caddy', ['validate', ...args]).status).toBe(0);
    expect(await verifyServedBy(['caddy', 'run', ...args], port)).toEqual([]);
  });

  const modules = '/usr/lib/apache2/modules';
  test.skipIf(!installed('apache2', '-v'))('Apache', async () => {
    const port = await freePort();
    const folder = join(scratch, 'apache');
    mkdirSync(folder);
    cpSync(dist, join(folder, 'www'), { recursive: true });
    writeFileSync(join(folder, 'www/.htaccess'), hosts.apache(hosting));
    const names = 'mpm_event authz_core dir mime headers alias filter deflate'.split(' ');
    writeFileSync(
      join(folder, 'httpd.conf'),
      `ServerRoot "${folder}"
ServerName localhost
Listen ${port}
PidFile "${folder}/pid"
${names.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join('\n')}
TypesConfig /dev/null
${process.getuid?.() === 0 ? 'User www-data' : ''}
DocumentRoot "${folder}/www"
ErrorLog "${folder}/errors"
<Directory "${folder}/www">
AllowOverride All
Require all granted
</Directory>
`,
    );
    // The folders that this test makes are its own; the server runs as somebody else.
    spawnSync('chmod', ['-R', 'a+rX', scratch]);
    const run = ['apache2', '-f', join(folder, 'httpd.conf')];
    expect(spawnSync(run[0] ?? '', [...run.slice(1), '-t']).status).toBe(0);
    expect(await verifyServedBy([...run, '-DFOREGROUND'], port)).toEqual([]);
  });
});

describe('every host is told the same', () => {
  const policy = headerRules(manifest)[0]?.headers.find(([name]) =>
    /Security-Policy/.test(name),
  )?.[1];

  test('vercel.json and wrangler.jsonc are JSON of the shape that they read', () => {
    const vercel = JSON.parse(hosts.vercel(hosting)) as {
      trailingSlash: boolean;
      headers: { source: string; headers: { key: string; value: string }[] }[];
      redirects: { source: string; destination: string; permanent: boolean }[];
    };
    expect(vercel.trailingSlash).toBe(true);
    expect(vercel.headers[0]?.source).toBe('/(.*)');
    expect(vercel.headers[0]?.headers).toContainEqual({
      key: 'Content-Security-Policy',
      value: policy,
    });
    expect(vercel.redirects).toContainEqual({
      source: '/plan/',
      destination: '/plan/2024/',
      permanent: true,
    });
    expect(JSON.parse(hosts.wrangler(hosting))).toMatchObject({
      assets: { directory: resolve(dist), not_found_handling: '404-page' },
    });
  });

  test('a store of objects learns type and cache time of each file', () => {
    const { objects } = JSON.parse(hosts['object-store'](hosting)) as {
      objects: { key: string; contentType: string; cacheControl: string; sha256: string }[];
    };
    const byKey = new Map(objects.map((entry) => [entry.key, entry]));
    expect(byKey.get('index.html')).toMatchObject({
      contentType: 'text/html; charset=utf-8',
      cacheControl: 'public, max-age=0, must-revalidate',
      sha256: manifest.files['/index.html']?.sha256,
    });
    expect(byKey.get('data/catalog.jsonld')?.contentType).toContain('application/ld+json');
    const hashed = objects.filter(({ key }) => key.startsWith('assets/'));
    expect(hashed.length).toBeGreaterThan(5);
    expect(hashed.every(({ cacheControl }) => cacheControl.includes('immutable'))).toBe(true);
    expect(objects.every(({ contentType }) => contentType)).toBe(true);
  });

  test('below a path, every rule is below it', () => {
    const below: Hosting = { ...hosting, manifest: { ...manifest, base: '/office' } };
    const rules = headersFile(headerRules({ base: '/office', offline: false }));
    expect(rules.match(/^\/\S+/gm)?.every((path) => path.startsWith('/office/'))).toBe(true);
    expect(hosts.nginx(below).match(/location \^~ (\S+)/g)?.length).toBeGreaterThan(3);
    for (const [, path] of hosts.nginx(below).matchAll(/location \^~ (\S+)/g)) {
      expect(path).toMatch(/^\/office\//);
    }
    expect(hosts.caddy(below)).toContain('handle_path /office/*');
  });
});

test('what is asked wrongly is told, with the right form', () => {
  const run = (...args: string[]): { status: number | null; stderr: string; stdout: string } =>
    spawnSync(process.execPath, ['src/cli/deploy-config.ts', ...args], { encoding: 'utf8' });
  expect(run('iis')).toMatchObject({ status: 2 });
  expect(run('iis').stderr).toContain('nginx | caddy | apache');
  expect(run('nginx', '--from', scratch).stderr).toContain('Run npm run build first');
  expect(run('nginx', '--port', '1').status).toBe(1);
  expect(run('nginx', '--host', 'ip.example').stdout).toContain('server_name ip.example;');
});
