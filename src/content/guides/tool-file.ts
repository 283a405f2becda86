import { locales, type Locale, type Localized } from '../../i18n/locales.ts';
import { strings } from '../../i18n/strings.ts';
import { versionedFile } from '../../search/versioned.ts';
import { dataFor, type ToolData } from '../../tools/tool.ts';
import { tools } from '../../tools/tools.ts';
import type { Content } from '../content.ts';
import { toolData } from './tool-data.ts';

/** What the tools need in the browser, fetched when a reader turns to one. */
export interface ToolFile {
  data: ToolData;
  texts: Record<
    | 'basis'
    | 'lawOf'
    | 'made'
    | 'past'
    | 'copy'
    | 'copied'
    | 'copyFailed'
    | 'print'
    | 'calendar'
    | 'guide'
    | 'choose'
    | 'start',
    string
  >;
  /** Titles of the guides that a result may lead to, by slug. */
  guides: Record<string, string>;
}

/** Where the files of the tools lie. */
const toolFolder = '/guides/tools/';

/** The file that the tools of a language's pages share. */
export const toolFile = versionedFile(
  'figures',
  (content, locale): ToolFile => {
    const t = strings(locale);
    const offered = new Set<string>(content.guides.flatMap((guide) => guide.tools));
    // A site whose guides offer none need not have what tools rest on.
    const all = offered.size > 0 ? toolData(content) : { limits: {}, fees: {}, laws: {} };
    const used = Object.values(tools)
      .filter(({ id }) => offered.has(id))
      .map((tool) => dataFor(tool, all));
    const merge = (key: keyof ToolData): object =>
      Object.assign({}, ...used.map((data) => data[key]));
    const data = {
      limits: merge('limits'),
      fees: merge('fees'),
      laws: merge('laws'),
    } as ToolData;
    const leads = new Set(Object.values(tools).flatMap(({ guides }) => guides));
    return {
      data: inLanguage(data, locale),
      texts: {
        basis: t.toolBasis,
        lawOf: t.toolLawOf('{day}'),
        made: t.toolMade('{day}'),
        past: t.toolPast,
        copy: t.toolCopy,
        copied: t.toolCopied,
        copyFailed: t.toolCopyFailed,
        print: t.toolPrint,
        calendar: t.toolCalendar,
        guide: t.toolGuide,
        choose: t.toolChoose,
        start: t.toolStart,
      },
      guides: Object.fromEntries(
        content.guides
          .flatMap(({ slug, aliases, title }) =>
            [slug, ...aliases].map((name) => [name, title[locale]] as const),
          )
          .filter(([name]) => leads.has(name)),
      ),
    };
  },
  toolFolder,
);

const isLocalized = (value: object): value is Localized => locales.every((key) => key in value);

/** The same with the texts of the other language left empty: a page shows one. */
function inLanguage<T>(value: T, locale: Locale): T {
  if (typeof value !== 'object' || value === null) return value;
  if (isLocalized(value)) {
    const texts = locales.map((key) => [key, key === locale ? value[key] : '']);
    return Object.fromEntries(texts) as T;
  }
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => [
    key,
    inLanguage(inner, locale),
  ]);
  const copy = Object.fromEntries(entries) as object;
  return (Array.isArray(value) ? Object.values(copy) : copy) as T;
}

/** The files of both languages. */
export function toolFiles(content: Content): { locale: Locale; file: string; json: string }[] {
  return locales.map((locale) => {
    const { path, json } = toolFile(content, locale);
    return { locale, file: path.slice(toolFolder.length), json };
  });
}
