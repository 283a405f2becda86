import { z } from 'zod';
import { timeUnits } from '../../i18n/format.ts';
import { locales } from '../../i18n/locales.ts';
import { paragraphsOf } from '../../i18n/passages.ts';
import {
  day,
  id,
  ids,
  localized,
  missing,
  periodFields,
  periodsOf,
  text,
  unknown,
} from '../fields.ts';
import { lawReference } from '../laws/schema.ts';
import { say } from '../problems.ts';

/** One of a few words. */
export const oneOf = <const T extends readonly [string, ...string[]]>(
  values: T,
): z.ZodEnum<{ [K in T[number]]: K }> =>
  z.enum(values, {
    error: say(`应当是 ${values.join('、')} 之一`, `should be one of ${values.join(', ')}`),
  });

/** A list that is not empty. */
export const some = <T extends z.ZodType>(element: T, zh: string, en: string): z.ZodArray<T> =>
  z.array(element, missing(zh, en)).min(1, { error: say(`至少要有${zh}`, `needs at least ${en}`) });

/** Statements of law name what they rest on, by the ids under `basis`. */
export const basisRefs = ids;
/** A fact with what it rests on. */
export const fact = z.strictObject({ text: localized, basis: basisRefs });

/** The anchor that an entry of a list was published with, where its place is another now. */
const anchor = id.optional();
/** What costs applicants time or money. */
export const mistake = fact.extend({ anchor });

/**
 * Alternatives that the reader chooses from before the conditions are asked. `case` names one within
 * a sentence: before “时” in Chinese (已有纠纷), as it stands in English (if there is
 * a dispute, for an assignment).
 */
export const choice = z.strictObject({
  question: localized,
  options: z.array(z.strictObject({ id, label: localized, case: localized })).min(2, {
    error: say('至少要有两个选项', 'needs at least two options'),
  }),
});

/** What follows if a condition is not met; it stands behind a colon, in all guides without a full stop. */
const otherwise = localized.refine(({ zh, en }) => !zh.endsWith('。') && !en.endsWith('.'), {
  error: say(
    '句末不加句号，各指南一致，请删去',
    'ends without a full stop in all guides: take it away',
  ),
});

/** What must hold, and what to do where it does not. */
export const condition = z.strictObject({
  id,
  /** One text, or successive ones under `periods`. */
  text: localized.optional(),
  /** Alternatives of which one is enough; the text says so. */
  any: z
    .array(localized)
    .min(2, { error: say('至少要有两种情形', 'needs at least two alternatives') })
    .optional(),
  /** Options of the guide’s `choice` that it is asked for; for all of them when left out. */
  for: ids,
  otherwise,
  basis: basisRefs,
  periods: periodsOf(
    z.strictObject({
      ...periodFields,
      text: localized,
      otherwise: otherwise.optional(),
      basis: basisRefs,
    }),
  ).optional(),
});
export type Condition = z.infer<typeof condition>;

/** Who does what. */
export const step = z.strictObject({
  id,
  actor: localized,
  act: localized,
  /** What is handed over, or what to watch. */
  detail: localized.optional(),
  /** Anchor of the section of the page that tells more; the step leads there. */
  at: id.optional(),
  /** Id of the limit that runs in this step. */
  limit: id.optional(),
  /** Options of the guide’s `choice` that need this step; all of them when left out. */
  for: ids,
});

/** What is handed in. */
export const material = z.strictObject({
  id,
  name: localized,
  /** What it must say or show, or what it is refused without. */
  contains: localized.optional(),
  form: oneOf(['original', 'copy', 'electronic', 'own-record']),
  /** How many; left out where that depends on the case, as `contains` then says. */
  copies: z.number(missing('份数', 'a number of copies')).int().positive().optional(),
  /** Who makes it or where it comes from. */
  origin: localized,
  /** When it is needed, if not always. */
  when: localized.optional(),
  /** Options of the guide’s `choice` that need it; all of them when left out. */
  for: ids,
});

const confirmed = z.boolean(missing('true 或者 false', 'true or false')).optional();

const limitValue = z.number(missing('数字', 'a number')).int().positive();

