// The same pages made by other builders, where their packages can be had: what a first visit loads.
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import sirv from 'sirv';
import { compressTexts } from './compress.ts';

interface Builder {
  name: string;
  packages: string[];
  /** Where the texts go. */
  texts: string;
  files: Record<string, string>;
  /** The command, from the folder of the packages. */
  command: string[];
  dist: string;
}

const builders: Builder[] = [
  {
    name: 'Starlight',
    packages: ['astro@7', '@astrojs/starlight'],
    texts: 'src/content/docs',
    files: {
      'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [starlight({ title: 'IP office', sidebar: [{ label: 'All', items: [{ autogenerate: { directory: 'en/guides' } }] }] })] });
`,
      'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    },
    command: ['astro/bin/astro.mjs', 'build'],
    dist: 'dist',
  },
  {
    name: 'VitePress',
    packages: ['vitepress'],
    texts: 'docs',
    files: {
      'docs/.vitepress/config.mjs': `export default { title: 'IP office', cleanUrls: true, ignoreDeadLinks: true, themeConfig: { search: { provider: 'local' } } };\n`,
    },
    command: ['vitepress/bin/vitepress.js', 'build', 'docs'],
    dist: 'docs/.vitepress/dist',
  },
];

/** Texts that are given to the other builders: items, guides and announcements. */
const texts = '{,en/}{plan/*/*,guides/*,news/*}/index.md';

/** A first visit: bytes over the wire, compressed, and requests. */
export interface Visit {
  bytes: number;
  requests: number;
}

/**
 * Builds this site's pages with others' builders, and visits them.
 *
 * @param built the folder that this site was built to, with compressed files
 * @param paths the pages to visit
 * @returns the visits by builder, or why there are none
 */
export async function visitOthers(
  built: string,
  paths: readonly string[],
): Promise<Map<string, Visit[] | string>> {
  const found = new Map<string, Visit[] | string>([['this site', await visitAll(built, paths)]]);
  for (const builder of builders) {
    const folder = mkdtempSync(join(tmpdir(), 'beside-'));
    try {
      const failure = buildWith(builder, folder, built);
      const dist = join(folder, builder.dist);
      if (!failure) compressTexts(dist);
      found.set(builder.name, failure ?? (await visitAll(dist, paths)));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return found;
}

/** Builds the texts in a folder; tells why, when it can't. */
function buildWith(builder: Builder, folder: string, built: string): string | undefined {
  const write = (file: string, content: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  };
  write('package.json', '{ "type": "module", "private": true }');
  for (const [file, content] of Object.entries(builder.files)) write(file, content);
  for (const path of globSync(texts, { cwd: built })) {
    const [, title = path, body = ''] =
      /^# (.+)\n([\s\S]*)/m.exec(readFileSync(join(built, path), 'utf8')) ?? [];
    write(
      join(builder.texts, path.replace(/\/index\.md$/, '.md')),
      // Plain text for every builder: what looks like a tag or an expression would be read as one.
      `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body.replace(/[<{]/g, '')}`,
    );
  }
  const run = (command: string, args: string[]): string | undefined => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
    return status === 0 ? undefined : `${stdout}${stderr}`.trim().split('\n').slice(-3).join(' ');
  };
  const [bin = '', ...args] = builder.command;
  return (
    run('npm', ['install', '--no-audit', '--no-fund', '--silent', ...builder.packages]) ??
    run(process.execPath, [join('node_modules', bin), ...args])
  );
}

async function visitAll(dist: string, paths: readonly string[]): Promise<Visit[]> {
  const serve = sirv(dist, { gzip: true, extensions: ['html'] });
  const server = createServer((request, response) => serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const visits: Visit[] = [];
  for (const path of paths) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const visit: Visit = { bytes: 0, requests: 0 };
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      visit.bytes += encodedDataLength;
      visit.requests += 1;
    });
    await session.send('Network.enable');
    const response = await page.goto(`http://localhost:${port}${path}`, {
      waitUntil: 'networkidle',
    });
    if (!response?.ok()) throw new Error(`${dist} does not answer at ${path}`);
    visits.push(visit);
    await context.close();
  }
  await browser.close();
  server.close();
  return visits;
}
