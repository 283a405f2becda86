import { z } from 'zod';
import { id, localized, missing, text } from './fields.ts';

const year = z.number(missing('年份，例如 2024', 'a year, such as 2024')).int().min(1970).max(2100);

/** `content/publicity-week/<year>/week.yaml`: the IP publicity week of a year. */
export const weekSchema = z.strictObject({
  year,
  name: localized,
  /** The item of that year's plan that the week belongs to. */
  item: id,
  themes: z
    .array(
      z.strictObject({
        year,
        /** Theme of the world day, as WIPO published it in English. */
        world: text,
        /** Theme of the national week, as published in Chinese, where it is known. */
        national: text.optional(),
      }),
    )
    .min(1),
  /** Actions of the item, with what a visitor gets from each. */
  activities: z.array(z.strictObject({ action: id, get: localized })).min(1),
  places: z.array(z.strictObject({ id, name: localized, get: localized })).min(1),
});
export type Week = z.infer<typeof weekSchema>;
