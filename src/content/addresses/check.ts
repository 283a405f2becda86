import {
  folderOf,
  guidePath,
  newsPath,
  planPath,
  reservedPlanSlugs,
  siteFiles,
  type Content,
} from '../content.ts';
import { locales } from '../../i18n/locales.ts';
import { localPath } from '../../i18n/paths.ts';
import type { Problem } from '../problems.ts';
import type { Alias } from '../site/schema.ts';

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
  /** The files that are renamed with it. */
  moved: Alias[];
}

function addressed(content: Content): Addressed[] {
  const entry = (
    make: (slug: string) => string,
    { slug, file, aliases }: { slug: string; file: string; aliases: readonly string[] },
    title: { zh: string; en: string },
    files: (slug: string) => readonly string[] = () => [],
  ): Addressed => ({
    path: make(slug),
    file,
    title,
    aliases: aliases.map(make),
    moved: aliases.flatMap((old) =>
      files(old).map((from, i) => ({ from, to: files(slug)[i] ?? make(slug) })),
    ),
  });
  return [
    ...content.plans.flatMap((plan) => [
      ...reservedPlanSlugs.map((slug) => ({
        path: planPath(plan.year, slug),
        file: plan.file,
        title: plan.name,
        aliases: [],
        moved: [],
      })),
      ...plan.items.map((item) => entry((slug) => planPath(plan.year, slug), item, item.heading)),
    ]),
    ...content.guides.map((guide) =>
      entry(guidePath, guide, guide.title, (slug) => [`/data/guides/${slug}.json`]),
    ),
    ...content.announcements.map((item) =>
      entry(newsPath, item, item.title, (slug) =>
        item.attachments.map(({ file }) => `${newsPath(slug)}${file}`),
      ),
    ),
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

/**
 * Files that used to be at another address, with the one that they have now, both as they stand
 * behind the host's name: data and attachments of renamed entries, and what `aliases.yaml` lists.
 */
export function movedFiles(content: Content): Alias[] {
  const inEach = ({ from, to }: Alias): Alias[] =>
    locales.map((locale) => ({ from: localPath(from, locale, ''), to: localPath(to, locale, '') }));
  return [
    ...addressed(content).flatMap(({ moved }) => moved),
    ...content.aliases.filter(({ from }) => !from.endsWith('/')).flatMap(inEach),
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
  for (const { file, aliases, moved } of addressed(content)) {
    aliases.forEach((alias, i) => {
      const owner = owners.get(alias);
      if (owner) problems.push(taken(alias, file, `aliases[${i}]`, owner));
      owners.set(alias, file);
    });
    for (const { from } of moved) owners.set(from, file);
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
