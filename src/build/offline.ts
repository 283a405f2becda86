import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { basePrefix, localPath } from '../i18n/paths.ts';
import { locales } from '../i18n/locales.ts';
import { strings } from '../i18n/strings.ts';
import { isOffline, workerFile } from '../meta/security.ts';
import { farewellWorker, offlineWorker, type OfflineOptions } from '../offline/worker.ts';
import type { BuiltSite } from './after-build.ts';
import { namesFiles } from './explicit-links.ts';
import { fileOf } from './output.ts';

/**
 * Writes the service worker: with `OFFLINE=on` the one that keeps pages for reading without
 * network, otherwise one that takes itself and what was kept away, so that switching off reaches
 * every reader.
 */
export async function offline({ root, base, output }: BuiltSite): Promise<void> {
  const script = isOffline()
    ? `(${offlineWorker.toString()})(self, ${JSON.stringify(optionsOf(base, output))});\n`
    : `(${farewellWorker.toString()})(self);\n`;
  await writeFile(join(root, workerFile), script);
}

function optionsOf(base: string, output: BuiltSite['output']): OfflineOptions {
  const prefix = basePrefix(base);
  const explicit = namesFiles();
  const address = (path: string): string => prefix + (explicit ? fileOf(path) : path);
  const pages = output.pages.filter(({ path }) =>
    /^(?:\/en)?\/(?:guides\/(?:[^/]+\/)?)?$/.test(path),
  );
  const assets = [...output.files].filter((path) => path.startsWith('/assets/')).sort();
  const kept = [...pages.map(({ path }) => address(path)), ...assets.map((path) => prefix + path)];
  const hash = createHash('sha256').update(kept.join('\n'));
  for (const { html } of pages) hash.update(html);
  const texts = Object.fromEntries(
    locales.map((locale) => {
      const t = strings(locale);
      return [
        locale,
        {
          notice: t.offlineNotice,
          missing: t.offlineMissing,
          guides: t.offlineGuides,
          guidesUrl: localPath(explicit ? '/guides/index.html' : '/guides/', locale, base),
        },
      ];
    }),
  ) as OfflineOptions['texts'];
  return { version: hash.digest('hex').slice(0, 12), kept, assets: `${prefix}/assets/`, texts };
}
