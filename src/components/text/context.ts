import type { TextContext } from '../../content/text/context.ts';

/**
 * The context, which every page sets before it renders a text: components in MDX get no properties
 * from the page.
 */
export function articleContext(locals: App.Locals): TextContext {
  if (!locals.article) throw new Error('Set Astro.locals.article before rendering a text');
  return locals.article;
}

/** The entry that a component names; the content check has made sure that it exists. */
export function byId<T extends { id: string }>(entries: readonly T[], id: string): T {
  const entry = entries.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`There is no entry “${id}” on this page`);
  return entry;
}
