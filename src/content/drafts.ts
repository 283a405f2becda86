import {
  guidePath,
  newsPath,
  pagePath,
  planPath,
  weekPath,
  type Content,
  type Draft,
} from './content.ts';
import type { SourceFile, SourceFiles } from './assemble.ts';
import type { Problem } from './problems.ts';

const slugIn = (file: string, folder: string): string =>
  file.slice(folder.length + 1).replace(/\/[^/]*$/, '');

/** Every entry that says `draft: true`. The items of a plan that does so are drafts with it. */
export function draftsIn(files: SourceFiles): Draft[] {
  const drafts: Draft[] = [];
  const collect = <T extends { draft?: boolean | undefined }>(
    entries: readonly SourceFile<T>[],
    describe: (id: string) => { path: string; name: string },
  ): void => {
    for (const { id, data } of entries) {
      if (data.draft) drafts.push({ file: `content/${id}`, ...describe(id) });
    }
  };
  const slugged =
    (folder: string, path: (slug: string) => string) =>
    (id: string): { path: string; name: string } => {
      const slug = slugIn(id, folder);
      return { path: path(slug), name: slug };
    };
  collect(files.guides, slugged('guides', guidePath));
  collect(files.announcements, slugged('announcements', newsPath));
  collect(files.pages, slugged('pages', pagePath));
  collect(files.plans, (id) => {
    const year = slugIn(id, 'work-plan');
    return { path: planPath(Number(year)), name: year };
  });
  collect(files.weeks, (id) => {
    const year = slugIn(id, 'publicity-week');
    return { path: weekPath(Number(year)), name: year };
  });
  collect(files.items, (id) => {
    const [year = '', slug = ''] = slugIn(id, 'work-plan').split('/items/');
    return { path: planPath(Number(year), slug), name: `${year}/${slug}` };
  });
  return drafts;
}

/** The files without those of drafts, and without what lies in their folders. */
export function withoutDrafts(files: SourceFiles): SourceFiles {
  const folders = draftsIn(files).map(({ file }) =>
    file.replace(/^content\//, '').replace(/[^/]*$/, ''),
  );
  const published = Object.fromEntries(
    Object.entries(files).map(([name, entries]: [string, SourceFile<unknown>[]]) => [
      name,
      entries.filter(({ id }) => !folders.some((folder) => id.startsWith(folder))),
    ]),
  ) as unknown as SourceFiles;
  return {
    ...published,
    glossary: published.glossary.map((file) => ({
      ...file,
      data: { terms: file.data.terms.filter((term) => !term.draft) },
    })),
  };
}

/**
 * What is wrong only because drafts are left out, such as a reference of a published page to one:
 * told with the draft and the ways out.
 *
 * @param published the problems of the content without its drafts
 * @param all the problems of the content with them
 */
export function dueToDrafts(
  published: readonly Problem[],
  all: readonly Problem[],
  { drafts }: Pick<Content, 'drafts'>,
): Problem[] {
  const keyOf = ({ file, line, field, en }: Problem): string =>
    [file, line, field, en].join('\n').replace(/ Use one of .*$/s, '');
  const known = new Set(all.map(keyOf));
  return published
    .filter((problem) => !known.has(keyOf(problem)))
    .map((problem) => {
      const meant = drafts.filter(({ name, path }) => names(problem.en, name, path));
      const files = (meant.length > 0 ? meant : drafts).map(({ file }) => file);
      const { file, line, field } = problem;
      return {
        file,
        ...(line === undefined ? {} : { line }),
        field,
        zh:
          meant.length > 0
            ? `这里指向的 ${files.join('、')} 还是草稿，不会发布。请把它的 draft: true 删去，或者先去掉这一处。`
            : `没有草稿（${files.join('、')}），就有这个问题：${problem.zh}请删去草稿的 draft: true，或者先改这一处。`,
        en:
          meant.length > 0
            ? `This leads to ${files.join(', ')}, which is a draft and is not published. Remove its draft: true, or take this out for now.`
            : `Without the drafts (${files.join(', ')}) this is wrong: ${problem.en} Remove draft: true there, or change this for now.`,
      };
    });
}

/** Whether a message is about a draft: it quotes its name or its address. */
function names(message: string, name: string, path: string): boolean {
  const slug = name.replace(/^\d+\//, '');
  return [name, slug, path].some((word) =>
    [`“${word}”`, `“${word}#`, `(${word}`].some((quoted) => message.includes(quoted)),
  );
}

/** Links in published texts that lead to drafts, which a build would find only at its end. */
export function linksToDrafts(published: Content): Problem[] {
  return published.prose.flatMap(({ file, body, bodyLine }) =>
    body.split(/\r?\n/).flatMap((line, i) =>
      [...line.matchAll(/\]\((\/[^)\s#?]*)/g)].flatMap(([, link = '']): Problem[] => {
        const draft = published.drafts.find(({ path }) => link.startsWith(path));
        if (!draft) return [];
        return [
          {
            file,
            line: bodyLine + i,
            field: '',
            zh: `“${link}”指向的 ${draft.file} 还是草稿，不会发布。请把它的 draft: true 删去，或者先去掉这个链接。`,
            en: `“${link}” leads to ${draft.file}, which is a draft and is not published. Remove its draft: true, or take the link out for now.`,
          },
        ];
      }),
    ),
  );
}

/** The content as development shows it: what is a draft says so wherever its title stands. */
export function markDrafts(content: Content): Content {
  const files = new Set(content.drafts.map(({ file }) => file));
  const marked = (name: { zh: string; en: string }): { zh: string; en: string } => ({
    zh: `【草稿】${name.zh}`,
    en: `[Draft] ${name.en}`,
  });
  const titled = <T extends { file: string; title: { zh: string; en: string } }>(entry: T): T =>
    files.has(entry.file) ? { ...entry, title: marked(entry.title) } : entry;
  const named = <T extends { file: string; name: { zh: string; en: string } }>(entry: T): T =>
    files.has(entry.file) ? { ...entry, name: marked(entry.name) } : entry;
  return {
    ...content,
    guides: content.guides.map(titled),
    announcements: content.announcements.map(titled),
    pages: content.pages.map(titled),
    weeks: content.weeks.map(named),
    plans: content.plans.map((plan) => ({
      ...named(plan),
      items: plan.items.map((item) =>
        files.has(item.file) || files.has(plan.file)
          ? { ...item, heading: marked(item.heading) }
          : item,
      ),
    })),
  };
}
