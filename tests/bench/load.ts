// How many requests the built site answers on loopback, beside a single plain file as the ceiling:
//   npm run bench:load
// A deployment of it, served by nginx where that is installed, with the configuration that the project
// makes for it, and otherwise by the project's own server.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon, { type Result } from 'autocannon';
import { currentLink, deploy } from '../../src/host/deployment.ts';
import { hosts } from '../../src/host/hosting.ts';
import { serveSite } from '../../src/host/server.ts';
import type { Manifest } from '../../src/build/steps/manifest.ts';

const port = 4391;
const seconds = 8;
const connections = 32;
const manifest = JSON.parse(readFileSync('dist/manifest.json', 'utf8')) as Manifest;
const scratch = mkdtempSync(join(tmpdir(), 'load-'));
await deploy('dist', scratch, 1);
const root = join(scratch, currentLink);

async function startNginx(): Promise<() => void> {
  const config = join(scratch, 'nginx.conf');
  const site = hosts
    .nginx({ manifest, host: 'localhost', root })
    .replace('listen 80;', `listen ${port};`);
  writeFileSync(
    config,
    `daemon off; worker_processes 1; pid ${scratch}/pid; ${process.getuid?.() === 0 ? 'user root;' : ''} events {} http { access_log off; sendfile on; keepalive_requests 1000000; ${site} }`,
  );
  const server = spawn('nginx', ['-c', config], { stdio: 'ignore' });
  await sleep(1000);
  return () => server.kill();
}

const withNginx = spawnSync('nginx', ['-v']).error === undefined;
let stop: () => void;
if (withNginx) stop = await startNginx();
else {
  const server = await serveSite(root, port);
  stop = () => void server.close();
}

const load = (path: string): Promise<Result> =>
  autocannon({
    url: `http://localhost:${port}${path}`,
    connections,
    duration: seconds,
    headers: { 'accept-encoding': 'gzip' },
  });

const ceiling = await load('/robots.txt');
console.log(`${withNginx ? 'nginx' : 'the project’s own server'}, ${connections} connections, ${seconds} s each

| page | requests a second, share of the ceiling | p99, ms (ceiling ${ceiling.latency.p99}) | errors |
| --- | --: | --: | --: |`);
for (const path of [
  '/',
  '/guides/trademark-registration/',
  '/en/plan/2024/',
  '/feed.xml',
  '/search/',
  // About as large as the guide is on the wire, and sent as it is.
  '/share/zh/guides/trademark-registration.png',
]) {
  const { requests, latency, errors, non2xx } = await load(path);
  console.log(
    `| ${path} | ${(requests.average / ceiling.requests.average).toFixed(2)} | ${latency.p99} | ${errors + non2xx} |`,
  );
}
stop();
rmSync(scratch, { recursive: true });
