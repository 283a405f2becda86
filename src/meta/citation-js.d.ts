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
    status?: string;
    note?: string;
    annote?: string;
    accessed?: CslDate;
    URL: string;
    language: string;
  }
  export interface CitedItem {
    format(name: string, options?: Record<string, unknown>): string;
  }
  interface Register {
    add(name: string, xml: string): void;
    has(name: string): boolean;
  }
  interface CslConfig {
    styles: Register;
    locales: Register;
  }
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
