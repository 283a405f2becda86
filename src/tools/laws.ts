import type { LawReference } from '../content/laws/schema.ts';

/** What tools cite beside the basis of the figures that they count with. */
export const citedLaws = {
  // How periods are counted and which day is their last.
  'count-trademark': { law: 'trademark-regulations', article: '12' },
  'count-patent': { law: 'patent-rules', article: '5' },
  'count-court': { law: 'civil-procedure-law', article: '85' },
  'count-administrative': { law: 'administrative-litigation-law', article: '101' },
  'count-reconsideration': { law: 'administrative-reconsideration-law', article: '88' },
  'count-civil': { law: 'civil-code', article: '201–203' },
  'count-paris': { law: 'paris', article: '4C(2), 4C(3)' },
  madrid: { law: 'trademark-regulations', article: '45' },
  service: { law: 'trademark-regulations', article: '10' },
  // Ways for a dispute.
  'platform-notice': { law: 'e-commerce-law', article: '42(2), 43(2)' },
  arbitration: { law: 'civil-procedure-law', article: '127' },
  confirmation: { law: 'civil-procedure-law', article: '205' },
  'act-patent': { law: 'patent-law', article: '65' },
  'act-trademark': {
    law: 'trademark-law',
    periods: [
      { version: '2019', article: '60' },
      { version: '2026', article: '74' },
    ],
  },
  'act-copyright': { law: 'copyright-law', article: '53' },
  'act-competition': { law: 'anti-unfair-competition-law', version: '2025', article: '23, 26' },
  // Kinds of protection.
  'term-copyright': { law: 'copyright-law', article: '23' },
  'term-software': { law: 'software-regulations', article: '14' },
  'mark-term': {
    law: 'trademark-law',
    periods: [
      { version: '2019', article: '39, 40' },
      { version: '2026', article: '43, 44' },
    ],
  },
  'origin-mark': { law: 'trademark-regulations', article: '4' },
} as const satisfies Record<string, LawReference>;
export type LawKey = keyof typeof citedLaws;
