import { defineCollection, type BaseSchema } from 'astro:content';
import { glob } from 'astro/loaders';
import { announcementSchema } from './content/news/schema.ts';
import { guideSchema } from './content/guides/schema.ts';
import { lawsSchema } from './content/laws/schema.ts';
import { channelsSchema } from './content/site/channels.ts';
import { itemSchema, planSchema } from './content/plan/schema.ts';
import { proseSchema } from './content/text/schema.ts';
import { vocabularySchema } from './content/site/vocabulary.ts';
import { comicsSchema, handoutsSchema, quizSchema } from './content/week/parts-schema.ts';
import { weekSchema } from './content/week/schema.ts';
import { textFiles } from './i18n/paths.ts';
import {
  aliasesSchema,
  authoritySchema,
  glossarySchema,
  homeSchema,
  pageSchema,
  taxonomySchema,
} from './content/site/schema.ts';

/** The files of `content/` that a pattern names, each under its path as id and checked against a schema. */
const files = <S extends BaseSchema>(pattern: string, schema: S): Collection<S> =>
  defineCollection({
    loader: glob({ base: './content', pattern, generateId: ({ entry }) => entry }),
    schema,
  });

type Collection<S extends BaseSchema> = ReturnType<typeof defineCollection<S>>;

export const collections = {
  authority: files('site/authority.yaml', authoritySchema),
  taxonomy: files('site/taxonomy.yaml', taxonomySchema),
  home: files('site/home.yaml', homeSchema),
  glossary: files('site/glossary.yaml', glossarySchema),
  vocabulary: files('site/vocabulary.yaml', vocabularySchema),
  laws: files('site/laws.yaml', lawsSchema),
  aliases: files('site/aliases.yaml', aliasesSchema),
  channels: files('site/channels.yaml', channelsSchema),
  weeks: files('publicity-week/*/week.yaml', weekSchema),
  comics: files('publicity-week/*/comics.yaml', comicsSchema),
  quizzes: files('publicity-week/*/quiz.yaml', quizSchema),
  handouts: files('publicity-week/*/handouts.yaml', handoutsSchema),
  guides: files('guides/*/guide.yaml', guideSchema),
  announcements: files('announcements/*/announcement.yaml', announcementSchema),
  plans: files('work-plan/*/plan.yaml', planSchema),
  items: files('work-plan/*/items/*/item.yaml', itemSchema),
  pages: files('pages/*/page.yaml', pageSchema),
  prose: files(textFiles, proseSchema),
};
