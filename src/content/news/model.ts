import { textContext, type TextContext } from '../text/context.ts';
import { formatBytes, formatDate } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { strings, type Strings } from '../../i18n/strings.ts';
import type { AnnouncementType } from './schema.ts';
import type { AttachmentFile } from './attachments.ts';
import {
  folderOf,
  newsPath,
  planPath,
  type AnnouncementEntry,
  type Content,
  type PlanYear,
} from '../content.ts';
import { guideLink } from '../guides/lists.ts';
import { itemLink, itemOf, itemSummary, type LinkModel } from '../plan/items.ts';
import { actionModel, answerOf } from '../plan/model.ts';
import { oncePer } from '../once.ts';
import type { Action } from '../plan/schema.ts';

/** An announcement as lists show it. */
export interface AnnouncementSummary {
  slug: string;
  path: string;
  title: string;
  answer: string;
  type: AnnouncementType;
  typeName: string;
  /** Day and minute at which it went on this site, and its day in words; empty until it has. */
  date: string;
  dateText: string;
  /** ISO day on which the text was last changed. */
  modified: string;
  /** What it rests on, for lists: the document that it is about, or of a document its own date; else empty. */
  about: string;
}

/** A link to an announcement. */
export function newsLink({ slug, title }: AnnouncementEntry, locale: Locale): LinkModel {
  return { id: slug, label: title[locale], path: newsPath(slug) };
}

/** The page of an announcement. */
export interface AnnouncementModel extends AnnouncementSummary {
  /** Who issued it; for one of the site's own texts, who issued the document that it is about. */
  issuer: string;
  number: string;
  /** The document that one of the site's own texts is about. */
  document: { title: string; issued: string; date: string; path: string | undefined } | undefined;
  /** The document's own date in words, for what the office issued. */
  issued: string | undefined;
  effective: string | undefined;
  /** The most precise true date of the page: when it went online, else the document's own; as EDTF. */
  cited: string | undefined;
  source: string;
  pending: string[];
  attachments: { title: string; path: string; detail: string }[];
  items: LinkModel[];
  guides: LinkModel[];
  /** Lead departments of the items. */
  departments: LinkModel[];
  /** How it stands to other announcements, each way once. */
  relations: { label: string; links: LinkModel[] }[];
}

const typeKeys = {
  announcement: 'typeAnnouncement',
  notice: 'typeNotice',
  report: 'typeReport',
  explanation: 'typeExplanation',
  information: 'typeInformation',
} as const satisfies Record<AnnouncementType, keyof Strings>;

/** The name of a type of announcement. */
export function typeName(type: AnnouncementType, locale: Locale): string {
  return strings(locale)[typeKeys[type]];
}

/** The plan that all announcements are about, if it is one. */
export function planOfNews({ announcements, plans }: Content): PlanYear | undefined {
  return plans.find(
    ({ year }) =>
      announcements.length > 0 &&
      announcements.every(({ document }) => document?.path === planPath(year)),
  );
}

/** The announcements of a department: those of the items that it leads. */
export function announcementsOf(content: Content, department: string): AnnouncementEntry[] {
  const isLed = (ref: string): boolean =>
    itemOf(content, ref)?.item.leads.includes(department) === true;
  return content.announcements.filter((entry) => entry.items.some(isLed));
}

/** The actions of the items that an announcement belongs to; its text may print their names. */
export function announcementActions(content: Content, entry: AnnouncementEntry): Action[] {
  return entry.items.flatMap((ref) => itemOf(content, ref)?.item.actions ?? []);
}

/** What the components of an announcement's text are about. */
export function announcementContext(
  content: Content,
  entry: AnnouncementEntry,
  locale: Locale,
): TextContext {
  const actions = announcementActions(content, entry);
  return textContext(content, locale, newsPath(entry.slug), {
    actions: actions.map((action) => actionModel(action, content, locale)),
  });
}

/** An announcement as lists show it. */
export function announcementSummary(
  content: Content,
  entry: AnnouncementEntry,
  locale: Locale,
): AnnouncementSummary {
  const path = newsPath(entry.slug);
  return {
    slug: entry.slug,
    path,
    title: entry.title[locale],
    answer: answerOf(content, path, locale),
    type: entry.type,
    typeName: typeName(entry.type, locale),
    date: entry.online,
    dateText: entry.online && formatDate(entry.online.slice(0, 10), locale),
    modified: entry.modified,
    about: aboutOf(entry, locale),
  };
}

