import type { Locale } from '../../i18n/locales.ts';
import { strings } from '../../i18n/strings.ts';

/** The four places that the header leads to. */
export function destinations(locale: Locale, planPath: string): { path: string; label: string }[] {
  const t = strings(locale);
  return [
    { path: planPath, label: t.plan },
    { path: '/guides/', label: t.guides },
    { path: `${planPath}targets/`, label: t.targets },
    { path: '/departments/', label: t.departments },
  ];
}
