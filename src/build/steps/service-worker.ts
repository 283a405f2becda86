// Adds reading without network, or takes it away; writes /sw.js.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { basePrefix, localPath } from '../../i18n/paths.ts';
import { locales } from '../../i18n/locales.ts';
import { strings } from '../../i18n/strings.ts';
import { isOffline, workerFile } from '../../meta/security.ts';
import { farewellWorker, offlineWorker, type OfflineOptions } from '../../offline/worker.ts';
import { fileOf, listFiles } from '../files.ts';
import type { BuiltSite, Step } from '../steps.ts';
import { namesFiles } from './explicit-links.ts';

/**
 * Writes the service worker: with `OFFLINE=on` the one that keeps pages for reading without
 * network, otherwise one that takes itself and what was kept away, so that switching off reaches
 * every reader.
 */
export const serviceWorker: Step = {
  async end(site) {
    const script = isOffline()
      ? `(${offlineWorker.toString()})(self, ${JSON.stringify(await optionsOf(site))});\n`
      : `(${farewellWorker.toString()})(self);\n`;
    await writeFile(join(site.root, workerFile), script);
  },
};

async function optionsOf({ root, base, pages: all }: BuiltSite): Promise<OfflineOptions> {
  const prefix = basePrefix(base);
  const explicit = namesFiles();
  const address = (path: string): string => prefix + (explicit ? fileOf(path) : path);
  const pages = all.filter(({ path }) => /^(?:\/en)?\/(?:guides\/(?:[^/]+\/)?)?$/.test(path));
  const assets = listFiles(root).filter((path) => path.startsWith('/assets/'));
  const kept = [...pages.map(({ path }) => address(path)), ...assets.map((path) => prefix + path)];
  const hash = createHash('sha256').update(kept.join('\n'));
  for (const { path } of pages) hash.update(await readFile(join(root, fileOf(path))));
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
