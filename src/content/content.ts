import type { Locale } from '../i18n/locales.ts';
import type { Announcement } from './news/schema.ts';
import type { Guide } from './guides/schema.ts';
import type { Law } from './laws/schema.ts';
import type { Channel } from './site/channels.ts';
import type { Disclosure } from './site/disclosure.ts';
import type { Item, Plan } from './plan/schema.ts';
import type { Vocabulary } from './site/vocabulary.ts';
import type { CorpusFile } from './questions/corpus.ts';
import type { Comic, Handouts, Question } from './week/parts-schema.ts';
import type { Week } from './week/schema.ts';
import type { Alias, Authority, Home, SitePage, Taxonomy, Term } from './site/schema.ts';

/** A text in one language, with the address of the page it belongs to. */
export interface Prose {
  /** Address without locale prefix, such as `/plan/2024/ip-finance/`. */
  path: string;
  locale: Locale;
  file: string;
  answer: string;
  /** Anchors that are gone, each with its successor. */
  aliases: Record<string, string>;
  /** Of a translation: the fingerprints of the Chinese that its sections were made from. */
  madeFrom: Record<string, string>;
  /** Numbers and addresses of persons that it may name. */
  public: string[];
  /** The text below the front matter. */
  body: string;
  /** The line of the file that `body` starts on. */
  bodyLine: number;
}

/** An item of a plan with what its place in `content/` says. */
export interface PlanItem extends Item {
  slug: string;
  file: string;
}

/** A year's plan with its items in order. */
export interface PlanYear extends Plan {
  file: string;
  items: PlanItem[];
}

/** A guide with what its place in `content/` says. */
export interface GuideEntry extends Guide {
  slug: string;
  file: string;
}

/** A publicity week with its file, and what lies beside it. */
export interface WeekEntry extends Week {
  file: string;
  comics: Comic[];
  questions: Question[];
  handouts: Handouts | undefined;
}

/** An announcement with what its place in `content/` says. */
export interface AnnouncementEntry extends Announcement {
  slug: string;
  file: string;
}

/** An entry that says `draft: true`. */
export interface Draft {
  /** The file that says so. */
  file: string;
  /** The address that its page will have, without locale prefix. */
  path: string;
  /** What others call it: `ip-insurance`, or `2025/ip-finance`. */
  name: string;
}

/** Everything in `content/`, read and typed, but not yet checked as a whole. */
export interface Content {
  authority: Authority;
  taxonomy: Taxonomy;
  home: Home;
  terms: Term[];
  vocabulary: Vocabulary;
  /** Newest year first. */
  plans: PlanYear[];
  /** In the order of the intents, then by slug. */
  guides: GuideEntry[];
  /** Newest year first. */
  weeks: WeekEntry[];
  /** Newest first; the less precise date after the more precise one. */
  announcements: AnnouncementEntry[];
  aliases: Alias[];
  laws: Law[];
  channels: Channel[];
  /** 政府信息公开. */
  disclosure: Disclosure;
  pages: (SitePage & { slug: string; file: string })[];
  /** Questions as people ask them, for the search to learn from. */
  corpus: CorpusFile;
  prose: Prose[];
  /** The entries that are drafts, whether they are among those above or left out. */
  drafts: Draft[];
  /** The same as the files say it, with the references that are told in words above. */
  written: Omit<Content, 'written'>;
}

/** Where the files of the site's settings lie. */
export const siteFiles = {
  authority: 'content/site/authority.yaml',
  taxonomy: 'content/site/taxonomy.yaml',
  home: 'content/site/home.yaml',
  glossary: 'content/site/glossary.yaml',
  vocabulary: 'content/site/vocabulary.yaml',
  laws: 'content/site/laws.yaml',
  channels: 'content/site/channels.yaml',
  disclosure: 'content/site/disclosure.yaml',
  aliases: 'content/site/aliases.yaml',
} as const;

/** Pages of a year's plan that are not items, and whose slugs no item may take. */
export const reservedPlanSlugs = ['targets', 'booklet'] as const;

/** The address of a year’s plan to be printed. */
export function bookletPath(year: number): string {
  return planPath(year, 'booklet');
}

/** The address of a year's publicity week, or of one of its parts. */
export function weekPath(year: number, part?: string): string {
  return part ? `/week/${year}/${part}/` : `/week/${year}/`;
}

/** Parts of a week that have pages of their own. */
export const weekParts = { quiz: 'quiz', sheet: 'teaching-sheet', poster: 'poster' } as const;

/** The address of a comic of a year's week. */
export function comicPath(year: number, id: string): string {
  return weekPath(year, `comics/${id}`);
}

/** The address of a guide. */
export function guidePath(slug: string): string {
  return `/guides/${slug}/`;
}

/** The guide whose page is at an address; without locale prefix. */
export function guideAt<T extends { slug: string }>(
  guides: readonly T[],
  path: string,
): T | undefined {
  return guides.find(({ slug }) => guidePath(slug) === path);
}

/** The address of an announcement. */
export function newsPath(slug: string): string {
  return `/news/${slug}/`;
}

/** Lists below `/news/` have addresses of their own, which no announcement may take. */
export const reservedNewsSlug = /^(?:page|type|\d{4})$/;

/** The address of a department. */
export function departmentPath(id: string): string {
  return `/departments/${id}/`;
}

/** The address of a document of `laws.yaml`. */
export function lawPath(id: string): string {
  return `/laws/${id}/`;
}

/** The address of what changes in the law, and when; or of one change there. */
export function lawChangesPath(id?: string): string {
  return id ? `/laws/changes/#${id}` : '/laws/changes/';
}

/** Pages below `/laws/` that are no document, and whose ids none may take. */
export const reservedLawIds = ['changes'] as const;

/** The address of a page about the site itself. */
export function pagePath(slug: string): string {
  return `/${slug}/`;
}

/** The folder that a file lies in. */
export function folderOf(file: string): string {
  return file.replace(/\/[^/]*$/, '');
}

/** Sections of a guide, in the order of its page; their ids are its anchors. */
export const guideSections = [
  'conditions',
  'steps',
  'materials',
  'limits',
  'fees',
  'result',
  'remedies',
  'mistakes',
  'questions',
  'basis',
  'contacts',
] as const;
export type GuideSection = (typeof guideSections)[number];

/** The sections that stand on a guide's page: one with nothing to tell is left out. */
export function standingSections({
  result,
  remedies,
  questions,
}: {
  result?: unknown;
  remedies: readonly unknown[];
  questions: readonly { answer?: unknown }[];
}): GuideSection[] {
  const empty: Partial<Record<GuideSection, boolean>> = {
    result: !result,
    remedies: remedies.length === 0,
    questions: !questions.some(({ answer }) => answer),
  };
  return guideSections.filter((id) => !empty[id]);
}

/** Anchors that a page has of its own, and which no heading or action may take. */
export const ownAnchors = {
  plan: ['opening'],
  item: ['actions', 'guides', 'related', 'cite'],
  guide: ['tools', ...guideSections, 'versions', 'cite'],
  news: ['pending', 'attachments', 'related', 'press', 'cite'],
  week: ['comics', 'activities', 'print', 'events', 'places', 'themes', 'news', 'cite'],
} as const satisfies Record<string, readonly string[]>;

/** The address of a year's plan, or of one of its pages. */
export function planPath(year: number, slug?: string): string {
  return slug ? `/plan/${year}/${slug}/` : `/plan/${year}/`;
}
