import type { Locale } from '../../i18n/locales.ts';
import { strings, type Strings } from '../../i18n/strings.ts';
import { guidePath, type Content, type GuideEntry } from '../content.ts';
import type { LinkModel } from '../plan/items.ts';
import { answerOf } from '../plan/model.ts';
import { intents, type Intent } from './schema.ts';

/** A guide as lists show it, with what they can be narrowed by. */
export interface GuideSummary {
  slug: string;
  title: string;
  path: string;
  answer: string;
  intent: Intent;
  audiences: string[];
  items: string[];
}

const intentKeys = {
  apply: 'intentApply',
  finance: 'intentFinance',
  defend: 'intentDefend',
  abroad: 'intentAbroad',
  comply: 'intentComply',
  learn: 'intentLearn',
} as const satisfies Record<Intent, keyof Strings>;

/** The name of an intent. */
export function intentName(intent: Intent, locale: Locale): string {
  return strings(locale)[intentKeys[intent]];
}

/** Where an intent's group stands on the index. */
export function intentPath(intent: Intent): string {
  return `/guides/#${intent}`;
}

/** A link to a guide; one that is not there is named by its slug. */
export function guideLink(content: Content, slug: string, locale: Locale): LinkModel {
  const guide = content.guides.find((entry) => entry.slug === slug);
  return { id: slug, label: guide?.title[locale] ?? slug, path: guidePath(slug) };
}

/** How many guides the office has still to review, as a sentence; empty once it has reviewed them all. */
export function reviewNote({ guides }: Content, locale: Locale): string {
  const waiting = guides.filter(({ reviewed }) => !reviewed).length;
  return waiting === 0 ? '' : strings(locale).guidesNotReviewed(waiting, guides.length);
}

/** A guide as lists show it. */
export function guideSummary(content: Content, guide: GuideEntry, locale: Locale): GuideSummary {
  const path = guidePath(guide.slug);
  return {
    slug: guide.slug,
    title: guide.title[locale],
    path,
    answer: answerOf(content, path, locale),
    intent: guide.intent,
    audiences: guide.audiences,
    items: guide.items,
  };
}

/** What visitors come to do, with the guides to it. */
export interface IntentModel {
  id: Intent;
  name: string;
  guides: GuideSummary[];
}

/** The guides by what visitors come to do. */
export function guidesByIntent(content: Content, locale: Locale): IntentModel[] {
  return intents
    .map((id) => ({
      id,
      name: intentName(id, locale),
      guides: content.guides
        .filter((guide) => guide.intent === id)
        .map((guide) => guideSummary(content, guide, locale)),
    }))
    .filter(({ guides }) => guides.length > 0);
}

/**
 * The guides that belong to an item of a plan; the guides hold the relation.
 *
 * @param ref the item's name from elsewhere: `2024/ip-finance`
 */
export function guidesOfItem(content: Content, ref: string, locale: Locale): GuideSummary[] {
  return content.guides
    .filter((guide) => guide.items.includes(ref))
    .map((guide) => guideSummary(content, guide, locale));
}

/**
 * Guides whose next review is past.
 *
 * @param today ISO date
 */
export function overdueGuides(content: Content, today: string): GuideEntry[] {
  return content.guides.filter(({ review_by }) => review_by && review_by < today);
}
