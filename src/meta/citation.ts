import { readFileSync } from 'node:fs';
import core, { type CitedItem, type CslItem } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { capitalised } from '../i18n/capital.ts';
import { dateParts } from '../i18n/dates.ts';
import { languageTag, type Locale } from '../i18n/locales.ts';

/** What is cited: a page of this site. */
export interface CitedPage {
  /** Short name, used as key in reference managers. */
  id: string;
  title: string;
  author: string;
  /** EDTF date of publication, as precise as it is known; nothing when it is not. */
  issued: string | undefined;
  /** ISO day on which its text was last changed; it stands for the date of publication where that is not known. */
  modified?: string | undefined;
  url: string;
  locale: Locale;
}

/** Formats of a citation, in the order of the page. */
export const citationFormats = ['gbt', 'apa', 'chicago', 'bibtex', 'ris', 'csl'] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** Names of the formats, with the edition that is followed. */
export const citationNames: Record<CitationFormat, { zh: string; en: string }> = {
  gbt: { zh: 'GB/T 7714—2025', en: 'GB/T 7714—2025' },
  apa: { zh: 'APA第7版', en: 'APA 7' },
  chicago: { zh: '芝加哥第17版（著者—出版年）', en: 'Chicago 17 (author-date)' },
  bibtex: { zh: 'BibTeX', en: 'BibTeX' },
  ris: { zh: 'RIS', en: 'RIS' },
  csl: { zh: 'CSL-JSON', en: 'CSL-JSON' },
};

/** How the day of access is written at a place in a citation. */
const accessForms = ['iso', 'slashes', 'list', 'english', 'chinese'] as const;
export type AccessForm = (typeof accessForms)[number];

/** A citation in pieces: text, and the places where the reader's day of access goes. */
export type CitationPiece = string | { access: AccessForm; before: string; after: string };

/** A day that no citation can hold otherwise; it marks the place of the day of access. */
const marker = {
  parts: [1111, 1, 1],
  iso: '1111-01-01',
  slashes: '1111/1/1/',
  list: '1111,1,1',
  english: 'January 1, 1111',
  chinese: '1111年1月1日',
};

/**
 * What a date of last change is called. APA 7 (9.15, 10.16: a page “last updated”) and GB/T 7714—2025
 * (修改日期) take the day alone for the date; Chicago 17 (14.207) says what it is, and files say so too.
 */
const lastModified = { zh: '最后修改于', en: 'last modified' } as const;

/** CSL files beside this one: the styles reduced to pages on the web, which is all that is cited here. */
const styles = { gbt: 'gb-t-7714-2025', apa: 'apa', chicago: 'chicago-author-date' } as const;

/** Reads a file of `citation-styles/`. */
const csl = (name: string): string => readFileSync(`src/meta/citation-styles/${name}`, 'utf8');

/** Registers our styles, in the place of its own too, and Chinese. */
function prepare(): void {
  const { styles: known, locales } = core.plugins.config.get('@csl');
  if (known.has(styles.gbt)) return;
  for (const name of Object.values(styles)) known.add(name, csl(`${name}.csl`));
  locales.add(languageTag.zh, csl('locale-zh-cn.xml'));
  Object.assign(core.plugins.config.get('@bibtex').format, {
    asciiOnly: false,
    useIdAsLabel: true,
    checkLabel: false,
  });
}

/**
 * A citation of a page.
 *
 * @returns its pieces; joined, with the day of access filled in, they are the citation
 */
export function cite(page: CitedPage, format: CitationFormat): CitationPiece[] {
  prepare();
  const { issued = '', modified = '' } = page;
  const date = issued || modified;
  const status = !issued && modified ? lastModified[page.locale] : undefined;
  const item: CslItem = {
    id: page.id,
    type: 'webpage',
    title: page.title,
    author: [{ literal: page.author }],
    ...(date && { issued: { 'date-parts': [dateParts(date)] } }),
    ...(status && { status }),
    accessed: { 'date-parts': [marker.parts] },
    URL: page.url,
    language: languageTag[page.locale],
  };
  const cited = new core.Cite(item);
  // The plugins for files do not write `status`; a note says it.
  const note = status && `${capitalised(status)} ${modified}`;
  switch (format) {
    case 'gbt':
      // This style and the next have a layout for each language, which the item’s own decides.
      return split(styled(cited, styles.gbt, 'zh'), 'inline');
    case 'apa':
      return split(styled(cited, styles.apa, 'en'), 'inline');
    case 'chicago': {
      const adverbs = new core.Cite({ ...item, title: keepAdverbs(page.title) });
      return split(styled(adverbs, styles.chicago, page.locale), 'inline');
    }
    case 'bibtex':
      // The plugin keeps `note` for the day of access.
      return split(
        new core.Cite({ ...item, ...(note && { annote: note }) }).format('bibtex').trim(),
        'line',
      );
    case 'ris':
      // RIS keeps the day of access in Y2; the plugin writes it under a general field.
      return split(
        new core.Cite({ ...item, ...(note && { note }) })
          .format('ris')
          .trim()
          .replace(/^M1 {2}- /m, 'Y2  - ')
          // The plugin cuts keys at 20 characters, where those of two pages can be the same.
          .replace(/^ID {2}- .*$/m, () => `ID  - ${page.id}`)
          // The plugin breaks a long field within its words, which readers then take for two.
          .replace(/\n(?![A-Z][A-Z0-9] {2}-)/g, ''),
        'line',
      );
    case 'csl': {
      const { accessed, ...rest } = item;
      const lines = Object.entries({ ...rest, accessed }).map(
        ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
      );
      return split(`[{\n${lines.join(',\n')}\n}]`, 'line');
    }
  }
}

/**
 * The title with the adverbs of its verbs in capitals: “Carry Out the Pilot”. In the title case of CSL
 * they are prepositions and stay small; Chicago 17, 8.159, has prepositions small “except when they
 * are used adverbially”. CSL leaves alone what is marked as `nocase`.
 */
function keepAdverbs(title: string): string {
  return title.replace(
    /\b((?:carry|draw|find|look|set|take)(?:ing)?|setting) (out|up|off|down)\b/gi,
    (_, verb: string, adverb: string) =>
      `${verb} <span class="nocase">${capitalised(adverb)}</span>`,
  );
}

function styled(cited: CitedItem, template: string, locale: Locale): string {
  const lang = locale === 'zh' ? languageTag.zh : 'en-US';
  return cited.format('bibliography', { format: 'text', template, lang }).trim();
}

/**
 * Cuts a citation at the day of access. In running text the day alone is the place; in a file
 * format it is the whole line, which is left out while no day is known.
 */
function split(text: string, kind: 'inline' | 'line'): CitationPiece[] {
  const access = accessForms.find((form) => text.includes(marker[form]));
  if (!access) return [text];
  const at = text.indexOf(marker[access]);
  const end = at + marker[access].length;
  if (kind === 'inline') {
    return [text.slice(0, at), { access, before: '', after: '' }, text.slice(end)];
  }
  const start = text.lastIndexOf('\n', at);
  const lineEnd = text.indexOf('\n', end);
  // In JSON the comma before the last line goes with it.
  const comma = text.slice(0, start).endsWith(',') && text.slice(lineEnd).startsWith('\n}');
  const from = comma ? start - 1 : start;
  return [
    text.slice(0, from),
    { access, before: text.slice(from, at), after: text.slice(end, lineEnd) },
    text.slice(lineEnd),
  ];
}
