import type { Content } from '../content.ts';
import { citedVersions, lawOf } from './model.ts';
import type { Law, LawReference } from './schema.ts';

/** Articles from one to another, or a paragraph of one. */
interface Span {
  from: number;
  to: number;
  /** Paragraph and item as written, `(2)(1)`; empty for whole articles. */
  part: string;
}

/** The articles that a text names; nothing where it is written in another way, as court rules are. */
function spansOf(article: string): Span[] | undefined {
  const spans = article.split(/,\s*/).map((text): Span | undefined => {
    const [, from, to = from, part = ''] = /^(\d+)(?:–(\d+))?((?:\(\d+\))*)$/.exec(text) ?? [];
    return from === undefined ? undefined : { from: Number(from), to: Number(to), part };
  });
  return spans.every((span) => span !== undefined) ? spans : undefined;
}

/**
 * Articles in order, each once: a whole article takes in its paragraphs, ranges that meet become one.
 *
 * @param articles as references write them: `50–52`, `10, 11(2)`
 */
export function mergeArticles(articles: readonly string[]): string {
  const read = articles.map(spansOf);
  if (read.some((spans) => spans === undefined)) return [...new Set(articles)].join(', ');
  const all = read.flatMap((spans) => spans ?? []);
  const whole: Span[] = [];
  for (const span of all.filter(({ part }) => !part).sort((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last && span.from <= last.to + 1) last.to = Math.max(last.to, span.to);
    else whole.push({ ...span });
  }
  const parts = all.filter(
    ({ from, part }) => part && !whole.some((span) => span.from <= from && from <= span.to),
  );
  const texts = [...whole, ...parts]
    .sort((a, b) => a.from - b.from || a.part.localeCompare(b.part, 'en', { numeric: true }))
    .flatMap(({ from, to, part }) => {
      if (to - from > 1) return [`${from}–${to}`];
      return to > from ? [String(from), String(to)] : [`${from}${part}`];
    });
  return [...new Set(texts)].join(', ');
}

/** Several references to one document as one, with whether one of them means all of it. */
export function merged(
  law: Law,
  references: readonly LawReference[],
): { whole: boolean; articles: LawReference | undefined } {
  const cited = references.flatMap((reference) => citedVersions(law, reference));
  const periods = law.versions.flatMap(({ id }) => {
    const named = cited.flatMap(({ version, article }) =>
      version.id === id && article ? [article] : [],
    );
    return named.length > 0 ? [{ version: id, article: mergeArticles(named) }] : [];
  });
  return {
    whole: cited.some(({ article }) => !article),
    articles: periods.length > 0 ? { law: law.id, periods } : undefined,
  };
}

/**
 * The references of a list, those to articles of one document as one, by version, where the first of
 * them stood. One that means all of a version stays as it is.
 */
export function mergeReferences(
  content: Pick<Content, 'laws'>,
  references: readonly LawReference[],
): LawReference[] {
  const groups = new Map<LawReference | Law, LawReference[]>();
  for (const reference of references) {
    const law = lawOf(content, reference.law);
    const isWhole = citedVersions(law, reference).some(({ article }) => !article);
    const key = isWhole ? reference : law;
    groups.set(key, [...(groups.get(key) ?? []), reference]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length === 1) return group;
    return merged(lawOf(content, first.law), group).articles ?? group;
  });
}

/** Sorts references to one document by the first article that they name. */
export function byArticle(a: LawReference, b: LawReference): number {
  const first = ({ article, periods }: LawReference): number =>
    spansOf(article ?? periods?.find((period) => period.article)?.article ?? '')?.[0]?.from ?? 0;
  return first(a) - first(b);
}
