import { formatDuration } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { paragraphsOf } from '../../i18n/passages.ts';
import { strings } from '../../i18n/strings.ts';
import { lawPath, type Content, type GuideEntry } from '../content.ts';
import { basisLabel, basisText, lawOf, versionsText } from '../laws/model.ts';
import { conditionPeriods, feePeriods, limitPeriods } from './dated.ts';
import { factLabels, formLabel, guideLabels, limitLabel, type GuideLabels } from './labels.ts';
import { guideLink, guideSummary, type GuideSummary } from './lists.ts';
import { mistakeAnchor, questionAnchor } from './entry-anchors.ts';
import type { Guide, ToolId } from './schema.ts';
import { limitText as wholeLimit } from './figures.ts';
import { amount, datedTexts, lengthsOf, startOf, type DatedText } from './wording.ts';
import { itemLink, type LinkModel } from '../plan/items.ts';
import { channelModels, type ChannelModel } from '../site/channels.ts';

/** A numbered reference to the list of legal basis. */
export interface RefModel {
  number: number;
  /** Anchor of its entry. */
  anchor: string;
  /** What it is, for those who do not see the list. */
  label: string;
}

/** A text with the references it rests on. */
export interface SourcedText {
  text: string;
  refs: RefModel[];
}

/** A step with the limit that runs in it. */
export interface StepModel {
  id: string;
  actor: string;
  act: string;
  detail: string | undefined;
  /** Anchor of the section that tells more. */
  at: string | undefined;
  /** Labels of the options that it is meant for, when not for all. */
  only: string | undefined;
  /** Duration and starting event: `自收到申请文件之日起9个月内`. */
  limit: string | undefined;
  /** Duration alone, for the drawing. */
  duration: string | undefined;
}

/** What is asked for in the same case, which is then said once. */
export interface CaseGroup<Entry> {
  /** Options of the guide’s choice; none for all readers. */
  for: readonly string[];
  /** Their case in words: `您是权利人时`; nothing for all readers. */
  only: string | undefined;
  entries: Entry[];
}

/** The page of a guide. */
export interface GuideModel extends GuideSummary, GuideLabels {
  authority: string;
  facts: { id: keyof Guide['facts']; label: string; value: SourcedText }[];
  choice: { question: string; options: { id: string; label: string }[] } | undefined;
  conditions: CaseGroup<{
    id: string;
    text: DatedText[];
    /** Alternatives of which one is enough. */
    any: string[];
    otherwise: DatedText[];
    refs: RefModel[];
  }>[];
  /** Whether the reader may go on only if all of them hold. */
  gate: boolean;
  outcome: string;
  steps: StepModel[];
  materials: CaseGroup<{
    id: string;
    name: string;
    contains: string | undefined;
    /** What to hand in, with how many; nothing for what the reader keeps. */
    form: string | undefined;
    origin: string;
    when: string | undefined;
  }>[];
  limits: {
    id: string;
    /** Over the table that begins with it. */
    heading: string | undefined;
    name: string;
    binds: string | undefined;
    /** Left out where the law sets it, as most are. */
    kind: string | undefined;
    from: string;
    note: string | undefined;
    length: DatedText[];
    refs: RefModel[];
  }[];
  /** By paragraphs, as all notes and answers. */
  limitsNote: SourcedText[];
  fees: {
    id: string;
    name: string;
    payer: string;
    unit: string;
    condition: string | undefined;
    paper: DatedText[];
    online: DatedText[];
    refs: RefModel[];
  }[];
  /** Under which conditions the amounts for filing online are, each once. */
  onlineConditions: string[];
  feesNote: SourcedText[];
  result:
    | {
        name: SourcedText;
        validity: string | undefined;
        note: string | undefined;
        delivery: string | undefined;
      }
    | undefined;
  remedies: { name: string; body: string; limit: string | undefined; refs: RefModel[] }[];
  mistakes: (SourcedText & { anchor: string })[];
  /** Those that are answered at their own place. */
  questions: { anchor: string; question: string; answer: SourcedText[] }[];
  /** Its note, the issuer and the versions that the guide follows, stands where a document is named first. */
  basis: { anchor: string; text: string; path: string; note?: string }[];
  channels: ChannelModel[];
  /** Where the office itself serves visitors; empty until it has said so. */
  contact: { place: string; hours: string; phone: string; applyUrl: string };
  local: { what: string; value: string }[];
  sources: string[];
  tools: ToolId[];
  related: LinkModel[];
  itemLinks: LinkModel[];
  reviewed: string;
  reviewBy: string;
}

