import { formatDuration } from '../i18n/format.ts';
import type { Localized } from '../i18n/locales.ts';
import type { LawKey } from './laws.ts';
import {
  lookup,
  unanswered,
  uniqueRefs,
  type Field,
  type Outcome,
  type Tool,
  type ToolData,
  type Values,
} from './tool.ts';

/** A way to take: why, and what it rests on. Every sentence keeps to what was answered. */
interface Way {
  headline: Localized;
  why: (time: (key: string) => Localized) => Localized[];
  guide: string;
  limits?: string[];
  laws?: LawKey[];
}

const confirm = 'disputes#confirm';
const counter = 'report-infringement#counter';
const suit = 'disputes#suit';
const limitation = 'disputes#limitation';

const interim: Localized = {
  zh: '情况紧急的，可以在起诉前申请法院责令停止、保全证据。',
  en: 'In urgent cases the court can order a stop or preserve evidence before you sue.',
};

const ways = {
  fair: {
    headline: { zh: '先向展会的投诉机构投诉', en: 'Complain to the desk at the fair first' },
    why: () => [
      {
        zh: '展会时间短，先向投诉机构投诉；是否侵权由知识产权管理部门认定。展会结束后仍可以调解、请求行政处理或者起诉。',
        en: 'A fair is short, so let its desk take up the matter; whether there is an infringement is for the IP authority. Afterwards you can still mediate, turn to the authority or sue.',
      },
    ],
    guide: 'trade-fairs',
  },
  platform: {
    headline: { zh: '先通知电商平台', en: 'Notify the platform first' },
    why: (time) => [
      {
        zh: `平台收到带初步证据的通知，应当及时采取必要措施。对方声明不侵权的，声明到达您之后${time(counter).zh}内，平台要收到您已经投诉或者起诉的通知，否则措施终止。`,
        en: `With prima facie evidence the platform must act promptly. If the other side declares that it does not infringe, the platform must hear within ${time(counter).en} of that declaration reaching you that you have complained or sued; otherwise its measures end.`,
      },
    ],
    guide: 'report-infringement',
    limits: [counter],
    laws: ['platform-notice'],
  },
  arbitrate: {
    headline: { zh: '申请仲裁', en: 'Go to arbitration' },
    why: () => [
      {
        zh: '双方有书面的仲裁协议，争议在它范围之内的，法院一般不受理，应当向约定的仲裁机构申请。仲裁不公开，裁决可以强制执行。',
        en: 'Where a written agreement covers the dispute, a court will as a rule not take it: apply to the institution agreed on. Arbitration is private, and the award can be enforced.',
      },
    ],
    guide: 'disputes',
    laws: ['arbitration'],
  },
  mediate: {
    headline: { zh: '先调解', en: 'Mediate first' },
    why: (time) => [
      {
        zh: `对方愿意协商，调解快、花费少，也有利于继续合作。经依法设立的调解组织达成协议的，${time(confirm).zh}内双方共同申请司法确认，就可以强制执行。`,
        en: `The other side will talk, and mediation is fast and cheap and lets you go on trading. If a lawfully established mediation body brings about an agreement, both sides can have the court confirm it within ${time(confirm).en}; it can then be enforced.`,
      },
    ],
    guide: 'disputes',
    limits: [confirm],
    laws: ['confirmation'],
  },
  'act-patent': {
    headline: {
      zh: '请求专利管理部门行政裁决',
      en: 'Ask the patent authority for an adjudication',
    },
    why: (time) => [
      {
        zh: `管理专利工作的部门认定侵权成立的，可以责令立即停止；赔偿数额只能调解。对处理不服的，收到通知之日起${time(suit).zh}内可以起诉。`,
        en: `If the authority finds an infringement it can order it to stop at once; damages are only mediated. A party that disagrees can sue within ${time(suit).en} of receiving the notice.`,
      },
      interim,
    ],
    guide: 'disputes',
    limits: [suit],
    laws: ['act-patent'],
  },
  'act-trademark': {
    headline: {
      zh: '向商标执法部门投诉，请求查处',
      en: 'Complain to the trademark enforcement authority',
    },
    why: () => [
      {
        zh: '商标执法部门认定侵权成立的，可以责令停止、没收侵权商品并罚款；赔偿数额只能调解。',
        en: 'If the authority finds an infringement it can order it to stop, seize the goods and impose a fine; damages are only mediated.',
      },
      interim,
    ],
    guide: 'disputes',
    laws: ['act-trademark'],
  },
  'act-copyright': {
    headline: {
      zh: '向法院起诉；损害公共利益的，也可以投诉',
      en: 'Go to court; where the public interest is harmed, complain as well',
    },
    why: () => [
      {
        zh: '著作权主管部门只在侵权同时损害公共利益时查处；其他情形要由法院判决停止。',
        en: 'The copyright authority acts only if the infringement also harms the public interest; otherwise it is for the court to order a stop.',
      },
      interim,
    ],
    guide: 'disputes',
    laws: ['act-copyright'],
  },
  'stop-in-court': {
    headline: { zh: '向法院起诉，请求停止侵权', en: 'Go to court for an order to stop' },
    why: () => [
      {
        zh: '不同的权利由不同的机关管理；对各类权利，法院都可以判决停止侵权。',
        en: 'Different authorities look after different rights; a court can order a stop for any of them.',
      },
      interim,
    ],
    guide: 'disputes',
  },
  sue: {
    headline: { zh: '向法院起诉', en: 'Go to court' },
    why: () => [
      {
        zh: '对方不愿意协商，您的诉求是赔偿：数额由判决确定，并可以强制执行。',
        en: 'The other side will not talk and you want damages: it takes a judgment to fix the sum, which the court then enforces.',
      },
    ],
    guide: 'disputes',
  },
  demand: {
    headline: {
      zh: '先书面提出要求，协商不成再起诉',
      en: 'Make a written demand, and sue if it fails',
    },
    why: () => [
      {
        zh: '对方是否愿意协商还不清楚：先发函说明事实和数额，限期答复。同意的可以调解，不同意的由判决确定数额。',
        en: 'You do not know yet whether the other side will talk: state the facts and the sum in a letter and set a time to answer. If it agrees, mediate; if not, a judgment fixes the sum.',
      },
    ],
    guide: 'disputes',
  },
  negotiate: {
    headline: { zh: '先协商，协商不成再调解', en: 'Negotiate, and mediate if that fails' },
    why: () => [
      {
        zh: '您希望维持合作，对方的态度还不清楚：先发函说明事实，同时准备调解。',
        en: 'You want to keep doing business and do not know what the other side will do: begin with a letter that states the facts, and prepare to mediate.',
      },
    ],
    guide: 'disputes',
  },
  'third-party': {
    headline: {
      zh: '请调解组织联系对方',
      en: 'Let a mediation body approach the other side',
    },
    why: () => [
      {
        zh: '对方不愿意协商，可以请调解组织询问其意愿；调解须双方自愿，对方仍不愿意的，可以请求行政处理或者起诉。',
        en: 'The other side will not talk to you, but a mediation body may ask it. Mediation needs both sides; if it still refuses, what is left is the authority or the court.',
      },
    ],
    guide: 'disputes',
  },
} as const satisfies Record<string, Way>;
export type WayId = keyof typeof ways;

