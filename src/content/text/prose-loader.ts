import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader } from 'astro/loaders';
import { textRenderer, type Text } from '../../markdown/markdown.ts';
import { Thread } from '../../build/thread.ts';
import { readLock } from '../addresses/record.ts';
import { giveAnchors, giveKnownAnchors, listAnchors } from './anchors.ts';
import { digestOf } from '../code.ts';
import { siteFiles } from '../content.ts';
import { filesLoader, type KeptEntry } from '../files-loader.ts';
import { clearTexts, keepText, keptTexts, recordOf, type TextRecord } from '../kept-texts.ts';
import { splitSource, type ProseData } from './schema.ts';

/** What makes a text more than plain Markdown: a component or an expression. */
const beyondMarkdown = /<[a-z/]|\{/i;

/**
 * Loads the texts of pages. For a build, a text without components is rendered at once as the plain
 * Markdown that it is; only the others become modules that are compiled and bundled, which takes
 * several times as long and as much memory. What was rendered is kept for the next build, as long as
 * everything that it was rendered from is the same.
 *
 * @throws whatever the rendering of a text throws
 */
export function proseLoader(pattern: string): Loader {
  return {
    name: 'prose',
    async load(context) {
      const { store, config } = context;
      if (context.watcher) {
        // In development texts come and go one by one, and each stays the module that it is.
        store.clear();
        return filesLoader(pattern).load(context);
      }
      type Entry = Parameters<typeof store.set>[0];
      const plain: Entry[] = [];
      const texts = new TextQueue(config.base);
      const set = (entry: Entry): boolean => {
        if (beyondMarkdown.test(entry.body ?? '')) return store.set(entry);
        plain.push(entry);
        texts.add({ body: entry.body ?? '', href: pathToFileURL(entry.filePath ?? '').href });
        return true;
      };
      const root = fileURLToPath(config.root);
      const lock = readLock(root);
      const terms = readTerms();
      const anchorsOf = ({ id, data }: Pick<Entry, 'id' | 'data'>, body: string): string =>
        listAnchors(giveAnchors(lock, id, body, (data as ProseData).aliases));
      const kept = keptTexts();
      const isGood = (entry: KeptEntry): boolean => {
        const { text, terms: former, anchors } = recordOf(entry) ?? {};
        if (!text || !kept.has(text) || former !== terms || anchors === undefined) return false;
        const { id, data, filePath = '' } = entry;
        return (
          giveKnownAnchors(lock, id, (data as ProseData).aliases, anchors) ||
          anchorsOf(entry, splitSource(readFileSync(join(root, filePath), 'utf8')).text) === anchors
        );
      };
      try {
        await filesLoader(pattern, isGood).load({ ...context, store: { ...store, set } });
        const names = await texts.finish();
        for (const [i, { body = '', ...entry }] of plain.entries()) {
          const text = names[i] ?? '';
          const metadata = { text, terms, anchors: anchorsOf(entry, body) } satisfies TextRecord;
          // Its source stays where it is: hardly anything reads it again.
          store.set({ ...entry, deferredRender: false, rendered: { html: '', metadata } });
        }
        clearTexts(new Set(store.values().flatMap((entry) => recordOf(entry)?.text ?? [])));
      } finally {
        await texts.close();
      }
    },
  };
}

/** Texts in one task of the thread: fewer are not worth one. */
const together = 100;

/** Renders texts, many of them in a thread of its own while others are still being read. */
class TextQueue {
  readonly #base: string;
  readonly #done: Promise<string[]>[] = [];
  #waiting: Text[] = [];
  #thread: Thread<Text[], string[]> | undefined;

  constructor(base: string) {
    this.#base = base;
  }

  add(text: Text): void {
    this.#waiting.push(text);
    if (this.#waiting.length < together) return;
    this.#thread ??= new Thread(new URL('../../markdown/render-worker.ts', import.meta.url), {
      workerData: this.#base,
    });
    this.#done.push(this.#thread.ask(this.#waiting));
    this.#waiting = [];
  }

  /** The name under which each text is kept, in the order in which they were added. */
  async finish(): Promise<string[]> {
    const render = textRenderer(this.#base);
    const rest = await Promise.all(this.#waiting.map(async (text) => keepText(await render(text))));
    return [...(await Promise.all(this.#done)), rest].flat();
  }

  async close(): Promise<void> {
    await this.#thread?.close();
  }
}

/** Tells whether the terms and names that texts link to are still the same. */
function readTerms(): string {
  return digestOf(
    [siteFiles.glossary, siteFiles.authority].map((file) => readFileSync(file, 'utf8')),
  );
}
