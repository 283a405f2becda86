import { formatDate } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { paragraphsOf } from '../../i18n/passages.ts';
import { strings, type Strings } from '../../i18n/strings.ts';
import type { Content } from '../content.ts';
import { guideLink } from '../guides/lists.ts';
import type { LinkModel } from '../plan/items.ts';
import { articleText, eventTexts, inForceText, lawLink, lawOf, numberText } from './model.ts';
import { lawKinds, type Change, type Law, type LawKind, type LawVersion } from './schema.ts';
import { lawUses, type LawUse } from './uses.ts';

const kindKeys = {
  law: 'lawKindLaw',
  regulation: 'lawKindRegulation',
  area: 'lawKindArea',
  local: 'lawKindLocal',
  interpretation: 'lawKindInterpretation',
  rule: 'lawKindRule',
  document: 'lawKindDocument',
  notice: 'lawKindNotice',
  working: 'lawKindWorking',
  standard: 'lawKindStandard',
  treaty: 'lawKindTreaty',
  foreign: 'lawKindForeign',
} as const satisfies Record<LawKind, keyof Strings>;

/** Where the texts of laws, regulations and judicial interpretations are kept. */
export const lawDatabase = 'https://flk.npc.gov.cn/';

/** A document as lists show it. */
export interface LawSummary extends LinkModel {
  /** One line a version, then what other documents do to it. */
  states: string[];
  /** How many guides rest on it. */
  guides: number;
}

/** A change of the law, for readers of this site. */
export interface ChangeModel {
  /** Its anchor on the page of changes. */
  id: string;
  /** ISO day from which it counts. */
  on: string;
  onText: string;
  law: LinkModel;
  title: string;
  /** The text in one piece, for lists that show no paragraphs. */
  text: string;
  paragraphs: string[];
  /** Articles before and after: 第33条 → 第36条. */
  articles: string | undefined;
  guides: LinkModel[];
  /** Where it is told, beside the official text of the version. */
  sources: { name: string; url: string | undefined }[];
  recorded: string;
}

/** The page of a document. */
export interface LawModel extends LinkModel {
  title: string;
  original: string | undefined;
  kind: string;
  /** Nobody issues a treaty or a standard of its own name. */
  issuer: string | undefined;
  answer: string;
  versions: {
    id: string;
    name: string;
    number: string | undefined;
    /** The days of adoption and issue, each saying which it is. */
    made: string | undefined;
    inForce: string;
    official: string | undefined;
  }[];
  events: string[];
  changes: ChangeModel[];
  /** The heading over them; it stays true when the day of a change comes. */
  changesLabel: string;
  renumbered: { old: string; new: string; what: string }[];
  uses: LawUse[];
  /** Where its text can be searched for by name, while its own address is not known. */
  searchAt: { note: string; site?: { url: string; label: string } } | undefined;
}

function stateOf(law: Law, version: LawVersion, locale: Locale): string {
  const name = version.name?.[locale];
  const days = inForceText(law, version, locale);
  if (!name) return days;
  return locale === 'zh' ? `${name}，${days}` : `${name}, ${days}`;
}

function summaryOf(content: Content, law: Law, locale: Locale): LawSummary {
  return {
    ...lawLink(law, locale),
    states: [
      ...law.versions.map((version) => stateOf(law, version, locale)),
      ...eventTexts(content, law, locale),
    ],
    guides: content.guides.filter(({ basis }) => basis.some((entry) => entry.law === law.id))
      .length,
  };
}

/** All documents by kind, in the order of their rank. */
export function lawsByKind(
  content: Content,
  locale: Locale,
): { id: LawKind; name: string; laws: LawSummary[] }[] {
  return lawKinds
    .map((id) => ({
      id,
      name: strings(locale)[kindKeys[id]],
      laws: content.laws
        .filter(({ kind }) => kind === id)
        .map((law) => summaryOf(content, law, locale)),
    }))
    .filter(({ laws }) => laws.length > 0);
}

/** Who made a document, said as its kind asks; where the state says 印发 or 发布 the name alone. */
function maker(law: Law, locale: Locale): string {
  const t = strings(locale);
  const issuer = law.issuer[locale];
  const effect = law.effect ?? 'in-force';
  if (['standard', 'treaty'].includes(law.kind) || ['issued', 'published'].includes(effect)) {
    return issuer;
  }
  if (!['document', 'notice', 'working'].includes(law.kind)) return t.lawMadeBy(issuer);
  return effect === 'implemented' ? t.lawIssuedBy(issuer) : t.lawPublishedBy(issuer);
}

/** When a version was adopted and issued, as far as it is known. */
function madeText({ adopted, issued }: LawVersion, locale: Locale): string | undefined {
  const t = strings(locale);
  const days = [
    ...(adopted ? [t.lawAdoptedOn(formatDate(adopted, locale))] : []),
    ...(issued ? [t.lawIssuedOn(formatDate(issued, locale))] : []),
  ];
  return days.length > 0 ? days.join(t.semicolon) : undefined;
}

