import { z } from 'zod';
import { day, edtf, id, ids, localized, missing, ref, refs, text } from '../fields.ts';
import { say } from '../problems.ts';

/** The kinds of documents, in the order of their rank. */
export const lawKinds = [
  'law',
  'regulation',
  'area',
  'local',
  'interpretation',
  'rule',
  'document',
  'notice',
  'working',
  'standard',
  'treaty',
  'foreign',
] as const;
export type LawKind = (typeof lawKinds)[number];

/**
 * What happens on the day from which a version counts: a law comes into force (施行), a standard or
 * fee is implemented (实施), a foreign act applies (适用), a plan or notice is issued (印发) or published (发布), a treaty comes
 * into force for China (对中国生效), a classification comes into use (使用).
 */
const effects = [
  'in-force',
  'implemented',
  'issued',
  'published',
  'for-china',
  'applied',
  'used',
] as const;
export type Effect = (typeof effects)[number];

/** Where something is told; the address only where it is sure. */
const source = z.strictObject({ name: localized, url: z.url().optional() });

/** What a version changes for readers of this site. */
const change = z.strictObject({
  /** Its anchor on the page of changes; once on the whole site. */
  id,
  title: localized,
  text: localized,
  /** The day from which it counts, where it is not that of the version. */
  on: day.optional(),
  /** The day on which it was written down here. */
  recorded: day,
  /** Articles before and after; one of them where the other has none. */
  articles: z.strictObject({ old: text.optional(), new: text.optional() }).optional(),
  /** Slugs of the guides that it concerns. */
  guides: refs,
  /** Where it is told, beside the official text of the version. */
  sources: z.array(source).default([]),
});
export type Change = z.infer<typeof change>;

const version = z.strictObject({
  /** Short and lasting: the year in which it was adopted, as a quoted text. */
  id,
  /** How running text tells it from others: 2019年修正. Needed where there are several. */
  name: localized.optional(),
  /** Document number of this version. */
  number: text.optional(),
  /** The day on which a legislature or the judges of a court adopted it (通过). */
  adopted: edtf.optional(),
  /** The day on which it was issued (公布). */
  issued: edtf.optional(),
  /** The day from which it is in force, as precisely as the sources give it. */
  from: edtf,
  /** The last day on which it is in force, once it is known. */
  until: day.optional(),
  /** The official text, where its address is sure. */
  official: z.url().optional(),
  /** What readers should know before they rely on it; guides say it with the versions that they use. */
  caution: localized.optional(),
  /** How many articles it has. */
  articles: z.number(missing('条数', 'how many articles it has')).int().positive().optional(),
  changes: z.array(change).default([]),
  /** Where the matter of an article of the version before stands now. */
  renumbered: z.array(z.strictObject({ old: text, new: text, what: localized })).default([]),
});
export type LawVersion = z.infer<typeof version>;

/** A day from which another document acts on this one. */
const event = z.strictObject({
  on: day,
  /** Id of the other document. */
  by: ref,
});

const law = z.strictObject({
  id,
  title: localized,
  /** How running text calls it. */
  short: localized,
  /** What it is about, in one sentence. */
  about: localized.optional(),
  /** What people also call it, so that the search finds it by that; not shown. */
  names: z
    .strictObject({ zh: z.array(text).default([]), en: z.array(text).default([]) })
    .optional(),
  kind: z.enum(lawKinds, {
    error: say(`应当是 ${lawKinds.join('、')} 之一`, `should be one of ${lawKinds.join(', ')}`),
  }),
  issuer: localized,
  /** Where it is not what its kind has: treaties come into force for China, standards are implemented. */
  effect: z
    .enum(effects, {
      error: say(`应当是 ${effects.join('、')} 之一`, `should be one of ${effects.join(', ')}`),
    })
    .optional(),
  /** Oldest first, without gap or overlap. Only those that the site speaks of. */
  versions: z
    .array(version, missing('版本的列表', 'a list of its versions'))
    .min(1, { error: say('至少要有一个版本', 'needs at least one version') }),
  /** The day from which it holds no more, and what took its place. */
  repealed: event.optional(),
  /** Documents that change single points of it. */
  amended: z.array(event).default([]),
  /** Ids that it used to have. */
  aliases: ids,
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
  law: ref,
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
