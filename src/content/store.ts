import { getCollection, render, type CollectionEntry } from 'astro:content';
import { languageTag, type Locale } from '../i18n/locales.ts';
import { addressOf, assemble } from './assemble.ts';
import { readAttachments, type AttachmentFile } from './news/attachments.ts';
import type { Content } from './content.ts';
import { markDrafts } from './drafts.ts';
import { overdueGuides } from './guides/lists.ts';
import { ContentError } from './problems.ts';
import { readContent } from './read/read.ts';
import { markUntranslated, textLocale } from './text/translation.ts';

type Rendered = Awaited<ReturnType<typeof render>>;

interface Store {
  /** With the marks that pages show beside titles. */
  content: Content;
  /** Without them. */
  data: Content;
  /** By address and file name: `/about/zh.mdx`. */
  prose: Map<string, CollectionEntry<'prose'>>;
  attachments: Map<string, AttachmentFile>;
}

// Walking a collection costs time for each page that does it, so it is done once a build.
let loaded: Promise<Store> | undefined;

async function load(): Promise<Store> {
  const drafts = import.meta.env.DEV;
  // A build has checked it before it began.
  const problems = drafts ? (await readContent(process.cwd())).problems : [];
  if (problems.length > 0) throw new ContentError(problems);
  const files = {
    authority: await getCollection('authority'),
    taxonomy: await getCollection('taxonomy'),
    home: await getCollection('home'),
    glossary: await getCollection('glossary'),
    vocabulary: await getCollection('vocabulary'),
    aliases: await getCollection('aliases'),
    laws: await getCollection('laws'),
    channels: await getCollection('channels'),
    disclosure: await getCollection('disclosure'),
    plans: await getCollection('plans'),
    items: await getCollection('items'),
    weeks: await getCollection('weeks'),
    comics: await getCollection('comics'),
    quizzes: await getCollection('quizzes'),
    handouts: await getCollection('handouts'),
    guides: await getCollection('guides'),
    announcements: await getCollection('announcements'),
    pages: await getCollection('pages'),
    questions: await getCollection('questions'),
    prose: await getCollection('prose'),
  };
  const data = assemble(files, { drafts });
  const content = markUntranslated(markDrafts(data));
  const attachments = await readAttachments(content, process.cwd());
  // Only a warning: what is built does not depend on the day.
  for (const { file, review_by } of overdueGuides(content, new Date().toISOString().slice(0, 10))) {
    console.warn(
      `${file} › review_by: ${review_by} 已过，请复核这份指南。/ is past: this guide is due for review.`,
    );
  }
  return {
    content,
    data,
    prose: new Map(
      files.prose.map((entry) => [addressOf(entry.id) + entry.id.replace(/^.*\//, ''), entry]),
    ),
    attachments: attachments.files,
  };
}

function store(): Promise<Store> {
  // In development the content changes under us; a build reads it once.
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

/**
 * Everything in `content/`, read and checked once a build.
 *
 * @throws ContentError listing every mistake with file, field and remedy
 */
export async function getContent(): Promise<Content> {
  return (await store()).content;
}

/** The same for data sets: titles as they are written, without the marks that pages show. */
export async function getData(): Promise<Content> {
  return (await store()).data;
}

/** The attached files by their path, with kind and size. */
export async function getAttachments(): Promise<ReadonlyMap<string, AttachmentFile>> {
  return (await store()).attachments;
}

/** A text ready to be placed in a component. */
export interface PageText extends Rendered {
  /** Its own language: Chinese where the page's language has no text yet. */
  textLocale: Locale;
  /** What an element around it says of that, where it differs from the page's language. */
  lang: string | undefined;
}

/**
 * The text of a page in a language, or in Chinese while there is no translation.
 *
 * @param path the page's address without locale prefix
 */
export async function getProse(path: string, locale: Locale): Promise<PageText> {
  const { content, prose } = await store();
  const own = textLocale(content, path, locale);
  const entry = prose.get(`${path}${own}.mdx`);
  if (!entry) throw new Error(`${path}: there is no text in “${locale}”`);
  return {
    ...(await render(entry)),
    textLocale: own,
    lang: own === locale ? undefined : languageTag[own],
  };
}
