/** What a plain question may ask of a page. */
export const cardKinds = ['cost', 'time', 'lead', 'target'] as const;
export type CardKind = (typeof cardKinds)[number];

/** A page's own fact, with what it rests on and where on the page it stands. */
export interface CardFact {
  text: string;
  basis?: string;
  anchor: string;
}

/** What the search knows of a page before it asks the index. */
export interface LexiconPage {
  /** Address without locale prefix and base path. */
  path: string;
  title: string;
  kind: string;
  /** The first of what the page says. */
  answer?: string;
  /** Of a page of a plan or a week. */
  year?: string;
  group?: string;
  lead?: string[];
  audience?: string[];
  /** Facts of the page that answer a plain question. */
  facts?: Partial<Record<CardKind, CardFact>>;
  /** Texts of the page by field; under `title`, what else it is called. */
  fields: Partial<Record<Field, string[]>>;
  /** Where on the page its labels stand, in their order. */
  anchors?: string[];
  /** Where its questions are answered, in their order, unless each has a place of its own. */
  asked?: string[];
}

/** Where a word stands, from the most telling to the least. */
export type Field = 'title' | 'name' | 'question' | 'label';

/** All texts of a page by field, its title among them. */
export function textsOf({ title, fields }: LexiconPage): [Field, string[]][] {
  return Object.entries({ ...fields, title: [title, ...(fields.title ?? [])] }) as [
    Field,
    string[],
  ][];
}

/** The site's own vocabulary, made at build for one language. */
export interface Lexicon {
  pages: LexiconPage[];
  /** The plan's targets, each as a place on the page of targets. */
  targets: { name: string; path: string; fact: CardFact }[];
}

/**
 * What each field is worth. A title says what a page is about; a label or question only what it also
 * deals with.
 */
export const fieldWeights: Record<Field, number> = {
  title: 1,
  name: 0.95,
  question: 0.75,
  label: 0.8,
};
