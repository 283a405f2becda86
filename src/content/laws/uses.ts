import { joinRefs } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { strings } from '../../i18n/strings.ts';
import type { Tool } from '../../tools/tool.ts';
import { tools } from '../../tools/tools.ts';
import {
  comicPath,
  guidePath,
  weekPath,
  weekParts,
  type Content,
  type GuideEntry,
} from '../content.ts';
import { conditionPeriods, feePeriods, limitPeriods } from '../guides/dated.ts';
import type { LinkModel } from '../plan/items.ts';
import { byArticle, merged } from './articles.ts';
import { articlesText, lawOf } from './model.ts';
import type { LawReference } from './schema.ts';

/** A page that rests on a document, and what of it rests on which article. */
export interface LawUse extends LinkModel {
  entries: {
    /** Articles, or the whole document, with the days of their versions. */
    articles: string;
    /** Conditions, limits and fees of a guide, and the tools that count with them. */
    parts: LinkModel[];
  }[];
  /** The articles that only explanations and answers rest on. */
  others: string | undefined;
}

/** Everything on the site that rests on a document. */
export function lawUses(content: Content, id: string, locale: Locale): LawUse[] {
  return [
    ...content.guides.flatMap((guide) => guideUse(content, guide, id, locale)),
    ...weekUses(content, id, locale),
  ];
}

function articlesOf(content: Content, reference: LawReference, locale: Locale): string {
  const whole = strings(locale).lawWhole;
  return articlesText(lawOf(content, reference.law), reference, locale, { whole, named: true });
}

/** All that several references name, each article once and in order. */
function togetherOf(content: Content, references: LawReference[], locale: Locale): string {
  const law = lawOf(content, references[0]?.law ?? '');
  const { whole, articles } = merged(law, references);
  return joinRefs(
    [
      ...(whole ? [strings(locale).lawWholeListed] : []),
      ...(articles ? [articlesText(law, articles, locale, { named: true })] : []),
    ],
    locale,
  );
}

function guideUse(content: Content, guide: GuideEntry, id: string, locale: Locale): LawUse[] {
  const path = guidePath(guide.slug);
  const entries = guide.basis
    .filter((entry) => entry.law === id)
    .sort(byArticle)
    .map((entry) => {
      const rests = (periods: readonly { basis: string[] }[]): boolean =>
        periods.some(({ basis }) => basis.includes(entry.id));
      const limits = guide.limits.filter((limit) => rests(limitPeriods(limit)));
      const fees = guide.fees.filter((fee) => rests(feePeriods(fee)));
      const keys = [...limits, ...fees].map((part) => `${guide.slug}#${part.id}`);
      return {
        reference: entry,
        articles: articlesOf(content, entry, locale),
        parts: [
          ...guide.conditions
            .filter((condition) => rests(conditionPeriods(condition)))
            .map((condition) => ({
              id: `if-${condition.id}`,
              label: conditionPeriods(condition)[0]?.text[locale] ?? '',
              path: `${path}#if-${condition.id}`,
            })),
          ...limits.map((limit) => ({
            id: `limit-${limit.id}`,
            label: limit.name[locale],
            path: `${path}#limit-${limit.id}`,
          })),
          ...fees.map((fee) => ({
            id: `fee-${fee.id}`,
            label: fee.name[locale],
            path: `${path}#fee-${fee.id}`,
          })),
          ...Object.values(tools)
            .filter((tool) => [...tool.limits, ...tool.fees].some((key) => keys.includes(key)))
            .flatMap((tool) => toolLink(content, guide, id, tool, locale)),
        ],
      };
    });
  if (entries.length === 0) return [];
  const own = entries.filter(({ parts }) => parts.length > 0);
  const rest = entries.flatMap(({ reference, parts }) => (parts.length > 0 ? [] : [reference]));
  return [
    {
      id: guide.slug,
      label: guide.title[locale],
      path,
      entries: own,
      others: rest.length > 0 ? togetherOf(content, rest, locale) : undefined,
    },
  ];
}

/**
 * A tool on the guide whose figures it counts with. Where that does not offer it: on another that
 * rests on the same law, or else on the first that offers it, with the name of that guide.
 */
function toolLink(
  content: Content,
  guide: GuideEntry,
  law: string,
  tool: Tool,
  locale: Locale,
): LinkModel[] {
  const sameLaw = content.guides.filter(({ basis }) => basis.some((entry) => entry.law === law));
  const offers = [guide, ...sameLaw, ...content.guides].find(({ tools }) =>
    tools.some((id) => id === tool.id),
  );
  if (!offers) return [];
  const title = tool.title[locale];
  const label = offers === guide ? title : strings(locale).lawTool(title, offers.title[locale]);
  return [{ id: tool.id, label, path: `${guidePath(offers.slug)}#tools` }];
}

function weekUses(content: Content, id: string, locale: Locale): LawUse[] {
  return content.weeks.flatMap((week) => {
    const use = (own: string, label: string, path: string, all: LawReference[]): LawUse[] => {
      const cited = all.filter((entry) => entry.law === id);
      return cited.length > 0
        ? [{ id: own, label, path, entries: [], others: togetherOf(content, cited, locale) }]
        : [];
    };
    return [
      ...use(
        `quiz-${week.year}`,
        strings(locale).quiz,
        weekPath(week.year, weekParts.quiz),
        week.questions.flatMap(({ basis }) => basis ?? []),
      ),
      ...week.comics.flatMap((comic) =>
        use(`comic-${comic.id}`, comic.title[locale], comicPath(week.year, comic.id), comic.basis),
      ),
    ];
  });
}
