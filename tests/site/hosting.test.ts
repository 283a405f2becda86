import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import { deploy } from '../../src/host/deployment.ts';
import { hosts, type Hosting } from '../../src/host/hosting.ts';
import { verifyHost } from '../../src/host/verification.ts';
import type { Manifest } from '../../src/build/steps/manifest.ts';
import { headersFile, headerRules } from '../../src/meta/security.ts';
import { webServers } from '../servers.ts';
import { dist } from './dist.ts';

const manifest = JSON.parse(readFileSync(`${dist}/manifest.json`, 'utf8')) as Manifest;
const scratch = mkdtempSync(join(tmpdir(), 'hosting-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const hosting: Hosting = { manifest, host: 'ip.example', root: resolve(dist) };

describe('servers take their configuration, and serve the site whole with all its headers', () => {
  for (const { name, installed, start } of webServers) {
    test.skipIf(!installed)(name, async () => {
      const server = await start(mkdtempSync(join(scratch, 'server-')));
      try {
        const { differences } = await verifyHost(server.url, manifest);
        expect(differences).toEqual([]);
      } finally {
        await server.close();
      }
    });
  }
});

describe('what a deployment has compressed is sent as it is', () => {
  for (const { name, installed, sendsCompressed, start } of webServers) {
    if (!sendsCompressed) continue;
    test.skipIf(!installed)(name, async () => {
      const target = mkdtempSync(join(scratch, 'deployed-'));
      await deploy(dist, target, 1);
      const folder = join(target, 'current');
      const server = await start(mkdtempSync(join(scratch, 'server-')), folder);
      try {
        const { headers, body } = await raw(`${server.url}about/`);
        expect(headers['content-encoding']).toBe('gzip');
        expect(headers['content-type']).toBe('text/html; charset=utf-8');
        expect(headers.vary).toBe('Accept-Encoding');
        expect(body).toEqual(readFileSync(join(folder, 'about/index.html.gz')));
        const { differences } = await verifyHost(server.url, manifest);
        expect(differences).toEqual([]);
      } finally {
        await server.close();
      }
    });
  }
});

/** An answer as it comes over the wire. */
function raw(url: string): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
      buffer(response).then((body) => {
        resolve({ headers: response.headers, body });
      }, reject);
    }).on('error', reject);
  });
}

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
    spawnSync(process.execPath, ['src/host/deploy-config.ts', ...args], { encoding: 'utf8' });
  expect(run('iis')).toMatchObject({ status: 2 });
  expect(run('iis').stderr).toContain('nginx | caddy | apache');
  expect(run('nginx', '--from', scratch).stderr).toContain('Run npm run build first');
  expect(run('nginx', '--port', '1').status).toBe(1);
  expect(run('nginx', '--host', 'ip.example').stdout).toContain('server_name ip.example;');
});
