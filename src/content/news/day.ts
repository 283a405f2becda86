import { byDate } from '../../i18n/dates.ts';
import type { Announcement } from './schema.ts';

/** The ISO day by which lists order an announcement: when it went online, else when it was written. */
export function newsDay({ online, modified }: Pick<Announcement, 'online' | 'modified'>): string {
  return online.slice(0, 10) || modified;
}

/**
 * The order of lists, the newest first. What goes online at the same moment, as all does that is
 * there when the site opens, follows the date of the document that it is or is about; what has the
 * same dates as well, the `order` that the editor gives, and what has none stands above.
 */
export function newestFirst(a: Dated, b: Dated): number {
  const told = ({ issued, document }: Dated): string => issued ?? document?.issued ?? '';
  return (
    byDate(newsDay(b), newsDay(a)) ||
    byDate(told(b), told(a)) ||
    (a.order ?? 0) - (b.order ?? 0) ||
    byDate(b.modified, a.modified) ||
    a.slug.localeCompare(b.slug, 'en')
  );
}

type Dated = Pick<Announcement, 'online' | 'modified' | 'issued' | 'document' | 'order'> & {
  slug: string;
};
