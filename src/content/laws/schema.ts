import { z } from 'zod';
import { edtf, id, localized, text } from '../fields.ts';
import { say } from '../problems.ts';

/** Whether a document still holds. */
export const lawStatuses = ['in-force', 'amended', 'repealed'] as const;

const law = z.strictObject({
  id,
  title: localized,
  /** How running text calls it. */
  short: localized,
  /** Document number, where it has one. */
  number: text.optional(),
  issuer: localized,
  /** The day the version used came into force, as precisely as the sources give it. */
  in_force: edtf.optional(),
  /** Which version was used, where there are several. */
  version: localized.optional(),
  status: z.enum(lawStatuses, {
    error: say(
      `应当是 ${lawStatuses.join('、')} 之一`,
      `should be one of ${lawStatuses.join(', ')}`,
    ),
  }),
});
export type Law = z.infer<typeof law>;

/** `content/site/laws.yaml`: every document that a guide rests on, once. */
export const lawsSchema = z.strictObject({ laws: z.array(law).min(1) });

const channel = z.strictObject({ id, name: localized, what: localized });
export type Channel = z.infer<typeof channel>;

/** `content/site/channels.yaml`: national channels, open to everybody. */
export const channelsSchema = z.strictObject({ channels: z.array(channel).min(1) });
