import { defineCollection, type BaseSchema } from 'astro:content';
import { glob } from 'astro/loaders';
import { collectionFiles as kinds } from './content/collections.ts';
import { questionsLoader } from './content/questions/loader.ts';
import { draftFolders } from './content/read/draft-folders.ts';

type Collection<S extends BaseSchema> = ReturnType<typeof defineCollection<S>>;

// A build that knew a draft's text would copy the pictures that it shows to the site.
const hidden = import.meta.env.PROD ? draftFolders('.').map((folder) => `!${folder}**`) : [];

/** A collection whose entries have the paths of their files as ids: `guides/disputes/guide.yaml`. */
const files = <S extends BaseSchema>(kind: { pattern: string; schema: S }): Collection<S> =>
  defineCollection({
    loader: glob({
      base: './content',
      pattern: [kind.pattern, ...hidden],
      generateId: ({ entry }) => entry,
    }),
    schema: kind.schema,
  });

export const collections = {
  authority: files(kinds.authority),
  taxonomy: files(kinds.taxonomy),
  home: files(kinds.home),
  glossary: files(kinds.glossary),
  vocabulary: files(kinds.vocabulary),
  laws: files(kinds.laws),
  aliases: files(kinds.aliases),
  channels: files(kinds.channels),
  disclosure: files(kinds.disclosure),
  weeks: files(kinds.weeks),
  comics: files(kinds.comics),
  quizzes: files(kinds.quizzes),
  handouts: files(kinds.handouts),
  guides: files(kinds.guides),
  announcements: files(kinds.announcements),
  plans: files(kinds.plans),
  items: files(kinds.items),
  pages: files(kinds.pages),
  questions: defineCollection({ loader: questionsLoader() }),
  prose: files(kinds.prose),
};
