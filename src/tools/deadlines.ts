import { formatDate, formatPeriod } from '../i18n/format.ts';
import type { Localized } from '../i18n/locales.ts';
import { endOf, successor, unsettled } from './changing-limit.ts';
import { abroadRemark, countingRules, lastDayInChina, restDayRemark, safeDay } from './counting.ts';
import { deadlineGroups, deadlineKinds, deadlineRules } from './deadline-kinds.ts';
import { addDays, addMonths, formatDay, parseDay } from './days.ts';
import type { LawKey } from './laws.ts';
import {
  lengthInWords,
  lookup,
  select,
  unanswered,
  unreadable,
  uniqueRefs,
  valueOn,
  type Answer,
  type Field,
  type LawRef,
  type LimitData,
  type LimitValue,
  type Outcome,
  type Problem,
  type Tool,
  type ToolData,
  type Values,
} from './tool.ts';

const renewal = 'trademark-changes#renew';
const grace = 'trademark-changes#grace';
const opposition = 'trademark-registration#oppose';
const latestYear = 2200;

const pctRule: LawRef = {
  law: 'pct',
  label: {
    zh: '《专利合作条约实施细则》第80.2条、第80.5条',
    en: 'Regulations under the PCT, Rules 80.2 and 80.5',
  },
};

const lastDayLabel: Localized = { zh: '截止日', en: 'Last day' };
const renewalLabel: Localized = {
  zh: '续展期间（不缴迟延费）',
  en: 'Time for renewal without a late fee',
};
const safeDayLabel: Localized = { zh: '稳妥的截止日', en: 'Safe last day' };
const day = (iso: string): Localized => ({ zh: formatDay(iso, 'zh'), en: formatDay(iso, 'en') });

/** The question that asks for the day: what a period is counted from, or when a term ends. */
const dateField = (kind: string): string => (kind === renewal ? 'expiry' : 'date');

function dateProblem(text: string, limit: LimitData, field: string): Problem[] {
  const problem = (zh: string, en: string): Problem[] => [{ field, text: { zh, en } }];
  if (!text) {
    return field === 'expiry'
      ? problem('请填写有效期满日。', 'Give the date of expiry.')
      : problem('请填写起算日期。', 'Give the date that it is counted from.');
  }
  if (text === unreadable) {
    return problem(
      '没有这一天，请核对年、月、日。',
      'There is no such day. Check the year, month and day.',
    );
  }
  const start = parseDay(text);
  if (!start) {
    return problem(
      `没有“${text}”这一天，请写成2024-06-30这样。`,
      `There is no day “${text}”. Write it as 2024-06-30.`,
    );
  }
  const since = limit.basis
    .flatMap(({ inForce }) => (inForce?.length === 10 ? [inForce] : []))
    .sort()[0];
  if (since && text < since) {
    const [law] = limit.basis;
    return problem(
      `试算依据的${law?.label.zh ?? ''}自${formatDate(since, 'zh')}起施行。更早的日期适用当时的规定，不在试算范围之内。`,
      `This is based on ${law?.label.en ?? ''}, in force since ${formatDate(since, 'en')}. An earlier date falls under the rules of that time, which this calculator does not cover.`,
    );
  }
  if (start.year > latestYear) {
    return problem('日期太远，请核对年份。', 'That date is too far away. Check the year.');
  }
  return [];
}

/** The rule in words: how long it is, from what, and its successive values with their days. */
function ruleLines(limit: LimitData, used: LimitValue): Localized[] {
  const { zh, en } = lengthInWords(used);
  const lines: Localized[] = [
    {
      zh: `${limit.name.zh}：${zh}，自${limit.from.zh}起算，当天不计。`,
      en: `${limit.name.en}: ${en} from ${limit.from.en}; that day is not counted.`,
    },
  ];
  if (!limit.periods) return lines;
  const values = (locale: 'zh' | 'en', separator: string): string =>
    (limit.periods ?? [])
      .map((period) =>
        locale === 'zh'
          ? `${formatPeriod(period, 'zh')}为${lengthInWords(period).zh}`
          : `${lengthInWords(period).en} ${formatPeriod(period, 'en')}`,
      )
      .join(separator);
  return [
    ...lines,
    {
      zh: `起算日期在${values('zh', '，')}。`,
      en: `It depends on the date it is counted from: ${values('en', ', ')}.`,
    },
  ];
}

