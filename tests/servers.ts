import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hosts, type Hosting } from '../src/host/hosting.ts';
import type { SiteServer } from '../src/host/server.ts';
import type { Manifest } from '../src/build/steps/manifest.ts';

/** A web server as the office may have one, told what to do by the file that is made for it. */
export interface WebServer {
  name: string;
  /** Whether this machine has it. */
  installed: boolean;
  /** Whether it sends the compressed files that stand beside others. */
  sendsCompressed?: boolean;
  /**
   * Serves `dist`, or its copy.
   *
   * @param scratch an empty folder for its files
   * @throws Error with the server's own words when it refuses its configuration
   */
  start(scratch: string, folder?: string): Promise<SiteServer>;
}

const dist = resolve('dist');
const hostingAt = (host: string, root = dist): Hosting => ({
  manifest: JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as Manifest,
  host,
  root,
});
const asRoot = process.getuid?.() === 0;

const has = (...command: string[]): boolean =>
  spawnSync(command[0] ?? '', command.slice(1)).error === undefined;

export const webServers: WebServer[] = [
  {
    name: 'nginx',
    installed: has('nginx', '-v'),
    sendsCompressed: true,
    async start(scratch, folder) {
      const port = await freePort();
      const site = join(scratch, 'site');
      const config = join(scratch, 'nginx.conf');
      writeFileSync(
        site,
        hosts
          .nginx(hostingAt('localhost', folder))
          .replace('listen 80;', `listen ${port};`)
          .replace('listen [::]:80;', ''),
      );
      writeFileSync(
        config,
        `daemon off; pid ${scratch}/nginx.pid; ${asRoot ? 'user root;' : ''} events {} http { access_log off; include ${site}; }`,
      );
      demand(['nginx', '-t', '-c', config]);
      return run(['nginx', '-c', config], port, scratch);
    },
  },
  {
    name: 'Caddy',
    installed: has('caddy', 'version'),
    sendsCompressed: true,
    async start(scratch, folder) {
      const port = await freePort();
      const config = join(scratch, 'Caddyfile');
      writeFileSync(
        config,
        `{\n  admin off\n}\n${hosts.caddy(hostingAt(`http://localhost:${port}`, folder))}`,
      );
      const args = ['--adapter', 'caddyfile', '--config', config];
      demand(['caddy', 'validate', ...args]);
      return run(['caddy', 'run', ...args], port, scratch);
    },
  },
  {
    name: 'Apache',
    installed: has('apache2', '-v'),
    async start(scratch) {
      const port = await freePort();
      const www = join(scratch, 'www');
      cpSync(dist, www, { recursive: true });
      writeFileSync(join(www, '.htaccess'), hosts.apache(hostingAt('localhost')));
      const config = join(scratch, 'httpd.conf');
      const modules = 'mpm_event authz_core dir mime headers alias filter deflate'.split(' ');
      writeFileSync(
        config,
        `ServerRoot "${scratch}"
ServerName localhost
Listen ${port}
PidFile "${scratch}/pid"
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /dev/null
${asRoot ? 'User www-data' : ''}
DocumentRoot "${www}"
ErrorLog "${scratch}/errors"
<Directory "${www}">
AllowOverride All
Require all granted
</Directory>
`,
      );
      // The folders that a test makes are its own; the server runs as somebody else.
      demand(['chmod', '-R', 'a+rX', scratch]);
      demand(['apache2', '-f', config, '-t']);
      return run(['apache2', '-f', config, '-DFOREGROUND'], port, scratch);
    },
  },
  {
    name: 'wrangler',
    installed: has('wrangler', '--version'),
    async start(scratch) {
      const port = await freePort();
      const config = join(scratch, 'wrangler.jsonc');
      writeFileSync(config, hosts.wrangler(hostingAt('localhost')));
      return run(
        ['wrangler', 'dev', '--config', config, '--ip', '127.0.0.1', '--port', String(port)],
        port,
        scratch,
      );
    },
  },
];

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}

function demand([program = '', ...args]: string[]): void {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stdout}${stderr}`);
}

/** Runs a server until it is closed; it is ready once it answers. */
async function run(
  [program = '', ...args]: string[],
  port: number,
  cwd: string,
): Promise<SiteServer> {
  mkdirSync(cwd, { recursive: true });
  const env = { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false', WRANGLER_LOG_PATH: cwd };
  // A group of its own, so that the servers that a server starts end with it.
  const server = spawn(program, args, { stdio: 'ignore', cwd, env, detached: true });
  const url = `http://localhost:${port}/`;
  for (let tries = 0; tries < 150; tries++) {
    const answers = await fetch(`${url}robots.txt`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return { url, close: () => end(server) };
    await sleep(200);
  }
  await end(server);
  throw new Error(`${program} does not answer at ${url}`);
}

function end(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    if (server.exitCode !== null || !server.pid) resolve();
    else process.kill(-server.pid, 'SIGTERM');
  });
}
