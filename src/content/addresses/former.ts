import { existsSync, readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
import { guidePath, newsPath, planPath, siteFiles } from '../content.ts';

/** What a file of an entry, or of the site, may say of former addresses. */
interface Aliased {
  aliases?: unknown[];
}

/**
 * Every address that only leads on to another page, without locale prefix, from the files alone: the
 * site map is configured before there is any content.
 *
 * @param root the project's folder
 */
export function formerAddresses(root: string): Set<string> {
  const aliasesOf = (file: string): unknown[] => {
    const data = parse(readFileSync(`${root}/${file}`, 'utf8')) as Aliased | null;
    return data?.aliases ?? [];
  };
  const slugs = (pattern: string, path: (slug: string, file: string) => string): string[] =>
    globSync(pattern, { cwd: root }).flatMap((file) =>
      aliasesOf(file).map((slug) => path(String(slug), file)),
    );
  const site = existsSync(`${root}/${siteFiles.aliases}`) ? aliasesOf(siteFiles.aliases) : [];
  return new Set([
    ...slugs('content/guides/*/guide.yaml', guidePath),
    ...slugs('content/announcements/*/announcement.yaml', newsPath),
    ...slugs('content/work-plan/*/items/*/item.yaml', (slug, file) =>
      planPath(Number(/work-plan\/(\d+)/.exec(file)?.[1]), slug),
    ),
    ...site.map((alias) => (alias as { from: string }).from),
  ]);
}