function renewalAnswer(event: string, limit: LimitData, data: ToolData): Answer {
  const late = lookup(data.limits, grace);
  // Twelve months that end on the day of expiry begin on the day after the corresponding day.
  const opens = addDays(addMonths(event, -limit.value), 1);
  const graceEnd = endOf(event, late);
  return {
    outcome: renewal,
    label: renewalLabel,
    headline: {
      zh: `${formatDay(opens, 'zh')}至${formatDay(event, 'zh')}`,
      en: `${formatDay(opens, 'en')} to ${formatDay(event, 'en')}`,
    },
    warnings: [],
    lines: [
      {
        zh: `从${formatDay(opens, 'zh')}起可以申请，到${formatDay(event, 'zh')}有效期满为止（期满前${lengthInWords(limit).zh}）。有效期满日不顺延。`,
        en: `You can apply from ${formatDay(opens, 'en')} until the term ends on ${formatDay(event, 'en')} (${lengthInWords(limit).en} before expiry). The end of the term does not move.`,
      },
      {
        zh: `逾期的，最迟在${formatDay(graceEnd, 'zh')}（含当日）还可以续展（宽展期${lengthInWords(late).zh}），另缴迟延费。这一天逢休息日是否顺延没有定论，请不要拖到这一天以后。`,
        en: `After that you can still renew until ${formatDay(graceEnd, 'en')}, that day included (${lengthInWords(late).en} of grace), for a late fee. Whether that day moves if it is a rest day is not settled, so do not wait beyond it.`,
      },
    ],
    basis: uniqueRefs([...limit.basis, ...late.basis, lookup(data.laws, 'count-trademark')]),
    lawOf: event,
    date: event,
  };
}

/** What a period asks to be said besides. */
function remarks(kind: string): { lines: Localized[]; laws: LawKey[] } {
  if (kind === 'trademark-registration#oppose') {
    return {
      lines: [
        {
          zh: '指定中国的马德里国际注册，从世界知识产权组织公告出版的次月1日起算，不适用本试算。',
          en: 'For an international registration designating China the period runs from the first day of the month after publication in WIPO’s gazette; this calculator does not cover it.',
        },
      ],
      laws: ['madrid'],
    };
  }
  if (kind === 'trademark-registration#review') {
    return {
      lines: [
        {
          zh: '电子送达的，自文件发出之日起满15日视为送达，能证明文件更早进入您的系统的除外；不能确定时，从看到文件之日起算较稳妥。',
          en: 'A notice sent electronically counts as served 15 days after it was issued, unless it is proved to have reached your system before; if in doubt, count from the day you saw it.',
        },
      ],
      laws: ['service'],
    };
  }
  return { lines: [], laws: [] };
}

/**
 * The last day of a period of a guide, from the date of its event.
 *
 * @param values `kind` (a key of `deadlineRules`), and `date` or, of a renewal, `expiry` (ISO)
 */
