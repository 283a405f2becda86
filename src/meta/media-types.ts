import mime from 'mime';
import other from 'mime/types/other.js';
import standard from 'mime/types/standard.js';

/** What the library has otherwise, or not at all. */
const own: Readonly<Record<string, string>> = {
  '.speculationrules': 'application/speculationrules+json',
};

/** Kinds that are text without saying so in their names. */
const text = /^text\/|^application\/(?:json|xml|[\w.-]+\+json)$/;

/**
 * What each kind of file is served as, by its ending: those that the site is made of, and all that
 * an office may add one day.
 */
export const mediaTypes: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...Object.values({ ...other, ...standard })
      .flat()
      // A star marks an ending that belongs to another type.
      .filter((ending) => !ending.startsWith('*'))
      .map((ending) => [`.${ending}`, mime.getType(ending) ?? '']),
    ...Object.entries(own),
  ]
    .map(([ending = '', type = '']): [string, string] => [
      ending,
      text.test(type) && !own[ending] ? `${type}; charset=utf-8` : type,
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

/** What a file is served as; what has no ending of its own is plain data. */
export function mediaType(path: string): string {
  const ending = /\.[a-z0-9]+$/i.exec(path)?.[0].toLowerCase() ?? '';
  return mediaTypes[ending] ?? 'application/octet-stream';
}

/** Whether a file shrinks when it is compressed: text does, and so do drawings, which are text. */
export function shrinks(path: string): boolean {
  return /; charset=|svg/.test(mediaType(path));
}
