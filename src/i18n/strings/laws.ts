import type { InterfaceTexts } from '../strings.ts';

/** Laws and their versions. */
export const laws = {
  lawInForceFrom: {
    zh: (from: string) => `自${from}起施行`,
    en: (from: string) => `in force from ${from}`,
  },
  lawInForceBetween: {
    zh: (from: string, until: string) => `${from}至${until}施行`,
    en: (from: string, until: string) => `in force from ${from} to ${until}`,
  },
  lawAmendedBy: {
    zh: (on: string, by: string) => `${on}起部分内容由${by}修改`,
    en: (on: string, by: string) => `amended in part by ${by} from ${on}`,
  },
  lawRepealedBy: {
    zh: (on: string, by: string) => `${on}起由${by}取代`,
    en: (on: string, by: string) => `replaced by ${by} from ${on}`,
  },
} satisfies InterfaceTexts;
