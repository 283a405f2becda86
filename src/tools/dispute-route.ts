import { formatDuration } from '../i18n/format.ts';
import type { Localized } from '../i18n/locales.ts';
import {
  lookup,
  uniqueRefs,
  type LawRef,
  type Outcome,
  type Tool,
  type ToolData,
  type Values,
} from './tool.ts';

const yesNo = [
  { id: 'yes', label: { zh: '是', en: 'yes' } },
  { id: 'no', label: { zh: '不是', en: 'no' } },
];

/**
 * Which way suits a dispute, with reasons. Every combination of answers leads to a way.
 *
 * @param values `evidence`, `place`, `agreement`, `willing`, `goal`, `foreign`
 */
export function disputeRoute(values: Values, data: ToolData): Outcome {
  const lines: Localized[] = [];
  const limit = (key: string): LawRef[] => lookup(data.limits, key).basis;
  const time = (key: string): Localized => {
    const { value, unit } = lookup(data.limits, key);
    return { zh: formatDuration(value, unit, 'zh'), en: formatDuration(value, unit, 'en') };
  };
  const [limitation, confirm, suit, counter] = [
    time('disputes#limitation'),
    time('disputes#confirm'),
    time('disputes#suit'),
    time('report-infringement#counter'),
  ];
  if (values.evidence !== 'yes') {
    lines.push({
      zh: '先保全证据：公证购买、时间戳、封存样品、留存合同和日期。没有证据，哪条路都走不稳。',
      en: 'First preserve evidence: notarised purchase, time stamps, sealed samples, contracts and dates. Without it no way is safe.',
    });
  }
  const choose = (
    headline: Localized,
    why: Localized[],
    guide: string,
    keys: string[] = [],
  ): Outcome => ({
    headline,
    lines: [
      ...lines,
      ...why,
      {
        zh: `诉讼时效一般是${limitation.zh}，选别的路时也要看着它。`,
        en: `The limitation is generally ${limitation.en}; keep an eye on it whichever way you take.`,
      },
    ],
    basis: uniqueRefs([...keys.flatMap(limit), ...limit('disputes#limitation')]),
    guide,
  });

  if (values.place === 'fair') {
    return choose(
      { zh: '先向展会投诉机构投诉。', en: 'Complain to the desk at the fair first.' },
      [
        {
          zh: '展会时间短，现场处理最快；展后仍然可以调解或者起诉。',
          en: 'A fair is short and the desk is quickest; afterwards you can still mediate or sue.',
        },
      ],
      'trade-fairs',
    );
  }
  if (values.place === 'platform') {
    return choose(
      { zh: '先通知电商平台。', en: 'Notify the platform first.' },
      [
        {
          zh: `平台收到带初步证据的通知应当采取措施；对方声明不侵权的，您在${counter.zh}内投诉或者起诉。`,
          en: `With prima facie evidence the platform must act; if the other side objects, complain or sue within ${counter.en}.`,
        },
      ],
      'report-infringement',
      ['report-infringement#counter'],
    );
  }
  if (values.agreement === 'yes') {
    return choose(
      { zh: '申请仲裁。', en: 'Go to arbitration.' },
      [
        {
          zh: '双方有仲裁协议，应当按协议来；仲裁不公开，裁决可以强制执行。',
          en: 'You have agreed to arbitrate, so that is the way. It is private, and the award can be enforced.',
        },
      ],
      'disputes',
    );
  }
  if (values.willing === 'yes' || (values.willing === 'unknown' && values.goal === 'relation')) {
    const foreign = values.foreign === 'yes';
    return choose(
      { zh: '先调解。', en: 'Mediate first.' },
      [
        {
          zh: '双方愿意谈时，调解快、花费少，还能继续做生意。',
          en: 'Where both sides are willing, mediation is fast and cheap and lets you go on trading.',
        },
        {
          zh: `达成人民调解协议的，${confirm.zh}内共同申请司法确认，就可以强制执行。`,
          en: `Have a people’s mediation agreement confirmed by the court within ${confirm.en}, and it can be enforced.`,
        },
        ...(foreign
          ? [
              {
                zh: '有涉外因素的，可以考虑WIPO仲裁与调解上海中心。',
                en: 'With a foreign element, consider the WIPO Arbitration and Mediation Shanghai Service.',
              },
            ]
          : []),
      ],
      'disputes',
      ['disputes#confirm'],
    );
  }
  if (values.goal === 'stop') {
    return choose(
      { zh: '请求行政机关处理。', en: 'Ask the authority to act.' },
      [
        {
          zh: '行政处理比打官司快，可以责令停止侵权；赔偿只能调解。',
          en: 'It is quicker than the court and can order the infringer to stop; damages are only mediated.',
        },
        {
          zh: `对专利侵权的处理不服，${suit.zh}内可以起诉。`,
          en: `Against a decision on patent infringement you can sue within ${suit.en}.`,
        },
      ],
      'disputes',
      ['disputes#suit'],
    );
  }
  if (values.goal === 'damages') {
    return choose(
      { zh: '向法院起诉。', en: 'Go to court.' },
      [
        {
          zh: '要赔偿，对方又不愿谈，只有判决能确定数额并强制执行。',
          en: 'You want damages and the other side will not talk: only a judgment can fix the sum and be enforced.',
        },
      ],
      'disputes',
    );
  }
  return choose(
    { zh: '先协商，谈不拢再调解。', en: 'Negotiate, and mediate if that fails.' },
    [
      {
        zh: '还想合作的，从一封讲清事实的信开始；同时准备调解。',
        en: 'If you want to go on working together, begin with a letter that states the facts, and prepare to mediate.',
      },
    ],
    'disputes',
  );
}

