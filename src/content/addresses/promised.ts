import { ownAnchors } from '../content.ts';
import { overviews } from './pages.ts';

/** The same of each department, and of the lists of news, also of those that are gone. */
const lists = /^\/(?:departments\/[^/]+\/|news\/(?:$|type\/|page\/|\d{4}\/))/;

/** Sections that a page has of its own, by the address of its kind. */
const sections: [page: RegExp, anchors: readonly string[]][] = [
  [/^\/plan\/\d{4}\/$/, [...ownAnchors.plan, 'intents', 'targets', 'items']],
  [/^\/plan\/\d{4}\/[^/]+\/$/, ownAnchors.item],
  [/^\/guides\/[^/]+\/$/, ownAnchors.guide],
  [/^\/news\/[^/]+\/$/, ownAnchors.news],
  [/^\/week\/\d{4}\/$/, ownAnchors.week],
];

/** Notes below a text and the places that call them: their numbers are not cited, but their paragraphs. */
const footnote = /^(?:fn(?:ref)?-|footnote-label$)/;

/**
 * Whether an anchor of a page is kept for ever: those of its text (paragraphs, headings, actions) and of
 * its own rows that can be cited. Lists made of other entries, and sections that a page has or has not
 * as its data ask for, follow the content, and whoever links there still finds the page.
 *
 * @param page its address without locale prefix
 */
export function isPromised(page: string, anchor: string): boolean {
  if (overviews.some((path) => path === page) || lists.test(page)) return false;
  if (footnote.test(anchor)) return false;
  // A document's page lists the guides and changes that name it; changes are cited on their own page.
  if (/^\/laws\/(?!changes\/)/.test(page)) return anchor.startsWith('version-');
  return !sections.some(([kind, own]) => kind.test(page) && own.includes(anchor));
}
