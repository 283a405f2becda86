import { z } from 'zod';
import { day, draft, id, localized, missing, ref, text, unknownLocalized } from '../fields.ts';
import { say } from '../problems.ts';

const year = z.number(missing('年份，例如 2024', 'a year, such as 2024')).int().min(1970).max(2100);

const monthDay = text.regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, {
  error: say("写成月和日，例如 '04-26'", "is a month and a day, as in '04-26'"),
});

/** `content/publicity-week/<year>/week.yaml`: the IP publicity week of a year. */
export const weekSchema = z.strictObject({
  draft,
  year,
  name: localized,
  /** The day on which the data were last changed. */
  modified: day,
  /** 26 April, and the national week around it, the same in every year. */
  world_day: monthDay,
  national_week: z.strictObject({ from: monthDay, to: monthDay }),
  /** The item of that year's plan that the week belongs to. */
  item: ref,
  themes: z
    .array(
      z.strictObject({
        year,
        /** Theme of the world day, as WIPO published it in English. */
        world: text,
        /** The same in WIPO’s own Chinese, where that is known. */
        world_zh: text.optional(),
        /** Theme of the national week, as published in Chinese, where it is known. */
        national: text.optional(),
        /** Its English: official where there is one, else this site’s rendering. */
        national_en: text.optional(),
      }),
    )
    .min(1),
  /** Actions of the item, with what a visitor gets from them; several may share one answer. */
  activities: z.array(z.strictObject({ actions: z.array(ref).min(1), get: localized })).min(1),
  /** The office's own events, once their days are known. */
  events: z
    .array(
      z
        .strictObject({
          id,
          name: localized,
          from: day,
          /** Its last day, when it takes more than one. */
          to: day.optional(),
          place: unknownLocalized,
        })
        .refine(({ from, to }) => !to || from <= to, {
          path: ['to'],
          error: say(
            '活动结束得比开始早，请改正 from 或者 to',
            'is before the event begins: correct from or to',
          ),
        })
        .refine(({ from, to }) => from !== to, {
          path: ['to'],
          error: say(
            '与 from 是同一天：只有一天的活动不写 to，请删去',
            'is the day of from: an event of one day has no to, so remove it',
          ),
        }),
      missing('活动的列表', 'a list of events'),
    )
    .default([]),
  places: z.array(z.strictObject({ id, name: localized, get: localized })).min(1),
});
export type Week = z.infer<typeof weekSchema>;
