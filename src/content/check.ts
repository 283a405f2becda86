import { checkAddresses } from './addresses/check.ts';
import type { Content } from './content.ts';
import { checkGuides } from './guides/check.ts';
import { checkTypedFigures } from './guides/typed-figures.ts';
import { checkLaws } from './laws/check.ts';
import { checkToolLaws } from './laws/tools-check.ts';
import { checkNews } from './news/check.ts';
import { checkPlans } from './plan/check.ts';
import type { Problem } from './problems.ts';
import { checkQuestions } from './questions/check.ts';
import { checkOnline } from './site/dates.ts';
import { checkHome, checkNeeded, checkTaxonomy, checkVocabulary } from './site/check.ts';
import { checkProse } from './text/check.ts';
import { checkMadeFrom } from './text/made-from.ts';
import { checkPlaceholders } from './text/placeholders.ts';
import { checkMarkup } from './text/markup.ts';
import { checkPrivacy } from './text/privacy.ts';
import { checkSlips } from './text/slips.ts';
import { checkReferences } from './text/references-check.ts';
import { checkTranslated } from './text/translated.ts';
import { checkWording } from './text/wording.ts';
import { checkWeeks } from './week/check.ts';

/** The rules that no schema of a single file can hold, each kind's in its own room. */
const rules: readonly ((content: Content) => Problem[])[] = [
  checkTaxonomy,
  checkNeeded,
  checkHome,
  checkPlans,
  checkGuides,
  checkTypedFigures,
  checkLaws,
  checkToolLaws,
  checkWeeks,
  checkNews,
  checkOnline,
  checkAddresses,
  checkVocabulary,
  checkQuestions,
  checkSlips,
  checkProse,
  checkMadeFrom,
  checkPlaceholders,
  checkMarkup,
  checkPrivacy,
  checkTranslated,
  checkReferences,
  checkWording,
];

/**
 * Checks references, numbering, the two languages against each other, and the texts against the data.
 *
 * @returns every problem found, kind by kind; none when the content is sound
 */
export function checkContent(content: Content): Problem[] {
  return rules.flatMap((rule) => rule(content));
}
