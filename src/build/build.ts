import { relative, resolve } from 'node:path';
import { build } from 'astro';
import config from '../../astro.config.mjs';
import { ContentError } from '../content/problems.ts';
import { readPublished } from './published.ts';
import { BusyError, replaceFolder } from './replace.ts';
import { steps, type BuiltSite } from './steps.ts';
import { explainSystem } from './system-errors.ts';
import { takeSteps } from './take-steps.ts';

// In a test the record of addresses must be complete already; an editor's build completes it.
if (process.argv.includes('--frozen')) process.env.ADDRESSES = 'frozen';

const folder = resolve(process.env.OUT_DIR || 'dist');

try {
  console.info('正在生成网站，要一两分钟…… / Building the site, which takes a minute or two …');
  let pages = 0;
  await replaceFolder(folder, async (next) => {
    pages = await buildInto(next);
  });
  const name = relative('.', folder);
  console.info(`生成了${pages}个页面，在 ${name}/。/ ${pages} pages are built, in ${name}/.`);
} catch (error) {
  console.error(explain(error));
  // Once that is out: pages that are still being drawn are of no use any more.
  process.stderr.write('', () => process.exit(1));
}

/**
 * Builds what is sound, and also fails with what a stream of a plugin tells nobody, such as that the disk is full.
 *
 * @returns the number of pages
 */
async function buildInto(next: string): Promise<number> {
  const { problems } = await readPublished();
  if (problems.length > 0) throw new ContentError(problems);
  const { promise: unheard, reject } = Promise.withResolvers<never>();
  // After a failure it stays: what follows from the first is not told as well.
  process.on('uncaughtException', reject);
  // Astro's own command would report its use to its makers.
  const pages = await Promise.race([buildSite(next), unheard]);
  process.off('uncaughtException', reject);
  return pages;
}

async function buildSite(root: string): Promise<number> {
  // Astro lists every page, and warns of each kind of content that an office does not have.
  const logLevel = process.argv.includes('--verbose') ? 'info' : 'error';
  // `force`: nothing that an earlier build has read of the content counts.
  await build({ outDir: root, force: true, logLevel });
  // Not as hooks of Astro, which would head an editor's mistake with words of its own.
  const site: BuiltSite = { root, base: config.base ?? '/', pages: [] };
  await takeSteps(steps, site);
  return site.pages.length;
}

/** A mistake in the content is told in its own words; the place in the code is no help there. */
function explain(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === ContentError.name) return `\n${error.message}\n`;
  if (error instanceof BusyError) {
    return `\n另一个构建正在进行（进程${error.message}）。请等它完成再试。\nAnother build is running (process ${error.message}). Wait until it is done, then try again.\n`;
  }
  const system = explainSystem(error);
  if (!system) return error;
  return `\n${system}\n没有发布任何东西：${relative('.', folder)} 还是原来的样子。\nNothing was published: ${relative('.', folder)} is as it was.\n`;
}
