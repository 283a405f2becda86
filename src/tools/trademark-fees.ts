import type { Localized } from '../i18n/locales.ts';
import {
  lookup,
  uniqueRefs,
  wholeNumber,
  type FeeData,
  type Outcome,
  type Tool,
  type ToolData,
  type Values,
} from './tool.ts';

/** Goods in a class that the fee for the class covers. */
const included = 10;
/** The Nice Classification has 45 classes. */
const classCount = 45;
const most = 9999;

const procedures = {
  registration: { fee: 'trademark-registration#first', zh: '注册申请', en: 'registration' },
  renewal: { fee: 'trademark-changes#renew', zh: '续展', en: 'renewal' },
  assignment: { fee: 'trademark-changes#assign', zh: '转让', en: 'assignment' },
  licence: { fee: 'trademark-changes#licence', zh: '许可备案', en: 'recordal of a licence' },
  change: {
    fee: 'trademark-changes#change',
    zh: '变更名称或者地址',
    en: 'change of name or address',
  },
} as const;
type Procedure = keyof typeof procedures;

/** A part of the sum: so many units at so many yuan. */
interface Part {
  what: Localized;
  count: number;
  /** Yuan for each. */
  each: number;
}

function money(yuan: number): Localized {
  return { zh: `${yuan}元`, en: `CNY ${yuan.toLocaleString('en-GB')}` };
}

/**
 * The official fees of a trademark procedure, in yuan, with how the sum comes about.
 *
 * @param values `procedure`, `medium` (`online` or `paper`), `classes`, `goods` (in each class),
 *   `grace` (`yes` in the grace period), `marks`
 * @param data the fees of the guides
 */
export function trademarkFees(values: Values, data: ToolData): Outcome {
  const procedure = (values.procedure ?? '') as Procedure;
  if (!Object.hasOwn(procedures, procedure)) {
    return { problem: { zh: '请选择要办的事。', en: 'Choose what you want to do.' } };
  }
  const medium = values.medium === 'paper' ? 'paper' : 'online';
  const parts: Part[] = [];
  const used: FeeData[] = [];
  const add = (key: string, what: Localized, count: number): void => {
    const fee = lookup(data.fees, key);
    used.push(fee);
    parts.push({ what, count, each: fee[medium] });
  };
  const { fee, zh, en } = procedures[procedure];

  if (procedure === 'change') {
    const marks = wholeNumber(values.marks, 1, most, { zh: '商标件数', en: 'The number of marks' });
    if (typeof marks !== 'number') return marks;
    add(fee, { zh: `${zh}，每件`, en: `${en}, each mark` }, marks);
  } else {
    const classes = wholeNumber(values.classes, 1, classCount, {
      zh: '类别数',
      en: 'The number of classes',
    });
    if (typeof classes !== 'number') return classes;
    add(fee, { zh: `${zh}，每类`, en: `${en}, each class` }, classes);
    if (procedure === 'registration') {
      const goods = wholeNumber(values.goods, 1, most, {
        zh: '每类的商品数',
        en: 'The number of goods in a class',
      });
      if (typeof goods !== 'number') return goods;
      const extra = Math.max(0, goods - included);
      if (extra > 0) {
        add(
          'trademark-registration#more',
          { zh: `每类超过${included}个的商品`, en: `goods beyond ${included} in a class` },
          extra * classes,
        );
      }
    }
    if (procedure === 'renewal' && values.grace === 'yes') {
      add(
        'trademark-changes#grace',
        { zh: '宽展期另加，每类', en: 'added in the grace period, each class' },
        classes,
      );
    }
  }

  const sum = parts.reduce((total, part) => total + part.count * part.each, 0);
  const total = money(sum);
  return {
    headline: { zh: `官费共${total.zh}。`, en: `The official fees come to ${total.en}.` },
    lines: [
      ...parts.map(({ what, count, each }) => ({
        zh: `${what.zh}：${count} × ${each}元 = ${count * each}元`,
        en: `${what.en}: ${count} × CNY ${each} = ${money(count * each).en}`,
      })),
      {
        zh: '请代理机构的，代理费另算。',
        en: 'If an agency acts for you, its charge comes on top.',
      },
    ],
    basis: uniqueRefs(used.flatMap((entry) => entry.basis)),
  };
}

export const trademarkFeesTool: Tool = {
  id: 'trademark-fees',
  title: { zh: '算一算商标官费', en: 'Work out trademark fees' },
  intro: {
    zh: '选要办的事，填类别和商品数，得出官费和算法。',
    en: 'Choose the procedure and give classes and goods; you see the sum and how it comes about.',
  },
  limits: [],
  guides: [],
  fees: [
    ...Object.values(procedures).map(({ fee }) => fee),
    'trademark-registration#more',
    'trademark-changes#grace',
  ],
  fields: () => [
    {
      name: 'procedure',
      label: { zh: '要办的事', en: 'Procedure' },
      type: 'select',
      options: Object.entries(procedures).map(([id, { zh, en }]) => ({ id, label: { zh, en } })),
      initial: 'registration',
    },
    {
      name: 'medium',
      label: { zh: '怎样提交', en: 'How you file' },
      type: 'select',
      options: [
        { id: 'online', label: { zh: '网上', en: 'online' } },
        { id: 'paper', label: { zh: '纸件', en: 'on paper' } },
      ],
      initial: 'online',
    },
    {
      name: 'classes',
      label: { zh: '类别数', en: 'Classes' },
      type: 'number',
      min: 1,
      max: classCount,
      initial: '1',
      when: { field: 'procedure', values: ['registration', 'renewal', 'assignment', 'licence'] },
    },
    {
      name: 'goods',
      label: { zh: '每类的商品数', en: 'Goods in each class' },
      type: 'number',
      min: 1,
      max: most,
      initial: '10',
      when: { field: 'procedure', values: ['registration'] },
    },
    {
      name: 'grace',
      label: { zh: '是否在宽展期', en: 'In the grace period' },
      type: 'select',
      options: [
        { id: 'no', label: { zh: '不是', en: 'no' } },
        { id: 'yes', label: { zh: '是', en: 'yes' } },
      ],
      initial: 'no',
      when: { field: 'procedure', values: ['renewal'] },
    },
    {
      name: 'marks',
      label: { zh: '商标件数', en: 'Marks' },
      type: 'number',
      min: 1,
      max: most,
      initial: '1',
      when: { field: 'procedure', values: ['change'] },
    },
  ],
  answer: trademarkFees,
  examples: [
    { procedure: 'registration', medium: 'online', classes: '1', goods: '10' },
    { procedure: 'registration', medium: 'online', classes: '2', goods: '12' },
    { procedure: 'renewal', medium: 'online', classes: '1', grace: 'no' },
    { procedure: 'renewal', medium: 'paper', classes: '1', grace: 'yes' },
  ],
};
