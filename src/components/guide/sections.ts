import { standingSections, type GuideSection } from '../../content/content.ts';
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
export function contentsOf(guide: GuideModel, text: readonly Section[], locale: Locale): Section[] {
  const t = strings(locale);
  const labels: Record<GuideSection, string> = {
    conditions: guide.conditionsLabel,
    steps: guide.stepsLabel,
    materials: guide.materialsLabel,
    limits: t.limits,
    fees: t.fees,
    result: t.result,
    remedies: t.remedies,
    mistakes: t.mistakes,
    questions: t.questions,
    basis: guide.basisLabel,
    contacts: t.contacts,
  };
  const after: Partial<Record<GuideSection, readonly Section[]>> = {
    steps: text,
    fees: guide.tools.length > 0 ? [{ id: 'tools', label: t.tools }] : [],
  };
  return standingSections(guide).flatMap((id) => [{ id, label: labels[id] }, ...(after[id] ?? [])]);
}
