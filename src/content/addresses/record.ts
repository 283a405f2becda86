import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { locales, type Locale } from '../../i18n/locales.ts';
import { isPromised } from './promised.ts';

/** Every address ever published, and every anchor of each page. */
export interface AddressLock {
  /** Pages without locale prefix; each answers in every language. */
  pages: Map<string, PageAnchors>;
  /** Files with the address they have: `/en/feed.xml`. */
  files: Set<string>;
}

/** The anchors of a page in their order, with the fingerprint of each language's paragraph. */
export type PageAnchors = Map<string, Partial<Record<Locale, string>>>;

/** Where the record lies. */
export const lockFile = 'content/site/addresses.lock';

const head = `# 已经公布的地址和段落标记。由 npm run build 记录，请一并提交；不要手工删改。
# Addresses and anchors that have been published. npm run build records them; commit them, and
# do not edit them by hand.
`;

/** The fingerprint of an anchor that has no paragraph of its own, such as a heading. */
export const noFingerprint = '*';
/** Stands for an anchor that a language does not have. */
const absent = '-';

/**
 * Reads the record.
 *
 * @throws Error naming the line, when the file is damaged
 */
export function parseLock(text: string): AddressLock {
  const lock: AddressLock = { pages: new Map(), files: new Set() };
  let page: PageAnchors | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (!line.trim() || line.startsWith('#')) continue;
    const anchor = /^ {2}#(\S+) (\S+) (\S+)$/.exec(line);
    if (anchor?.[1] && page) {
      const prints = [anchor[2], anchor[3]];
      page.set(
        anchor[1],
        Object.fromEntries(
          locales.flatMap((locale, i) => (prints[i] === absent ? [] : [[locale, prints[i]]])),
        ),
      );
    } else if (/^\/\S*\/$|^\/$/.test(line)) {
      page = new Map();
      lock.pages.set(line, page);
    } else if (/^\/\S+$/.test(line)) lock.files.add(line);
    else {
      throw new Error(
        `${lockFile} › line ${index + 1}: 这一行读不懂，请从版本库恢复这个文件。/ This line can't be read: restore the file from the repository.`,
      );
    }
  }
  return lock;
}

/** The record as text, sorted so that a change shows as a change. */
export function formatLock(lock: AddressLock): string {
  const pages = [...lock.pages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, anchors]) =>
      [
        path,
        ...[...anchors].map(
          ([anchor, prints]) =>
            `  #${anchor} ${locales.map((locale) => prints[locale] ?? absent).join(' ')}`,
        ),
      ].join('\n'),
    );
  return `${head}${[...pages, ...[...lock.files].sort()].join('\n')}\n`;
}

/** The record of a project. */
export function readLock(root: string): AddressLock {
  const file = `${root}/${lockFile}`;
  return parseLock(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

/**
 * The record as it was last committed: what only builds on this computer have seen is published
 * nowhere, and may go again.
 *
 * @returns nothing where the project is not kept with Git, or its record is not committed yet
 */
export function committedLock(root: string): AddressLock | undefined {
  const { status, stdout } = spawnSync('git', ['show', `HEAD:./${lockFile}`], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
  });
  return status === 0 ? parseLock(stdout) : undefined;
}

/** The record that the content is checked against: as last committed or, before the first commit, as it lies here. */
export const publishedLock = (root: string): AddressLock => committedLock(root) ?? readLock(root);

/**
 * The anchors that a text had when it was last recorded, with the fingerprints of their paragraphs.
 *
 * @param paths the page's address without locale prefix, and those that it used to have
 * @param aliases anchors that others have taken the place of
 */
export function publishedAnchors(
  { pages }: AddressLock,
  paths: readonly string[],
  locale: Locale,
  aliases: Readonly<Record<string, string>>,
): Map<string, string | undefined> {
  const known = new Map(paths.toReversed().flatMap((path) => [...(pages.get(path) ?? [])]));
  return new Map(
    [...known]
      .filter(([anchor]) => !Object.hasOwn(aliases, anchor))
      .map(([anchor, prints]) => [anchor, prints[locale]]),
  );
}

/**
 * What the record becomes after a build: nothing that is promised is taken away, places and
 * fingerprints are brought up to date.
 */
export function mergeLock(old: AddressLock, built: AddressLock): AddressLock {
  const pages = new Map(old.pages);
  for (const [path, anchors] of built.pages) {
    const known = old.pages.get(path) ?? new Map();
    const kept = [...known].filter(([anchor]) => !anchors.has(anchor) && isPromised(path, anchor));
    pages.set(path, new Map([...anchors, ...kept]));
  }
  return { pages, files: new Set([...old.files, ...built.files]) };
}
