import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { readOutput, type Output } from './output.ts';

/** A build as it was written, for what is checked and added after it. */
export interface BuiltSite {
  /** The folder that it was written to. */
  root: string;
  /** The path that it was built for. */
  base: string;
  output: Output;
  logger: AstroIntegrationLogger;
}

/** Checks a build or adds files to it; an error stops the build. */
export type Step = (site: BuiltSite) => Promise<void>;

/** Takes steps one after the other once every page is written. The pages are read once for all. */
export function afterBuild(steps: readonly Step[]): AstroIntegration {
  let base = '/';
  return {
    name: 'after-build',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const site: BuiltSite = { root, base, output: await readOutput(root), logger };
        for (const step of steps) await step(site);
      },
    },
  };
}