/**
 * Numbered references to entries of a guide's list of legal basis, each once.
 *
 * @throws when the guide has no such entry, which the content check should have refused
 */
export function refsTo(
  content: Pick<Content, 'laws'>,
  guide: GuideEntry,
  ids: readonly string[],
  locale: Locale,
): RefModel[] {
  return [...new Set(ids)].map((id) => {
    const index = guide.basis.findIndex((entry) => entry.id === id);
    const entry = guide.basis[index];
    if (!entry) throw new Error(`${guide.file}: there is no basis “${id}”`);
    return {
      number: index + 1,
      anchor: `basis-${id}`,
      label: basisLabel(content, entry, locale),
    };
  });
}

/** The page of a guide. */
export function guideModel(content: Content, slug: string, locale: Locale): GuideModel {
  const guide = content.guides.find((entry) => entry.slug === slug);
  if (!guide) throw new Error(`content/guides/${slug}/guide.yaml does not exist`);
  const refs = (ids: readonly string[]): RefModel[] => refsTo(content, guide, ids, locale);
  const sourced = (text: Record<Locale, string>, basis: readonly string[]): SourcedText => ({
    text: text[locale],
    refs: refs(basis),
  });
  // References of the whole stand at the last paragraph.
  const paragraphs = (
    text: Record<Locale, string> | undefined,
    basis: readonly (string | readonly string[])[] = [],
  ): SourcedText[] =>
    (text ? paragraphsOf(text[locale]) : []).map((paragraph, i, { length }) => {
      const own = basis[i];
      const ids = Array.isArray(own) ? own : i === length - 1 ? basis.flat() : [];
      return { text: paragraph, refs: refs(ids) };
    });
  const basisOf = (periods: readonly { basis: string[] }[]): RefModel[] =>
    refs(periods.flatMap(({ basis }) => basis));
  const only = (ids: readonly string[]): string | undefined =>
    ids.length === 0
      ? undefined
      : strings(locale).onlyFor(
          ids.map((id) => guide.choice?.options.find((one) => one.id === id)?.case[locale] ?? id),
        );
  // In the order of the source, but first what everybody needs: under a case’s heading it would seem to
  // belong to that case.
  const byCase = <Source extends { for: string[] }, Entry>(
    sources: readonly Source[],
    entryOf: (source: Source) => Entry,
  ): CaseGroup<Entry>[] =>
    [...Map.groupBy(sources, (source) => source.for.join(' ')).values()]
      .map((group) => {
        const ids = group[0]?.for ?? [];
        return { for: ids, only: only(ids), entries: group.map(entryOf) };
      })
      .sort((a, b) => Number(a.for.length > 0) - Number(b.for.length > 0));
  const limitText = (id: string | undefined): { limit?: string; duration?: string } => {
    const limit = guide.limits.find((entry) => entry.id === id);
    if (!limit) return {};
    return {
      limit: wholeLimit(limit, locale),
      duration: limitPeriods(limit)
        .map(({ value, unit }) => formatDuration(value, unit, locale))
        .join(' → '),
    };
  };
  return {
    ...guideSummary(content, guide, locale),
    ...guideLabels(guide, locale),
    authority: guide.authority[locale],
    facts: factLabels(guide, locale).flatMap(([id, label]) => {
      const fact = guide.facts[id];
      return fact ? [{ id, label, value: sourced(fact.text, fact.basis) }] : [];
    }),
    choice: guide.choice && {
      question: guide.choice.question[locale],
      options: guide.choice.options.map(({ id, label }) => ({ id, label: label[locale] })),
    },
    conditions: byCase(guide.conditions, (entry) => {
      const periods = conditionPeriods(entry);
      return {
        id: entry.id,
        text: datedTexts(periods, locale, ({ text }) => text[locale]),
        any: (entry.any ?? []).map((text) => text[locale]),
        otherwise: datedTexts(periods, locale, ({ otherwise }) => otherwise[locale]),
        refs: basisOf(periods),
      };
    }),
    gate: guide.gate,
    outcome: guide.outcome[locale],
    steps: guide.steps.map((entry) => {
      const { limit, duration } = limitText(entry.limit);
      return {
        id: entry.id,
        actor: entry.actor[locale],
        act: entry.act[locale],
        detail: entry.detail?.[locale],
        at: entry.at,
        only: only(entry.for),
        limit,
        duration,
      };
    }),
    materials: byCase(guide.materials, (entry) => ({
      id: entry.id,
      name: entry.name[locale],
      contains: entry.contains?.[locale],
      form: formLabel(entry, locale),
      origin: entry.origin[locale],
      when: entry.when?.[locale],
    })),
    limits: guide.limits.map((entry) => {
      const periods = limitPeriods(entry);
      return {
        id: entry.id,
        heading: entry.heading?.[locale],
        name: entry.name[locale],
        binds: entry.binds?.[locale],
        kind: limitLabel(entry.kind, locale),
        from: startOf(entry, locale),
        note: entry.note?.[locale],
        length: lengthsOf(entry, locale),
        refs: basisOf(periods),
      };
    }),
    limitsNote: paragraphs(guide.limits_note?.text, guide.limits_note?.basis),
    fees: guide.fees.map((entry) => {
      const periods = feePeriods(entry);
      return {
        id: entry.id,
        name: entry.name[locale],
        payer: entry.payer[locale],
        unit: entry.unit[locale],
        condition: entry.condition?.[locale],
        paper: datedTexts(periods, locale, ({ paper }) => amount(paper, entry, locale)),
        online: datedTexts(periods, locale, ({ online }) => amount(online, entry, locale)),
        refs: basisOf(periods),
      };
    }),
    onlineConditions: [
      ...new Set(guide.fees.flatMap(({ online_condition }) => online_condition?.[locale] ?? [])),
    ],
    feesNote: paragraphs(guide.fees_note?.text, guide.fees_note?.basis),
    result: guide.result && {
      name: sourced(guide.result.name, guide.result.basis),
      validity: guide.result.validity?.[locale],
      note: guide.result.note?.[locale],
      delivery: guide.result.delivery?.[locale],
    },
    remedies: guide.remedies.map((entry) => ({
      name: entry.name[locale],
      body: entry.body[locale],
      limit: limitText(entry.limit).limit,
      refs: refs(entry.basis),
    })),
    mistakes: guide.mistakes.map((entry, place) => ({
      ...sourced(entry.text, entry.basis),
      anchor: mistakeAnchor(entry, place),
    })),
    questions: guide.questions.flatMap((entry, place) => {
      const { question, answer, basis } = entry;
      if (!answer) return [];
      const anchor = questionAnchor(entry, place);
      return [{ anchor, question: question[locale], answer: paragraphs(answer, basis) }];
    }),
    basis: guide.basis.map((entry) => {
      // As lawyers cite: in full where a document is named first, by its short title after that.
      const same = guide.basis.filter(({ law }) => law === entry.law);
      const named = same[0] !== entry;
      const law = lawOf(content, entry.law);
      return {
        anchor: `basis-${entry.id}`,
        text: (named ? basisLabel : basisText)(content, entry, locale),
        path: lawPath(entry.law),
        ...(!named && {
          note: [law.issuer[locale], versionsText(content, law, same, locale)].join(
            strings(locale).semicolon,
          ),
        }),
      };
    }),
    channels: channelModels(content, locale).filter(({ id }) => guide.channels.includes(id)),
    contact: {
      place: guide.contact.place[locale],
      hours: guide.contact.hours[locale],
      phone: guide.contact.phone,
      applyUrl: guide.contact.apply_url,
    },
    local: guide.local.map((entry) => ({ what: entry.what[locale], value: entry.value[locale] })),
    sources: guide.sources.map((source) => source[locale]),
    tools: guide.tools,
    related: guide.related.map((other) => guideLink(content, other, locale)),
    itemLinks: guide.items.flatMap((ref) => itemLink(content, ref, locale)),
    reviewed: guide.reviewed,
    reviewBy: guide.review_by,
  };
}
