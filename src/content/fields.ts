import { z } from 'zod';
import { faultText, periodFaults, type Period } from './periods.ts';
import { say } from './problems.ts';

/** Ids and slugs become addresses, so they are short, lower-case and hyphenated. */
const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a name can be an id, and so an address. */
export const isId = (name: string): boolean => idPattern.test(name);

/** Chinese commas between the ids of a list, which YAML takes for one. A name may have 、 in it, and ids may not. */
const wideComma = /，|[a-z0-9]\s*[、；]/;

/** The error of an id that is none; of several run together, what holds them so. */
function notAnId(otherwise: string): { error: (issue: { input?: unknown }) => string } {
  return {
    error: ({ input }) => {
      if (!wideComma.test(String(input))) return otherwise;
      const list = String(input)
        .split(/\s*[，、；]\s*/)
        .join(', ');
      return say(
        `方括号里用了中文逗号，请改成英文逗号加空格：“[${list}]”`,
        `There is a full-width comma in the brackets: write a plain comma and a space, as in “[${list}]”`,
      );
    },
  };
}

const anId = missing('一个标识', 'an id');

/** An id or slug: `ip-finance`. */
export const id = z
  .string(anId)
  .regex(
    idPattern,
    notAnId(
      say(
        '标识只能用小写字母、数字和连字符，例如 ip-finance',
        'An id has only lower-case letters, digits and hyphens, such as ip-finance',
      ),
    ),
  );

/**
 * The id of something that has a name as well. What is no id may be that name, and whoever looks for
 * the entry (`unknownId`) can say its id.
 */
export const ref = z
  .string(anId)
  .min(1, anId)
  .refine((value) => !wideComma.test(value), notAnId(''));

const placeError = {
  error: say(
    '应当是 1、2、3 这样的整数，1 排在最前面；请写 1 或者更大的数',
    'should be a whole number, 1, 2, 3, and 1 stands first: write 1 or more',
  ),
};

/** A text that may not be empty. */
export const text = textOr(missing('文字', 'text').error);

/** @param absent what is said where there is none */
function textOr(absent: string): z.ZodString {
  return z
    .string({
      error: ({ input }) => {
        if (input === undefined) return absent;
        // YAML takes a text that begins with a brace for a mapping.
        return typeof input === 'object' && input !== null
          ? say(
              "应当是文字；以 {{ 开头的要加引号，例如 '{{fee first}}起'",
              "should be text; if it begins with {{ put it in quotes, as in '{{fee first}} or more'",
            )
          : missing('文字', 'text').error;
      },
    })
    .trim()
    .min(1, {
      error: say('不能为空，请补上文字', 'is empty: write the text'),
    });
}

/** A short text in both languages. */
export const localized = z.strictObject(
  {
    zh: textOr(say('缺少中文，请补上', 'The Chinese is missing: add it')),
    en: textOr(
      say(
        '缺少英文。英文正文（en.mdx）可以以后再补，这里的英文现在就要写',
        'The English is missing. The English text (en.mdx) may come later; here both languages are needed now',
      ),
    ),
  },
  {
    error: say(
      '中英文都要写，例如 { zh: 办公室, en: General Office }',
      'needs both languages, as in { zh: 办公室, en: General Office }',
    ),
  },
);

/** `draft: true`: shown in development, in no build. */
export const draft = z
  .boolean({ error: say('应当是 true 或者 false', 'should be true or false') })
  .optional();

/** A value that only the office knows: empty until it is supplied. */
export const unknown = z
  .string(missing("文字，未知时写 ''", "text, or '' while it is unknown"))
  .trim();

/** A place in a list: `order`, `number`. */
export const place = z
  .number(missing('序号，例如 1', 'a number, such as 1'))
  .int(placeError)
  .positive(placeError);

/** The same in both languages. */
export const unknownLocalized = z.strictObject({ zh: unknown, en: unknown });

/** An item or a target of a year's plan: `2024/ip-finance`. The year keeps it the same when the next plan comes. */
export const planRef = z
  .string(missing('年份和标识，例如 2024/ip-finance', 'a year and an id, such as 2024/ip-finance'))
  .regex(
    /^\d{4}\/[a-z0-9]+(-[a-z0-9]+)*$/,
    notAnId(
      say(
        '要写明是哪一年的，例如 2024/ip-finance',
        'names the year as well, as in 2024/ip-finance',
      ),
    ),
  );

