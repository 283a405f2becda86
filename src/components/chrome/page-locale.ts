import { languageTag, type Locale } from '../../i18n/locales.ts';

/** The language of the page that a script runs in. */
export function pageLocale(): Locale {
  return document.documentElement.lang === languageTag.en ? 'en' : 'zh';
}
