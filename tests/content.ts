import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'zod';
import { assemble, type SourceFile, type SourceFiles } from '../src/content/assemble.ts';
import type { Content } from '../src/content/content.ts';
import { announcementSchema } from '../src/content/news/schema.ts';
import { guideSchema } from '../src/content/guides/schema.ts';
import { lawsSchema } from '../src/content/laws/schema.ts';
import { channelsSchema } from '../src/content/site/channels.ts';
import { itemSchema, planSchema } from '../src/content/plan/schema.ts';
import { proseSchema } from '../src/content/text/schema.ts';
import { vocabularySchema } from '../src/content/site/vocabulary.ts';
import { comicsSchema, handoutsSchema, quizSchema } from '../src/content/week/parts-schema.ts';
import { weekSchema } from '../src/content/week/schema.ts';
import {
  aliasesSchema,
  authoritySchema,
  glossarySchema,
  homeSchema,
  pageSchema,
  taxonomySchema,
} from '../src/content/site/schema.ts';

function read<S extends z.ZodType>(pattern: string, schema: S): SourceFile<z.infer<S>>[] {
  return globSync(pattern, { cwd: 'content' })
    .sort()
    .map((id) => {
      const source = readFileSync(`content/${id}`, 'utf8');
      if (!id.endsWith('.mdx')) return { id, data: schema.parse(parse(source)) };
      const [, frontMatter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
      return { id, data: schema.parse(parse(frontMatter)), body };
    });
}

/** The site's real content, as the build reads it. Each call gives a copy that a test may change. */
export function readContent(): Content {
  return assemble(readFiles());
}

/** The files of the site's real content, in the order of their names. */
export function readFiles(): SourceFiles {
  return {
    authority: read('site/authority.yaml', authoritySchema),
    taxonomy: read('site/taxonomy.yaml', taxonomySchema),
    home: read('site/home.yaml', homeSchema),
    glossary: read('site/glossary.yaml', glossarySchema),
    vocabulary: read('site/vocabulary.yaml', vocabularySchema),
    aliases: read('site/aliases.yaml', aliasesSchema),
    laws: read('site/laws.yaml', lawsSchema),
    channels: read('site/channels.yaml', channelsSchema),
    weeks: read('publicity-week/*/week.yaml', weekSchema),
    comics: read('publicity-week/*/comics.yaml', comicsSchema),
    quizzes: read('publicity-week/*/quiz.yaml', quizSchema),
    handouts: read('publicity-week/*/handouts.yaml', handoutsSchema),
    guides: read('guides/*/guide.yaml', guideSchema),
    plans: read('work-plan/*/plan.yaml', planSchema),
    items: read('work-plan/*/items/*/item.yaml', itemSchema),
    announcements: read('announcements/*/announcement.yaml', announcementSchema),
    pages: read('pages/*/page.yaml', pageSchema),
    prose: read('**/{zh,en}.mdx', proseSchema),
  };
}

/** Fails the test instead of letting `undefined` through. */
export function must<T>(value: T | undefined | null, what = 'value'): T {
  if (value === undefined || value === null) throw new Error(`${what} is missing`);
  return value;
}
