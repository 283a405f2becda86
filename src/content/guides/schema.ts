import { z } from 'zod';
import { draft, edtf, ids, localized, missing, place, planRefs, ref, refs } from '../fields.ts';
import { guideContactSchema, moment } from '../site/settings.ts';
import { say } from '../problems.ts';
import { conditionPeriods } from './dated.ts';
import {
  basis,
  basisRefs,
  choice,
  condition,
  fact,
  fee,
  limit,
  local,
  material,
  mistake,
  oneOf,
  question,
  remedy,
  some,
  step,
  type Condition,
} from './parts-schema.ts';

/** What visitors come to do. */
export const intents = ['apply', 'finance', 'defend', 'abroad', 'comply', 'learn'] as const;
export type Intent = (typeof intents)[number];

/** 事项类型. */
const matters = [
  'registration',
  'public-service',
  'financing',
  'dispute',
  'reporting',
  'supervision',
] as const;

/** 服务对象. */
const applicants = ['natural-persons', 'legal-persons', 'other-organisations'] as const;

/** Tools that a guide may offer. */
const toolIds = ['trademark-fees', 'deadlines', 'dispute-route', 'protection-kind'] as const;
export type ToolId = (typeof toolIds)[number];

/** Whether a Chinese text states an amount, a time or a share; years and telephone numbers are none. */
export function hasFigure(text: string): boolean {
  return /\d\s*(?:元|日|天|个工作日|个月|%|万|倍)|(?<!\d)\d{1,3}\s*年/.test(text);
}

/** A text with the basis it names. */
interface Sourced {
  text: { zh: string };
  basis: string[];
}

/** The free texts of a guide that may state figures, with where they stand. */
function sourcedTexts(guide: {
  facts: Record<string, Sourced | undefined>;
  conditions: Condition[];
  mistakes: Sourced[];
  questions: { answer?: { zh: string } | undefined; basis: string[] | string[][] }[];
  limits_note?: Sourced | undefined;
  fees_note?: Sourced | undefined;
}): [field: string, entry: Sourced][] {
  const { facts, conditions, mistakes, questions, limits_note, fees_note } = guide;
  const within = (
    field: string,
    entries: Record<string, Sourced | undefined> | (Sourced | undefined)[],
  ): [string, Sourced][] =>
    Object.entries(entries).flatMap(([key, entry]): [string, Sourced][] =>
      entry ? [[`${field}.${key}`, entry]] : [],
    );
  return [
    ...within('facts', facts),
    ...conditions.flatMap((entry, i) =>
      conditionPeriods(entry).map((period): [string, Sourced] => [`conditions.${i}`, period]),
    ),
    ...within('mistakes', mistakes),
    ...within(
      'questions',
      questions.map(({ answer, basis }) => answer && { text: answer, basis: basis.flat() }),
    ),
    ...Object.entries({ limits_note, fees_note }).flatMap(([name, entry]): [string, Sourced][] =>
      entry ? [[name, entry]] : [],
    ),
  ];
}

