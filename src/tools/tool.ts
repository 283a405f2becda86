import type { TimeUnit } from '../i18n/format.ts';
import { holdsOn, type Period } from '../content/periods.ts';
import type { Localized } from '../i18n/locales.ts';

/** What a visitor has chosen and typed, by the name of the field. */
export type Values = Record<string, string>;

/** One question of a tool. */
export interface Field {
  name: string;
  label: Localized;
  type: 'select' | 'number' | 'date';
  options?: { id: string; label: Localized }[];
  min?: number;
  max?: number;
  initial: string;
  /** Asked only while another field has one of these values. */
  when?: { field: string; values: string[] };
}

/** What a limit is on certain days, which are those of its starting event. */
export interface LimitValue {
  value: number;
  unit: TimeUnit;
  basis: LawRef[];
}

/** A limit of a guide, as tools count with it. Of successive values it holds the first itself. */
export interface LimitData extends LimitValue {
  name: Localized;
  from: Localized;
  /** What a reader has to know besides. */
  note?: Localized;
  /** All successive values with their days; left out where there is one. */
  periods?: (Period & LimitValue)[];
}

/** What a fee in yuan is on certain days. */
export interface FeeValue {
  paper: number;
  online: number;
  basis: LawRef[];
}

/** A fee of a guide. Of successive amounts it holds the first itself. */
export interface FeeData extends FeeValue {
  /** All successive amounts with their days; left out where there is one. */
  periods?: (Period & FeeValue)[];
}

/**
 * What of a limit or fee holds on a day.
 *
 * @param day ISO date; for a limit the day of its starting event
 * @returns nothing when no value is known for that day
 */
export function valueOn<T>(entry: T & { periods?: (Period & T)[] }, day: string): T | undefined {
  return entry.periods ? entry.periods.find((period) => holdsOn(period, day)) : entry;
}

/** A document and article that a result rests on. */
export interface LawRef {
  /** Short title and article, as a reader sees it. */
  label: Localized;
  /** The day from which the version used has been in force, where it is known to the day. */
  inForce?: string;
}

/** The figures that tools count with. They stand in the guides, and nowhere else. */
export interface ToolData {
  /** By guide and id: `trademark-changes#renew`. */
  limits: Record<string, LimitData>;
  fees: Record<string, FeeData>;
}

/** What a tool has found. */
export interface Answer {
  headline: Localized;
  /** How it comes about, or why. */
  lines: Localized[];
  basis: LawRef[];
  /** The guide to read next. */
  guide?: string;
  /** A last day that can be put into a calendar: ISO date. */
  date?: string;
}

/** Either an answer, or the sentence that says what to mend. */
export type Outcome = Answer | { problem: Localized };

/** A tool: its questions, and a pure function from the answers to a result. */
export interface Tool {
  id: string;
  title: Localized;
  intro: Localized;
  /** Keys of the figures it counts with. */
  limits: readonly string[];
  fees: readonly string[];
  /** Slugs of the guides that a result may lead to; any of them when left out. */
  guides?: readonly string[];
  fields(data: ToolData): Field[];
  answer(values: Values, data: ToolData): Outcome;
  /** Shown as a table, for those without scripts and as a start for others. */
  examples: Values[];
}

/** The figures that one tool needs. */
export function dataFor(tool: Tool, data: ToolData): ToolData {
  const pick = <T>(table: Record<string, T>, keys: readonly string[]): Record<string, T> =>
    Object.fromEntries(keys.map((key) => [key, lookup(table, key)]));
  return { limits: pick(data.limits, tool.limits), fees: pick(data.fees, tool.fees) };
}

/** A limit or fee by its key; the content check has made sure that it exists. */
export function lookup<T>(table: Record<string, T>, key: string): T {
  const entry = table[key];
  if (!entry) throw new Error(`The guides hold no figure “${key}”`);
  return entry;
}

/** Fields that are asked in a given state. */
export function askedFields(fields: readonly Field[], values: Values): Field[] {
  return fields.filter(({ when }) => !when || when.values.includes(values[when.field] ?? ''));
}

/** The values of every field, with the initial one where nothing valid is given. */
export function completeValues(fields: readonly Field[], given: Values): Values {
  return Object.fromEntries(
    fields.map(({ name, options, initial }) => {
      const value = given[name];
      const known = value !== undefined && (!options || options.some(({ id }) => id === value));
      return [name, known ? value : initial];
    }),
  );
}

/** The address that stands for a tool's state: `?tool=deadlines&kind=…`. */
export function writeToolState(id: string, fields: readonly Field[], values: Values): string {
  const query = new URLSearchParams({ tool: id });
  for (const { name } of askedFields(fields, values)) query.set(name, values[name] ?? '');
  return `?${query}`;
}

/** The values that an address holds for a tool, or nothing when it is not about this tool. */
export function readToolState(id: string, search: string): Values | undefined {
  const query = new URLSearchParams(search);
  if (query.get('tool') !== id) return undefined;
  return Object.fromEntries([...query].filter(([name]) => name !== 'tool'));
}

/** A whole number within bounds, or the sentence that says what is expected. */
export function wholeNumber(
  text: string | undefined,
  min: number,
  max: number,
  what: Localized,
): number | { problem: Localized } {
  const value = /^\d{1,9}$/.test((text ?? '').trim()) ? Number(text) : NaN;
  if (value >= min && value <= max) return value;
  return {
    problem: {
      zh: `${what.zh}应当是${min}到${max}之间的整数。`,
      en: `${what.en} should be a whole number from ${min} to ${max}.`,
    },
  };
}

/** References without repetition. */
export function uniqueRefs(refs: readonly LawRef[]): LawRef[] {
  return refs.filter((ref, i) => refs.findIndex(({ label }) => label.zh === ref.label.zh) === i);
}
