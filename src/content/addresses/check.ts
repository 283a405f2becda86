import {
  folderOf,
  guidePath,
  newsPath,
  planPath,
  reservedPlanSlugs,
  siteFiles,
  type Content,
} from '../content.ts';
import type { Problem } from '../problems.ts';

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
  return [
    ...addressed(content).flatMap(({ path, file, title, aliases }) =>
      aliases.map((from) => ({ from, to: path, file, title })),
    ),
    ...content.aliases.map(({ from, to }) => ({
      from,
      to,
      file: siteFiles.aliases,
      title: { zh: to, en: to },
    })),
  ];
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
  const formers = new Set(movedAddresses(content).map(({ from }) => from));
  content.aliases.forEach(({ from, to }, i) => {
    const owner = owners.get(from);
    if (owner) problems.push(taken(from, siteFiles.aliases, `aliases[${i}].from`, owner));
    owners.set(from, siteFiles.aliases);
    if (!formers.has(to)) return;
    problems.push({
      file: siteFiles.aliases,
      field: `aliases[${i}].to`,
      zh: `“${to}”自己也是旧地址，这样会一环套一环。请直接写现在的地址。`,
      en: `“${to}” is a former address itself, so this leads on and on. Name the address of today.`,
    });
  });
  for (const { file, aliases } of content.prose) {
    for (const [from, to] of Object.entries(aliases)) {
      if (!Object.hasOwn(aliases, to)) continue;
      problems.push({
        file,
        field: `aliases › ${from}`,
        zh: `接替“${from}”的“${to}”自己也是旧标记。请直接写现在的段落。`,
        en: `“${to}”, which takes the place of “${from}”, is gone itself. Name a paragraph of today.`,
      });
    }
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
