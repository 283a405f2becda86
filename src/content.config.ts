import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { announcementSchema } from './content/announcement.ts';
import { guideSchema } from './content/guide.ts';
import { channelsSchema, lawsSchema } from './content/law.ts';
import { itemSchema, planSchema } from './content/plan.ts';
import { proseLoader } from './content/prose-loader.ts';
import { proseSchema } from './content/prose.ts';
import { vocabularySchema } from './content/vocabulary.ts';
import { comicsSchema, handoutsSchema, quizSchema } from './content/week-parts.ts';
import { weekSchema } from './content/week.ts';
import {
  aliasesSchema,
  authoritySchema,
  glossarySchema,
  homeSchema,
  pageSchema,
  taxonomySchema,
} from './content/site.ts';

/** Entries keep their path as id: `src/content/store.ts` reads their place from it. */
const folder = (pattern: string): ReturnType<typeof glob> =>
  glob({ base: './content', pattern, generateId: ({ entry }) => entry });

export const collections = {
  authority: defineCollection({ loader: folder('site/authority.yaml'), schema: authoritySchema }),
  taxonomy: defineCollection({ loader: folder('site/taxonomy.yaml'), schema: taxonomySchema }),
  home: defineCollection({ loader: folder('site/home.yaml'), schema: homeSchema }),
  glossary: defineCollection({ loader: folder('site/glossary.yaml'), schema: glossarySchema }),
  vocabulary: defineCollection({
    loader: folder('site/vocabulary.yaml'),
    schema: vocabularySchema,
  }),
  laws: defineCollection({ loader: folder('site/laws.yaml'), schema: lawsSchema }),
  aliases: defineCollection({ loader: folder('site/aliases.yaml'), schema: aliasesSchema }),
  channels: defineCollection({ loader: folder('site/channels.yaml'), schema: channelsSchema }),
  weeks: defineCollection({
    loader: folder('publicity-week/*/week.yaml'),
    schema: weekSchema,
  }),
  comics: defineCollection({
    loader: folder('publicity-week/*/comics.yaml'),
    schema: comicsSchema,
  }),
  quizzes: defineCollection({ loader: folder('publicity-week/*/quiz.yaml'), schema: quizSchema }),
  handouts: defineCollection({
    loader: folder('publicity-week/*/handouts.yaml'),
    schema: handoutsSchema,
  }),
  guides: defineCollection({ loader: folder('guides/*/guide.yaml'), schema: guideSchema }),
  announcements: defineCollection({
    loader: folder('announcements/*/announcement.yaml'),
    schema: announcementSchema,
  }),
  plans: defineCollection({ loader: folder('work-plan/*/plan.yaml'), schema: planSchema }),
  items: defineCollection({ loader: folder('work-plan/*/items/*/item.yaml'), schema: itemSchema }),
  pages: defineCollection({ loader: folder('pages/*/page.yaml'), schema: pageSchema }),
  prose: defineCollection({ loader: proseLoader('**/{zh,en}.mdx'), schema: proseSchema }),
};