/** Keeps the plan of an earlier year from looking like today's news. */
function aboutOf({ document, issued }: AnnouncementEntry, locale: Locale): string {
  const t = strings(locale);
  if (document) return t.newsAbout(document.title[locale]);
  return issued ? t.newsDated(formatDate(issued, locale)) : '';
}

/** An announcement with its place among all, the newest first. */
export interface Listed {
  entry: AnnouncementEntry;
  order: number;
}

/** Announcements by what is asked for: their own name, or that of one that they refer to. */
const register = oncePer((announcements: Content['announcements']) => {
  const bySlug = new Map<string, Listed>();
  const explaining = new Map<string, Listed[]>();
  const superseding = new Map<string, Listed[]>();
  for (const [order, entry] of announcements.entries()) {
    const listed: Listed = { entry, order };
    bySlug.set(entry.slug, listed);
    if (entry.explains) append(explaining, entry.explains, listed);
    for (const slug of entry.supersedes) append(superseding, slug, listed);
  }
  return { bySlug, explaining, superseding };
});

function append<V>(lists: Map<string, V[]>, key: string, value: V): void {
  lists.set(key, [...(lists.get(key) ?? []), value]);
}

/**
 * An announcement by its name.
 *
 * @throws Error when there is none
 */
export function announcementOf({ announcements }: Content, slug: string | undefined): Listed {
  const listed = register(announcements).bySlug.get(slug ?? '');
  if (!listed) throw new Error(`content/announcements/${slug ?? ''}/ does not exist`);
  return listed;
}

/** The page of an announcement. */
export function announcementModel(
  content: Content,
  slug: string | undefined,
  locale: Locale,
  files: ReadonlyMap<string, AttachmentFile>,
): AnnouncementModel {
  const { entry } = announcementOf(content, slug);
  const { bySlug, explaining, superseding } = register(content.announcements);
  const t = strings(locale);
  const items = entry.items.flatMap((ref) => {
    const found = itemOf(content, ref);
    return found ? [itemSummary(content, found.plan, found.item, locale)] : [];
  });
  const relation = (
    label: string,
    others: readonly (Listed | undefined)[] = [],
  ): AnnouncementModel['relations'] => {
    const links = others
      .filter((other) => other !== undefined)
      .sort((a, b) => a.order - b.order)
      .map(({ entry: other }) => newsLink(other, locale));
    return links.length > 0 ? [{ label, links }] : [];
  };
  const leads = new Map(items.flatMap((item) => item.leads).map((lead) => [lead.id, lead]));
  return {
    ...announcementSummary(content, entry, locale),
    issuer: (entry.issuer ?? content.authority.name)[locale],
    number: entry.number,
    document: entry.document && {
      title: entry.document.title[locale],
      issued: entry.document.issued,
      date: formatDate(entry.document.issued, locale),
      path: entry.document.path,
    },
    issued: entry.issued && formatDate(entry.issued, locale),
    effective: entry.effective && formatDate(entry.effective, locale),
    cited: entry.online.slice(0, 10) || entry.issued,
    source: entry.source[locale],
    pending: entry.pending.map((part) => part[locale]),
    attachments: entry.attachments.map(({ file, title }) => {
      const found = files.get(`${folderOf(entry.file)}/${file}`);
      return {
        title: title[locale],
        path: `${newsPath(entry.slug)}${file}`,
        detail: found ? `${found.kind.toUpperCase()} · ${formatBytes(found.bytes, locale)}` : '',
      };
    }),
    items: entry.items.flatMap((ref) => itemLink(content, ref, locale)),
    guides: content.guides
      .filter((guide) => entry.guides.includes(guide.slug))
      .map(({ slug: guide }) => guideLink(content, guide, locale)),
    departments: [...leads.values()],
    relations: [
      ...relation(t.explains, [bySlug.get(entry.explains ?? '')]),
      ...relation(t.explainedBy, explaining.get(entry.slug)),
      ...relation(
        t.supersedes,
        entry.supersedes.map((other) => bySlug.get(other)),
      ),
      ...relation(t.supersededBy, superseding.get(entry.slug)),
    ],
  };
}
