import { z } from 'zod';
import { comparators } from '../../i18n/format.ts';
import {
  day,
  draft,
  edtf,
  id,
  ids,
  localized,
  missing,
  place,
  planRef,
  ref,
  refs,
  text,
} from '../fields.ts';
import { say } from '../problems.ts';
import { moment } from '../site/settings.ts';

/** How a unit begins that counts in thousands or more; what it counts for, as in 件/万人, may do so. */
const multiple = {
  zh: /^[十百千万亿]/,
  en: /^(?:[A-Z]{3} *)?(?:\d[\d,.]* |(?:hundred|thousand|million|billion|trillion)s?\b)/i,
};

const indicator = z.strictObject({
  id,
  name: localized,
  comparator: z.enum(comparators, {
    error: say(
      `应当是 ${comparators.join('、')} 之一`,
      `should be one of ${comparators.join(', ')}`,
    ),
  }),
  value: z.number(missing('一个数字，不带单位', 'a number without unit')).positive(),
  unit: localized.refine((unit) => !multiple.zh.test(unit.zh) && !multiple.en.test(unit.en), {
    error: say(
      '单位里不带十、百、千、万、亿，也不带 thousand、million：数字写全，例如 value: 4000000000、unit: { zh: 元, en: CNY }，网页自己写成“40亿元”',
      'holds no multiple such as 万, 亿, thousand or million: write the whole number, as in value: 4000000000 with unit: { zh: 元, en: CNY }, and pages say “CNY 4 billion” themselves',
    ),
  }),
  /**
   * The target as a sentence that can be quoted by itself; {figure} is the figure with its unit and
   * {number} without. Where it is left out, pages show the name and what is asked.
   */
  sentence: localized
    .refine((texts) => Object.values(texts).every((text) => /\{(?:figure|number)\}/.test(text)), {
      error: say(
        '句子里用 {figure} 或者 {number} 代替数字',
        'should have {figure} or {number} in place of the number',
      ),
    })
    .optional(),
  /** The target belongs to the plan as a whole: no item is grouped with it. */
  whole_plan: z.boolean().default(false),
  /** Shown on the home page. */
  featured: z.boolean().default(false),
});
export type Indicator = z.infer<typeof indicator>;

/** A part of the plan's opening: what it is, and the standard formulas that it consists of. */
const openingPart = z.strictObject({ id, label: localized, formulas: z.array(localized).min(1) });
export type OpeningPart = z.infer<typeof openingPart>;

/** `content/work-plan/<year>/plan.yaml`. */
export const planSchema = z.strictObject({
  draft,
  year: z.number(missing('年份，例如 2024', 'a year, such as 2024')).int().min(2000).max(2100),
  name: localized,
  issued: edtf,
  /** The day on which a text of its items was last changed: what cites an item goes by it. */
  modified: day.optional(),
  /**
   * Who says which targets belong to which items, and which items to each other: the plan itself,
   * or the site's editors, whose links pages then mark as theirs.
   */
  relations: z
    .enum(['plan', 'site'], {
      error: say(
        '应当是 plan（原文写明）或者 site（本站整理）',
        'should be plan (the plan says so) or site (grouped by this site)',
      ),
    })
    .default('site'),
  /** The overall requirements (总体要求) that open the plan, in their order. */
  opening: z.array(openingPart).default([]),
  aims: z
    .array(z.strictObject({ id, name: localized, indicators: z.array(indicator).min(1) }))
    .min(1),
  /** What the plan leaves open about its figures, told where they are offered for quoting. */
  open: localized.optional(),
  groups: z.array(z.strictObject({ id, name: localized, official: text })).min(1),
  related: z
    .array(
      z.strictObject({
        items: z.tuple([ref, ref], {
          error: say('要写两个不同的事项', 'names exactly two items'),
        }),
      }),
    )
    .default([]),
});
export type Plan = z.infer<typeof planSchema>;

const action = z.strictObject({
  id,
  kind: ref,
  label: localized,
  /** The deliverable's official name; its English is the site's own rendering. */
  name: localized.optional(),
  partners: z.array(localized).default([]),
  audiences: refs,
});
export type Action = z.infer<typeof action>;

/** `content/work-plan/<year>/items/<slug>/item.yaml`. */
export const itemSchema = z.strictObject({
  draft,
  number: place,
  group: ref,
  heading: localized,
  /** Day and minute at which it went on this site; the site's launch while it is left out. */
  online: moment,
  leads: z
    .array(ref, { error: say('至少写一个牵头部门', 'needs at least one lead department') })
    .min(1, {
      error: say('至少写一个牵头部门', 'needs at least one lead department'),
    }),
  indicators: refs,
  actions: z.array(action).min(1, { error: say('至少写一项举措', 'needs at least one action') }),
  /** The item of an earlier plan that deals with the same matter: `2024/ip-finance`. */
  continues: planRef.optional(),
  aliases: ids,
});
export type Item = z.infer<typeof itemSchema>;