export function deadline(values: Values, data: ToolData): Outcome {
  const missing = unanswered(fields(data), values);
  if (missing.length > 0) return { problems: missing };
  const kind = values.kind ?? '';
  const field = dateField(kind);
  const event = (values[field] ?? '').trim();
  const rule = deadlineRules[kind];
  const limit = lookup(data.limits, kind);
  const problems = dateProblem(event, limit, field);
  const used = valueOn<LimitValue>(limit, event);
  if (problems.length > 0 || !rule || !used) return { problems };
  if (kind === renewal) return renewalAnswer(event, limit, data);

  const end = endOf(event, used);
  const next = successor(limit, event, end);
  const { warnings, safeEnd } = next
    ? unsettled(limit, used, end, next)
    : { warnings: [], safeEnd: end };
  const { calendar, laws } = countingRules[rule];
  const last =
    calendar === 'china'
      ? lastDayInChina(safeEnd)
      : { day: safeDay(end), isCertain: safeDay(end) === end };
  const { lines, laws: others } = remarks(kind);
  const onRest = calendar === 'china' ? restDayRemark(safeEnd, last) : abroadRemark(end);
  // Why the day is early has to be read first.
  const isEarly = calendar === 'china' && !last.isCertain;
  return {
    outcome: kind,
    label: next || !last.isCertain ? safeDayLabel : lastDayLabel,
    headline: day(last.day),
    warnings: isEarly ? [...warnings, ...onRest] : warnings,
    lines: [...ruleLines(limit, used), ...(isEarly ? [] : onRest), ...lines],
    basis: uniqueRefs([
      ...used.basis,
      ...(next?.rule.basis ?? []),
      ...[...laws, ...others].map((key) => lookup(data.laws, key)),
      ...(rule === 'pct' ? [pctRule] : []),
    ]),
    lawOf: event,
    date: last.day,
  };
}

function fields(data: ToolData): Field[] {
  const limits = deadlineGroups.flatMap(({ name: group, rules }) =>
    Object.keys(rules).map((id) => {
      const { name, from, aliases } = lookup(data.limits, id);
      const label = { zh: `${name.zh}（${from.zh}）`, en: `${name.en} (${from.en})` };
      return { id, label, group, aliases };
    }),
  );
  return [
    select('kind', { zh: '期限', en: 'Which period' }, limits),
    {
      name: 'date',
      label: { zh: '起算日期', en: 'Date it is counted from' },
      type: 'date',
      when: [{ field: 'kind', values: deadlineKinds.filter((kind) => kind !== renewal) }],
    },
    {
      name: 'expiry',
      label: { zh: '有效期满日', en: 'Date of expiry' },
      type: 'date',
      when: [{ field: 'kind', values: [renewal] }],
    },
  ];
}

export const deadlinesTool: Tool = {
  id: 'deadlines',
  title: { zh: '期限试算', en: 'Deadline calculator' },
  intro: {
    zh: '选择期限，填写日期，查看截止日和算法。节假日和调休按国务院公布的放假安排；向外国机关提交的，不因中国的节假日顺延。',
    en: 'Choose the period and give the date; you will see the last day and how it is worked out. The calculator uses the State Council’s official calendar of holidays and working weekends. Chinese holidays do not extend a deadline of an office abroad.',
  },
  limits: [...deadlineKinds, grace],
  fees: [],
  laws: [
    'count-trademark',
    'count-patent',
    'count-court',
    'count-administrative',
    'count-reconsideration',
    'count-civil',
    'count-paris',
    'madrid',
    'service',
  ],
  guides: [],
  fields,
  answer: deadline,
  guidesOf: ({ kind }) => [
    kind?.split('#')[0],
    // Whoever finds another’s mark reads of the period there.
    ...(kind === opposition ? ['trademark-squatting'] : []),
  ],
  examples: [
    { kind: 'trademark-registration#review', date: '2026-09-18' },
    { kind: opposition, date: '2026-11-13' },
    { kind: opposition, date: '2027-01-06' },
    { kind: 'trademark-squatting#sue-ruling', date: '2026-09-18' },
    { kind: renewal, expiry: '2026-08-31' },
    { kind: 'patent-pre-examination#reexamination', date: '2026-09-18' },
    { kind: 'patent-transfer-and-licence#late', date: '2026-06-06' },
    { kind: 'disputes#confirm', date: '2026-05-18' },
    { kind: 'sued-for-infringement#defence', date: '2026-09-21' },
    { kind: 'inspection#reconsider', date: '2026-08-05' },
    { kind: 'overseas-disputes#prior-design', date: '2026-02-27' },
  ],
};
