import { formatPeriod } from '../i18n/format.ts';
import type { Period } from '../content/periods.ts';
import type { Localized } from '../i18n/locales.ts';
import type { LawKey } from './laws.ts';
import {
  lengthInWords,
  lookup,
  select,
  unanswered,
  uniqueRefs,
  type Field,
  type LimitData,
  type Outcome,
  type Tool,
  type ToolData,
  type Values,
} from './tool.ts';

interface Kind {
  what: Localized;
  right: Localized;
  arises: Localized;
  /** Keys of the limits that say how long it lasts, with whose right it is where that matters. */
  terms: { key: string; whose?: Localized }[];
  /** What to say about the term besides, or where no figure does. */
  term?: Localized[];
  laws?: LawKey[];
  guide: string;
}

const granted: Localized = {
  zh: '向国家知识产权局申请，审查合格后授予。',
  en: 'You apply to CNIPA, which examines the application and grants the right.',
};
const created: Localized = {
  zh: '作品创作完成就有，登记是自愿的，证书可以作为证据。',
  en: 'It exists once the work is completed; registration is voluntary, and its certificate may serve as evidence.',
};
const patents = 'patent-transfer-and-licence';
const entityTerm = 'copyright-registration#entity';
const filmTerm = 'copyright-registration#audiovisual';
const personTerm = 'copyright-registration#person';

const owned = (key: string, zh: string, en: string): Kind['terms'][number] => ({
  key,
  whose: { zh, en },
});
const whoseTerms = [
  owned(personTerm, '自然人的：作者终生，加上', 'Of a natural person: the author’s life and '),
  owned(entityTerm, '单位的：', 'Of an organisation: '),
];
const alsoWork: Localized = {
  zh: '图形、造型构成作品的，同时受著作权保护。',
  en: 'A picture or shape that is a work is protected by copyright as well.',
};
const endOfYear: Localized = {
  zh: '保护期止于最后一年的12月31日；单位的作品，完成后同样长的时间内没有发表的，不再受保护。',
  en: 'Protection ends on 31 December of the last year. A work of an organisation that is not published within the same number of years after completion is no longer protected.',
};

const kinds = {
  invention: {
    what: { zh: '新的产品、方法或者改进', en: 'a new product, process or improvement' },
    right: { zh: '发明专利', en: 'invention patent' },
    arises: granted,
    terms: [{ key: `${patents}#invention` }],
    guide: 'patent-pre-examination',
  },
  structure: {
    what: { zh: '产品的形状、构造', en: 'the shape or structure of a product' },
    right: { zh: '实用新型专利', en: 'utility model patent' },
    arises: granted,
    terms: [{ key: `${patents}#utility` }],
    term: [
      {
        zh: '达到发明的创造性要求的，也可以申请发明专利。',
        en: 'If it has the inventive step that an invention needs, you can apply for an invention patent too.',
      },
    ],
    guide: 'patent-pre-examination',
  },
  look: {
    what: { zh: '产品的外观', en: 'the look of a product' },
    right: { zh: '外观设计专利', en: 'design patent' },
    arises: granted,
    terms: [{ key: `${patents}#design` }],
    term: [alsoWork],
    guide: 'patent-pre-examination',
  },
  brand: {
    what: { zh: '名称、标志', en: 'a name or logo' },
    right: { zh: '商标', en: 'trademark' },
    arises: { zh: '向国家知识产权局申请注册。', en: 'You apply to CNIPA for registration.' },
    terms: [{ key: 'trademark-registration#term' }],
    term: [
      {
        zh: '期满前可以续展，每次续展一个有效期；不续展的，予以注销。',
        en: 'You can renew it before it ends, each time for another term; without renewal it is removed from the register.',
      },
      alsoWork,
    ],
    guide: 'trademark-registration',
  },
  work: {
    what: { zh: '文字、图画、音乐', en: 'text, pictures or music' },
    right: { zh: '著作权', en: 'copyright' },
    arises: created,
    terms: whoseTerms,
    term: [endOfYear],
    laws: ['term-copyright'],
    guide: 'copyright-registration',
  },
  film: {
    what: { zh: '电影、短视频等视听作品', en: 'a film, short video or other audiovisual work' },
    right: { zh: '著作权', en: 'copyright' },
    arises: created,
    terms: [owned(filmTerm, '不论著作权人是谁：', 'Whoever owns it: ')],
    term: [
      {
        zh: '保护期止于最后一年的12月31日；完成后同样长的时间内没有发表的，不再受保护。',
        en: 'Protection ends on 31 December of the last year. A work that is not published within the same number of years after completion is no longer protected.',
      },
    ],
    laws: ['term-copyright'],
    guide: 'copyright-registration',
  },
  software: {
    what: { zh: '软件', en: 'software' },
    right: { zh: '软件著作权', en: 'software copyright' },
    arises: created,
    terms: whoseTerms,
    term: [
      endOfYear,
      {
        zh: '软件中的技术方案，还可以申请发明专利。',
        en: 'For a technical solution in the software you can also apply for an invention patent.',
      },
    ],
    laws: ['term-software'],
    guide: 'copyright-registration',
  },
  data: {
    what: { zh: '加工过的数据', en: 'processed data' },
    right: {
      zh: '数据产品知识产权登记（起证据作用）',
      en: 'registration of data product IP, as evidence',
    },
    arises: {
      zh: '向上海市知识产权局申请登记，登记起证据作用；国家还没有专门的法律。',
      en: 'You apply to the Shanghai Intellectual Property Administration for registration, which serves as evidence. There is no national law on it yet.',
    },
    terms: [owned('data-ip#term', '登记证书有效期', 'The certificate is valid for ')],
    guide: 'data-ip',
  },
  origin: {
    what: { zh: '产地决定品质的特产', en: 'a speciality that owes its quality to its place' },
    right: { zh: '地理标志', en: 'geographical indication' },
    arises: {
      zh: '由当地的组织申请：认定为地理标志产品，或者注册为集体商标、证明商标；生产者达标后使用。',
      en: 'A local body applies for recognition as a GI (geographical indication) product, or for registration as a collective or certification mark; producers who meet the standard use it.',
    },
    terms: [
      owned(
        'trademark-registration#term',
        '注册为集体商标、证明商标的：',
        'As a collective or certification mark: ',
      ),
    ],
    term: [
      {
        zh: '注册为商标的，期满前要续展；认定为地理标志产品的，要始终符合标准。',
        en: 'A mark has to be renewed before it ends; a recognised GI product has to keep to its standard.',
      },
    ],
    laws: ['origin-mark', 'mark-term'],
    guide: 'geographical-indications',
  },
} as const satisfies Record<string, Kind>;
export type KindId = keyof typeof kinds;

