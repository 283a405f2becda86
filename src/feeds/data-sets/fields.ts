import type { Content } from '../../content/content.ts';
import { answerOf } from '../../content/plan/model.ts';
import { locales, type Localized } from '../../i18n/locales.ts';
import { absoluteUrl } from '../../i18n/paths.ts';

/** What a field holds: `list` is a list of texts, `date` an EDTF date. */
export type FieldType = 'text' | 'number' | 'url' | 'date' | 'list';

/** A field of a data set, as the data dictionary explains it. */
export interface DataField {
  name: string;
  type: FieldType;
  meaning: Localized;
  /** The field may be empty: `null` in JSON, nothing in CSV. */
  optional?: boolean;
}

export type DataValue = string | number | string[] | null;

/** A data set: what it is, its fields, and its rows. */
export interface DataSet {
  id: string;
  title: Localized;
  description: Localized;
  fields: DataField[];
  rows: (content: Content, site: URL) => Record<string, DataValue>[];
}

/** A field, with its meaning in both languages. */
export const field = (
  name: string,
  type: FieldType,
  zh: string,
  en: string,
  optional = false,
): DataField => ({ name, type, meaning: { zh, en }, ...(optional ? { optional } : {}) });

/** The same field in both languages. */
export const both = (name: string, zh: string, en: string, optional = false): DataField[] => [
  field(`${name}_zh`, 'text', `${zh}（中文）`, `${en}, in Chinese`, optional),
  field(`${name}_en`, 'text', `${zh}（英文）`, `${en}, in English`, optional),
];

/** The addresses of an entry’s pages. */
export const urls = [
  field('url_zh', 'url', '中文页面的地址', 'address of the Chinese page'),
  field('url_en', 'url', '英文页面的地址', 'address of the English page'),
];

/** What names an entry. */
export const idField = field('id', 'text', '标识，长期不变', 'id, which stays the same');
/** The items that an entry belongs to. */
export const itemList = field('items', 'list', '重点工作的标识', 'ids of items');

/** The values of `urls`. */
export const pageUrls = (path: string, site: URL): Record<string, string> =>
  Object.fromEntries(locales.map((locale) => [`url_${locale}`, absoluteUrl(path, locale, site)]));

/** The values of a field in both languages. */
export const named = (name: string, text: Localized): Record<string, string> => ({
  [`${name}_zh`]: text.zh,
  [`${name}_en`]: text.en,
});

/** The first two sentences of a page, in both languages. */
export const answers = (content: Content, path: string): Record<string, string> =>
  Object.fromEntries(
    locales.map((locale) => [`summary_${locale}`, answerOf(content, path, locale)]),
  );
