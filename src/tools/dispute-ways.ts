import type { Localized } from '../i18n/locales.ts';
import type { LawKey } from './laws.ts';

/** A way to take: why, and what it rests on. Every sentence keeps to what was answered. */
export interface Way {
  headline: Localized;
  why: (time: (key: string) => Localized) => Localized[];
  guide: string;
  limits?: string[];
  laws?: LawKey[];
}

/** The limits that the ways name, as `guide#limit`. */
export const confirm = 'disputes#confirm';
export const counter = 'report-infringement#counter';
export const suit = 'disputes#suit';
export const limitation = 'disputes#limitation';

const interim: Localized = {
  zh: '情况紧急的，可以在起诉前申请法院责令停止、保全证据。',
  en: 'In urgent cases you can ask the court, before you sue, to order a stop or to preserve evidence.',
};

const mediators: Localized = {
  zh: '人民调解向当地的人民调解委员会申请；不知道找哪一家的，拨打12345询问。',
  en: 'For people’s mediation apply to a local people’s mediation committee; if you do not know which, call 12345.',
};

/** Every way that a dispute can take, in words. */
export const ways = {
  fair: {
    headline: { zh: '先向展会的投诉机构投诉', en: 'Complain to the desk at the fair first' },
    why: () => [
      {
        zh: '展会时间短，先向投诉机构投诉；是否侵权由知识产权管理部门认定。展会结束后仍可以调解、请求行政处理或者起诉。',
        en: 'A fair is short, so complain to its desk first; the IP authority decides whether there is an infringement. After the fair you can still mediate, turn to the authority or sue.',
      },
    ],
    guide: 'trade-fairs',
  },
  platform: {
    headline: { zh: '先通知电商平台', en: 'Notify the platform first' },
    why: (time) => [
      {
        zh: `平台收到带初步证据的通知，应当及时采取必要措施。对方声明不侵权的，声明到达您之后${time(counter).zh}内，平台要收到您已经投诉或者起诉的通知，否则措施终止。通知平台的须是权利人；您不是权利人的，请向平台投诉，或者拨打12315（盗版拨打12345）。`,
        en: `Once it has your notice with prima facie (initial) evidence, the platform must promptly take the necessary measures. If the other side declares that it does not infringe, the platform must be told within ${time(counter).en} of that declaration reaching you that you have complained or sued; otherwise its measures end. Only a right holder can give such a notice; if you are not one, complain to the platform or call 12315 (about piracy, 12345).`,
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
        zh: '双方有书面的仲裁协议，争议属于协议范围的，法院一般不受理，应当向约定的仲裁机构申请。仲裁不公开，裁决可以强制执行。',
        en: 'If a written arbitration agreement covers the dispute, a court will generally not take it: apply to the institution agreed on. Arbitration is private, and the award can be enforced.',
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
      mediators,
    ],
    guide: 'disputes',
    limits: [confirm],
    laws: ['confirmation'],
  },
  'act-patent': {
    headline: {
      zh: '请求管理专利工作的部门行政裁决',
      en: 'Ask the patent authority for administrative adjudication',
    },
    why: (time) => [
      {
        zh: `管理专利工作的部门认定侵权成立的，可以责令立即停止；赔偿数额只能调解。对处理不服的，收到通知之日起${time(suit).zh}内可以起诉。`,
        en: `If the authority finds an infringement, it can order it to stop at once; it can only mediate on damages. A party that disagrees can sue within ${time(suit).en} of receiving the notice.`,
      },
      interim,
    ],
    guide: 'disputes',
    limits: [suit],
    laws: ['act-patent'],
  },
  'act-trademark': {
    headline: {
      zh: '向负责商标执法的部门投诉，请求查处',
      en: 'Complain to the department that enforces trademark law',
    },
    why: () => [
      {
        zh: '负责商标执法的部门认定侵权成立的，可以责令停止、没收侵权商品并罚款；赔偿数额只能调解。',
        en: 'If the department finds an infringement, it can order it to stop, confiscate the infringing goods and impose a fine; it can only mediate on damages.',
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
        en: 'The copyright authority acts only if the infringement also harms the public interest; otherwise only a court can order it to stop.',
      },
      interim,
    ],
    guide: 'disputes',
    laws: ['act-copyright'],
  },
  'act-competition': {
    headline: {
      zh: '向市场监督管理部门举报，拨打12315',
      en: 'Report it to the market regulation authority: call 12315',
    },
    why: () => [
      {
        zh: '市场监督管理部门认定构成混淆或者侵犯商业秘密的，可以责令停止并罚款；赔偿由法院判决。',
        en: 'If the authority finds confusion or an infringement of a trade secret, it can order a stop and impose a fine; damages are for a court.',
      },
      interim,
    ],
    guide: 'disputes',
    laws: ['act-competition'],
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
        en: 'The other side will not talk and you want damages: a judgment fixes the sum and can be enforced.',
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
        en: 'The other side will not talk to you, but a mediation body can ask whether it is willing. Mediation needs both sides to agree; if the other side still refuses, you can turn to the authority or sue.',
      },
      mediators,
    ],
    guide: 'disputes',
  },
} as const satisfies Record<string, Way>;
export type WayId = keyof typeof ways;