/** The page of a document. */
export function lawModel(content: Content, id: string, locale: Locale): LawModel {
  const law = lawOf(content, id);
  const t = strings(locale);
  const { label, path, states } = summaryOf(content, law, locale);
  const changes = lawChanges(content, locale).filter((change) => change.law.id === id);
  return {
    id,
    label,
    path,
    title: law.title[locale],
    original: locale === 'en' ? law.title.zh : undefined,
    kind: t.lawKindOne(law.kind),
    issuer: ['standard', 'treaty'].includes(law.kind) ? undefined : law.issuer[locale],
    answer: t.lawAnswer(law.about?.[locale] ?? maker(law, locale), states),
    versions: law.versions.map((version) => ({
      id: version.id,
      name:
        version.name?.[locale] ??
        t.lawOnlyVersion((version.adopted ?? version.issued ?? version.from).slice(0, 4)),
      number: version.number && numberText(version.number, locale),
      made: madeText(version, locale),
      inForce: inForceText(law, version, locale),
      official: version.official,
    })),
    events: eventTexts(content, law, locale),
    changes,
    changesLabel: changes.every(({ on, recorded }) => on <= recorded)
      ? t.lawChangedHere
      : t.lawChangesHere,
    renumbered: law.versions.flatMap((version) =>
      version.renumbered.map((entry) => ({
        old: articleText(entry.old, locale),
        new: articleText(entry.new, locale),
        what: entry.what[locale],
      })),
    ),
    uses: lawUses(content, id, locale),
    searchAt: law.versions.some(({ official }) => !official)
      ? searchAt(content, law, locale)
      : undefined,
  };
}

/** Kinds whose issuer is named by what it is and has no site of its own, and the office’s own plan. */
const withoutIssuerSite: readonly Law['kind'][] = ['treaty', 'standard', 'working'];

/**
 * Laws are in the national database; other documents on the site of their issuer, which is linked
 * if it is among the channels.
 */
function searchAt(content: Content, law: Law, locale: Locale): LawModel['searchAt'] {
  const t = strings(locale);
  if (['law', 'regulation', 'interpretation'].includes(law.kind)) {
    return {
      note: t.lawDatabaseNote,
      site: { url: lawDatabase, label: t.lawOfficialText },
    };
  }
  const issuers = law.issuer.zh.split('、');
  const site = content.channels.find(({ name, url }) => url && issuers.includes(name.zh));
  if (site?.url) {
    return { note: t.lawIssuerNote, site: { url: site.url, label: site.name[locale] } };
  }
  return withoutIssuerSite.includes(law.kind)
    ? undefined
    : { note: t.lawIssuerSearch(law.kind === 'foreign') };
}

/** All changes, the latest day first. */
export function lawChanges(content: Content, locale: Locale): ChangeModel[] {
  return content.laws
    .flatMap((law) =>
      law.versions.flatMap((version) =>
        version.changes.map((change) => changeModel(content, law, version, change, locale)),
      ),
    )
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/** The changes of the law that the first page tells, in the order of the office. */
export function homeLawChanges(content: Content, locale: Locale): ChangeModel[] {
  const changes = new Map(lawChanges(content, locale).map((change) => [change.id, change]));
  return content.home.law_changes.flatMap((id) => changes.get(id) ?? []);
}

function changeModel(
  content: Content,
  law: Law,
  version: LawVersion,
  change: Change,
  locale: Locale,
): ChangeModel {
  const on = change.on ?? version.from;
  const paragraphs = paragraphsOf(change.text[locale]);
  return {
    id: change.id,
    on,
    onText: formatDate(on, locale),
    law: lawLink(law, locale),
    title: change.title[locale],
    text: paragraphs.join(locale === 'zh' ? '' : ' '),
    paragraphs,
    articles: changedArticles(law, change, locale),
    guides: change.guides.map((slug) => guideLink(content, slug, locale)),
    sources: change.sources.map(({ name, url }) => ({ name: name[locale], url })),
    recorded: change.recorded,
  };
}

/**
 * The articles of a change: 第33条 → 第36条. Of a document with several versions, a number that stands
 * alone says of which it is, as each of them may have another article of that number.
 */
function changedArticles(
  { versions }: Law,
  { articles }: Change,
  locale: Locale,
): string | undefined {
  const [old, now] = [articles?.old, articles?.new].map(
    (article) => article && articleText(article, locale),
  );
  if (old && now) return old === now ? now : `${old} → ${now}`;
  const alone = old ?? now;
  if (!alone || versions.length === 1) return alone;
  const t = strings(locale);
  return old ? t.lawArticleOld(old) : t.lawArticleNew(alone);
}

/**
 * The days of changes in the law, the latest first, each with the laws that change: all, or those
 * that concern a guide.
 */
export function changeDays(
  content: Content,
  locale: Locale,
  guide?: string,
): { on: string; text: string; laws: string[] }[] {
  const changes = content.laws.flatMap((law) =>
    law.versions.flatMap((version) =>
      version.changes
        .filter(({ guides }) => !guide || guides.includes(guide))
        .map(({ on = version.from }) => ({ on, law: law.short[locale] })),
    ),
  );
  return [...Map.groupBy(changes, ({ on }) => on)]
    .sort(([a], [b]) => b.localeCompare(a))
    .map(([on, those]) => ({
      on,
      text: formatDate(on, locale),
      laws: [...new Set(those.map(({ law }) => law))],
    }));
}

/** The day on which the newest change was written down. */
export function changesAsOf(content: Content): string {
  return (
    content.laws
      .flatMap((law) => law.versions.flatMap(({ changes }) => changes))
      .map(({ recorded }) => recorded)
      .sort()
      .at(-1) ?? ''
  );
}
