import { planPath, weekPath, type Content } from '../../content/content.ts';
import { hasDisclosure } from '../../content/site/disclosure.ts';
import { currentPlan } from '../../content/plan/items.ts';
import { currentWeek } from '../../content/week/model.ts';
import type { Locale } from '../../i18n/locales.ts';
import { strings } from '../../i18n/strings.ts';

/** A place that the header leads to. */
export interface Destination {
  path: string;
  label: string;
}

/** The places that the header leads to. */
export function destinations(content: Content, locale: Locale): Destination[] {
  const t = strings(locale);
  const { year } = currentPlan(content);
  return [
    { path: planPath(year), label: t.plan },
    { path: '/guides/', label: t.guides },
    { path: weekPath(currentWeek(content).year), label: t.weekShort },
    { path: '/news/', label: t.news },
    { path: planPath(year, 'targets'), label: t.targets },
    ...(hasDisclosure(content.disclosure) ? [{ path: '/disclosure/', label: t.disclosure }] : []),
  ];
}
