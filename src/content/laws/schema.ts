import { z } from 'zod';
import { day, edtf, id, localized, missing, text } from '../fields.ts';
import { say } from '../problems.ts';

/** The kinds of documents, in the order of their rank. */
export const lawKinds = [
  'law',
  'regulation',
  'interpretation',
  'rule',
  'document',
  'standard',
  'treaty',
] as const;
export type LawKind = (typeof lawKinds)[number];

const version = z.strictObject({
  /** Short and lasting: the year in which it was adopted, as a quoted text. */
  id,
  /** How running text tells it from others: 2019年修正. Needed where there are several. */
  name: localized.optional(),
  /** Document number of this version. */
  number: text.optional(),
  adopted: edtf.optional(),
  /** The day from which it is in force, as precisely as the sources give it. */
  from: edtf,
  /** The last day on which it is in force, once it is known. */
  until: day.optional(),
  /** The official text, where its address is sure. */
  official: z.url().optional(),
  /** How many articles it has. */
  articles: z.number(missing('条数', 'how many articles it has')).int().positive().optional(),
});
export type LawVersion = z.infer<typeof version>;

/** A day from which another document acts on this one. */
const event = z.strictObject({
  on: day,
  /** Id of the other document. */
  by: id,
});

const law = z.strictObject({
  id,
  title: localized,
  /** How running text calls it. */
  short: localized,
  kind: z.enum(lawKinds, {
    error: say(`应当是 ${lawKinds.join('、')} 之一`, `should be one of ${lawKinds.join(', ')}`),
  }),
  issuer: localized,
  /** Oldest first, without gap or overlap. Only those that the site speaks of. */
  versions: z
    .array(version, missing('版本的列表', 'a list of its versions'))
    .min(1, { error: say('至少要有一个版本', 'needs at least one version') }),
  /** The day from which it holds no more, and what took its place. */
  repealed: event.optional(),
  /** Documents that change single points of it. */
  amended: z.array(event).default([]),
});
export type Law = z.infer<typeof law>;

/** `content/site/laws.yaml`: every document that the site rests on, once, with its versions. */
export const lawsSchema = z.strictObject({ laws: z.array(law).min(1) });

/**
 * A document, its version and article. What stands in another article of the next version gives
 * both as `periods`; their days are those of the versions.
 */
export const lawReference = z.strictObject({
  /** Id of a document in `content/site/laws.yaml`. */
  law: id,
  /** Id of a version; may be left out where the document has only one. */
  version: id.optional(),
  /** Article or articles, with paragraphs in brackets: `40`, `50–52`, `10, 11(2)`. */
  article: text.optional(),
  periods: z
    .array(z.strictObject({ version: id, article: text.optional() }))
    .min(2, {
      error: say(
        '至少要有两个版本；只有一个的，直接写 version 和 article',
        'needs at least two versions; for one write version and article',
      ),
    })
    .optional(),
});
export type LawReference = z.infer<typeof lawReference>;

const channel = z.strictObject({
  id,
  name: localized,
  what: localized,
  /** Address of its site; the link is followed only when the reader opens it. */
  url: z
    .url({
      protocol: /^https?$/,
      error: say(
        '不是网址，例如 https://www.cnipa.gov.cn/',
        'is no address, as in https://www.cnipa.gov.cn/',
      ),
    })
    .optional(),
  /** Telephone number to dial: `12345`. */
  tel: z
    .string()
    .regex(/^\+?\d[\d-]*$/, {
      error: say('不是电话号码，例如 12345', 'is no telephone number, as in 12345'),
    })
    .optional(),
});
export type Channel = z.infer<typeof channel>;

/** `content/site/channels.yaml`: national channels, open to everybody. */
export const channelsSchema = z.strictObject({ channels: z.array(channel).min(1) });
