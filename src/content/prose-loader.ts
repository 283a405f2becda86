import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader } from 'astro/loaders';
import { textRenderer, type Text } from '../integrations/markdown/markdown.ts';
import { Thread } from '../integrations/thread.ts';
import { readLock } from './address-lock.ts';
import { giveAnchors } from './built-anchors.ts';
import { tellChangedTexts } from './changed-texts.ts';
import { digestOf } from './code.ts';
import { siteFiles } from './content.ts';
import { filesLoader, type KeptEntry } from './files-loader.ts';
import { clearTexts, keepText, keptTexts, nameOf } from './kept-texts.ts';
import { proseSchema } from './prose.ts';

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
      const plain: { entry: Entry; from: string }[] = [];
      const texts = new TextQueue(config.base);
      const changed: string[] = [];
      const set = (entry: Entry): boolean => {
        changed.push(entry.id);
        if (beyondMarkdown.test(entry.body ?? '')) return store.set(entry);
        plain.push({ entry, from: renderedFrom(entry) });
        texts.add({ body: entry.body ?? '', href: pathToFileURL(entry.filePath ?? '').href });
        return true;
      };
      const lock = readLock(fileURLToPath(config.root));
      const terms = readTerms();
      /** What a text is rendered from besides itself. */
      const renderedFrom = ({
        id,
        body = '',
        data,
      }: Pick<Entry, 'id' | 'body' | 'data'>): string => {
        const anchors = giveAnchors(lock, id, body, proseSchema.parse(data).aliases);
        return digestOf([terms, anchors]);
      };
      const kept = keptTexts();
      const isGood = (entry: KeptEntry): boolean =>
        entry.rendered?.metadata?.renderedFrom === renderedFrom(entry) &&
        kept.has(nameOf(entry) ?? '');
      try {
        await filesLoader(pattern, isGood).load({ ...context, store: { ...store, set } });
        tellChangedTexts(changed);
        for (const [i, text] of (await texts.finish()).entries()) {
          const { entry, from } = plain[i] ?? {};
          if (!entry) continue;
          const rendered = { html: '', metadata: { text, renderedFrom: from } };
          store.set({ ...entry, deferredRender: false, rendered });
        }
        clearTexts(new Set(store.values().flatMap((entry) => nameOf(entry) ?? [])));
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
    this.#thread ??= new Thread(
      new URL('../integrations/markdown/render-worker.ts', import.meta.url),
      { workerData: this.#base },
    );
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
