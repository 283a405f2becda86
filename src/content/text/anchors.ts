import type { Locale } from '../../i18n/locales.ts';
import { localeOfFile } from '../../i18n/paths.ts';
import { publishedAnchors, type AddressLock } from '../addresses/record.ts';
import { addressOf } from '../assemble.ts';
import { assignAnchors, isParagraphAnchor, paragraphsOf } from './paragraphs.ts';

type BuiltAnchors = Map<string, Map<string, string>>;

// Texts are read by a module of the content and by one of the Markdown plugin. Astro loads the two
// apart, each with a copy of this file.
const shared = globalThis as typeof globalThis & { builtAnchors?: BuiltAnchors };
const built = (shared.builtAnchors ??= new Map());

/** The fingerprint of each anchor that this build has given to a paragraph of a page. */
export function builtAnchors(
  path: string,
  locale: Locale,
): ReadonlyMap<string, string> | undefined {
  return built.get(`${locale} ${path}`);
}

/**
 * The anchors of a text in the order of its paragraphs, with their fingerprints.
 *
 * @param path the page's address without locale prefix
 * @param aliases anchors that others have taken the place of
 */
export function anchorsOf(
  lock: AddressLock,
  path: string,
  locale: Locale,
  body: string,
  aliases: Readonly<Record<string, string>>,
): Map<string, string> {
  const paragraphs = paragraphsOf(body);
  const anchors = assignAnchors(paragraphs, publishedAnchors(lock, path, locale, aliases));
  return new Map(anchors.map((anchor, i) => [anchor, paragraphs[i]?.fingerprint ?? '']));
}

/**
 * Gives each paragraph of a text its anchor, and notes it for the record of addresses.
 *
 * @param id path of the text below `content/`
 * @param aliases anchors that others have taken the place of
 * @returns the anchors in the order of the paragraphs, with their fingerprints
 */
export function giveAnchors(
  lock: AddressLock,
  id: string,
  body: string,
  aliases: Readonly<Record<string, string>>,
): Map<string, string> {
  const [path, locale] = [addressOf(id), localeOfFile(id)];
  const anchors = anchorsOf(lock, path, locale, body, aliases);
  built.set(`${locale} ${path}`, anchors);
  return anchors;
}

/**
 * Gives a text that is as it was the anchors that it had, if the record names just these for its
 * paragraphs: it would be given the same again. The text itself need not be read for that.
 *
 * @param id path of the text below `content/`
 * @param aliases anchors that others have taken the place of
 * @param known its anchors as `listAnchors` puts them
 * @returns whether it has them
 */
export function giveKnownAnchors(
  lock: AddressLock,
  id: string,
  aliases: Readonly<Record<string, string>>,
  known: string,
): boolean {
  const [path, locale] = [addressOf(id), localeOfFile(id)];
  const published = new Map<string, string>();
  for (const [anchor, fingerprint] of publishedAnchors(lock, path, locale, aliases)) {
    if (isParagraphAnchor(anchor)) published.set(anchor, fingerprint ?? '');
  }
  if (listAnchors(published) !== known) return false;
  built.set(`${locale} ${path}`, published);
  return true;
}

/** Anchors with their fingerprints as one text, to be kept and compared. */
export function listAnchors(anchors: ReadonlyMap<string, string>): string {
  return [...anchors].map((entry) => entry.join(' ')).join('\n');
}