/** Every way that the tool can lead to. */
export const wayIds = Object.keys(ways) as WayId[];

function chooseWay({ place, agreement, willing, goal, right }: Values): WayId {
  if (place === 'fair') return 'fair';
  if (place === 'platform') return 'platform';
  if (agreement === 'yes') return 'arbitrate';
  if (willing === 'yes') return 'mediate';
  if (goal === 'stop') {
    if (right === 'patent') return 'act-patent';
    if (right === 'trademark') return 'act-trademark';
    if (right === 'copyright') return 'act-copyright';
    return 'stop-in-court';
  }
  if (goal === 'damages') return willing === 'no' ? 'sue' : 'demand';
  return willing === 'no' ? 'third-party' : 'negotiate';
}

/**
 * Which way suits a dispute, with reasons. Every combination of answers leads to a way.
 *
 * @param values `evidence`, `place`, `agreement`, `willing`, `goal`, `right`, `foreign`
 */
export function disputeRoute(values: Values, data: ToolData): Outcome {
  const problems = unanswered(fields(), values);
  if (problems.length > 0) return { problems };
  const time = (key: string): Localized => {
    const { value, unit } = lookup(data.limits, key);
    return { zh: formatDuration(value, unit, 'zh'), en: formatDuration(value, unit, 'en') };
  };
  const id = chooseWay(values);
  const way: Way = ways[id];
  const { zh, en } = time(limitation);
  return {
    outcome: id,
    label: { zh: '建议', en: 'Recommendation' },
    headline: way.headline,
    warnings:
      values.evidence === 'no'
        ? [
            {
              zh: '先保全证据：公证购买、可信时间戳、封存样品，保存合同和日期记录。证据不足，任何途径都难以得到支持。',
              en: 'First preserve evidence: notarised purchase, time stamps, sealed samples, contracts and dates. Without it no way is safe.',
            },
          ]
        : [],
    lines: [
      ...way.why(time),
      ...(id === 'mediate' && values.foreign === 'yes'
        ? [
            {
              zh: '有涉外因素的，可以考虑世界知识产权组织仲裁与调解上海中心。',
              en: 'Where one side is foreign, consider the WIPO Arbitration and Mediation Shanghai Service.',
            },
          ]
        : []),
      {
        zh: `诉讼时效一般是${zh}，采取其他途径时也要注意。`,
        en: `The limitation period is generally ${en}; keep an eye on it whichever way you take.`,
      },
    ],
    basis: uniqueRefs([
      ...(way.laws ?? []).map((key) => lookup(data.laws, key)),
      ...[...(way.limits ?? []), limitation].flatMap((key) => lookup(data.limits, key).basis),
    ]),
    guide: way.guide,
  };
}

