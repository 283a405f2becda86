import type { Locale } from './locales.ts';
import { article } from './strings/article.ts';
import { chrome } from './strings/chrome.ts';
import { contact } from './strings/contact.ts';
import { data } from './strings/data.ts';
import { glossary } from './strings/glossary.ts';
import { guides } from './strings/guides.ts';
import { home } from './strings/home.ts';
import { laws } from './strings/laws.ts';
import { news } from './strings/news.ts';
import { plan } from './strings/plan.ts';
import { search } from './strings/search.ts';
import { tools } from './strings/tools.ts';

/** Texts of the interface by key: in each language a string, or a function of its variables. */
export type InterfaceTexts = Record<
  string,
  Record<Locale, string | ((...args: never[]) => string)>
>;

/**
 * Every text of the interface, once, in both languages; `strings/` has them by theme.
 * A key that lacks a language, or a page that asks for an unknown key, is a type error.
 */
const table = {
  ...article,
  ...chrome,
  ...contact,
  ...data,
  ...glossary,
  ...guides,
  ...home,
  ...laws,
  ...news,
  ...plan,
  ...search,
  ...tools,
} satisfies InterfaceTexts;

type Table = typeof table;

/** The interface's texts in one language: a string, or a function of its variables, for each key. */
export type Strings = { readonly [K in keyof Table]: Table[K]['zh'] };

/** The table of one language. */
export function strings(locale: Locale): Strings {
  return byLocale[locale];
}

function pick(locale: Locale): Strings {
  return Object.fromEntries(
    Object.entries(table).map(([key, value]) => [key, value[locale]]),
  ) as unknown as Strings;
}

const byLocale: Record<Locale, Strings> = { zh: pick('zh'), en: pick('en') };
