import { localeOfFile } from '../i18n/paths.ts';
import type { Content, PlanYear, Prose } from './content.ts';
import { followAliases } from './addresses/follow.ts';
import { draftsIn, withoutDrafts } from './drafts.ts';
import type { Announcement } from './news/schema.ts';
import { newestFirst } from './news/day.ts';
import { intents, type Guide } from './guides/schema.ts';
import type { Law } from './laws/schema.ts';
import type { Channel } from './site/channels.ts';
import { emptyDisclosure, type Disclosure } from './site/disclosure.ts';
import type { Comic, Handouts, Question } from './week/parts-schema.ts';
import type { Week } from './week/schema.ts';
import type { Vocabulary } from './site/vocabulary.ts';
import { readQuestions, type CorpusFile } from './questions/corpus.ts';
import { resolveReferences } from './text/references.ts';
import type { ProseData } from './text/schema.ts';
import type { Item, Plan } from './plan/schema.ts';
import type { Alias, Authority, Home, SitePage, Taxonomy, Term } from './site/schema.ts';

/** A file of `content/` with its validated data. */
export interface SourceFile<T> {
  /** Path below `content/`, such as `work-plan/2024/items/ip-finance/item.yaml`. */
  id: string;
  data: T;
  body?: string | undefined;
  /** The line of the file that the body begins on. */
  bodyLine?: number;
}

/** All files of `content/`, by kind. */
export interface SourceFiles {
  authority: SourceFile<Authority>[];
  taxonomy: SourceFile<Taxonomy>[];
  home: SourceFile<Home>[];
  glossary: SourceFile<{ terms: Term[] }>[];
  vocabulary: SourceFile<Vocabulary>[];
  plans: SourceFile<Plan>[];
  items: SourceFile<Item>[];
  weeks: SourceFile<Week>[];
  comics: SourceFile<{ comics: Comic[] }>[];
  quizzes: SourceFile<{ questions: Question[] }>[];
  handouts: SourceFile<Handouts>[];
  guides: SourceFile<Guide>[];
  announcements: SourceFile<Announcement>[];
  aliases: SourceFile<{ aliases: Alias[] }>[];
  laws: SourceFile<{ laws: Law[] }>[];
  channels: SourceFile<{ channels: Channel[] }>[];
  disclosure: SourceFile<Disclosure>[];
  pages: SourceFile<SitePage>[];
  questions: SourceFile<{ source: string }>[];
  prose: SourceFile<ProseData>[];
}

/**
 * Puts the files together: items under their plan, texts under their page's address, references in
 * their place. What comes of it does not depend on the order in which the files were read.
 *
 * @param options `drafts`: whether entries that are drafts are among them; a build leaves them out
 * @throws Error naming the file, when a file of the site's settings is missing
 */
export function assemble(all: SourceFiles, { drafts = false } = {}): Content {
  const files = followAliases(drafts ? all : withoutDrafts(all));
  const { launch } = only(files.authority, 'site/authority.yaml');
  const plans = files.plans
    .map((file): PlanYear => {
      const folder = file.id.replace(/plan\.yaml$/, 'items/');
      return {
        ...file.data,
        file: `content/${file.id}`,
        items: files.items
          .filter((item) => item.id.startsWith(folder))
          .map((item) => ({
            ...item.data,
            online: item.data.online || launch,
            slug: item.id.slice(folder.length).replace(/\/item\.yaml$/, ''),
            file: `content/${item.id}`,
          }))
          .sort((a, b) => a.number - b.number || a.slug.localeCompare(b.slug, 'en')),
      };
    })
    .sort((a, b) => b.year - a.year);
  return resolveReferences({
    authority: only(files.authority, 'site/authority.yaml'),
    taxonomy: only(files.taxonomy, 'site/taxonomy.yaml'),
    home: only(files.home, 'site/home.yaml'),
    vocabulary: only(files.vocabulary, 'site/vocabulary.yaml'),
    terms: only(files.glossary, 'site/glossary.yaml').terms,
    plans,
    weeks: files.weeks
      .map((file) => {
        const beside = (name: string): string => file.id.replace(/week\.yaml$/, name);
        const part = <T>(list: readonly SourceFile<T>[], name: string): T | undefined =>
          list.find(({ id }) => id === beside(name))?.data;
        return {
          ...file.data,
          file: `content/${file.id}`,
          comics: part(files.comics, 'comics.yaml')?.comics ?? [],
          questions: part(files.quizzes, 'quiz.yaml')?.questions ?? [],
          handouts: part(files.handouts, 'handouts.yaml'),
        };
      })
      .sort((a, b) => b.year - a.year),
    guides: files.guides
      .map((file) => ({
        ...file.data,
        online: file.data.online || launch,
        slug: file.id.replace(/^guides\/|\/guide\.yaml$/g, ''),
        file: `content/${file.id}`,
      }))
      .sort(
        (a, b) =>
          intents.indexOf(a.intent) - intents.indexOf(b.intent) ||
          a.order - b.order ||
          a.slug.localeCompare(b.slug, 'en'),
      ),
    announcements: files.announcements
      .map((file) => ({
        ...file.data,
        online: file.data.online || launch,
        slug: file.id.replace(/^announcements\/|\/announcement\.yaml$/g, ''),
        file: `content/${file.id}`,
      }))
      .sort(newestFirst),
    aliases: only(files.aliases, 'site/aliases.yaml').aliases,
    laws: only(files.laws, 'site/laws.yaml').laws,
    channels: only(files.channels, 'site/channels.yaml').channels,
    disclosure: files.disclosure[0]?.data ?? emptyDisclosure,
    pages: files.pages
      .map((file) => ({
        ...file.data,
        slug: file.id.replace(/^pages\/|\/page\.yaml$/g, ''),
        file: `content/${file.id}`,
      }))
      .sort((a, b) => a.slug.localeCompare(b.slug, 'en')),
    corpus: corpusOf(files.questions),
    prose: files.prose.map(proseOf).sort((a, b) => a.file.localeCompare(b.file, 'en')),
    drafts: draftsIn(all),
  });
}

function corpusOf(files: readonly SourceFile<{ source: string }>[]): CorpusFile {
  const read = [...files]
    .sort((a, b) => a.id.localeCompare(b.id, 'en'))
    .map(({ id, data }) => readQuestions(`content/${id}`, data.source));
  return {
    questions: read.flatMap(({ questions }) => questions),
    bad: read.flatMap(({ bad }) => bad),
  };
}

function proseOf(file: SourceFile<ProseData>): Prose {
  return {
    path: addressOf(file.id),
    locale: localeOfFile(file.id),
    file: `content/${file.id}`,
    answer: file.data.answer,
    aliases: file.data.aliases,
    madeFrom: file.data.made_from,
    public: file.data.public,
    body: file.body ?? '',
    bodyLine: file.bodyLine ?? 1,
  };
}

/** The address of the page that a text belongs to. */
export function addressOf(id: string): string {
  const folder = id.replace(/\/[^/]*$/, '');
  return `/${folder
    .replace(/^work-plan\/(\d+)(?:\/items)?/, 'plan/$1')
    .replace(/^pages\//, '')
    .replace(/^announcements\//, 'news/')
    .replace(/^publicity-week\//, 'week/')}/`;
}

function only<T>(files: SourceFile<T>[], name: string): T {
  const [file] = files;
  if (!file) {
    throw new Error(
      `content/${name}: 缺少这个文件，请从版本库恢复。/ This file is missing: restore it from the repository.`,
    );
  }
  return file.data;
}
