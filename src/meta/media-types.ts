/** What each kind of file of the site is served as, by its ending. */
export const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.pdf': 'application/pdf',
  '.speculationrules': 'application/speculationrules+json',
};

/** What a file is served as; what has no ending of its own is plain data. */
export function mediaType(path: string): string {
  return mediaTypes[/\.[a-z0-9]+$/.exec(path)?.[0] ?? ''] ?? 'application/octet-stream';
}

/** Whether a file shrinks when it is compressed: text does, and so do drawings, which are text. */
export function shrinks(path: string): boolean {
  return /; charset=|svg/.test(mediaType(path));
}
