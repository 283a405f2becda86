/** The files of a feed below the page it follows. */
export const feedFiles = { atom: 'feed.xml', json: 'feed.json' } as const;
export type FeedFormat = keyof typeof feedFiles;

/** The media type of each format. */
export const feedTypes: Record<FeedFormat, string> = {
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** The text of a page for machines, below its address. */
export const markdownFile = 'index.md';
