import type { GuideModel } from '../../content/guides/model.ts';
import type { Locale } from '../../i18n/locales.ts';
import { strings } from '../../i18n/strings.ts';

/** A section of a page, by its anchor and its heading. */
export interface Section {
  id: string;
  label: string;
}

/**
 * The sections of a guide in the order of its page, as its contents list them.
 * @param text the headings of its text, which stand between the steps and what they need
 */
export function guideSections(
  guide: GuideModel,
  text: readonly Section[],
  locale: Locale,
): Section[] {
  const t = strings(locale);
  return [
    { id: 'conditions', label: guide.conditionsLabel },
    { id: 'steps', label: guide.stepsLabel },
    ...text,
    { id: 'materials', label: guide.materialsLabel },
    { id: 'limits', label: t.limits },
    { id: 'fees', label: t.fees },
    ...(guide.tools.length > 0 ? [{ id: 'tools', label: t.tools }] : []),
    ...(guide.result ? [{ id: 'result', label: t.result }] : []),
    ...(guide.remedies.length > 0 ? [{ id: 'remedies', label: t.remedies }] : []),
    { id: 'mistakes', label: t.mistakes },
    ...(guide.questions.length > 0 ? [{ id: 'questions', label: t.questions }] : []),
    { id: 'basis', label: guide.basisLabel },
    { id: 'contacts', label: t.contacts },
  ];
}
