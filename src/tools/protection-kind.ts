import { formatDuration } from '../i18n/format.ts';
import type { Localized } from '../i18n/locales.ts';
import { lookup, uniqueRefs, type Outcome, type Tool, type ToolData, type Values } from './tool.ts';

interface Kind {
  what: Localized;
  right: Localized;
  arises: Localized;
  /** Keys of the limits that say how long it lasts. */
  terms: string[];
  /** What to say about the term where no figure does. */
  term?: Localized;
  guide: string;
}

const granted: Localized = {
  zh: '向国家知识产权局申请，审查合格后授予。',
  en: 'You apply to CNIPA, which examines the application and grants the right.',
};
const created: Localized = {
  zh: '作品完成就有；登记是自愿的证据。',
  en: 'It exists on creation; registration is voluntary evidence.',
};
const patents = 'patent-transfer-and-licence';
const entityTerm = 'copyright-registration#entity';

const kinds: Record<string, Kind> = {
  invention: {
    what: { zh: '新的产品、方法或者改进', en: 'a new product, process or improvement' },
    right: { zh: '发明专利', en: 'invention patent' },
    arises: granted,
    terms: [`${patents}#invention`],
    guide: 'patent-pre-examination',
  },
  structure: {
    what: { zh: '产品的形状、构造', en: 'the shape or structure of a product' },
    right: { zh: '实用新型专利', en: 'utility model patent' },
    arises: granted,
    terms: [`${patents}#utility`],
    guide: 'patent-pre-examination',
  },
  look: {
    what: { zh: '产品的外观', en: 'the look of a product' },
    right: { zh: '外观设计专利', en: 'design patent' },
    arises: granted,
    terms: [`${patents}#design`],
    guide: 'patent-pre-examination',
  },
  brand: {
    what: { zh: '名称、标志', en: 'a name or logo' },
    right: { zh: '商标', en: 'trademark' },
    arises: { zh: '向国家知识产权局申请注册。', en: 'You apply to CNIPA for registration.' },
    terms: ['trademark-registration#term'],
    term: { zh: '可以一次次续展。', en: 'It can be renewed again and again.' },
    guide: 'trademark-registration',
  },
  work: {
    what: { zh: '文字、图画、音乐、影像', en: 'text, pictures, music or film' },
    right: { zh: '著作权', en: 'copyright' },
    arises: created,
    terms: [entityTerm],
    term: {
      zh: '这是单位作品的期限；自然人的作品按作者终生和死后的年数算。',
      en: 'That is the term for an entity; for a natural person it runs for life and a number of years after.',
    },
    guide: 'copyright-registration',
  },
  software: {
    what: { zh: '软件', en: 'software' },
    right: { zh: '软件著作权', en: 'software copyright' },
    arises: created,
    terms: [entityTerm],
    guide: 'copyright-registration',
  },
  data: {
    what: { zh: '加工过的数据', en: 'processed data' },
    right: { zh: '数据知识产权（试点）', en: 'data intellectual property (a pilot)' },
    arises: {
      zh: '试点登记，起证据作用；法律还在制定。',
      en: 'Registered in a pilot as evidence; the law is still being made.',
    },
    terms: [],
    term: { zh: '期限以试点文件为准。', en: 'The term is that of the pilot documents.' },
    guide: 'data-ip',
  },
  origin: {
    what: { zh: '产地决定品质的特产', en: 'a speciality that owes its quality to its place' },
    right: { zh: '地理标志', en: 'geographical indication' },
    arises: {
      zh: '由当地组织申请保护；达标的生产者备案使用。',
      en: 'A local body applies for protection; producers who meet the standard are recorded as users.',
    },
    terms: [],
    term: { zh: '持续符合标准就可以使用。', en: 'It can be used as long as the standard is met.' },
    guide: 'geographical-indications',
  },
};

/**
 * Which right protects a thing, how it arises, how long it lasts and which guide to follow.
 *
 * @param values `what`, a key of the kinds
 */
export function protectionKind(values: Values, data: ToolData): Outcome {
  const kind = Object.hasOwn(kinds, values.what ?? '') ? kinds[values.what ?? ''] : undefined;
  if (!kind) return { problem: { zh: '请选择您手里有什么。', en: 'Choose what you have.' } };
  const limits = kind.terms.map((key) => lookup(data.limits, key));
  return {
    headline: { zh: `适合用${kind.right.zh}保护。`, en: `The right for it is: ${kind.right.en}.` },
    lines: [
      kind.arises,
      ...limits.map(({ value, unit, from }) => ({
        zh: `保护期${formatDuration(value, unit, 'zh')}，从${from.zh}起算。`,
        en: `It lasts ${formatDuration(value, unit, 'en')} from ${from.en}.`,
      })),
      ...(kind.term ? [kind.term] : []),
    ],
    basis: uniqueRefs(limits.flatMap((limit) => limit.basis)),
    guide: kind.guide,
  };
}

export const protectionKindTool: Tool = {
  id: 'protection-kind',
  title: { zh: '该用哪一种保护', en: 'Which kind of protection?' },
  intro: {
    zh: '选您手里的东西，看该申请什么、保护多久。',
    en: 'Choose what you have, and see what to apply for and how long it lasts.',
  },
  guides: [...new Set(Object.values(kinds).map(({ guide }) => guide))],
  limits: [...new Set(Object.values(kinds).flatMap(({ terms }) => terms))],
  fees: [],
  fields: () => [
    {
      name: 'what',
      label: { zh: '我有', en: 'I have' },
      type: 'select',
      options: Object.entries(kinds).map(([id, { what }]) => ({ id, label: what })),
      initial: 'invention',
    },
  ],
  answer: protectionKind,
  examples: Object.keys(kinds).map((what) => ({ what })),
};
