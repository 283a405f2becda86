import { z } from 'zod';
import { missing, text } from '../fields.ts';
import { say } from '../problems.ts';

const sayings = z.array(text, missing('说法的列表', 'a list of sayings')).default([]);

const both = z.strictObject({ zh: sayings, en: sayings });

/** `content/site/vocabulary.yaml`: how people say it, and the page they mean. */
export const vocabularySchema = z.strictObject({
  entries: z.array(
    z
      .strictObject({
        page: text.regex(/^\/(?:[a-z0-9-]+\/)*$/, {
          error: say(
            '写页面的地址，例如 /guides/training/',
            'is the address of a page, such as /guides/training/',
          ),
        }),
        say: both,
        why: text,
      })
      .refine(({ say: { zh, en } }) => zh.length + en.length > 0, {
        error: say('没有任何说法，请补上或者删去', 'holds no saying: add one or remove the entry'),
      }),
  ),
});
export type Vocabulary = z.infer<typeof vocabularySchema>;
