import { formatDuration, type TimeUnit } from '../i18n/format.ts';
import { holdsOn, type Period } from '../content/periods.ts';
import type { Localized } from '../i18n/locales.ts';
import type { LawKey } from './laws.ts';

/** What a visitor has chosen and typed, by the name of the field; empty where nothing is answered. */
export type Values = Record<string, string>;

/** An answer to choose. */
interface Option {
  id: string;
  label: Localized;
  group?: Localized;
  /** Ids that it used to have, which addresses may still hold. */
  aliases?: string[] | undefined;
}

/** One question of a tool. Nothing is answered beforehand, since every answer decides. */
export interface Field {
  name: string;
  label: Localized;
  type: 'select' | 'number' | 'date';
  options?: Option[];
  /** Asked only while each of these fields is asked and has one of the values. */
  when?: { field: string; values: string[] }[];
}

/** An answer to choose, in both languages. */
export function option(id: string, zh: string, en: string): Option {
  return { id, label: { zh, en } };
}

/** A question with answers to choose from. */
export function select(
  name: string,
  label: Localized,
  options: Option[],
  when?: Field['when'],
): Field {
  return { name, label, type: 'select', options, when };
}

/** What a limit is on certain days, which are those of its starting event. */
export interface LimitValue {
  value: number;
  unit: TimeUnit;
  basis: LawRef[];
}

/** How long a limit is, in words. */
export function lengthInWords({ value, unit }: Pick<LimitValue, 'value' | 'unit'>): Localized {
  return { zh: formatDuration(value, unit, 'zh'), en: formatDuration(value, unit, 'en') };
}

/** A limit of a guide, as tools count with it. Of successive values it holds the first itself. */
export interface LimitData extends LimitValue {
  name: Localized;
  from: Localized;
  /** Keys that it used to have. */
  aliases?: string[];
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
export function valueOn<T>(
  entry: T & { periods?: (Period & T)[] },
  day: string,
): (T & Period) | undefined {
  return entry.periods ? entry.periods.find((period) => holdsOn(period, day)) : entry;
}

/** A document and article that a result rests on. */
export interface LawRef {
  /** Short title and article, as a reader sees it. */
  label: Localized;
  /** Id of the document, whose page it leads to. */
  law: string;
  /** The day from which the version used has been in force, where it is known to the day. */
  inForce?: string;
  /** When it came into force or was issued, in words, where the label does not tell. */
  days?: Localized;
}

/** What tools count with. Figures stand in the guides, laws in the list of laws, and nowhere else. */
export interface ToolData {
  /** By guide and id: `trademark-changes#renew`. */
  limits: Record<string, LimitData>;
  fees: Record<string, FeeData>;
  laws: Record<string, LawRef>;
}

/** What a tool has found. */
export interface Answer {
  /** Which of the tool's outcomes it is. */
  outcome: string;
  /** What the headline is: 应缴费用. */
  label: Localized;
  /** The figure, day or decision itself: 540元. */
  headline: Localized;
  /** What would mislead if it were overlooked, such as what the law leaves open. */
  warnings: Localized[];
  /** How it comes about, or why. */
  lines: Localized[];
  basis: LawRef[];
  /** The day whose law was applied: ISO date; nothing where no day was asked for. */
  lawOf?: string;
  /** The guide to read next. */
  guide?: string;
  /** A last day that can be put into a calendar: ISO date. */
  date?: string;
}

/** What is wrong with the answer to one question. */
export interface Problem {
  field: string;
  text: Localized;
}

/** Either an answer, or what to mend at which question. */
export type Outcome = Answer | { problems: Problem[] };

/** A tool: its questions, and a pure function from the answers to a result. */
export interface Tool {
  id: string;
  title: Localized;
  intro: Localized;
  /** Keys of the figures it counts with, and of the laws it names besides. */
  limits: readonly string[];
  fees: readonly string[];
  laws: readonly LawKey[];
  /** Slugs of the guides that a result can lead to. */
  guides: readonly string[];
  fields(data: ToolData): Field[];
  answer(values: Values, data: ToolData): Outcome;
  /** Shown as a list, for those without scripts and as a start for others. */
  examples: Values[];
  /** Slugs of the guides that show an example, where the tool serves several. */
  guidesOf?: (values: Values) => readonly (string | undefined)[];
}

/** The figures that one tool needs. */
export function dataFor(tool: Tool, data: ToolData): ToolData {
  const pick = <T>(table: Record<string, T>, keys: readonly string[]): Record<string, T> =>
    Object.fromEntries(keys.map((key) => [key, lookup(table, key)]));
  return {
    limits: pick(data.limits, tool.limits),
    fees: pick(data.fees, tool.fees),
    laws: pick(data.laws, tool.laws),
  };
}

/**
 * A limit, fee or law by its key.
 *
 * @throws Error when the guides hold no such figure; the build stops at it
 */
export function lookup<T>(table: Record<string, T>, key: string): T {
  const entry = table[key];
  if (!entry) throw new Error(`The guides hold no figure “${key}”`);
  return entry;
}

/** Fields that are asked in a given state. */
export function askedFields(fields: readonly Field[], values: Values): Field[] {
  const isAsked = ({ when = [] }: Field): boolean =>
    when.every((condition) => {
      const other = fields.find(({ name }) => name === condition.field);
      return other && isAsked(other) && condition.values.includes(values[other.name] ?? '');
    });
  return fields.filter(isAsked);
}

/** The questions that are asked and not answered. */
export function unanswered(fields: readonly Field[], values: Values): Problem[] {
  return askedFields(fields, values)
    .filter(({ options, name }) => options && !options.some(({ id }) => id === values[name]))
    .map(({ name, label }) => ({
      field: name,
      text: { zh: `请选择“${label.zh}”。`, en: `Choose an answer to “${label.en}”.` },
    }));
}

/** What a browser's field for dates has in place of a day that there is not (30 February). */
export const unreadable = '?';

/** No answer is longer; what an address or the clipboard brings beyond is cut off. */
const longest = 40;

/** The values of every field; an answer by a former id is the one of today, one that is not offered counts as none. */
export function completeValues(fields: readonly Field[], given: Values): Values {
  return Object.fromEntries(
    fields.map(({ name, options }) => {
      const value = Object.hasOwn(given, name) ? (given[name] ?? '').slice(0, longest) : '';
      if (!options) return [name, value];
      const chosen =
        options.find(({ id }) => id === value) ??
        options.find(({ aliases }) => aliases?.includes(value));
      return [name, chosen?.id ?? ''];
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

/**
 * A whole number within bounds; full-width digits count as digits.
 *
 * @returns nothing when the text is no such number
 */
export function wholeNumber(text: string, min: number, max: number): number | undefined {
  const digits = text.normalize('NFKC').trim();
  const value = /^\d{1,9}$/.test(digits) ? Number(digits) : NaN;
  return value >= min && value <= max ? value : undefined;
}

/** References without repetition. */
export function uniqueRefs(refs: readonly LawRef[]): LawRef[] {
  const name = ({ label }: LawRef): string => `${label.zh}|${label.en}`;
  return refs.filter((ref, i) => refs.findIndex((other) => name(other) === name(ref)) === i);
}
