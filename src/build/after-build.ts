import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type {
  AstroIntegration,
  AstroIntegrationLogger,
  AstroPrerenderer,
  PathWithRoute,
} from 'astro';
import { replacedBy } from './replace.ts';
import { ContentError, type Problem } from '../content/problems.ts';
import { basePrefix } from '../i18n/paths.ts';
import { assetHashes } from './integrity.ts';
import type { FinishedPage } from './finish-page.ts';
import type { FormerPages } from './former-pages.ts';
import { headStart } from './head-start.ts';
import { writeManifest } from './manifest.ts';
import { contentSources, fileOf, listFiles, readOutput, type Output } from './output.ts';
import type { PageFacts } from './page-facts.ts';
import { PageFinisher } from './page-finisher.ts';
import type { SearchIndex } from './search-index.ts';

/** A build as it was written, for what is checked and added after it. */
export interface BuiltSite {
  /** The folder that it was written to. */
  root: string;
  /** The path that it was built for. */
  base: string;
  output: Output;
  /** What the pages hold, in the order of their addresses. */
  facts: PageFacts[];
  logger: AstroIntegrationLogger;
}

/** Checks a build or adds files to it; an error stops the build. */
export type Step = (site: BuiltSite) => Promise<void>;

/**
 * Finishes every page in a thread of its own while others are drawn, and takes steps one after the
 * other once all are written. The search index is made beside them, and last comes the list of all
 * files. A page that would be drawn from the same as before is taken from the last build.
 */
export function afterBuild(steps: readonly Step[]): AstroIntegration {
  let base = '/';
  let root = '';
  let isBuild = false;
  let former: FormerPages | undefined;
  let finisher: PageFinisher | undefined;
  let index: SearchIndex | undefined;
  let completed: Promise<Completed> | undefined;
  /** Finishes what was drawn, once no more pages come. */
  const complete = (): Promise<Completed> => {
    completed ??= finishAll();
    // A failure is told at the end; the steps before it may have more to tell.
    completed.catch(() => undefined);
    return completed;
  };
  const finishAll = async (): Promise<Completed> => {
    if (!finisher || !index) throw new Error('The build ended before it began.');
    const pages = await finisher.finish();
    const indexed = index.make(digestsOf(pages));
    indexed.catch(() => undefined);
    await former?.finish();
    // There is time to make room for what follows.
    await finisher.close();
    if (finisher.drawn > pagesBetween) collectGarbage();
    return { pages, indexed };
  };
  return {
    name: 'after-build',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isBuild = command === 'build';
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
        root = fileURLToPath(config.outDir);
        if (isBuild) ({ former, index } = headStart({ root, former: replacedBy(root) }));
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => {
          let drawn = 0;
          /** Pages that Astro has not asked for yet. */
          let left = 0;
          let keys: ReadonlyMap<string, string> = new Map();
          const drawPage: AstroPrerenderer['render'] = async (request, options) => {
            const path = pathOf(request.url, base);
            if (finisher?.failed) return nothing;
            if ((drawn += 1) % pagesBetween === 0) collectGarbage();
            const result = await prerenderer.render(request, options);
            const response = result instanceof Response ? result : result.response;
            if (!response.headers.get('Content-Type')?.startsWith('text/html')) return result;
            await finisher?.add(path, await response.bytes(), keys.get(path));
            return written(response);
          };
          return {
            ...prerenderer,
            setup: async () => {
              await prerenderer.setup?.();
              if (!former) throw new Error('The build was set up before it was configured.');
              // Scripts and styles are in their place before the first page is drawn.
              const hashes = await assetHashes(root, base, listFiles(root));
              finisher = new PageFinisher({ root, former: replacedBy(root), base, hashes }, former);
            },
            getStaticPaths: async () => {
              const paths = await prerenderer.getStaticPaths();
              const pages = paths.filter(isPage);
              keys = new Map(
                pages.flatMap((page) => (page.cacheKey ? [[addressOf(page), page.cacheKey]] : [])),
              );
              await finisher?.take([...keys]);
              const isTaken = (page: PathWithRoute): boolean =>
                finisher?.has(addressOf(page)) === true;
              const rest = pages.filter((page) => !isTaken(page));
              left = rest.length;
              finisher?.expect(left);
              if (left > pagesBetween) collectGarbage();
              // First what must be drawn: the index can be made while the other files are.
              return [...rest, ...pages.filter(isTaken), ...paths.filter((path) => !isPage(path))];
            },
            render: async (request, options) => {
              if (options.routeData.type !== 'page') return prerenderer.render(request, options);
              if (finisher?.has(pathOf(request.url, base))) return nothing;
              const result = await drawPage(request, options);
              if ((left -= 1) === 0) void complete();
              return result;
            },
          };
        });
      },
      'astro:build:done': async ({ logger }) => {
        if (!finisher) throw new Error('The build ended before it began.');
        const { pages, indexed } = await complete();
        logger.info(finisher.summary());
        await requireFit(pages);
        const facts = pages.map((page) => page.facts);
        const site: BuiltSite = { root, base, output: readOutput(root), facts, logger };
        for (const step of steps) await step(site);
        finisher.keep(pages);
        const known = Object.fromEntries(pages.flatMap((page) => Object.entries(page.files)));
        const indexFiles = indexed.then(({ files }) => files);
        await writeManifest(root, base, known, indexFiles);
        logger.info(`indexed ${(await indexed).count} pages`);
      },
    },
  };
}

/** Every page, and the index that is being made of them. */
interface Completed {
  pages: FinishedPage[];
  indexed: ReturnType<SearchIndex['make']>;
}

function isPage({ route }: PathWithRoute): boolean {
  return route.type === 'page';
}

/** The address of a page within the site; only pages with a folder of their own are kept. */
function addressOf({ pathname }: PathWithRoute): string {
  return pathname.replace(/\/?$/, '/');
}

/** Tells Astro that there is nothing for it to write. */
function written(response: Response): Response {
  return new Response(null, response);
}

/** The same for a page that is not drawn at all. */
const nothing = new Response(null);

/** What tells whether each page has changed, by its address. */
function digestsOf(pages: readonly FinishedPage[]): [string, string][] {
  return pages.map(({ facts: { path }, files }) => [path, files[fileOf(path)]?.sha256 ?? '']);
}

/** Pages after which what drawing them has left behind is freed; the threads have enough to do. */
const pagesBetween = 1000;

/**
 * Frees what reading, bundling or drawing has left behind. V8 would keep it until it needs the room, which
 * takes a quarter of a gigabyte more at ten thousand pages.
 */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

/** The address of a page within the site, as its file has it. */
function pathOf(url: string, base: string): string {
  const path = url.replace(/^[a-z]+:\/\/[^/]+/, '').slice(basePrefix(base).length);
  return path === '/404/' ? '/404.html' : path;
}

/** @throws ContentError naming the titles that do not fit into their share images */
async function requireFit(pages: readonly FinishedPage[]): Promise<void> {
  const tooLong = pages.flatMap(({ facts, tooLong: title }) =>
    title ? [{ path: facts.path, title }] : [],
  );
  if (tooLong.length === 0) return;
  const sources = await contentSources();
  throw new ContentError(
    tooLong.map(({ path, title }): Problem => ({
      file: sources.find(({ text }) => text.includes(title))?.file ?? `page ${path}`,
      field: 'title',
      zh: `标题“${title}”太长，分享图里放不下。请缩短标题。`,
      en: `The title “${title}” is too long for its share image. Shorten it.`,
    })),
  );
}
