import { defineCollection } from 'astro:content';
import { announcementSchema } from './content/announcement.ts';
import { filesLoader } from './content/files-loader.ts';
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

export const collections = {
  authority: defineCollection({
    loader: filesLoader('site/authority.yaml'),
    schema: authoritySchema,
  }),
  taxonomy: defineCollection({ loader: filesLoader('site/taxonomy.yaml'), schema: taxonomySchema }),
  home: defineCollection({ loader: filesLoader('site/home.yaml'), schema: homeSchema }),
  glossary: defineCollection({ loader: filesLoader('site/glossary.yaml'), schema: glossarySchema }),
  vocabulary: defineCollection({
    loader: filesLoader('site/vocabulary.yaml'),
    schema: vocabularySchema,
  }),
  laws: defineCollection({ loader: filesLoader('site/laws.yaml'), schema: lawsSchema }),
  aliases: defineCollection({ loader: filesLoader('site/aliases.yaml'), schema: aliasesSchema }),
  channels: defineCollection({ loader: filesLoader('site/channels.yaml'), schema: channelsSchema }),
  weeks: defineCollection({
    loader: filesLoader('publicity-week/*/week.yaml'),
    schema: weekSchema,
  }),
  comics: defineCollection({
    loader: filesLoader('publicity-week/*/comics.yaml'),
    schema: comicsSchema,
  }),
  quizzes: defineCollection({
    loader: filesLoader('publicity-week/*/quiz.yaml'),
    schema: quizSchema,
  }),
  handouts: defineCollection({
    loader: filesLoader('publicity-week/*/handouts.yaml'),
    schema: handoutsSchema,
  }),
  guides: defineCollection({ loader: filesLoader('guides/*/guide.yaml'), schema: guideSchema }),
  announcements: defineCollection({
    loader: filesLoader('announcements/*/announcement.yaml'),
    schema: announcementSchema,
  }),
  plans: defineCollection({ loader: filesLoader('work-plan/*/plan.yaml'), schema: planSchema }),
  items: defineCollection({
    loader: filesLoader('work-plan/*/items/*/item.yaml'),
    schema: itemSchema,
  }),
  pages: defineCollection({ loader: filesLoader('pages/*/page.yaml'), schema: pageSchema }),
  prose: defineCollection({ loader: proseLoader('**/{zh,en}.mdx'), schema: proseSchema }),
};
