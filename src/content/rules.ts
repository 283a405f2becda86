import { distance } from '../i18n/distance.ts';
import type { Locale, Localized } from '../i18n/locales.ts';
import { siteFiles, type Content, type PlanItem } from './content.ts';
import type { Action } from './plan/schema.ts';
import { nearest, type Problem } from './problems.ts';
import { halfWidthMark } from './text/schema.ts';

/** Entries that an id may name. */
export type Known = readonly { id: string; name: Localized }[];

/** The problem of an id that names nothing, with the nearest that does. */
export function unknownId(
  file: string,
  field: string,
  word: string,
  known: Known,
  what: Localized,
  where: string,
): Problem[] {
  if (known.some((entry) => entry.id === word)) return [];
  const misses = { id: word, where };
  const called = known.find(({ name }) => name.zh === word || name.en === word);
  if (called) {
    return [
      {
        file,
        field,
        zh: `“${word}”是${what.zh}的名称，这里要写它的标识：请写 ${called.id}。`,
        en: `“${word}” is the name of the ${what.en}; its id is wanted here: write ${called.id}.`,
        misses,
      },
    ];
  }
  if (known.length === 0) {
    return [
      {
        file,
        field,
        zh: `没有叫“${word}”的${what.zh}：${where} 里一个也没有。请在那里补上，或者删去这一处。`,
        en: `There is no ${what.en} “${word}”: ${where} has none at all. Add it there, or remove it here.`,
        misses,
      },
    ];
  }
  const ids = known.map((entry) => entry.id);
  const guess = nearest(word, ids);
  const shown = nearestFew(word, known);
  const list = shown
    .map(({ id, name }) => (id === name.zh ? id : `${id}（${name.zh}）`))
    .join('、');
  const all = shown.length === known.length;
  return [
    {
      file,
      field,
      zh: `没有叫“${word}”的${what.zh}。${guess ? `是不是“${guess}”？` : ''}${all ? '可用的有' : '最接近的有'}：${list}。它们都列在 ${where}；要用新的，请先在那里补上。`,
      en: `There is no ${what.en} “${word}”.${guess ? ` Did you mean “${guess}”?` : ''} Use one of ${shown.map(({ id }) => id).join(', ')}${all ? '' : ` (the nearest of ${ids.length})`}, or add it to ${where}.`,
      misses,
    },
  ];
}

/** How many of a list a message names. */
const few = 5;

/** The entries of a list whose ids come nearest to a word, the nearest first. */
function nearestFew(word: string, known: Known): Known {
  if (known.length <= few) return known;
  return known
    .map((entry) => ({ entry, edits: distance(word, entry.id, Infinity) }))
    .sort((a, b) => a.edits - b.edits)
    .slice(0, few)
    .map(({ entry }) => entry);
}

/** The items of every plan, named with their year. */
export function knownPlanItems({ plans }: Content): Known {
  return plans.flatMap(({ year, items }) =>
    items.map((item) => ({ id: `${year}/${item.slug}`, name: item.heading })),
  );
}

/** The targets of every plan, named with their year. */
export function knownTargets({ plans }: Content): Known {
  return plans.flatMap(({ year, aims }) =>
    aims.flatMap((aim) =>
      aim.indicators.map((entry) => ({ id: `${year}/${entry.id}`, name: entry.name })),
    ),
  );
}

/** The items of one plan that a slug may name. */
export function knownItems(items: readonly PlanItem[] = []): Known {
  return items.map((item) => ({ id: item.slug, name: item.heading }));
}

/** The problem of an id that names no guide. */
export function unknownGuide(
  content: Content,
  file: string,
  field: string,
  slug: string,
): Problem[] {
  const known = content.guides.map((guide) => ({ id: guide.slug, name: guide.title }));
  return unknownId(file, field, slug, known, { zh: '指南', en: 'guide' }, 'content/guides/');
}

/** The problem of an id that names no document of `laws.yaml`. */
export function unknownLaw(content: Content, file: string, field: string, law: string): Problem[] {
  const known = content.laws.map((entry) => ({ id: entry.id, name: entry.short }));
  return unknownId(file, field, law, known, { zh: '文件', en: 'document' }, siteFiles.laws);
}

/** The values that stand twice, with the place of the later one. */
export function duplicates(values: readonly string[]): { value: string; index: number }[] {
  return values
    .map((value, index) => ({ value, index }))
    .filter(({ value, index }) => values.indexOf(value) !== index);
}

/** The problems of ids that stand twice in a list. */
export function duplicateIds(file: string, field: string, ids: readonly string[]): Problem[] {
  return duplicates(ids).map(({ value, index }) => ({
    file,
    field: `${field}[${index}].id`,
    zh: `标识“${value}”重复。每个标识只能用一次，请改名或者删去一个。`,
    en: `The id “${value}” is used twice. Rename or remove one of the two.`,
  }));
}

/** The problem of half-width marks and straight quotes in a Chinese text. */
export function halfWidth(file: string, field: string, value: string): Problem[] {
  const found = halfWidthMark(value);
  if (!found) return [];
  return [
    {
      file,
      field,
      zh: `“${found}”里有半角标点。汉字旁边请用全角的，；：（），引号写“”。`,
      en: `“${found}” has a half-width mark beside a Chinese character. Use the full-width ，；：（） and the quotes “”.`,
    },
  ];
}

/** What has no name but its id, such as an entry of a guide or an address. */
export function named(entries: readonly { id: string }[]): Known {
  return entries.map(({ id }) => ({ id, name: { zh: id, en: id } }));
}

/** Before this year no office of the kind existed. */
const firstYear = 1980;

/**
 * What is wrong with a date that is most likely a slip of the hand. It is held against the newest
 * plan and not against the clock: what is right does not depend on the day of the build.
 *
 * @param date as EDTF, or empty
 * @param ahead how many years it may lie ahead of the years that the newest plan leaves room for
 */
export function farOff({ plans }: Content, date: string, ahead: number): Localized | undefined {
  // Without a plan, or with one that can't be read, there is nothing to hold it against.
  if (!plans.length) return undefined;
  const year = Number(date.slice(0, 4));
  const last = Math.max(...plans.map((plan) => plan.year)) + 4 + ahead;
  if (!year || (year >= firstYear && year <= last)) return undefined;
  return {
    zh: `日期“${date}”应当在${firstYear}年到${last}年之间。请改正。`,
    en: `The date “${date}” should lie between ${firstYear} and ${last}. Correct it.`,
  };
}

/** Every text of an entry in one language, with the field that it stands in. */
export function textsIn(
  value: unknown,
  locale: Locale,
  field = '',
): [field: string, text: string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): [string, string][] => {
    const path = Array.isArray(value) ? `${field}[${key}]` : field ? `${field}.${key}` : key;
    if (key === locale && typeof inner === 'string') return [[path, inner]];
    return textsIn(inner, locale, path);
  });
}

/** The actions that a text may name, and where they stand. */
export interface TagActions {
  file: string;
  actions: readonly Action[];
  /** The text need not mention every one of them. */
  partial?: boolean;
  /** Some of the actions are not known, as an item that has them is not there. */
  open?: boolean;
}
