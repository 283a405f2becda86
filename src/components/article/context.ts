import type { Locale } from '../../i18n/locales.ts';
import type { ActionModel, TargetModel } from '../../content/plan/model.ts';
import type { Authority } from '../../content/site/schema.ts';
import type { Reference } from '../../content/text/references.ts';

/**
 * What the components of a text (`<Name id="…" />`) are about. They stand in MDX, where a page
 * can't hand them properties, so they read it from `Astro.locals.article`.
 */
export interface ArticleContext {
  locale: Locale;
  actions: ActionModel[];
  targets: TargetModel[];
  authority: Authority;
  /** Tells the fact that a reference stands for. */
  refer: (reference: Reference) => string;
}

/** The context, which every page sets before it renders a text. */
export function articleContext(locals: App.Locals): ArticleContext {
  if (!locals.article) throw new Error('Set Astro.locals.article before rendering a text');
  return locals.article;
}

/** The entry that a component names; the content check has made sure that it exists. */
export function byId<T extends { id: string }>(entries: readonly T[], id: string): T {
  const entry = entries.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`There is no entry “${id}” on this page`);
  return entry;
}