const elsewhere = [{ field: 'place', values: ['other'] }];
const noAgreement = [...elsewhere, { field: 'agreement', values: ['no'] }];
const notWilling = [...noAgreement, { field: 'willing', values: ['no', 'unknown'] }];

const fields = (): Field[] => [
  {
    name: 'evidence',
    label: { zh: '证据是否已经保全', en: 'Is the evidence preserved?' },
    type: 'select',
    options: [
      { id: 'yes', label: { zh: '已经保全', en: 'yes' } },
      { id: 'no', label: { zh: '尚未保全', en: 'not yet' } },
    ],
  },
  {
    name: 'place',
    label: { zh: '发生地点', en: 'Where does it happen?' },
    type: 'select',
    options: [
      { id: 'fair', label: { zh: '展会上', en: 'at a trade fair' } },
      { id: 'platform', label: { zh: '电商平台上', en: 'on an e-commerce platform' } },
      { id: 'other', label: { zh: '其他地方', en: 'elsewhere' } },
    ],
  },
  {
    name: 'agreement',
    label: { zh: '双方是否有书面仲裁协议', en: 'Is there a written arbitration agreement?' },
    type: 'select',
    options: [
      { id: 'yes', label: { zh: '有', en: 'yes' } },
      { id: 'no', label: { zh: '没有', en: 'no' } },
    ],
    when: elsewhere,
  },
  {
    name: 'willing',
    label: { zh: '对方是否愿意协商', en: 'Will the other side talk?' },
    type: 'select',
    options: [
      { id: 'yes', label: { zh: '愿意', en: 'yes' } },
      { id: 'no', label: { zh: '不愿意', en: 'no' } },
      { id: 'unknown', label: { zh: '不知道', en: 'not known' } },
    ],
    when: noAgreement,
  },
  {
    name: 'foreign',
    label: { zh: '是否有涉外因素', en: 'Is one side, or part of the matter, abroad?' },
    type: 'select',
    options: [
      { id: 'yes', label: { zh: '有', en: 'yes' } },
      { id: 'no', label: { zh: '没有', en: 'no' } },
    ],
    when: [...noAgreement, { field: 'willing', values: ['yes'] }],
  },
  {
    name: 'goal',
    label: { zh: '主要诉求', en: 'What matters most to you?' },
    type: 'select',
    options: [
      { id: 'stop', label: { zh: '尽快停止侵权', en: 'stopping it quickly' } },
      { id: 'damages', label: { zh: '得到赔偿', en: 'damages' } },
      { id: 'relation', label: { zh: '维持合作关系', en: 'keeping the business relationship' } },
    ],
    when: notWilling,
  },
  {
    name: 'right',
    label: { zh: '权利类型', en: 'Which right?' },
    type: 'select',
    options: [
      { id: 'patent', label: { zh: '专利', en: 'patent' } },
      { id: 'trademark', label: { zh: '商标', en: 'trademark' } },
      { id: 'copyright', label: { zh: '著作权', en: 'copyright' } },
      { id: 'other', label: { zh: '其他', en: 'another' } },
    ],
    when: [...notWilling, { field: 'goal', values: ['stop'] }],
  },
];

const elsewhereExample = { evidence: 'yes', place: 'other', agreement: 'no' };

export const disputeRouteTool: Tool = {
  id: 'dispute-route',
  title: { zh: '纠纷解决途径自查', en: 'Which way for my dispute?' },
  intro: {
    zh: '回答几个问题，得到一条建议和理由。',
    en: 'Answer a few questions and get a recommendation with its reasons.',
  },
  limits: [limitation, confirm, suit, counter],
  fees: [],
  laws: [...new Set(Object.values(ways).flatMap((way: Way) => way.laws ?? []))],
  guides: [...new Set(Object.values(ways).map((way) => way.guide))],
  fields,
  answer: disputeRoute,
  examples: [
    { ...elsewhereExample, willing: 'yes', foreign: 'no' },
    { ...elsewhereExample, willing: 'no', goal: 'stop', right: 'patent' },
    { ...elsewhereExample, willing: 'no', goal: 'damages' },
    { evidence: 'yes', place: 'fair' },
  ],
};
