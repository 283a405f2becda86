import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { must } from './content.ts';

type Pair = Record<'zh' | 'en', string>;

/** The names, figures and actions of the plan. */
export interface Facts {
  plan: { name: Pair; issuer: Pair; year: number; opening: string[] };
  departments: (Pair & { id: string })[];
  indicators: Record<
    string,
    {
      name: Pair;
      list: {
        id: string;
        zh: string;
        comparator: string;
        value: number;
        unit: Pair;
        written?: string;
      }[];
    }
  >;
  groups: { n: number; id: string; heading: Pair; heading_full: string }[];
  items: {
    n: number;
    slug: string;
    group: string;
    heading: Pair;
    leads: string[];
    indicators?: string[];
    actions: {
      id: string;
      kind: string;
      name?: string;
      audience?: string[];
      partners?: string[];
    }[];
  }[];
  related: { items: number[] }[];
  /** Standard formulas that the texts carry over whole. */
  formulas: string[];
}

export const facts = parse(
  readFileSync('tests/fixtures/facts/work-plan-2024.yaml', 'utf8'),
) as Facts;

export const terms = parse(readFileSync('tests/fixtures/facts/terms.yaml', 'utf8')) as (Pair & {
  id: string;
  abbr?: string;
})[];

/** Official names carry over exactly but for their punctuation, which is set full-width. */
export function fullWidth(name: string): string {
  return name.replace(/[(),]/g, (mark) => must({ '(': '（', ')': '）', ',': '，' }[mark]));
}
