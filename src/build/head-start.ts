import { FormerPages } from './former-pages.ts';
import type { BuildFolders } from './output.ts';
import { SearchIndex } from './search-index.ts';

/** What has work to do from the start: it begins with what the former build has. */
interface HeadStart {
  former: FormerPages;
  index: SearchIndex;
}

let begun: HeadStart | undefined;

/**
 * Begins with what needs nothing but the former build; once a process. Loading Astro takes most of a
 * second, which is long enough to begin with thousands of pages.
 *
 * @returns the same for everybody who asks
 */
export function headStart(folders: BuildFolders): HeadStart {
  return (begun ??= { former: new FormerPages(folders), index: new SearchIndex(folders) });
}