export const disputeRouteTool: Tool = {
  id: 'dispute-route',
  title: { zh: '我的纠纷走哪条路', en: 'Which way for my dispute?' },
  intro: {
    zh: '回答几个问题，得到一条建议和理由。',
    en: 'Answer a few questions and get a recommendation with its reasons.',
  },
  limits: [
    'disputes#limitation',
    'disputes#confirm',
    'disputes#suit',
    'report-infringement#counter',
  ],
  fees: [],
  fields: () => [
    {
      name: 'evidence',
      label: { zh: '证据已经保全', en: 'Evidence is preserved' },
      type: 'select',
      options: yesNo,
      initial: 'no',
    },
    {
      name: 'place',
      label: { zh: '发生在哪里', en: 'Where it happens' },
      type: 'select',
      options: [
        { id: 'other', label: { zh: '其他地方', en: 'elsewhere' } },
        { id: 'fair', label: { zh: '展会上', en: 'at a trade fair' } },
        { id: 'platform', label: { zh: '电商平台上', en: 'on an e-commerce platform' } },
      ],
      initial: 'other',
    },
    {
      name: 'agreement',
      label: { zh: '双方有仲裁协议', en: 'There is an arbitration agreement' },
      type: 'select',
      options: yesNo,
      initial: 'no',
      when: { field: 'place', values: ['other'] },
    },
    {
      name: 'willing',
      label: { zh: '对方愿意谈', en: 'The other side will talk' },
      type: 'select',
      options: [...yesNo, { id: 'unknown', label: { zh: '不知道', en: 'not known' } }],
      initial: 'unknown',
      when: { field: 'place', values: ['other'] },
    },
    {
      name: 'goal',
      label: { zh: '您最想要', en: 'What you want most' },
      type: 'select',
      options: [
        { id: 'stop', label: { zh: '尽快停止侵权', en: 'that it stops soon' } },
        { id: 'damages', label: { zh: '得到赔偿', en: 'damages' } },
        { id: 'relation', label: { zh: '保住往来', en: 'to keep the relation' } },
      ],
      initial: 'stop',
      when: { field: 'place', values: ['other'] },
    },
    {
      name: 'foreign',
      label: { zh: '有涉外因素', en: 'There is a foreign element' },
      type: 'select',
      options: yesNo,
      initial: 'no',
      when: { field: 'place', values: ['other'] },
    },
  ],
  answer: disputeRoute,
  examples: [
    {
      evidence: 'yes',
      place: 'other',
      agreement: 'no',
      willing: 'yes',
      goal: 'relation',
      foreign: 'no',
    },
    {
      evidence: 'yes',
      place: 'other',
      agreement: 'no',
      willing: 'no',
      goal: 'stop',
      foreign: 'no',
    },
    {
      evidence: 'yes',
      place: 'other',
      agreement: 'no',
      willing: 'no',
      goal: 'damages',
      foreign: 'no',
    },
    {
      evidence: 'no',
      place: 'fair',
      agreement: 'no',
      willing: 'unknown',
      goal: 'stop',
      foreign: 'no',
    },
  ],
};
