import { formatDate, formatPeriod, joinParts } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { strings } from '../../i18n/strings.ts';
import { lawPath, siteFiles, type Content } from '../content.ts';
import type { LinkModel } from '../plan/items.ts';
import { dayBefore, overlaps, type Period } from '../periods.ts';
import type { Effect, Law, LawKind, LawReference, LawVersion } from './schema.ts';

/** A version of a document with the article that is meant, and the days on which it holds. */
export interface CitedVersion extends Period {
  version: LawVersion;
  article: string | undefined;
}

/**
 * A document by its id.
 *
 * @throws Error when there is none; the check of the content has made sure that there is
 */
export function lawOf(content: Pick<Content, 'laws'>, id: string): Law {
  const law = lawCalled(content, id);
  if (!law) throw new Error(`There is no document “${id}” in ${siteFiles.laws}`);
  return law;
}

/** A link to a document's page. */
export function lawLink({ id, short }: Law, locale: Locale): LinkModel {
  return { id, label: short[locale], path: lawPath(id) };
}

/** The document with an id, or that used to have it. */
export function lawCalled(content: Pick<Content, 'laws'>, id: string): Law | undefined {
  return (
    content.laws.find((entry) => entry.id === id) ??
    content.laws.find(({ aliases }) => aliases.includes(id))
  );
}

/** The days of a version: its own, and the last one ends the day before the document is repealed. */
export function versionPeriod(law: Law, version: LawVersion): Period {
  const last = law.versions.at(-1) === version;
  const until = version.until ?? (last && law.repealed ? dayBefore(law.repealed.on) : undefined);
  return { from: version.from, until };
}

/** The versions that a reference names, oldest first; without any, the oldest that the site holds. */
export function citedVersions(law: Law, reference: LawReference): CitedVersion[] {
  const named: { version?: string | undefined; article?: string | undefined }[] =
    reference.periods ?? [reference];
  return named.flatMap((entry) => {
    const version = entry.version
      ? law.versions.find(({ id }) => id === entry.version)
      : law.versions[0];
    if (!version) return [];
    return [{ version, article: entry.article, ...versionPeriod(law, version) }];
  });
}

/**
 * An article or several, as a page prints them: 第39条第2款 / Art. 39(2).
 *
 * @param article numbers with paragraphs and items in brackets: `40`, `50–52`, `10, 11(2)`
 */
