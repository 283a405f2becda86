import { textFiles } from '../i18n/paths.ts';
import { guideSchema } from './guides/schema.ts';
import { lawsSchema } from './laws/schema.ts';
import { announcementSchema } from './news/schema.ts';
import { itemSchema, planSchema } from './plan/schema.ts';
import {
  aliasesSchema,
  authoritySchema,
  glossarySchema,
  homeSchema,
  pageSchema,
  taxonomySchema,
} from './site/schema.ts';
import { channelsSchema } from './site/channels.ts';
import { disclosureSchema } from './site/disclosure.ts';
import { vocabularySchema } from './site/vocabulary.ts';
import { proseSchema } from './text/schema.ts';
import { comicsSchema, handoutsSchema, quizSchema } from './week/parts-schema.ts';
import { weekSchema } from './week/schema.ts';

/** Which files of `content/` make up each collection, and what they may hold. */
export const collectionFiles = {
  authority: { pattern: 'site/authority.yaml', schema: authoritySchema },
  taxonomy: { pattern: 'site/taxonomy.yaml', schema: taxonomySchema },
  home: { pattern: 'site/home.yaml', schema: homeSchema },
  glossary: { pattern: 'site/glossary.yaml', schema: glossarySchema },
  vocabulary: { pattern: 'site/vocabulary.yaml', schema: vocabularySchema },
  laws: { pattern: 'site/laws.yaml', schema: lawsSchema },
  aliases: { pattern: 'site/aliases.yaml', schema: aliasesSchema },
  channels: { pattern: 'site/channels.yaml', schema: channelsSchema },
  disclosure: { pattern: 'site/disclosure.yaml', schema: disclosureSchema },
  weeks: { pattern: 'publicity-week/*/week.yaml', schema: weekSchema },
  comics: { pattern: 'publicity-week/*/comics.yaml', schema: comicsSchema },
  quizzes: { pattern: 'publicity-week/*/quiz.yaml', schema: quizSchema },
  handouts: { pattern: 'publicity-week/*/handouts.yaml', schema: handoutsSchema },
  guides: { pattern: 'guides/*/guide.yaml', schema: guideSchema },
  announcements: { pattern: 'announcements/*/announcement.yaml', schema: announcementSchema },
  plans: { pattern: 'work-plan/*/plan.yaml', schema: planSchema },
  items: { pattern: 'work-plan/*/items/*/item.yaml', schema: itemSchema },
  pages: { pattern: 'pages/*/page.yaml', schema: pageSchema },
  prose: { pattern: textFiles, schema: proseSchema },
} as const;

export type CollectionName = keyof typeof collectionFiles;
