import { joinRefs } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Content } from '../content.ts';
import { mergeReferences } from '../laws/articles.ts';
import { basisLabel } from '../laws/model.ts';
import type { Term } from './schema.ts';

/** What the explanation of a term rests on: documents with articles and days, or another source. */
export function termBasis(content: Content, term: Term, locale: Locale): string {
  return joinRefs(
    [
      ...mergeReferences(content, term.basis).map((reference) =>
        basisLabel(content, reference, locale),
      ),
      ...(term.source ? [term.source[locale]] : []),
    ],
    locale,
  );
}
