import { formatPeriod } from '../i18n/format.ts';
import { dayBefore, type Period } from '../content/periods.ts';
import type { Localized } from '../i18n/locales.ts';
import {
  lookup,
  option,
  select,
  unanswered,
  uniqueRefs,
  valueOn,
  wholeNumber,
  type FeeData,
  type FeeValue,
  type Field,
  type Outcome,
  type Problem,
  type Tool,
  type ToolData,
  type Values,
} from './tool.ts';

/** Goods in a class that the fee for the class covers. */
const included = 10;
/** The Nice Classification has 45 classes. */
const classCount = 45;
const most = 9999;

const more = 'trademark-registration#more';
const grace = 'trademark-changes#grace';
const collective = 'geographical-indications#mark';

/** What a fee is paid for; each is charged by the class. */
const procedures = {
  registration: { fee: 'trademark-registration#first', zh: '注册申请', en: 'registration' },
  review: {
    fee: 'trademark-registration#review',
    zh: '复审（驳回、不予注册、撤销）',
    en: 'review of a refusal, of non-registration or in a cancellation case',
  },
  opposition: { fee: 'trademark-registration#opposition', zh: '异议', en: 'opposition' },
  invalidation: { fee: 'trademark-squatting#invalidation', zh: '宣告无效', en: 'invalidation' },
  cancellation: { fee: 'trademark-squatting#cancellation', zh: '撤销', en: 'cancellation' },
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

/** A part of the sum: so many units of a fee. */
interface Part {
  what: Localized;
  count: number;
  fee: FeeData;
}

function money(yuan: number): Localized {
  return { zh: `${yuan}元`, en: `CNY ${yuan.toLocaleString('en-GB')}` };
}

function numberProblem(field: string, what: Localized, max: number): Problem {
  return {
    field,
    text: {
      zh: `${what.zh}应当是1到${max}之间的整数。`,
      en: `${what.en} should be a whole number from 1 to ${max}.`,
    },
  };
}

function partsOf(values: Values, classes: number, goods: number, data: ToolData): Part[] {
  const procedure = (values.procedure ?? '') as Procedure;
  const { fee, zh, en } = procedures[procedure];
  const part = (key: string, what: Localized, count: number): Part => ({
    what,
    count,
    fee: lookup(data.fees, key),
  });
  if (procedure === 'registration' && values.sort === 'collective') {
    const what = {
      zh: '集体、证明商标注册申请，每类',
      en: 'collective or certification mark, each class',
    };
    return [part(collective, what, classes)];
  }
  const parts = [part(fee, { zh: `${zh}，每类`, en: `${en}, each class` }, classes)];
  const extra = procedure === 'registration' ? Math.max(0, goods - included) : 0;
  if (extra > 0) {
    const what = { zh: `每类超过${included}个的商品`, en: `goods beyond ${included} in a class` };
    parts.push(part(more, what, extra * classes));
  }
  if (procedure === 'renewal' && values.grace === 'yes') {
    const what = { zh: '宽展期迟延费，每类', en: 'late fee in the grace period, each class' };
    parts.push(part(grace, what, classes));
  }
  return parts;
}

/** The days from which an amount of one of the fees changes, and the spans between them. */
function spansOf(parts: readonly Part[]): Period[] {
  const starts = [
    ...new Set(parts.flatMap(({ fee }) => (fee.periods ?? []).flatMap(({ from }) => from ?? []))),
  ].sort();
  return [undefined, ...starts].map((from, i) => {
    const next = starts[i];
    return { from, until: next && dayBefore(next) };
  });
}

/**
 * The official fees of a trademark procedure, in yuan, with how the sum is worked out. Where amounts
 * follow each other, each sum stands with its days.
 *
 * @param values `procedure`, `sort` (of mark: `ordinary` or `collective`), `medium` (`online` or `paper`),
 *   `classes`, `goods` (in each class), `grace` (`yes` in the grace period)
 * @param data the fees of the guides
 */
export function trademarkFees(values: Values, data: ToolData): Outcome {
  const problems = unanswered(fields(), values);
  const classes = wholeNumber(values.classes ?? '', 1, classCount);
  const asksGoods = values.procedure === 'registration' && values.sort === 'ordinary';
  const goods = asksGoods ? wholeNumber(values.goods ?? '', 1, most) : 1;
  if (classes === undefined) {
    const what = { zh: '类别数', en: 'The number of classes' };
    problems.push(numberProblem('classes', what, classCount));
  }
  if (goods === undefined) {
    const what = { zh: '每类的商品数', en: 'The number of goods in a class' };
    problems.push(numberProblem('goods', what, most));
  }
  if (problems.length > 0 || classes === undefined || goods === undefined) return { problems };

  const medium = values.medium === 'paper' ? 'paper' : 'online';
  const parts = partsOf(values, classes, goods, data);
  const sums = spansOf(parts).map((span) => {
    const priced = parts.map(({ what, count, fee }) => {
      const each = valueOn<FeeValue>(fee, span.from ?? span.until ?? '') ?? fee;
      return { what, count, each: each[medium], basis: each.basis };
    });
    const total = money(priced.reduce((sum, { count, each }) => sum + count * each, 0));
    const days = (text: string, locale: 'zh' | 'en'): string => {
      const when = formatPeriod(span, locale);
      if (!when) return text;
      return locale === 'zh' ? `${when}：${text}` : `${when}: ${text}`;
    };
    return {
      total: { zh: days(total.zh, 'zh'), en: days(total.en, 'en') },
      lines: priced.map(({ what, count, each }) => ({
        zh: days(`${what.zh}：${count} × ${each}元 = ${count * each}元`, 'zh'),
        en: days(`${what.en}: ${count} × CNY ${each} = ${money(count * each).en}`, 'en'),
      })),
      basis: priced.flatMap(({ basis }) => basis),
    };
  });
  return {
    outcome: values.procedure ?? '',
    label: { zh: '应缴费用', en: 'Official fees' },
    headline: {
      zh: sums.map(({ total }) => total.zh).join('；'),
      en: sums.map(({ total }) => total.en).join('; '),
    },
    warnings: [],
    lines: [
      ...sums.flatMap(({ lines }) => lines),
      medium === 'online'
        ? {
            zh: '网上申请的标准以同意接收电子文件为条件，不同意的按纸质申请的标准缴纳。',
            en: 'The online rate applies if you file online and agree to receive documents electronically; otherwise the paper rate is due.',
          }
        : {
            zh: '网上申请并且同意接收电子文件的，标准较低或者免费。',
            en: 'Filing online and receiving documents electronically costs less, or nothing.',
          },
      {
        zh: '以上是一件商标的费用；委托代理机构的，代理费另行约定。',
        en: 'These are the fees for one mark; an agency’s charge comes on top.',
      },
    ],
    basis: uniqueRefs(sums.flatMap(({ basis }) => basis)),
  };
}

const fields = (): Field[] => [
  select(
    'procedure',
    { zh: '业务', en: 'Procedure' },
    Object.entries(procedures).map(([id, { zh, en }]) => ({ id, label: { zh, en } })),
  ),
  select(
    'sort',
    { zh: '商标类型', en: 'Kind of mark' },
    [
      option('ordinary', '一般商标', 'ordinary mark'),
      option('collective', '集体商标、证明商标', 'collective or certification mark'),
    ],
    [{ field: 'procedure', values: ['registration'] }],
  ),
  select('medium', { zh: '提交方式', en: 'How you file' }, [
    option(
      'online',
      '网上申请，并且同意接收电子文件',
      'online, receiving documents electronically',
    ),
    option(
      'paper',
      '纸质申请，或者不同意接收电子文件',
      'on paper, or without receiving documents electronically',
    ),
  ]),
  select(
    'grace',
    { zh: '有效期是否已满', en: 'Has the term ended?' },
    [option('no', '未满', 'no'), option('yes', '已满，在宽展期内', 'yes, in the grace period')],
    [{ field: 'procedure', values: ['renewal'] }],
  ),
  { name: 'classes', label: { zh: '类别数', en: 'Number of classes' }, type: 'number' },
  {
    name: 'goods',
    label: { zh: '每类的商品数', en: 'Number of goods in each class' },
    type: 'number',
    when: [
      { field: 'procedure', values: ['registration'] },
      { field: 'sort', values: ['ordinary'] },
    ],
  },
];

const example = (values: Values): Values => ({ medium: 'online', ...values });

export const trademarkFeesTool: Tool = {
  id: 'trademark-fees',
  title: { zh: '商标费用试算', en: 'Trademark fee calculator' },
  intro: {
    zh: '选择业务，填写类别数，查看一件商标的费用和算法。',
    en: 'Choose the procedure and give the number of classes; you will see the fees for one mark and how they are worked out.',
  },
  limits: [],
  fees: [...Object.values(procedures).map(({ fee }) => fee), more, grace, collective],
  laws: [],
  guides: [],
  fields,
  answer: trademarkFees,
  guidesOf: ({ procedure }) => [procedures[procedure as Procedure].fee.split('#')[0]],
  examples: [
    example({ procedure: 'registration', sort: 'ordinary', classes: '1', goods: '10' }),
    example({ procedure: 'registration', sort: 'ordinary', classes: '2', goods: '12' }),
    example({ procedure: 'registration', sort: 'collective', classes: '1' }),
    example({ procedure: 'invalidation', classes: '1' }),
    example({ procedure: 'cancellation', classes: '2' }),
    example({ procedure: 'renewal', medium: 'paper', classes: '1', grace: 'yes' }),
    example({ procedure: 'change', medium: 'paper', classes: '3' }),
  ],
};
