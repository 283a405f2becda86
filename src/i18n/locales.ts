/** The languages of the site. Chinese is authoritative and stands at the root. */
export const locales = ['zh', 'en'] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'zh';

/** BCP 47 tags, for `lang`, `hreflang` and `Intl`. */
export const languageTag: Record<Locale, string> = { zh: 'zh-CN', en: 'en' };

/** `Intl` formats English as British usage does. */
export const formatTag: Record<Locale, string> = { zh: 'zh-CN', en: 'en-GB' };

/** Each language's name in itself, as the language switch shows it. */
export const languageName: Record<Locale, string> = { zh: '中文', en: 'English' };

/** A short text in both languages, as it stands in the YAML files. */
export type Localized = Record<Locale, string>;

/** The language that the switch on a page leads to. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'zh' ? 'en' : 'zh';
}

/** Whether a string names one of the site's languages. */
export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale);
}