/** A list of items or targets, empty when left out. */
export const planRefs = z
  .array(planRef, {
    error: say('要写成列表，例如 [2024/ip-finance]', 'is a list, as in [2024/ip-finance]'),
  })
  .default([]);

const listError = {
  error: say('要写成列表，例如 [enterprises]', 'is a list, as in [enterprises]'),
};

/** A list of ids, empty when left out. */
export const ids = z.array(id, listError).default([]);

/** A list of ids of what has a name as well, empty when left out. */
export const refs = z.array(ref, listError).default([]);

/**
 * Numbers and addresses of persons that may be published, exactly as the text has them: whoever
 * lists one has made sure of it.
 */
export const publicData = z
  .array(text, {
    error: say(
      "要写成列表，每个加引号，例如 ['13800000000']",
      "is a list, each in quotes, as in ['13800000000']",
    ),
  })
  .default([]);

/**
 * A date as precise as it is known, and no more (EDTF level 0): `2024`, `2024-04`, `2024-04-26`.
 */
export const edtf = z
  .string(missing("带引号的日期，例如 '2024'", "a quoted date, as in '2024'"))
  .superRefine((value, ctx) => {
    const message = dateFault(value, false);
    if (message) ctx.addIssue({ code: 'custom', message });
  });

/** A day: `2024-04-26`. */
export const day = z
  .string(missing("带引号的日期，例如 '2024-04-26'", "a quoted day, as in '2024-04-26'"))
  .superRefine((value, ctx) => {
    const message = dateFault(value, true);
    // What compares days has nothing to say of one that is none.
    if (message) ctx.addIssue({ code: 'custom', message, continue: false });
  });

/** What is wrong with a date, and what to write in this field; nothing where it is right. */
function dateFault(value: string, toTheDay: boolean): string | undefined {
  const forms = toTheDay
    ? { zh: "'2024-04-26'", en: "'2024-04-26'" }
    : { zh: "'2024'、'2024-04' 或者 '2024-04-26'", en: "'2024', '2024-04' or '2024-04-26'" };
  // As people write it: 2024/4/26, 2024.4.26, 2024年4月26日, in curved quotes, in full-width digits.
  const [, year, month, day] =
    /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?)?[年月日]?$/.exec(
      value.normalize('NFKC').replace(/[\s‘’“”'"]/g, ''),
    ) ?? [];
  if (!year) {
    return say(`不是日期，请照 ${forms.zh} 的样子写`, `is no date: write it as in ${forms.en}`);
  }
  const meant = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (!date.toISOString().startsWith(meant)) {
    return say(
      `不是存在的日期，请核对，照 ${forms.zh} 的样子写`,
      `is not a date that exists: check it, and write it as in ${forms.en}`,
    );
  }
  if (toTheDay && !day) return say('要写到日，例如 2024-04-26', 'names a day, as in 2024-04-26');
  if (meant === value) return undefined;
  return say(`写法不对，请写成 '${meant}'`, `holds a date in another form: write '${meant}'`);
}

/** The days of a period, for the fields of a successive value. */
export const periodFields = { from: day.optional(), until: day.optional() };

/**
 * Successive values, each with its days: in order, without gap or overlap. The first may lack
 * `from`, the last `until`.
 *
 * @param period the schema of one, with `periodFields`
 */
export function periodsOf<T extends z.ZodType<Period>>(period: T): z.ZodArray<T> {
  return z
    .array(period, missing('各个时段的列表', 'a list of periods'))
    .min(2, {
      error: say(
        '至少要有两段；只有一个值的，不用 periods',
        'needs at least two; what has one value needs no periods',
      ),
    })
    .superRefine((periods, ctx) => {
      for (const fault of periodFaults(periods)) {
        const { zh, en } = faultText(fault, periods);
        ctx.addIssue({ code: 'custom', path: [fault.index, fault.field], message: say(zh, en) });
      }
    });
}

/** The error of a field that is absent or of the wrong type. */
export function missing(zh: string, en: string): { error: string } {
  return { error: say(`这一栏缺少或写错，应当是${zh}`, `is missing or wrong: it should be ${en}`) };
}
