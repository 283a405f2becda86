// Writes what a host has to be told of the site: headers, types, the error page, redirects.
//   npm run deploy:config -- nginx --host ip.example.gov.cn --root /srv/www/site/current --out site.conf
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { manifestFile, type Manifest } from '../build/steps/manifest.ts';
import { hosts, type HostName } from './hosting.ts';
import { explainReading } from '../build/system-errors.ts';

const names = Object.keys(hosts).join(' | ');
const usage = `npm run deploy:config -- <${names}> [--host ip.example.gov.cn] [--root /srv/www/site/current] [--from dist] [--out <file>]`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      host: { type: 'string', default: 'localhost' },
      root: { type: 'string', default: '/srv/www/site/current' },
      from: { type: 'string', default: 'dist' },
      out: { type: 'string' },
    },
  });
  const [name = ''] = positionals;
  if (!isHost(name)) {
    console.error(
      `没有叫“${name}”的主机类型。/ There is no kind of host called “${name}”.\n${usage}`,
    );
    process.exitCode = 2;
  } else {
    const manifest = await readFile(join(values.from, manifestFile), 'utf8');
    const text = hosts[name]({
      manifest: JSON.parse(manifest) as Manifest,
      host: values.host,
      root: values.root,
    });
    if (values.out) await writeFile(values.out, text);
    else process.stdout.write(text);
  }
} catch (error) {
  console.error(explainReading(error, usage));
  process.exitCode = 1;
}

function isHost(name: string): name is HostName {
  return Object.hasOwn(hosts, name);
}
