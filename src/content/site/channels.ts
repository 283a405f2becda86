import { z } from 'zod';
import type { Locale } from '../../i18n/locales.ts';
import type { Content } from '../content.ts';
import { id, localized, text } from '../fields.ts';
import { say } from '../problems.ts';

const address = text.refine((value) => URL.canParse(value) && value.startsWith('https://'), {
  error: say(
    '要写完整的网址，例如 https://www.cnipa.gov.cn/',
    'is a whole address, such as https://www.cnipa.gov.cn/',
  ),
});

const channel = z
  .strictObject({
    id,
    name: localized,
    what: localized,
    /** Address of its site. */
    url: address.optional(),
    /** Address for English pages, where there is an English site. */
    url_en: address.optional(),
    /** Name of its site, where the channel has a number as well; without it the host is told. */
    url_name: localized.optional(),
    /** Number to dial: digits, with a leading + for one that is dialled from abroad. */
    tel: text
      .regex(/^\+?\d{3,15}$/, {
        error: say(
          "电话只写数字并加引号，例如 '12345'",
          "A telephone number is digits in quotes, as in '12345'",
        ),
      })
      .optional(),
  })
  .refine(({ url, tel }) => Boolean(url ?? tel), {
    path: ['url'],
    error: say(
      '渠道要能点开或者拨打：请写网址（url）或者电话（tel）',
      'A channel can be opened or dialled: give its address (url) or its number (tel)',
    ),
  });
export type Channel = z.infer<typeof channel>;

/** `content/site/channels.yaml`: channels that work today, open to everybody. */
export const channelsSchema = z.strictObject({ channels: z.array(channel).min(1) });

/** A channel as pages show it. */
export interface ChannelModel {
  id: string;
  name: string;
  what: string;
  /** Name of its site, where it has a number as well. */
  siteName?: string | undefined;
  /** Where it leads: a site elsewhere, in the page's language or only in Chinese, or a number. */
  ways: { href: string; leaves: boolean; chinese: boolean }[];
}

/** The channels of the site in their order; a number to dial stands before an address. */
export function channelModels(content: Content, locale: Locale): ChannelModel[] {
  return content.channels.map(({ id, name, what, url, url_en, url_name, tel }) => {
    const address = locale === 'en' ? (url_en ?? url) : url;
    return {
      id,
      name: name[locale],
      what: what[locale],
      siteName: url_name?.[locale],
      ways: [
        ...(tel ? [{ href: `tel:${tel}`, leaves: false, chinese: false }] : []),
        ...(address ? [{ href: address, leaves: true, chinese: locale === 'en' && !url_en }] : []),
      ],
    };
  });
}

/** Whom to call where the office's own number is not known; the check of the content wants it to be there. */
export const hotlineId = 'hotline-12345';

/** The hotline among the channels of a page. */
export function hotlineOf(channels: readonly ChannelModel[]): ChannelModel {
  const hotline = channels.find(({ id }) => id === hotlineId);
  if (!hotline) throw new Error(`There is no channel “${hotlineId}”`);
  return hotline;
}
