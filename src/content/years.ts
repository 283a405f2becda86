import type { Content } from './content.ts';

/** The years of the plans and weeks, the newest first. */
export function yearsOf({ plans, weeks }: Content): number[] {
  const years = new Set([...plans, ...weeks].map(({ year }) => year));
  return [...years].sort((a, b) => b - a);
}

/** The year that a page of a plan or a week belongs to, by its address without locale prefix. */
export function yearOfPath(path: string): string | undefined {
  return /^\/(?:plan|week)\/(\d{4})\//.exec(path)?.[1];
}
