import { subscribe, channel } from 'node:diagnostics_channel';
import type { Locale } from '../i18n/locales.ts';
import { localeOfFile } from '../i18n/paths.ts';

// Astro loads what reads the content apart from what builds the site, each with a copy of this
// file: they only share the name.
const name = 'site:changed-texts';

/**
 * Tells which texts have changed since the last build, as soon as that is known.
 *
 * @param ids their paths below `content/`
 */
export function tellChangedTexts(ids: readonly string[]): void {
  channel(name).publish(ids);
}

/** More texts than one works on between two builds: then most of the site is likely to change. */
const many = 50;

/** Listens for languages in which a few texts have changed. */
export function onChangedTexts(listener: (locale: Locale) => void): void {
  subscribe(name, (message) => {
    const ids = message as readonly string[];
    if (ids.length < many) new Set(ids.map(localeOfFile)).forEach(listener);
  });
}