export function articleText(article: string, locale: Locale): string {
  // Court rules of the United States are rules, not articles.
  const [, rules, numbersOf = article] = /^(Rules?) (.+)$/.exec(article) ?? [];
  if (locale === 'en') {
    return rules ? article : `${/[,–]/.test(article) ? 'Arts.' : 'Art.'} ${article}`;
  }
  return numbersOf
    .split(/,\s*/)
    .map((part, i, parts) => {
      const [, numbers = part, paragraph, item] =
        /^([^(]+)(?:\((\d+)\))?(?:\((\d+)\))?$/.exec(part) ?? [];
      // Several paragraphs of one article: 第57条第2款、第3款.
      if (paragraph && parts[i - 1]?.startsWith(`${numbers}(`)) {
        return `第${paragraph}款${item ? `第${item}项` : ''}`;
      }
      const range = numbers.replace('–', '条至第');
      return `第${range}条${paragraph ? `第${paragraph}款` : ''}${item ? `第${item}项` : ''}`;
    })
    .join('、');
}

/** Whether a reader has to be told the days: there are several versions, or the only one ends. */
function isDated(law: Law): boolean {
  return law.versions.length > 1 || law.repealed !== undefined;
}

/**
 * The days of a version that tell it from its neighbours: those of the oldest do not begin, since
 * what came before is not told here.
 */
function neighbours(law: Law, cited: CitedVersion): Period {
  return { from: law.versions[0] === cited.version ? undefined : cited.from, until: cited.until };
}

/**
 * The articles of a reference, each with the days of its version where there are several:
 * 第33条（2027年1月1日前）、第36条（2027年1月1日起）.
 *
 * @param within only versions that hold on one of these days
 * @param whole what a version without an article is called; its days alone where nothing is given
 * @param named whether a version that is cited alone is named before its days: they are those of the
 *   text, and what its article says may be older: 第36条（2026年修订，2027年1月1日起）
 */
export function articlesText(
  law: Law,
  reference: LawReference,
  locale: Locale,
  { within = {}, whole, named = false }: { within?: Period; whole?: string; named?: boolean } = {},
): string {
  const all = citedVersions(law, reference);
  const [first, ...others] = all;
  // An article that kept its number needs no days.
  if (
    first?.article &&
    others.length > 0 &&
    others.every(({ article }) => article === first.article)
  )
    return articleText(first.article, locale);
  return all
    .filter((cited) => overlaps(cited, within))
    .map((cited) => {
      const name = named && all.length === 1 && cited.version.name?.[locale];
      const days = isDated(law) && formatPeriod(neighbours(law, cited), locale);
      const version = days && [name, days].filter(Boolean).join(locale === 'zh' ? '，' : ', ');
      const article = cited.article ? articleText(cited.article, locale) : whole;
      if (locale === 'zh') return `${article ?? ''}${version ? `（${version}）` : ''}`;
      return [article, version && `(${version})`].filter(Boolean).join(' ');
    })
    .filter(Boolean)
    .join(locale === 'zh' ? '、' : ', ');
}

/** Short title and articles of a reference: 《商标法》第33条（2027年1月1日前）. */
export function basisLabel(
  content: Pick<Content, 'laws'>,
  reference: LawReference,
  locale: Locale,
  within: Period = {},
): string {
  const law = lawOf(content, reference.law);
  const short = law.short[locale];
  const articles = articlesText(law, reference, locale, { within });
  // Days alone, without an article, belong to the name: Guidelines (from 1 January 2026).
  const joint = locale === 'zh' ? '' : articles.startsWith('(') ? ' ' : ', ';
  return [short, articles].filter(Boolean).join(joint);
}

/** How English texts call those who number their orders. */
const orderMakers: Record<string, string> = {
  国务院: 'State Council',
  国家知识产权局: 'CNIPA',
  国家市场监督管理总局: 'SAMR',
  国家版权局: 'National Copyright Administration',
  中国证券监督管理委员会: 'CSRC',
  海关总署: 'General Administration of Customs',
};

/** A document number; that of an order in English too: State Council Order No. 651 (国务院令第651号). */
export function numberText(number: string, locale: Locale): string {
  const [, maker = '', order] = /^(.+)令第(\d+)号$/.exec(number) ?? [];
  const name = orderMakers[maker];
  return locale === 'en' && name ? `${name} Order No. ${order} (${number})` : number;
}

/** A reference in full: title, number, and each version with its days and article. */
export function basisText(content: Content, reference: LawReference, locale: Locale): string {
  const law = lawOf(content, reference.law);
  const title = locale === 'zh' ? law.title.zh : `${law.title.en} (${law.title.zh})`;
  const parts = citedVersions(law, reference).map((cited) => {
    const { version } = cited;
    const article = cited.article && articleText(cited.article, locale);
    const number =
      version.number &&
      !law.title[locale].includes(version.number) &&
      numberText(version.number, locale);
    if (!isDated(law)) {
      return locale === 'zh'
        ? `${number ? ` ${number}` : ''}${article ?? ''}`
        : `${number ? `, ${number}` : ''}${article ? `, ${article}` : ''}`;
    }
    const days = formatPeriod(neighbours(law, cited), locale);
    const name = [version.name?.[locale], number]
      .filter(Boolean)
      .join(locale === 'zh' ? '，' : ', ');
    if (locale === 'zh')
      return `${[name, days].filter(Boolean).join('，')}${article ? `：${article}` : ''}`;
    return `${[name, days].filter(Boolean).join(', ')}${article ? `: ${article}` : ''}`;
  });
  if (!isDated(law)) return `${title}${parts[0] ?? ''}`;
  return locale === 'zh'
    ? `${title}（${joinParts(parts, locale)}）`
    : `${title}: ${joinParts(parts, locale)}`;
}

/** What the day of a version says, unless the document itself tells. */
const effectOfKind: Partial<Record<LawKind, Effect>> = {
  treaty: 'for-china',
  standard: 'implemented',
};

/** When a version counts: 2019年11月1日至2026年12月31日施行, 2024年印发. True on any day. */
export function inForceText(law: Law, version: LawVersion, locale: Locale): string {
  const t = strings(locale);
  const { from, until } = versionPeriod(law, version);
  const effect = law.effect ?? effectOfKind[law.kind] ?? 'in-force';
  const first = formatDate(from ?? '', locale);
  if (until) return t.lawBetween(first, formatDate(until, locale), effect);
  return t.lawSince(first, effect);
}

/** What other documents do to this one, each with its day. */
export function eventTexts(content: Content, law: Law, locale: Locale): string[] {
  const t = strings(locale);
  const name = (id: string): string => lawOf(content, id).short[locale];
  return [
    ...law.amended.map(({ on, by }) => t.lawAmendedBy(formatDate(on, locale), name(by))),
    ...(law.repealed
      ? [t.lawRepealedBy(formatDate(law.repealed.on, locale), name(law.repealed.by))]
      : []),
  ];
}

/**
 * The versions of a law that references to it use, each once: its name, its days and its caution; then what
 * changes the law.
 */
export function versionsText(
  content: Content,
  law: Law,
  references: readonly LawReference[],
  locale: Locale,
): string {
  const comma = locale === 'zh' ? '，' : ', ';
  const used = references.flatMap((reference) => citedVersions(law, reference));
  const versions = [...new Set(used.map(({ version }) => version))].map((version) =>
    [version.name?.[locale], inForceText(law, version, locale), version.caution?.[locale]]
      .filter(Boolean)
      .join(comma),
  );
  return [...versions, ...eventTexts(content, law, locale)].join(strings(locale).semicolon);
}
