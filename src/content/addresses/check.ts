import {
  departmentPath,
  folderOf,
  guideAt,
  guidePath,
  lawPath,
  newsPath,
  pagePath,
  planPath,
  reservedPlanSlugs,
  siteFiles,
  type Content,
} from '../content.ts';
import { locales } from '../../i18n/locales.ts';
import { localPath } from '../../i18n/paths.ts';
import { announcementsOf } from '../news/model.ts';
import { newsListPath, newsLists } from '../news/lists.ts';
import { oncePer } from '../once.ts';
import { noPageAt, type Problem } from '../problems.ts';
import type { Alias } from '../site/schema.ts';
import { contentPages } from './pages.ts';

/** An address that an entry used to have, and the one it has now; without locale prefix. */
export interface MovedAddress {
  from: string;
  to: string;
  /** Where the alias is written. */
  file: string;
  title: { zh: string; en: string };
}

/** An entry with an address of its own. */
export interface Addressed {
  path: string;
  file: string;
  /** Where its former names are written. */
  field: string;
  title: { zh: string; en: string };
  aliases: string[];
  /** The files that are renamed with it. */
  moved: Alias[];
}

/** Every entry that has an address of its own, and may have had others. */
export function addressed(content: Content): Addressed[] {
  const entry = (
    make: (slug: string) => string,
    { slug, file, aliases }: { slug: string; file: string; aliases: readonly string[] },
    title: { zh: string; en: string },
    files: (slug: string) => readonly string[] = () => [],
    field = 'aliases',
  ): Addressed => ({
    path: make(slug),
    file,
    field,
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
        field: 'year',
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
    ...content.pages.map((page) => entry(pagePath, page, page.title)),
    ...content.laws.map(({ id, short, aliases }, i) =>
      entry(
        lawPath,
        { slug: id, file: siteFiles.laws, aliases },
        short,
        undefined,
        `laws[${i}].aliases`,
      ),
    ),
    ...content.taxonomy.departments.map(({ id, name, aliases }, i) =>
      entry(
        departmentPath,
        { slug: id, file: siteFiles.taxonomy, aliases },
        name,
        undefined,
        `departments[${i}].aliases`,
      ),
    ),
  ];
}

/**
 * The lines of `aliases.yaml` that lead on. A list of entries comes and goes with them, and where it
 * is there again, it answers itself.
 */
const leadingOn = oncePer((content: Content): Alias[] => {
  const lists = listAddresses(content);
  return content.aliases.filter(({ from }) => !lists.has(from));
});

/** Every former address with its successor, for redirect pages and rules. */
export function movedAddresses(content: Content): MovedAddress[] {
  return [
    ...addressed(content).flatMap(({ path, file, title, aliases }) =>
      aliases.map((from) => ({ from, to: path, file, title })),
    ),
    ...leadingOn(content)
      .filter(({ from }) => !from.includes('#'))
      .map(({ from, to }) => ({
        from,
        to,
        file: siteFiles.aliases,
        title: { zh: to, en: to },
      })),
  ];
}

/** Places on pages that are gone for good, as `aliases.yaml` lists them: `/glossary/#old`. */
export function goneAnchors({ aliases }: Content): ReadonlySet<string> {
  return new Set(aliases.flatMap(({ from }) => (from.includes('#') ? [from] : [])));
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
    ...leadingOn(content)
      .filter(({ from }) => !/\/$|#/.test(from))
      .flatMap(inEach),
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
  const live = liveAddresses(content);
  const lists = listAddresses(content);
  content.aliases.forEach(({ from, to }, i) => {
    const owner = owners.get(from);
    if (lists.has(from)) return;
    if (live.has(from)) problems.push(noLongerNeeded(from, `aliases[${i}].from`));
    else if (owner) problems.push(taken(from, siteFiles.aliases, `aliases[${i}].from`, owner));
    owners.set(from, siteFiles.aliases);
    if (to.endsWith('/') && !live.has(to) && !formers.has(to)) {
      problems.push({
        file: siteFiles.aliases,
        field: `aliases[${i}].to`,
        ...noPageAt(to, live, { zh: '请写现在的地址。', en: 'Name an address of today.' }),
      });
    }
    if (!formers.has(to)) return;
    problems.push({
      file: siteFiles.aliases,
      field: `aliases[${i}].to`,
      zh: `“${to}”自己也是旧地址，这样会一环套一环。请直接写现在的地址。`,
      en: `“${to}” is a former address itself, so this leads on and on. Name the address of today.`,
    });
  });
  for (const { file, path, aliases } of content.prose) {
    const own = entryAnchors(content, path);
    for (const [from, to] of Object.entries(aliases)) {
      if (own.has(from)) {
        problems.push({
          file,
          field: `aliases › ${from}`,
          zh: `“${from}”现在又有了，不再需要由“${to}”接替。请从 aliases 里删去这一行。`,
          en: `“${from}” is there again, so “${to}” need not take its place. Remove this line from aliases.`,
        });
      }
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

/** The anchors that a guide gives the entries of its data, by the address of its page. */
function entryAnchors({ guides }: Content, path: string): ReadonlySet<string> {
  const guide = guideAt(guides, path);
  if (!guide) return new Set();
  const { conditions, steps, limits, fees, basis } = guide;
  return new Set(
    Object.entries({ if: conditions, step: steps, limit: limits, fee: fees, basis }).flatMap(
      ([kind, entries]) => entries.map(({ id }) => `${kind}-${id}`),
    ),
  );
}

/** The pages that answer today, drafts left out. */
function liveAddresses(content: Content): ReadonlySet<string> {
  const drafts = content.drafts.map(({ path }) => path);
  const pages = [...contentPages(publishedNews(content)).keys()];
  return new Set(pages.filter((path) => !drafts.some((draft) => path.startsWith(draft))));
}

/** The content without the announcements that are drafts: they make no list yet. */
function publishedNews(content: Content): Content {
  return { ...content, announcements: content.announcements.filter(({ draft }) => !draft) };
}

/** The lists that the published announcements make, each with its feeds. */
function listAddresses(all: Content): ReadonlySet<string> {
  const content = publishedNews(all);
  const lists = newsLists(content);
  const withFeed = [
    ...lists
      .filter(({ by, page }) => !page && by && 'type' in by)
      .map(({ list }) => newsListPath(list)),
    ...content.taxonomy.departments
      .filter(({ id }) => announcementsOf(content, id).length > 0)
      .map(({ id }) => departmentPath(id)),
  ];
  return new Set([
    ...lists.map(({ list }) => newsListPath(list)),
    ...withFeed.flatMap((path) => ['feed.xml', 'feed.json'].map((file) => path + file)),
  ]);
}

function noLongerNeeded(from: string, field: string): Problem {
  return {
    file: siteFiles.aliases,
    field,
    zh: `“${from}”现在又有内容了，不再需要由别的地址接替。请删去这一行。`,
    en: `There is something at “${from}” again, so nothing has to take its place. Remove this line.`,
  };
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