/** A limit of time. */
export const limit = z.strictObject({
  id,
  /** Keys that it used to have, `guide#limit`: links to the calculator that were saved with one lead on. */
  aliases: z
    .array(
      z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/, {
        error: say(
          '要写成“指南#期限”，例如 disputes#reconsider',
          'is written as guide#limit, as in disputes#reconsider',
        ),
      }),
    )
    .optional(),
  /** Begins a table of its own: the heading over this limit and those that follow, up to the next. */
  heading: localized.optional(),
  name: localized,
  /** Whom it binds, or what follows when it is missed. */
  binds: localized.optional(),
  /** `term` is how long a certificate or registration is valid, `protection` how long a right lasts. */
  kind: oneOf(['statutory', 'promised', 'term', 'protection']),
  /** One value, or successive ones under `periods`. */
  value: limitValue.optional(),
  unit: oneOf(timeUnits),
  /** The event that it is counted from. */
  from: z.strictObject(
    { zh: text, en: text },
    {
      error: say(
        '要写从什么时候起算，例如 { zh: 收到申请之日, en: receipt of the application }',
        'says what event it is counted from, as in { zh: 收到申请之日, en: receipt of the application }',
      ),
    },
  ),
  /** What a reader has to know besides, such as what is not yet settled. */
  note: localized.optional(),
  /** Runs back from the event, as the time for renewal does before a term ends. */
  before: z.boolean(missing('true 或者 false', 'true or false')).optional(),
  /** Begins only after the event, where “of” could be read as before it: in English “after expiry”. */
  after: z.boolean(missing('true 或者 false', 'true or false')).optional(),
  /**
   * The cases that a later value is for, where its day alone could be read as the first day of the
   * time itself: { zh: 公告的, en: if published }.
   */
  cases: localized.optional(),
  basis: basisRefs,
  /** Somebody has made sure of a value that is unusual. */
  confirmed,
  /** The days are those of the event that it is counted from; unit and basis where they differ. */
  periods: periodsOf(
    z.strictObject({
      ...periodFields,
      value: limitValue,
      unit: oneOf(timeUnits).optional(),
      /**
       * The last day of the event for which the law leaves no doubt that the value applies. For the
       * days from then to the end of the period the table says that the law does not tell.
       */
      settled_until: day.optional(),
      basis: basisRefs,
    }),
  ).optional(),
});
export type Limit = z.infer<typeof limit>;

/** Currencies of fees (ISO 4217). */
const currencies = ['CNY', 'CHF', 'EUR', 'USD', 'GBP', 'JPY'] as const;

const amount = z
  .number(missing('金额，不收费的写 0', 'an amount, and 0 where it is free'))
  .nonnegative();

/** What is paid. */
export const fee = z.strictObject({
  id,
  name: localized,
  payer: localized,
  unit: localized,
  currency: oneOf(currencies),
  /** When it is due, where that is not plain from its name. */
  condition: localized.optional(),
  /** Under which condition the amount for filing online is; the page says it once for all its fees. */
  online_condition: localized.optional(),
  /** On paper, in the currency. */
  paper: amount.optional(),
  /** Online: one amount, or successive ones under `periods`. */
  online: amount.optional(),
  basis: basisRefs,
  /** Somebody has made sure of an amount that is unusual. */
  confirmed,
  periods: periodsOf(
    z.strictObject({
      ...periodFields,
      paper: amount.optional(),
      online: amount,
      basis: basisRefs,
    }),
  ).optional(),
});
export type Fee = z.infer<typeof fee>;

/** What can be done against a refusal. */
export const remedy = z.strictObject({
  name: localized,
  body: localized,
  limit: id.optional(),
  basis: basisRefs,
});

/** A question and its answer, or where the page answers it. */
export const question = z
  .strictObject({
    question: localized,
    answer: localized.optional(),
    /** An anchor of the page. Nothing is said twice: such a question is for the search, which leads there. */
    at: id.optional(),
    anchor,
    /** What the whole answer rests on, or a list for each of its paragraphs. */
    basis: z.union([basisRefs, z.array(basisRefs)], {
      error: say(
        '要写成列表，例如 [renewal]；分段写的，每段一个列表，例如 [[renewal], [], [fees]]',
        'is a list, as in [renewal]; or a list for each paragraph, as in [[renewal], [], [fees]]',
      ),
    }),
  })
  .superRefine(({ answer, at, basis }, ctx) => {
    if ((answer === undefined) === (at === undefined)) {
      ctx.addIssue({
        code: 'custom',
        path: ['answer'],
        message: say(
          '写回答；这一页别处已经回答的，改写 at，填那一处的标识（小标题、段落等），两者只写一个',
          'holds the answer; where the page answers elsewhere, write the anchor of that place (a heading, a paragraph) under at instead, and not both',
        ),
      });
    }
    if (!answer || !basis.some(Array.isArray)) return;
    for (const locale of locales) {
      const count = paragraphsOf(answer[locale]).length;
      if (count === basis.length) continue;
      ctx.addIssue({
        code: 'custom',
        path: ['basis'],
        message: say(
          `有${basis.length}个列表，而 answer.${locale} 有${count}段。每段写一个列表，没有依据的写 []`,
          `has ${basis.length} lists, but answer.${locale} has ${count} paragraphs: write a list for each, [] where there is none`,
        ),
      });
    }
  });

/** What the statements of a guide rest on. */
export const basis = lawReference.extend({ id });

/** What only the office can tell. */
export const local = z.strictObject({
  id,
  what: localized,
  /** Empty until the office supplies it. */
  value: z.strictObject({ zh: unknown, en: unknown }).default({ zh: '', en: '' }),
});
