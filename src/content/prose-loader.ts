import { pathToFileURL } from 'node:url';
import { glob, type Loader } from 'astro/loaders';

/** What makes a text more than plain Markdown: a component or an expression. */
const beyondMarkdown = /<[a-z/]|\{/i;

/**
 * Loads the texts of pages. For a build, a text without components is rendered at once as the plain
 * Markdown that it is; only the others become modules that are compiled and bundled, which takes
 * several times as long and as much memory. Nothing rendered is kept from one build to the next:
 * links, terms and anchors depend on other files as well.
 *
 * @throws whatever the rendering of a text throws
 */
export function proseLoader(pattern: string): Loader {
  const inner = glob({ base: './content', pattern, generateId: ({ entry }) => entry });
  return {
    name: 'prose',
    async load(context) {
      context.store.clear();
      // In development texts come and go one by one, and each stays the module that it is.
      if (context.watcher) return inner.load(context);
      type Entry = Parameters<typeof context.store.set>[0];
      const plain: Entry[] = [];
      const set = (entry: Entry): boolean => {
        if (beyondMarkdown.test(entry.body ?? '')) return context.store.set(entry);
        plain.push(entry);
        return true;
      };
      await inner.load({ ...context, store: { ...context.store, set } });
      for (const entry of plain) {
        const fileURL = pathToFileURL(entry.filePath ?? '');
        const rendered = await context.renderMarkdown(entry.body ?? '', { fileURL });
        context.store.set({ ...entry, deferredRender: false, rendered });
      }
    },
  };
}
