import type { Localized } from '../i18n/locales.ts';
import { confirm, counter, limitation, suit, ways, type Way, type WayId } from './dispute-ways.ts';
import {
  lengthInWords,
  lookup,
  option,
  select,
  unanswered,
  uniqueRefs,
  type Field,
  type Outcome,
  type Tool,
  type ToolData,
  type Values,
} from './tool.ts';

function chooseWay({ place, agreement, willing, goal, right }: Values): WayId {
  if (place === 'fair') return 'fair';
  if (place === 'platform') return 'platform';
  if (agreement === 'yes') return 'arbitrate';
  if (willing === 'yes') return 'mediate';
  if (goal === 'stop') {
    if (right === 'patent') return 'act-patent';
    if (right === 'trademark') return 'act-trademark';
    if (right === 'copyright') return 'act-copyright';
    if (right === 'competition') return 'act-competition';
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
  const time = (key: string): Localized => lengthInWords(lookup(data.limits, key));
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
              zh: '先固定证据：公证购买、可信时间戳、封存样品，保存合同和日期记录。证据不足，任何途径都难以得到支持。',
              en: 'First secure the evidence: notarised purchases, trusted time stamps and sealed samples; keep contracts and records of dates. Without enough evidence, no route is likely to succeed.',
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
        en: `The limitation period is generally ${en}; keep an eye on it whichever route you take.`,
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
  select(
    'evidence',
    {
      zh: '证据是否已经固定（拍照、公证、保存样品等）',
      en: 'Is the evidence secured (photographs, notarisation, samples kept)?',
    },
    [option('yes', '已经固定', 'yes'), option('no', '尚未固定', 'not yet')],
  ),
  select('place', { zh: '发生地点', en: 'Where does it happen?' }, [
    option('fair', '展会上', 'at a trade fair'),
    option('platform', '电商平台上', 'on an e-commerce platform'),
    option('other', '不在展会、电商平台上', 'neither at a fair nor on a platform'),
  ]),
  select(
    'agreement',
    { zh: '双方是否有书面仲裁协议', en: 'Is there a written arbitration agreement?' },
    [option('yes', '有', 'yes'), option('no', '没有', 'no')],
    elsewhere,
  ),
  select(
    'willing',
    { zh: '对方是否愿意协商', en: 'Will the other side talk?' },
    [
      option('yes', '愿意', 'yes'),
      option('no', '不愿意', 'no'),
      option('unknown', '不知道', 'not known'),
    ],
    noAgreement,
  ),
  select(
    'foreign',
    { zh: '是否有涉外因素', en: 'Is one side, or part of the matter, abroad?' },
    [option('yes', '有', 'yes'), option('no', '没有', 'no')],
    [...noAgreement, { field: 'willing', values: ['yes'] }],
  ),
  select(
    'goal',
    { zh: '主要诉求', en: 'What matters most to you?' },
    [
      option('stop', '停止侵权，赔偿其次', 'stopping it, more than damages'),
      option('damages', '得到赔偿', 'damages'),
      option('relation', '维持合作关系', 'keeping the business relationship'),
    ],
    notWilling,
  ),
  select(
    'right',
    { zh: '权利类型', en: 'Which right?' },
    [
      option('patent', '专利', 'patent'),
      option('trademark', '商标', 'trademark'),
      option('copyright', '著作权', 'copyright'),
      option(
        'competition',
        '没有注册的店名、包装，商业秘密',
        'an unregistered name or packaging, a trade secret',
      ),
      option('other', '其他', 'another'),
    ],
    [...notWilling, { field: 'goal', values: ['stop'] }],
  ),
];

const elsewhereExample = { evidence: 'yes', place: 'other', agreement: 'no' };

export const disputeRouteTool: Tool = {
  id: 'dispute-route',
  title: { zh: '纠纷解决途径自查', en: 'Which route for my dispute?' },
  intro: {
    zh: '适用于权利人：回答几个问题，得到一条建议和理由。',
    en: 'For right holders: answer a few questions and get a recommendation with its reasons.',
  },
  limits: [limitation, confirm, suit, counter],
  fees: [],
  laws: [...new Set(Object.values(ways).flatMap((way: Way) => way.laws ?? []))],
  guides: [...new Set(Object.values(ways).map((way) => way.guide))],
  fields,
  answer: disputeRoute,
  guidesOf: ({ place }) => [
    place === 'fair' ? 'trade-fairs' : place === 'platform' ? 'report-infringement' : 'disputes',
  ],
  examples: [
    { ...elsewhereExample, willing: 'yes', foreign: 'no' },
    { ...elsewhereExample, willing: 'no', goal: 'stop', right: 'patent' },
    { ...elsewhereExample, willing: 'no', goal: 'damages' },
    { evidence: 'yes', place: 'fair' },
    { evidence: 'yes', place: 'platform' },
  ],
};
