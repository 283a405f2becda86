import { z } from 'zod';
import { id, localized, missing, ref } from '../fields.ts';
import { lawReference } from '../laws/schema.ts';
import { say } from '../problems.ts';

/** Where a speaker stands in a panel. */
const speakerPlaces = ['left', 'middle', 'right'] as const;

/** The drawings that a panel may show, in `src/components/comic/scenes/`. */
export const sceneNames = ['shop', 'picture', 'fair'].flatMap((story) =>
  [1, 2, 3, 4].map((panel) => `${story}-${panel}`),
);

const comic = z.strictObject({
  id,
  title: localized,
  /** What it is about, in one sentence. */
  about: localized,
  /** The rule that the comic teaches. */
  rule: localized,
  basis: z.array(lawReference).min(1),
  /** Slug of the guide that leads on. */
  guide: ref,
  panels: z
    .array(
      z.strictObject({
        /** Name of a drawing in `src/components/comic/scenes/`. */
        scene: id,
        /** What stands on the signs of the drawing. */
        signs: z.array(localized),
        /** What the drawing shows, for those who do not see it. */
        alt: localized,
        caption: localized,
        says: z
          .array(z.strictObject({ at: z.enum(speakerPlaces), who: localized, text: localized }))
          .min(1)
          .max(2),
      }),
      missing('画格的列表', 'a list of panels'),
    )
    .length(4, { error: say('每则漫画正好四格', 'A comic has exactly four panels') }),
});
export type Comic = z.infer<typeof comic>;

/** `content/publicity-week/<year>/comics.yaml`. */
export const comicsSchema = z.strictObject({ comics: z.array(comic).min(1) });

const question = z
  .strictObject({
    id,
    ask: localized,
    options: z.array(localized).min(2).max(4),
    /** Place of the right option, counted from 1. */
    answer: z.number().int().positive(),
    reason: localized,
    basis: lawReference.optional(),
    /** Where the answer is from, when that is no document of `laws.yaml`. */
    source: localized.optional(),
  })
  .refine(({ answer, options }) => answer <= options.length, {
    path: ['answer'],
    error: say('没有这个选项，请从 1 数起', 'is no option: count from 1'),
  })
  .refine(({ basis, source }) => Boolean(basis) !== Boolean(source), {
    path: ['basis'],
    error: say(
      '写明依据（basis）或者来源（source），只写一种',
      'A question names its basis or its source, one of the two',
    ),
  });
export type Question = z.infer<typeof question>;

/** `content/publicity-week/<year>/quiz.yaml`. */
export const quizSchema = z.strictObject({ questions: z.array(question).min(1) });

/** `content/publicity-week/<year>/handouts.yaml`: what schools and shops print. */
export const handoutsSchema = z.strictObject({
  sheet: z.strictObject({
    title: localized,
    lead: localized,
    tasks: z
      .array(
        z.strictObject({
          title: localized,
          /** Things to join by lines; printed with the right side in another order. */
          pairs: z.array(z.strictObject({ left: localized, right: localized })).default([]),
          /** Empty lines to write on. */
          lines: z.number().int().min(0).max(12).default(0),
          /** An empty box to draw in. */
          box: z.boolean().default(false),
          /** For the teacher, not printed; of pairs the answer is known. */
          answer: localized.optional(),
        }),
      )
      .min(1),
    home: localized,
  }),
  poster: z.strictObject({ title: localized, lines: z.array(localized).min(1), report: localized }),
});
export type Handouts = z.infer<typeof handoutsSchema>;
