import { announcements, guides, laws, terms } from './entries.ts';
import type { DataSet } from './fields.ts';
import { actions, departments, indicators, items } from './plan.ts';

/** Every data set that the site offers; the files, schemas, dictionary and catalogue follow it. */
export const dataSets: readonly DataSet[] = [
  items,
  actions,
  indicators,
  departments,
  guides,
  laws,
  announcements,
  terms,
];