/** `content/guides/<slug>/guide.yaml`: all of a guide that is the same in both languages, once. */
export const guideSchema = z
  .strictObject({
    draft,
    title: localized,
    /** Place among the guides of its intent. */
    order: place,
    intent: oneOf(intents),
    matter: oneOf(matters),
    /** Day and minute at which it went on this site; the site's launch while it is left out. */
    online: moment,
    audiences: some(ref, '一个受众', 'one audience'),
    /** Slugs of the items of the plan that it belongs to; the relation is kept here alone. */
    items: planRefs,
    /** Indicators it serves beside those of its items. */
    indicators: planRefs,
    applicants: some(oneOf(applicants), '一类服务对象', 'one kind of applicant'),
    authority: localized,
    facts: z.strictObject({
      who: fact,
      /** When the reader has to act, where the rules say so; `time` is how long the authority takes. */
      when: fact.optional(),
      time: fact,
      cost: fact,
      where: fact,
      /** Left out where nothing is applied for; a registration has one. */
      result: fact.optional(),
    }),
    choice: choice.optional(),
    /**
     * Whether the reader may go on only if all conditions hold, or whether they only make the way
     * easier, as for a report that anyone can make.
     */
    gate: z.boolean(missing('true 或者 false', 'true or false')).default(true),
    conditions: some(condition, '一个条件', 'one condition'),
    /**
     * What follows when all conditions hold; ends the sentence that begins so. Without a gate, whole
     * sentences on what the reader can do in any case.
     */
    outcome: localized,
    steps: some(step, '一个步骤', 'one step'),
    materials: some(material, '一份材料', 'one material'),
    limits: z.array(
      limit,
      missing('期限列表，没有则写 []', 'a list of limits, [] if there are none'),
    ),
    /** What to say about time where the law sets no limit. */
    limits_note: fact.optional(),
    fees: z.array(fee, missing('收费列表，没有则写 []', 'a list of fees, [] if there are none')),
    /** What to say about cost where there is no fee, or beside the fees. */
    fees_note: fact.optional(),
    /** Left out where nothing is applied for. */
    result: z
      .strictObject({
        name: localized,
        /** Left out where the result has no term. */
        validity: localized.optional(),
        /** What else to know of it: how far it goes, when it takes effect. */
        note: localized.optional(),
        /** Left out where nothing is delivered. */
        delivery: localized.optional(),
        basis: basisRefs,
      })
      .optional(),
    /** None where the text says of each decision what can be done against it. */
    remedies: z.array(
      remedy,
      missing('救济途径列表，正文已经写明的写 []', 'a list of remedies, [] if the text tells them'),
    ),
    basis: some(basis, '一项依据', 'one basis'),
    mistakes: some(mistake, '一个常见错误', 'one common mistake'),
    questions: some(question, '一个问答', 'one question'),
    channels: some(ref, '一个全国渠道', 'one national channel'),
    /** Where, when and by which number the office itself serves visitors; its own page for applying. */
    contact: guideContactSchema,
    local: z.array(local).default([]),
    sources: some(localized, '一个来源', 'one source'),
    tools: z.array(oneOf(toolIds)).default([]),
    related: refs,
    /** The office's own review, empty until it has taken place. */
    reviewed: z.union([z.literal(''), edtf]).default(''),
    review_by: z.union([z.literal(''), edtf]).default(''),
    aliases: ids,
  })
  .superRefine((guide, ctx) => {
    const add = (path: string, zh: string, en: string): void => {
      ctx.addIssue({ code: 'custom', path: [path], message: say(zh, en) });
    };
    if (guide.matter === 'registration' && !(guide.result && guide.facts.result)) {
      add(
        'result',
        '登记注册的事项要写办理结果：facts.result 和 result',
        'is needed for a registration: say what you get, under facts.result and result',
      );
    }
    if (guide.matter === 'registration' && guide.remedies.length === 0) {
      add(
        'remedies',
        '登记注册的事项至少要有一种救济途径',
        'needs at least one remedy, as the guide is about a registration',
      );
    }
    if (guide.limits.length === 0 && !guide.limits_note) {
      add(
        'limits_note',
        '没有期限时，要用 limits_note 说明时间',
        'is needed where there are no limits: say about time what there is to say',
      );
    }
    if (guide.fees.length === 0 && !guide.fees_note) {
      add(
        'fees_note',
        '没有收费项目时，要用 fees_note 说明费用',
        'is needed where there are no fees: say about cost what there is to say',
      );
    }
    const oneOrPeriods = (
      list: 'conditions' | 'limits' | 'fees',
      key: 'text' | 'value' | 'online',
      entries: readonly { periods?: unknown; [key: string]: unknown }[],
    ): void => {
      entries.forEach((entry, i) => {
        if ((entry[key] === undefined) === (entry.periods !== undefined)) return;
        ctx.addIssue({
          code: 'custom',
          path: [list, i, key],
          message: entry.periods
            ? say(
                `有了 periods，就不再单写 ${key}，请删去一个`,
                `stands beside periods: remove one of the two`,
              )
            : say(
                `缺少 ${key}；前后不同的，写在 periods 里`,
                `is missing; successive values stand under periods`,
              ),
        });
      });
    };
    oneOrPeriods('conditions', 'text', guide.conditions);
    oneOrPeriods('limits', 'value', guide.limits);
    oneOrPeriods('fees', 'online', guide.fees);
    guide.fees.forEach(({ online_condition, paper, online, periods }, i) => {
      const cheaper = [{ paper, online }, ...(periods ?? [])].some(
        (period) =>
          period.paper !== undefined && period.online !== undefined && period.online < period.paper,
      );
      if (online_condition || !cheaper) return;
      ctx.addIssue({
        code: 'custom',
        path: ['fees', i, 'online_condition'],
        message: say(
          '网上比纸件便宜，就要写明条件，例如 online_condition: { zh: 同意接收电子文件, en: … }',
          'Filing online costs less than on paper, so it names the condition, as in online_condition: { zh: 同意接收电子文件, en: … }',
        ),
      });
    });
    guide.limits.forEach(({ periods = [] }, i) => {
      periods.forEach(({ from, until, settled_until: settled }, k) => {
        if (!settled || ((!from || from <= settled) && (!until || settled < until))) return;
        ctx.addIssue({
          code: 'custom',
          path: ['limits', i, 'periods', k, 'settled_until'],
          message: say(
            '要在这一段的 from 和 until 之间，并早于 until',
            'lies within from and until of its period, before until',
          ),
        });
      });
    });
    for (const list of ['limits', 'fees'] as const) {
      guide[list].forEach(({ basis, periods }, i) => {
        if (basis.length > 0 || periods?.every((period) => period.basis.length > 0)) return;
        ctx.addIssue({
          code: 'custom',
          path: [list, i, 'basis'],
          message: say(
            '每个数字和期限都要写依据，例如 basis: [renewal]',
            'Every amount and limit names its basis, as in basis: [renewal]',
          ),
        });
      });
    }
    for (const [field, { text, basis }] of sourcedTexts(guide)) {
      if (basis.length > 0 || !hasFigure(text.zh)) continue;
      add(
        field,
        '写了金额、期限或者比例，就要在 basis 里写明依据',
        'states an amount, time or share, so it names its basis',
      );
    }
    const options = guide.choice?.options.map((option) => option.id) ?? [];
    for (const field of ['conditions', 'steps', 'materials'] as const) {
      guide[field].forEach((entry, i) => {
        for (const option of entry.for) {
          if (options.includes(option)) continue;
          add(
            `${field}[${i}].for`,
            `“${option}”不是 choice 里的选项。请改成其中一个：${options.join('、')}`,
            `“${option}” is no option of choice. Name one of these: ${options.join(', ')}`,
          );
        }
      });
    }
    if (guide.review_by && !guide.reviewed) {
      add('reviewed', '写了下次复核日期，就要写上次复核日期', 'is needed where review_by is given');
    }
    if (guide.reviewed && guide.review_by && guide.review_by < guide.reviewed) {
      add(
        'review_by',
        '下次复核不能早于上次复核，请改正其中一个日期',
        'is before reviewed: correct one of the two dates',
      );
    }
  });
export type Guide = z.infer<typeof guideSchema>;
