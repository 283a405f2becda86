import { locales, type Locale } from '../../i18n/locales.ts';
import { guideAt, type Content, type GuideEntry } from '../content.ts';
import { feeText, limitLength, limitText, type Medium } from '../guides/figures.ts';
import { basisLabel, lawCalled } from '../laws/model.ts';
import { checkReference } from '../laws/references-check.ts';
import type { LawReference } from '../laws/schema.ts';

/** What a text can refer to: a fee or a limit of a guide, or an article of a law. */
export const referenceKinds = ['fee', 'limit', 'law'] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/**
 * Stands in a text of the data for a fact that is kept elsewhere: `{{fee first}}`,
 * `{{limit trademark-registration#oppose}}`, `{{law trademark-law#2026 36}}`, `{{law oppose}}`.
 */
export interface Reference {
  kind: ReferenceKind;
  /**
   * Id of the fee or limit, of another guide with its slug before it: `disputes#confirm`; a
   * document, with its version where there are several, or an id of the guide's basis.
   */
  id: string;
  /** `online` or `paper` of a fee, `length` of a limit, the article of a law. */
  part?: string | undefined;
}

const braces = /\{\{([^{}]*)\}\}/g;

/** A reference from what stands between its braces; nothing when it is not written as one. */
export function parseReference(inner: string): Reference | undefined {
  const [kind, id, part, ...rest] = inner.trim().split(/\s+/);
  const known = referenceKinds.find((entry) => entry === kind);
  return known && id && rest.length === 0 ? { kind: known, id, part } : undefined;
}

/** Everything in double braces in a text, as it stands there. */
export function writtenReferences(text: string): { source: string; inner: string }[] {
  return [...text.matchAll(braces)].map(([source, inner = '']) => ({ source, inner }));
}

/** The parts that may be asked for; of a law, any article. */
const parts: Record<Exclude<ReferenceKind, 'law'>, readonly string[]> = {
  fee: ['online', 'paper'] satisfies Medium[],
  limit: ['length'],
};

/** Why a reference can't be told. */
export type Unresolved = 'guide' | 'id' | 'part' | 'version' | 'law' | 'article';

/**
 * What a reference stands for, in words.
 *
 * @param own the guide that the text belongs to, whose ids need no slug
 * @returns which part of the reference names nothing, when there is no such fact
 */
export function referenceText(
  content: Pick<Content, 'guides' | 'laws'>,
  reference: Reference,
  locale: Locale,
  own?: string,
): { text: string } | { unresolved: Unresolved } {
  const { kind, part } = reference;
  if (kind === 'law') {
    const cited = citedLaw(content, reference, own);
    return 'unresolved' in cited ? cited : { text: basisLabel(content, cited, locale) };
  }
  const [slug, id] = splitId(reference.id, own);
  const guide = guideCalled(content, slug);
  if (!guide) return { unresolved: 'guide' };
  if (part !== undefined && !parts[kind].includes(part)) return { unresolved: 'part' };
  if (kind === 'limit') {
    const limit = guide.limits.find((entry) => entry.id === id);
    if (!limit) return { unresolved: 'id' };
    return { text: part ? limitLength(limit, locale) : limitText(limit, locale) };
  }
  const fee = guide.fees.find((entry) => entry.id === id);
  if (!fee || (part === 'paper' && fee.paper === undefined)) {
    return { unresolved: fee ? 'part' : 'id' };
  }
  return { text: feeText(fee, locale, part as Medium | undefined) };
}

/**
 * The document, version and article that a reference to a law means: those under an id of the
 * guide's `basis`, or a document with an article, whose version is named where there are several.
 */
function citedLaw(
  content: Pick<Content, 'guides' | 'laws'>,
  { id, part }: Reference,
  own: string | undefined,
): LawReference | { unresolved: Unresolved } {
  const guide = content.guides.find(({ slug }) => slug === own);
  const basis = ownBasis(guide, { id, part });
  if (basis) return lawCalled(content, basis.law) ? basis : { unresolved: 'law' };
  const [document = '', version] = id.split('#');
  const law = lawCalled(content, document);
  if (!law) return { unresolved: 'id' };
  if (version ? !law.versions.some((entry) => entry.id === version) : law.versions.length > 1) {
    return { unresolved: 'version' };
  }
  const cited = { law: law.id, version, article: part };
  return checkReference(content, '', '', cited).length > 0 ? { unresolved: 'article' } : cited;
}

/** The entry of a guide's own basis that a reference names: by its id alone, before a document of the same id. */
export function ownBasis(
  guide: GuideEntry | undefined,
  { id, part }: Pick<Reference, 'id' | 'part'>,
): GuideEntry['basis'][number] | undefined {
  return part === undefined ? guide?.basis.find((entry) => entry.id === id) : undefined;
}

/**
 * Tells references in the text of a page; the content check has made sure that what they name exists.
 *
 * @param own the guide that the text belongs to
 */
export function referrer(
  content: Content,
  locale: Locale,
  own?: string,
): (reference: Reference) => string {
  return (reference) => {
    const found = referenceText(content, reference, locale, own);
    return 'text' in found ? found.text : missing(reference);
  };
}

/** A reference that the content check should have refused. */
function missing({ kind, id }: Reference): never {
  throw new Error(`There is no ${kind} “${id}”`);
}

/** The guide with a slug, or that used to have it. */
export function guideCalled(
  content: Pick<Content, 'guides'>,
  slug: string,
): GuideEntry | undefined {
  return (
    content.guides.find((entry) => entry.slug === slug) ??
    content.guides.find(({ aliases }) => aliases.includes(slug))
  );
}

/** Slug and id of `trademark-registration#first`, or of an id of the guide itself. */
export function splitId(id: string, own = ''): [slug: string, id: string] {
  const [slug = '', rest] = id.split('#');
  return rest === undefined ? [own, slug] : [slug, rest];
}

/** The parts that a reference of a kind may name. */
export function referenceParts(kind: ReferenceKind): readonly string[] {
  return kind === 'law' ? [] : parts[kind];
}

/**
 * The content with every reference in its texts told in words, so that whatever is made of a text
 * (page, feed, data, search) tells the same. What names nothing stays as it is written, for the
 * check to find.
 */
export function resolveReferences(content: Omit<Content, 'written'>): Content {
  const tell = (text: string, locale: Locale, own?: string): string =>
    text.replace(braces, (source, inner: string) => {
      const reference = parseReference(inner);
      const found = reference && referenceText(content, reference, locale, own);
      return found && 'text' in found ? found.text : source;
    });
  const { prose, guides, laws, aliases, corpus, ...rest } = content;
  return {
    ...mapTexts(rest, tell),
    laws,
    aliases,
    corpus,
    guides: guides.map((guide) =>
      mapTexts(guide, (text, locale) => tell(text, locale, guide.slug)),
    ),
    written: content,
    prose: prose.map((entry) => ({
      ...entry,
      answer: tell(entry.answer, entry.locale, guideAt(guides, entry.path)?.slug),
    })),
  };
}

/** A copy with each text of a language changed; what holds no reference is taken over as it is. */
function mapTexts<T>(value: T, change: (text: string, locale: Locale) => string): T {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => {
    const locale = locales.find((entry) => entry === key);
    const changed =
      locale && typeof inner === 'string'
        ? inner.includes('{{')
          ? change(inner, locale)
          : inner
        : mapTexts(inner, change);
    return [key, changed, changed !== inner] as const;
  });
  if (!entries.some(([, , changed]) => changed)) return value;
  const copy = Object.fromEntries(entries);
  return (Array.isArray(value) ? Object.values(copy) : copy) as T;
}
