import { z } from 'zod';
import {
  day,
  draft,
  edtf,
  ids,
  localized,
  missing,
  place,
  planRefs,
  publicData,
  ref,
  refs,
  text,
  unknown,
} from '../fields.ts';
import { say } from '../problems.ts';
import { moment } from '../site/settings.ts';

/**
 * Types of news, in the order in which lists offer them. The first three are kinds of official
 * document and name only what the office issued as such; the others are the site's own texts on
 * a document that somebody issued.
 */
export const announcementTypes = [
  'announcement',
  'notice',
  'report',
  'explanation',
  'information',
] as const;
export type AnnouncementType = (typeof announcementTypes)[number];

/** Types of the site's own texts, which name the document that they are about. */
const ownTypes: readonly AnnouncementType[] = ['explanation', 'information'];

/** Kinds of file that may be attached, by the ending of the name. */
export const attachmentKinds = ['pdf', 'docx', 'xlsx', 'csv', 'txt', 'zip', 'png', 'jpg'] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

/** `content/announcements/<slug>/announcement.yaml`. */
export const announcementSchema = z
  .strictObject({
    draft,
    type: z.enum(announcementTypes, {
      error: say(
        `应当是 ${announcementTypes.join('、')} 之一`,
        `should be one of ${announcementTypes.join(', ')}`,
      ),
    }),
    title: localized,
    /** Day and minute at which it went on this site; the site's launch while it is left out. */
    online: moment,
    /** The document's own date, for what the office issued as such, as precisely as it is known. */
    issued: edtf.optional(),
    /** Place among announcements of the same dates, the first at the top; those without one stand above. */
    order: place.optional(),
    /** The day on which the text was last changed. */
    modified: day,
    /** When it takes effect, where that is known. */
    effective: edtf.optional(),
    /** 发文字号; empty while it is unknown. */
    number: unknown
      .regex(/^[^‘’“”'"＂＇]*$/, {
        error: say(
          "文号里不带引号：只用英文直引号括起整个值，例如 '沪知〔2026〕5号'",
          "has no quotes in it: put the value in straight single quotes, as in '沪知〔2026〕5号'",
        ),
      })
      .default(''),
    /** Whoever issued it, when that is not the office. */
    issuer: localized.optional(),
    /** Slugs of announcements that this one replaces. */
    supersedes: refs,
    /** Slug of the announcement that this one explains. */
    explains: ref.optional(),
    /** Items of plans, and slugs of guides. */
    items: planRefs,
    guides: refs,
    attachments: z
      .array(
        z.strictObject({
          /** Name of a file beside this one. */
          file: text.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z]+$/, {
            error: say(
              '文件名只用小写字母、数字和连字符，例如 targets-2024.pdf',
              'A file name has only lower-case letters, digits and hyphens, as in targets-2024.pdf',
            ),
          }),
          title: localized,
        }),
        missing('附件的列表', 'a list of attachments'),
      )
      .default([]),
    /** What is known not to be published yet. */
    pending: z.array(localized).default([]),
    /** Where the facts are from. */
    source: localized,
    /** The document that one of the site's own texts is about, and when it was issued. */
    document: z
      .strictObject({
        title: localized,
        issued: edtf,
        /** Its address on this site, where it has one. */
        path: text
          .regex(/^\/(?:[a-z0-9-]+\/)+$/, {
            error: say(
              '写站内地址，不带 /en，例如 /plan/2024/',
              'is an address of this site without /en, such as /plan/2024/',
            ),
          })
          .optional(),
      })
      .optional(),
    aliases: ids,
    /** Numbers and addresses of persons that the fields above may name. */
    public: publicData,
  })
  .refine((entry) => (entry.type === 'explanation') === Boolean(entry.explains), {
    path: ['explains'],
    error: say(
      '政策解读要写明解读哪一篇（explains），其他类型不写',
      'An explanation names the announcement that it explains; other types name none',
    ),
  })
  .refine((entry) => ownTypes.includes(entry.type) === Boolean(entry.document), {
    path: ['document'],
    error: say(
      '政策解读和信息要写明所依据的文件（document）；公告、通知、报告本身就是文件，不写',
      'An explanation or a piece of information names the document it is about; an announcement, a notice or a report is one itself and names none',
    ),
  });
export type Announcement = z.infer<typeof announcementSchema>;
