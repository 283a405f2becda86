/** The parts of Citation.js that the site uses; the packages bring no types of their own. */
declare module '@citation-js/core' {
  export interface CslDate {
    'date-parts': number[][];
  }
  export interface CslItem {
    id: string;
    type: string;
    title: string;
    author: { literal: string }[];
    issued?: CslDate;
    accessed?: CslDate;
    URL: string;
    language: string;
  }
  export interface CitedItem {
    format(name: string, options?: Record<string, unknown>): string;
  }
  interface Register {
    add(name: string, value: unknown): void;
  }
  interface CslConfig {
    styles: Register;
    locales: Register;
    engine(data: CslItem[], style: string, locale: string, format: 'text'): CslEngine;
  }
  /** A style in a language, ready for use; see `citeproc`. */
  export type CslEngine = object;
  interface BibtexConfig {
    format: { asciiOnly: boolean; useIdAsLabel: boolean; checkLabel: boolean };
  }
  const core: {
    Cite: new (data: CslItem) => CitedItem;
    plugins: { config: { get(name: '@csl'): CslConfig; get(name: '@bibtex'): BibtexConfig } };
  };
  export default core;
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
/** The one function of the style processor that the site calls itself. */
declare module 'citeproc' {
  import type { CslEngine } from '@citation-js/core';
  const CSL: { Output: { Formatters: { title(engine: CslEngine, title: string): string } } };
  export default CSL;
}
