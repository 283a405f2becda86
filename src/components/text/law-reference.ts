import type { Reference } from '../../content/text/references.ts';

/** What a text gives a `<Law>`. */
export interface LawAttributes {
  id: string;
  /** Needed where the law has several versions. */
  version?: string;
  article?: string;
}

/** The reference that a `<Law>` stands for. */
export function lawReference({ id, version, article }: LawAttributes): Reference {
  return { kind: 'law', id: version ? `${id}#${version}` : id, part: article };
}
