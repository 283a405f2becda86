import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { globSync } from 'tinyglobby';
import { questionsFolder } from './corpus.ts';

/** Loads the files of questions as they are; what a line says is told by `readQuestions`. */
export function questionsLoader(): Loader {
  return {
    name: 'questions',
    schema: z.object({ source: z.string() }),
    load({ config, store, watcher }) {
      const root = fileURLToPath(config.root);
      const load = (): void => {
        store.clear();
        for (const file of globSync(`${questionsFolder}*.tsv`, { cwd: root })) {
          const source = readFileSync(`${root}/${file}`, 'utf8');
          const id = relative('content', file);
          store.set({ id, data: { source } });
        }
      };
      load();
      watcher?.on('all', (_, path) => {
        if (path.endsWith('.tsv')) load();
      });
      return Promise.resolve();
    },
  };
}
