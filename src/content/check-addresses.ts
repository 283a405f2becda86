import {
  folderOf,
  guidePath,
  newsPath,
  planPath,
  reservedPlanSlugs,
  type Content,
} from './content.ts';
import type { Problem } from './problems.ts';

/** An address that an entry used to have, and the one it has now; without locale prefix. */
export interface MovedAddress {
  from: string;
  to: string;
  /** Where the alias is written. */
  file: string;
  title: { zh: string; en: string };
}

interface Addressed {
  path: string;
  file: string;
  title: { zh: string; en: string };
  aliases: string[];
}

function addressed(content: Content): Addressed[] {
  const entry = (
    make: (slug: string) => string,
    { slug, file, aliases }: { slug: string; file: string; aliases: readonly string[] },
    title: { zh: string; en: string },
  ): Addressed => ({ path: make(slug), file, title, aliases: aliases.map(make) });
  return [
    ...content.plans.flatMap((plan) => [
      ...reservedPlanSlugs.map((slug) => ({
        path: planPath(plan.year, slug),
        file: plan.file,
        title: plan.name,
        aliases: [],
      })),
      ...plan.items.map((item) => entry((slug) => planPath(plan.year, slug), item, item.heading)),
    ]),
    ...content.guides.map((guide) => entry(guidePath, guide, guide.title)),
    ...content.announcements.map((item) => entry(newsPath, item, item.title)),
  ];
}

/** Every former address with its successor, for redirect pages and rules. */
export function movedAddresses(content: Content): MovedAddress[] {
  return addressed(content).flatMap(({ path, file, title, aliases }) =>
    aliases.map((from) => ({ from, to: path, file, title })),
  );
}

/** No two entries, nor an entry and an alias, may answer at the same address. */
export function checkAddresses(content: Content): Problem[] {
  const owners = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { path, file } of addressed(content)) {
    const owner = owners.get(path);
    if (owner) problems.push(taken(path, file, 'slug', owner));
    owners.set(path, file);
  }
  for (const { file, aliases } of addressed(content)) {
    aliases.forEach((alias, i) => {
      const owner = owners.get(alias);
      if (owner) problems.push(taken(alias, file, `aliases[${i}]`, owner));
      owners.set(alias, file);
    });
  }
  return problems;
}

function taken(path: string, file: string, field: string, owner: string): Problem {
  const self = owner === file;
  return {
    file,
    field,
    zh: self
      ? `别名“${path}”就是这一页自己的地址，会转回自身。请删去这个别名。`
      : `地址“${path}”已经被 ${owner} 占用。请给文件夹或者别名换一个名字。`,
    en: self
      ? `The alias “${path}” is this page's own address and would lead back to itself. Remove it.`
      : `The address “${path}” is already taken by ${owner}. Choose another folder name or alias in ${folderOf(file)}.`,
  };
}
