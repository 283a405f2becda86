import type { SourceFile, SourceFiles } from '../assemble.ts';
import { departmentPath, guidePath, lawPath, newsPath, pagePath, planPath } from '../content.ts';

/** Former names, each with the name of today. */
type Names = ReadonlyMap<string, string>;

interface Named {
  name: string;
  aliases: readonly string[];
}

/**
 * The names that entries used to have; one that another entry has taken leads to that one.
 *
 * @param tell how others name an entry: by its slug, with its year, by its address
 */
function formerNames(entries: readonly Named[], tell = (name: string): string => name): Names {
  const taken = new Set(entries.map(({ name }) => name));
  return new Map(
    entries.flatMap(({ name, aliases }) =>
      aliases.filter((old) => !taken.has(old)).map((old) => [tell(old), tell(name)] as const),
    ),
  );
}

/**
 * The files with every mention of a renamed entry under its name of today, so that `aliases` in the
 * entry's own file is all that a rename takes. Texts are no data: their links lead on by the page at
 * the former address, and their tags are told by whoever reads them.
 */
export function followAliases(files: SourceFiles): SourceFiles {
  const named = <T extends { aliases: readonly string[] }>(
    list: readonly SourceFile<T>[],
  ): Named[] =>
    list.map(({ id, data }) => ({
      name: id.replace(/\/[^/]*$/, '').replace(/^.*\//, ''),
      aliases: data.aliases,
    }));
  const listed = <T extends { id: string; aliases: readonly string[] }>(
    list: readonly T[],
  ): Named[] => list.map(({ id, aliases }) => ({ name: id, aliases }));
  const entries = {
    guides: named(files.guides),
    news: named(files.announcements),
    pages: named(files.pages),
    laws: listed(files.laws.flatMap(({ data }) => data.laws)),
    departments: listed(files.taxonomy.flatMap(({ data }) => data.departments)),
  };
  const plans = files.plans.map(({ id, data: { year } }) => {
    const folder = id.replace(/plan\.yaml$/, 'items/');
    return { year, items: named(files.items.filter((item) => item.id.startsWith(folder))) };
  });
  const all = [...Object.values(entries), ...plans.map(({ items }) => items)].flat();
  if (all.every(({ aliases }) => aliases.length === 0)) return files;

  const guides = formerNames(entries.guides);
  const news = formerNames(entries.news);
  const law = formerNames(entries.laws);
  const leads = formerNames(entries.departments);
  const items = new Map(
    plans.flatMap((plan) => [...formerNames(plan.items, (slug) => `${plan.year}/${slug}`)]),
  );
  const itemsOf = (year: number): Names =>
    formerNames(plans.find((plan) => plan.year === year)?.items ?? []);
  const page: Names = new Map([
    ...formerNames(entries.guides, guidePath),
    ...formerNames(entries.news, newsPath),
    ...formerNames(entries.pages, pagePath),
    ...formerNames(entries.laws, lawPath),
    ...formerNames(entries.departments, departmentPath),
    ...plans.flatMap((plan) => [...formerNames(plan.items, (slug) => planPath(plan.year, slug))]),
  ]);
  return {
    ...files,
    guides: inEach(files.guides, () => ({ related: guides, items, law })),
    announcements: inEach(files.announcements, () => ({
      guides,
      items,
      supersedes: news,
      explains: news,
      path: page,
    })),
    glossary: inEach(files.glossary, () => ({ law })),
    laws: inEach(files.laws, () => ({ guides, by: law })),
    comics: inEach(files.comics, () => ({ law, guide: guides })),
    quizzes: inEach(files.quizzes, () => ({ law })),
    items: inEach(files.items, () => ({ leads, continues: items })),
    plans: inEach(files.plans, ({ year }) => ({ items: itemsOf(year) })),
    weeks: inEach(files.weeks, ({ year }) => ({ item: itemsOf(year) })),
    vocabulary: inEach(files.vocabulary, () => ({ page })),
    questions: files.questions.map((file) => ({
      ...file,
      data: { source: inQuestions(file.data.source, page) },
    })),
  };
}

function inEach<T>(
  files: readonly SourceFile<T>[],
  fields: (data: T) => Record<string, Names>,
): SourceFile<T>[] {
  return files.map((file) => ({ ...file, data: renamed(file.data, fields(file.data)) }));
}

/** A copy in which the fields that name entries, wherever they stand, name them as they are called today. */
function renamed<T>(value: T, fields: Record<string, Names>): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((inner: unknown) => renamed(inner, fields)) as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => {
      const names = fields[key];
      const today = (one: unknown): unknown =>
        (typeof one === 'string' ? names?.get(one) : undefined) ?? renamed(one, fields);
      return [key, names && Array.isArray(inner) ? inner.map(today) : today(inner)];
    }),
  ) as T;
}

/** The lines of a file of questions; their first field names pages, with `|` between them. */
function inQuestions(source: string, pages: Names): string {
  return source.replace(/^\/[^\t\r\n]*(?=\t)/gm, (field) =>
    field
      .split('|')
      .map((address) => pages.get(address.trim()) ?? address)
      .join('|'),
  );
}
