import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../src/host/server.ts';
import {
  formatVerification,
  verifyFolder,
  verifyHost,
  waitFor,
} from '../../src/host/verification.ts';
import { describeFolder, descriptions, type Manifest } from '../../src/build/steps/manifest.ts';
import { mediaType } from '../../src/meta/media-types.ts';
import { canMount, onOwnDisk } from '../disk.ts';
import { copyProject } from '../project.ts';
import { dist } from './dist.ts';

const hasLoopback6 = Object.values(networkInterfaces())
  .flat()
  .some((one) => one?.address === '::1');
const manifest = JSON.parse(readFileSync(`${dist}/manifest.json`, 'utf8')) as Manifest;
const folder = mkdtempSync(join(tmpdir(), 'tampered-'));
const paths = (outcome: { differences: { path: string }[] }): string[] =>
  outcome.differences.map(({ path }) => path).sort();

beforeAll(() => {
  cpSync(dist, folder, { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('what is published is what was built', () => {
  test('the manifest describes the build', async () => {
    expect(await describeFolder(dist, '/')).toEqual(manifest);
    expect(Object.keys(manifest.files).length).toBeGreaterThan(500);
    const outcome = await verifyFolder(dist, manifest);
    expect(outcome.differences).toEqual([]);
    expect(formatVerification(outcome)).toContain('everything is as it was published');
  });

  test('a served copy passes', async () => {
    const server = await serveSite(dist, 0);
    try {
      expect(await verifyHost(server.url, manifest)).toMatchObject({ differences: [] });
    } finally {
      await server.close();
    }
  });

  test('each kind of tampering is found, in a folder and on a host', async () => {
    const edit = join(folder, 'guides/trademark-changes/index.html');
    writeFileSync(edit, readFileSync(edit, 'utf8').replace('450', '4500'));
    rmSync(join(folder, 'en/feed.xml'));
    truncateSync(join(folder, 'share/zh/home.png'), 1000);
    writeFileSync(join(folder, 'shell.php'), '<?php');
    truncateSync(join(folder, 'SHA256SUMS'), 1000);
    writeFileSync(join(folder, 'manifest.json'), '{}');
    expect(paths(await verifyFolder(folder, manifest))).toEqual([
      '/SHA256SUMS',
      '/en/feed.xml',
      '/guides/trademark-changes/index.html',
      '/manifest.json',
      '/share/zh/home.png',
      '/shell.php',
    ]);
    const server = await serveSite(folder, 0);
    try {
      const outcome = await verifyHost(server.url, manifest);
      expect(paths(outcome)).toEqual([
        '/SHA256SUMS',
        '/en/feed.xml',
        '/guides/trademark-changes/',
        '/manifest.json',
        '/share/zh/home.png',
        '/shell.php',
      ]);
      expect(formatVerification(outcome)).toContain('/guides/trademark-changes/\n    内容被改过');
    } finally {
      await server.close();
    }
  });
});

test('what is asked wrongly is told, with the right form', () => {
  const run = (...args: string[]): { status: number | null; stderr: string } =>
    spawnSync(process.execPath, ['src/host/verify.ts', ...args], { encoding: 'utf8' });
  expect(run()).toMatchObject({ status: 2 });
  for (const told of [run('--headers', 'x').stderr, run().stderr]) {
    expect(told).toContain('npm run verify -- <address or folder>');
    expect(told).not.toContain('    at ');
  }
  const unbuilt = run(dist, join(folder, 'nothing'));
  expect(unbuilt.status).toBe(1);
  expect(unbuilt.stderr).toContain('Run npm run build first');
  expect(unbuilt.stderr).not.toContain('    at ');
});

describe('hosts that misbehave', () => {
  test('wrong headers and redirects are told, unless headers are not to be compared', async () => {
    const page = readFileSync(`${dist}/index.html`);
    const found = manifest.files['/index.html'] ?? { bytes: 0, sha256: '' };
    const site: Manifest = {
      site: 'https://ip.example.gov.cn',
      base: '/',
      offline: false,
      explicit: false,
      files: { '/index.html': found, '/plan/index.html': found },
      redirects: { '/plan/': '/plan/2024/' },
    };
    const server = await start((request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.setHeader('X-Content-Type-Options', 'sniff');
      if (request.url === '/') return response.end(page);
      if (request.url === '/plan/') return response.writeHead(301, { Location: '/phish/' }).end();
      return response.writeHead(404).end();
    });
    const { port } = server.address() as AddressInfo;
    const outcome = await verifyHost(`http://localhost:${port}/`, site);
    const without = await verifyHost(`http://localhost:${port}/`, site, { headers: false });
    server.close();
    const told = outcome.differences.map(({ path, en }) => `${path} ${en}`).join('\n');
    expect(told).toContain('/plan/ should lead to /plan/2024/, but leads to /phish/');
    expect(told).toContain(
      '/ the header X-Content-Type-Options says “sniff” and should say “nosniff”',
    );
    expect(told).toContain('/ the header Content-Security-Policy is missing');
    expect(paths(without)).toEqual(['/SHA256SUMS', '/manifest.json', '/plan/']);
  });

  const start = (handler: Parameters<typeof createServer>[1]): Promise<Server> =>
    new Promise((resolve) => {
      const server = createServer(handler as () => void).listen(0, () => resolve(server));
    });
  const small: Manifest = {
    site: 'https://ip.example.gov.cn',
    base: '/',
    offline: false,
    explicit: false,
    files: { '/feed.xml': manifest.files['/feed.xml'] ?? { bytes: 0, sha256: '' } },
    redirects: {},
  };
  const feed = readFileSync(`${dist}/feed.xml`);

  test('a wrong type, and no 404, are told', async () => {
    const server = await start((_, response) => {
      response.setHeader('Content-Type', 'text/html').end(feed);
    });
    const { port } = server.address() as AddressInfo;
    const outcome = await verifyHost(`http://localhost:${port}/`, small);
    server.close();
    expect(outcome.differences.find(({ path }) => path === '/feed.xml')?.en).toContain('text/html');
    expect(paths(outcome)).toContain('/no-such-page-7c1e/');
    expect(paths(outcome)).toContain('/.env');
  });

  test('a host that asks for patience gets it', async () => {
    let refused = 0;
    const described = descriptions(small);
    const server = await start((request, response) => {
      const description = described[request.url ?? ''];
      if (description) {
        return response.setHeader('Content-Type', mediaType(request.url ?? '')).end(description);
      }
      if (request.url !== '/feed.xml') return response.writeHead(404).end();
      if (refused < 2) {
        refused += 1;
        return response.writeHead(429, { 'Retry-After': '0.2' }).end();
      }
      return response.setHeader('Content-Type', 'application/xml').end(feed);
    });
    const { port } = server.address() as AddressInfo;
    expect((await verifyHost(`http://localhost:${port}`, small)).differences).toEqual([]);
    expect(refused).toBe(2);
    server.close();
  });

  test('by IPv6 alone, a host without it is told', async () => {
    const described = descriptions(small);
    const answer: Parameters<typeof start>[0] = (request, response) => {
      const text = described[request.url ?? ''] ?? (request.url === '/feed.xml' ? feed : undefined);
      if (text !== undefined) response.setHeader('Content-Type', mediaType(request.url ?? ''));
      response.writeHead(text === undefined ? 404 : 200).end(text);
    };
    const built = mkdtempSync(join(tmpdir(), 'small-'));
    writeFileSync(join(built, 'manifest.json'), JSON.stringify(small));
    const run = (address: string): Promise<{ status: number | null; output: string }> =>
      new Promise((resolve) => {
        const args = ['src/host/verify.ts', address, built, '--ipv6', '--no-headers'];
        const child = spawn(process.execPath, args);
        let output = '';
        for (const stream of [child.stdout, child.stderr])
          stream.on('data', (part: Buffer) => (output += part.toString()));
        child.on('close', (status) => resolve({ status, output }));
      });
    const server = await start(answer);
    const { port } = server.address() as AddressInfo;
    try {
      const without = await run(`http://127.0.0.1:${port}/`);
      expect(without).toMatchObject({ status: 1 });
      expect(without.output).toContain('AAAA');
      // A folder is not asked by any protocol.
      expect(await run(built)).toMatchObject({ status: 2 });
      if (hasLoopback6) {
        const by6 = await run(`http://[::1]:${port}/`);
        expect(by6).toEqual({ status: 0, output: expect.stringContaining('as it was published') });
      }
    } finally {
      server.close();
      rmSync(built, { recursive: true });
    }
  });

  test('patience is asked for in seconds or by a date', () => {
    const now = Date.parse('2024-04-26T00:00:00Z');
    expect(waitFor('3', now)).toBe(3000);
    expect(waitFor('Fri, 26 Apr 2024 00:00:05 GMT', now)).toBe(5000);
    expect(waitFor('Thu, 25 Apr 2024 00:00:00 GMT', now)).toBe(0);
    expect(waitFor('soon', now)).toBeUndefined();
    expect(waitFor(null, now)).toBeUndefined();
  });

  test('a comparison that is limited or stopped goes on where it was', async () => {
    const asked: string[] = [];
    let slow = false;
    const host = await serveSite(dist, 0);
    const server = await start((request, response) => {
      asked.push(request.url ?? '');
      const answer = async (): Promise<void> => {
        if (slow) await new Promise((resolve) => setTimeout(resolve, 20));
        const { status, headers, body } = await fetch(new URL(request.url ?? '/', host.url), {
          redirect: 'manual',
          headers: { 'Accept-Encoding': 'identity' },
        });
        for (const [name, value] of headers) {
          if (!/^(?:connection|keep-alive|transfer-encoding|content-encoding)$/.test(name))
            response.setHeader(name, value);
        }
        response.writeHead(status);
        for await (const chunk of body ?? []) response.write(chunk);
        response.end();
      };
      void answer();
    });
    const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
    const run = (...args: string[]): Promise<{ status: number | null; told: string }> =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, ['src/host/verify.ts', address, dist, ...args]);
        let told = '';
        child.stdout.on('data', (text: Buffer) => (told += text.toString()));
        child.stderr.on('data', (text: Buffer) => (told += text.toString()));
        child.on('close', (status) => resolve({ status, told }));
        if (slow) {
          const stopping = setInterval(() => {
            if (asked.length < 50) return;
            child.kill('SIGINT');
            clearInterval(stopping);
          }, 10);
        }
      });
    try {
      const files = Object.keys({ ...manifest.files, ...descriptions(manifest) }).filter(
        (path) => !path.startsWith('/_'),
      );
      const limited = await run('--limit', '100');
      expect(limited.status).toBe(3);
      expect(limited.told).toContain(`${files.length - 100} files are still to be checked`);
      expect(asked).toHaveLength(100);
      const first = new Set(asked.splice(0));
      slow = true;
      const stopped = await run('--resume');
      expect(stopped.status).toBe(3);
      expect(stopped.told).toContain('go on with --resume');
      expect(asked.filter((path) => first.has(path))).toEqual([]);
      slow = false;
      asked.length = 0;
      const done = await run('--resume');
      expect(done.told).toContain('everything is as it was published');
      expect(done.status).toBe(0);
      expect(asked.length).toBeLessThan(files.length - 100);
      // Once complete, nothing is kept: the next run begins anew.
      asked.length = 0;
      await run('--resume', '--limit', '10');
      expect(asked.every((path) => first.has(path))).toBe(true);
    } finally {
      server.close();
      await host.close();
    }
  });

  test('a host that is not there is told, and nothing hangs', async () => {
    const outcome = await verifyHost('http://localhost:9', small);
    expect(outcome.differences.find(({ path }) => path === '/feed.xml')?.en).toContain(
      "can't be fetched",
    );
  });
});

/** A module that sets the clock of a process back to 1981. */
const inThePast = `data:text/javascript,${encodeURIComponent(
  'const Now=Date;globalThis.Date=class extends Now{constructor(...a){if(a.length)super(...a);else super(Now.now()-14e11)}static now(){return Now.now()-14e11}}',
)}`;

test('a build is byte-identical, wherever and whenever it is made', async () => {
  const other = copyProject(undefined, '网 站-');
  const env = {
    TZ: 'America/Los_Angeles',
    LANG: 'zh_CN.UTF-8',
    NODE_OPTIONS: `--import ${inThePast}`,
  };
  try {
    if (canMount) {
      mkdirSync(join(other.folder, 'disk'));
      // A disk in memory lists files as they came, which differs from build to build.
      const { status, output } = onOwnDisk(
        other.folder,
        'mount -t tmpfs tmpfs disk && OUT_DIR=disk/dist "$NODE" src/build/build.ts && cp -r disk/dist dist',
        env,
      );
      if (status !== 0) throw new Error(output);
    } else {
      const { ok, output } = await other.build(env);
      if (!ok) throw new Error(output);
    }
    expect(await describeFolder(join(other.folder, 'dist'), '/')).toEqual(manifest);
    for (const file of ['SHA256SUMS', 'manifest.json'])
      expect(readFileSync(join(other.folder, 'dist', file))).toEqual(
        readFileSync(`${dist}/${file}`),
      );
  } finally {
    other.dispose();
  }
});