/** Everything that the tool knows a right for. */
export const kindIds = Object.keys(kinds) as KindId[];

const isKind = (id: string): id is KindId => Object.hasOwn(kinds, id);

/** How long a right lasts; successive lengths each with the days of the event. */
function termLines(limit: LimitData, whose: Localized | undefined): Localized[] {
  const { value, unit, from } = limit;
  const spans: (Period & Pick<LimitData, 'value' | 'unit'>)[] = limit.periods ?? [{ value, unit }];
  return spans.map((span) => {
    const length = lengthInWords(span);
    const [zh, en] = [formatPeriod(span, 'zh'), formatPeriod(span, 'en')];
    return {
      zh: `${whose?.zh ?? '保护期'}${length.zh}，从${from.zh}起算${zh && `（${from.zh}在${zh}的）`}。`,
      en: `${whose?.en ?? 'It lasts '}${length.en} from ${from.en}${en && ` (${from.en} ${en})`}.`,
    };
  });
}

/**
 * Which right protects a thing, how it arises, how long it lasts and which guide to follow.
 *
 * @param values `what`, a key of the kinds
 */
export function protectionKind(values: Values, data: ToolData): Outcome {
  const problems = unanswered(fields(), values);
  const id = values.what ?? '';
  if (problems.length > 0 || !isKind(id)) return { problems };
  const kind: Kind = kinds[id];
  const terms = kind.terms.map(({ key, whose }) => ({ limit: lookup(data.limits, key), whose }));
  return {
    outcome: id,
    label: { zh: '保护方式', en: 'How it is protected' },
    headline: kind.right,
    warnings: [],
    lines: [
      kind.arises,
      ...terms.flatMap(({ limit, whose }) => termLines(limit, whose)),
      ...(kind.term ?? []),
    ],
    basis: uniqueRefs([
      ...terms.flatMap(({ limit }) => limit.basis),
      ...(kind.laws ?? []).map((key) => lookup(data.laws, key)),
    ]),
    guide: kind.guide,
  };
}

const fields = (): Field[] => [
  select(
    'what',
    { zh: '保护对象', en: 'I have' },
    Object.entries(kinds).map(([id, { what }]) => ({ id, label: what })),
  ),
];

const all: Kind[] = Object.values(kinds);

export const protectionKindTool: Tool = {
  id: 'protection-kind',
  title: { zh: '保护方式自查', en: 'Which kind of protection?' },
  intro: {
    zh: '选择保护对象，查看保护方式、取得途径和保护期。',
    en: 'Choose what you have, and see what to apply for and how long it lasts.',
  },
  limits: [...new Set(all.flatMap(({ terms }) => terms.map(({ key }) => key)))],
  fees: [],
  laws: [...new Set(all.flatMap(({ laws = [] }) => laws))],
  guides: [...new Set(all.map(({ guide }) => guide))],
  fields,
  answer: protectionKind,
  guidesOf: ({ what }) => (what && isKind(what) ? [kinds[what].guide] : []),
  examples: kindIds.map((what) => ({ what })),
};
