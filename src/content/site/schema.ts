import { z } from 'zod';
import { lawReference } from '../laws/schema.ts';
import { say } from '../problems.ts';
import { draft, id, ids, localized, refs, text, unknownLocalized } from '../fields.ts';
import {
  contactSchema,
  departmentFields,
  domainSchema,
  moment,
  nowhere,
  portalSchema,
  privacySchema,
  recordsSchema,
  searchEnginesSchema,
  suppliedEmail,
  suppliedPhone,
  verificationFilesSchema,
} from './settings.ts';

/** `content/site/authority.yaml`: the sponsor of the site. Empty values are not published. */
export const authoritySchema = z.strictObject({
  name: localized,
  site_name: localized,
  tagline: localized,
  portal: portalSchema,
  /** Day and minute at which the site opens: nothing on it is dated before. */
  launch: moment,
  contact: contactSchema,
  /** Contact for the press. */
  press: z.strictObject({ name: unknownLocalized, phone: suppliedPhone, email: suppliedEmail }),
  /** Who edits the site: staff of the office, or whom it has charged with that. */
  editors: unknownLocalized.default(nowhere),
  records: recordsSchema,
  domain: domainSchema,
  privacy: privacySchema,
  search_engines: searchEnginesSchema,
  verification_files: verificationFilesSchema,
});
export type Authority = z.infer<typeof authoritySchema>;

const named = z.strictObject({ id, name: localized });
export type Named = z.infer<typeof named>;

/** `content/site/taxonomy.yaml`: departments, audiences and kinds of action. */
export const taxonomySchema = z.strictObject({
  /** `aliases`: ids that a department used to have. */
  departments: z.array(named.extend({ ...departmentFields, aliases: ids })).min(1),
  audiences: z.array(named).min(1),
  kinds: z.array(named).min(1),
});
export type Taxonomy = z.infer<typeof taxonomySchema>;

const address = text
  .regex(/^\/(?:[a-z0-9-]+\/)*(?:[a-z0-9-]+(?:\.[a-z0-9]+)+)?(?:#[a-z0-9-]+)?$/, {
    error: say(
      '写站内地址，不带 /en，例如 /news/type/report/',
      'is an address of this site without /en, such as /news/type/report/',
    ),
  })
  .refine((value) => !/^\/en\//.test(value), {
    error: ({ input }) => {
      const plain = String(input).replace(/^\/en(?=\/)/, '');
      return say(
        `不带 /en：一行管两种语言的地址，请写“${plain}”`,
        `has no /en: one line counts for both languages, so write “${plain}”`,
      );
    },
  });

/** `content/site/home.yaml`: what people come for. */
export const homeSchema = z.strictObject({
  /** Where the office is, told with its name. */
  place: localized.optional(),
  /** What is done elsewhere, in a sentence or two, for those who don’t know the office. */
  office: localized.optional(),
  popular: z.array(localized).min(1),
  /** What happens to people, in their words, and the place that says what to do. */
  situations: z.array(z.strictObject({ text: localized, to: address })).default([]),
  /** Ids of changes of the law, of which the office tells on the first page. */
  law_changes: refs,
});
export type Home = z.infer<typeof homeSchema>;

/** `content/site/glossary.yaml`. */
export const glossarySchema = z.strictObject({
  terms: z.array(
    z.strictObject({
      draft,
      id,
      zh: text,
      en: text,
      abbr: text.optional(),
      link: z.boolean().default(true),
      explain: localized,
      /** Documents of `laws.yaml` that the explanation rests on. */
      basis: z.array(lawReference).default([]),
      /** Where the explanation is from, when that is no document of `laws.yaml`. */
      source: localized.optional(),
    }),
  ),
});
export type Term = z.infer<typeof glossarySchema>['terms'][number];

/** `content/pages/<slug>/page.yaml`. */
export const pageSchema = z.strictObject({ draft, title: localized, aliases: ids });
export type SitePage = z.infer<typeof pageSchema>;

/** `content/site/aliases.yaml`: former addresses that belong to no entry, and rows that are gone. */
export const aliasesSchema = z.strictObject({
  aliases: z.array(
    z
      .strictObject({ from: address, to: address })
      // A browser can't be led from a place on a page to another page without a script.
      .refine(
        ({ from, to }) =>
          !(from.includes('#') || to.includes('#')) ||
          from === `${to}${/#.*$/.exec(from)?.[0] ?? ''}`,
        {
          path: ['to'],
          error: ({ input }) => {
            const { from = '' } = input as { from?: string };
            const page = from.replace(/#.*$/, '');
            return say(
              `页面上的一处不在了，就由这一页接替，请写 to: ${page}`,
              `is the page itself where a place on it is gone: write to: ${page}`,
            );
          },
        },
      ),
  ),
});
export type Alias = z.infer<typeof aliasesSchema>['aliases'][number];
