import type { Announcement } from './schema.ts';

/** The ISO day by which lists order an announcement: when it went online, else when it was written. */
export function newsDay({ online, modified }: Pick<Announcement, 'online' | 'modified'>): string {
  return online.slice(0, 10) || modified;
}
