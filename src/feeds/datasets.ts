import Papa from 'papaparse';
import {
  departmentPath,
  guidePath,
  lawPath,
  newsPath,
  planPath,
  type Content,
} from '../content/content.ts';
import { versionPeriod } from '../content/laws/model.ts';
import { answerOf, currentPlan, planRefOf } from '../content/plan/model.ts';
import { termBasis } from '../content/site/terms.ts';
import { formatTarget, formatFigure } from '../i18n/format.ts';
import { locales, type Localized } from '../i18n/locales.ts';
import { absoluteUrl } from '../i18n/paths.ts';

/** What a field holds: `list` is a list of texts, `date` an EDTF date. */
export type FieldType = 'text' | 'number' | 'url' | 'date' | 'list';

/** A field of a data set, as the data dictionary explains it. */
export interface DataField {
  name: string;
  type: FieldType;
  meaning: Localized;
  /** The field may be empty: `null` in JSON, nothing in CSV. */
  optional?: boolean;
}

export type DataValue = string | number | string[] | null;

/** A data set: what it is, its fields, and its rows. */
export interface DataSet {
  id: string;
  title: Localized;
  description: Localized;
  fields: DataField[];
  rows: (content: Content, site: URL) => Record<string, DataValue>[];
}

const field = (
  name: string,
  type: FieldType,
  zh: string,
  en: string,
  optional = false,
): DataField => ({ name, type, meaning: { zh, en }, ...(optional ? { optional } : {}) });

/** The same field in both languages. */
const both = (name: string, zh: string, en: string, optional = false): DataField[] => [
  field(`${name}_zh`, 'text', `${zh}（中文）`, `${en}, in Chinese`, optional),
  field(`${name}_en`, 'text', `${zh}（英文）`, `${en}, in English`, optional),
];

const urls = [
  field('url_zh', 'url', '中文页面的地址', 'address of the Chinese page'),
  field('url_en', 'url', '英文页面的地址', 'address of the English page'),
];

const idField = field('id', 'text', '标识，长期不变', 'id, which stays the same');
const itemList = field('items', 'list', '事项的标识', 'ids of items');

const pageUrls = (path: string, site: URL): Record<string, string> =>
  Object.fromEntries(locales.map((locale) => [`url_${locale}`, absoluteUrl(path, locale, site)]));

const named = (name: string, text: Localized): Record<string, string> => ({
  [`${name}_zh`]: text.zh,
  [`${name}_en`]: text.en,
});

const answers = (content: Content, path: string): Record<string, string> =>
  Object.fromEntries(
    locales.map((locale) => [`summary_${locale}`, answerOf(content, path, locale)]),
  );

/** Every data set that the site offers; the files, schemas, dictionary and catalogue follow it. */
export const dataSets: DataSet[] = [
  {
    id: 'items',
    title: { zh: '重点工作', en: 'Items of work' },
    description: {
      zh: '年度工作要点的各项工作，含任务组、牵头部门和对应的目标。',
      en: 'The items of the year’s work plan, with group, lead departments and targets.',
    },
    fields: [
      idField,
      field('year', 'number', '年份', 'year of the plan'),
      field('number', 'number', '在要点中的序号', 'number in the plan'),
      field('group', 'text', '任务组的标识', 'id of the group'),
      ...both('heading', '标题', 'heading'),
      ...both('summary', '两句话说明', 'what it is, in two sentences'),
      field('leads', 'list', '牵头部门的标识', 'ids of the lead departments'),
      field('indicators', 'list', '对应目标的标识', 'ids of the targets that it serves'),
      ...urls,
    ],
    rows: (content, site) =>
      content.plans.flatMap((plan) =>
        plan.items.map((item) => ({
          id: item.slug,
          year: plan.year,
          number: item.number,
          group: item.group,
          ...named('heading', item.heading),
          ...answers(content, planPath(plan.year, item.slug)),
          leads: item.leads,
          indicators: item.indicators,
          ...pageUrls(planPath(plan.year, item.slug), site),
        })),
      ),
  },
  {
    id: 'actions',
    title: { zh: '行动', en: 'Actions' },
    description: {
      zh: '各项工作列出的行动，含类型、官方名称、合作方和面向的人群。',
      en: 'The actions of each item, with kind, official name, partners and audience.',
    },
    fields: [
      idField,
      field('year', 'number', '年份', 'year of the plan'),
      field('item', 'text', '所属事项的标识', 'id of the item'),
      field('kind', 'text', '行动类型的标识', 'id of the kind of action'),
      ...both('label', '说明', 'what is done'),
      ...both('name', '官方名称', 'official name', true),
      field('partners_zh', 'list', '合作方（中文）', 'partners, in Chinese'),
      field('partners_en', 'list', '合作方（英文）', 'partners, in English'),
      field('audiences', 'list', '面向人群的标识', 'ids of those it is for'),
      ...urls,
    ],
    rows: (content, site) =>
      content.plans.flatMap((plan) =>
        plan.items.flatMap((item) =>
          item.actions.map((action) => ({
            id: action.id,
            year: plan.year,
            item: item.slug,
            kind: action.kind,
            ...named('label', action.label),
            name_zh: action.name?.zh ?? null,
            name_en: action.name?.en ?? null,
            partners_zh: action.partners.map((partner) => partner.zh),
            partners_en: action.partners.map((partner) => partner.en),
            audiences: action.audiences,
            ...pageUrls(`${planPath(plan.year, item.slug)}#${action.id}`, site),
          })),
        ),
      ),
  },
  {
    id: 'indicators',
    title: { zh: '年度目标', en: 'Targets' },
    description: {
      zh: '年度工作要点提出的目标，不是完成情况。',
      en: 'The figures that the plan sets. They are targets, not results.',
    },
    fields: [
      idField,
      field('year', 'number', '年份', 'year of the plan'),
      field('aim', 'text', '所属方面的标识', 'id of the area'),
      ...both('name', '统计什么', 'what is counted'),
      field(
        'comparator',
        'text',
        '要求（达到、超过等）',
        'direction: reaches, over, at-least, reduced-by, cumulative, annual-growth',
      ),
      field('value', 'number', '数值，按单位计', 'figure, in the unit given'),
      ...both('unit', '单位', 'unit'),
      ...both('phrase', '要求和数值连起来的说法', 'direction and figure as one phrase'),
      field('items', 'list', '相关事项的标识', 'ids of related items'),
      field(
        'relations',
        'text',
        '和事项的对应关系：plan 为原文写明，site 为本站归类',
        'who relates it to items: plan, or site (grouped by this site)',
      ),
      ...urls,
    ],
    rows: (content, site) =>
      content.plans.flatMap((plan) =>
        plan.aims.flatMap((aim) =>
          aim.indicators.map((indicator) => ({
            id: indicator.id,
            year: plan.year,
            aim: aim.id,
            ...named('name', indicator.name),
            comparator: indicator.comparator,
            value: indicator.value,
            ...named('unit', indicator.unit),
            ...Object.fromEntries(
              locales.map((locale) => [
                `phrase_${locale}`,
                formatTarget(
                  indicator.comparator,
                  formatFigure(indicator.value, indicator.unit, locale).text,
                  locale,
                ),
              ]),
            ),
            items: plan.items
              .filter((item) => item.indicators.includes(indicator.id))
              .map((item) => item.slug),
            relations: plan.relations,
            ...pageUrls(`${planPath(plan.year, 'targets')}#${indicator.id}`, site),
          })),
        ),
      ),
  },
  {
    id: 'departments',
    title: { zh: '牵头部门', en: 'Lead departments' },
    description: {
      zh: '各部门和它牵头的事项。',
      en: 'The departments and the items that each leads.',
    },
    fields: [idField, ...both('name', '名称', 'name'), itemList, ...urls],
    rows: (content, site) =>
      content.taxonomy.departments.map((department) => ({
        id: department.id,
        ...named('name', department.name),
        items: content.plans.flatMap(({ year, items }) =>
          items
            .filter((item) => item.leads.includes(department.id))
            .map(({ slug }) => planRefOf(year, slug)),
        ),
        ...pageUrls(departmentPath(department.id), site),
      })),
  },
  {
    id: 'guides',
    title: { zh: '办事指南', en: 'Service guides' },
    description: {
      zh: '办事指南的主要内容。每份指南另有完整的数据文件。',
      en: 'The guides in brief. Each guide has a full data file besides.',
    },
    fields: [
      idField,
      field('intent', 'text', '要办的事', 'what it is for'),
      ...both('title', '标题', 'title'),
      ...both('summary', '两句话说明', 'what it is, in two sentences'),
      ...both('time', '要多久', 'how long it takes'),
      ...both('cost', '多少钱', 'what it costs'),
      itemList,
      field('audiences', 'list', '面向人群的标识', 'ids of those it is for'),
      field('reviewed', 'date', '本局最近复核的日期', 'day of the last review by the office', true),
      field('data', 'url', '完整数据的地址', 'address of the full data'),
      ...urls,
    ],
    rows: (content, site) =>
      content.guides.map((guide) => ({
        id: guide.slug,
        intent: guide.intent,
        ...named('title', guide.title),
        ...answers(content, guidePath(guide.slug)),
        ...named('time', guide.facts.time.text),
        ...named('cost', guide.facts.cost.text),
        items: guide.items,
        audiences: guide.audiences,
        reviewed: guide.reviewed || null,
        data: absoluteUrl(`/data/guides/${guide.slug}.json`, 'zh', site),
        ...pageUrls(guidePath(guide.slug), site),
      })),
  },
  {
    id: 'laws',
    title: { zh: '法律法规的版本', en: 'Versions of laws' },
    description: {
      zh: '本站所依据的文件，一个版本一行，写明施行的起止日期。',
      en: 'The documents that this site rests on, a row for each version, with the days on which it is in force.',
    },
    fields: [
      idField,
      field('version', 'text', '版本的标识', 'id of the version'),
      field('kind', 'text', '种类', 'kind of document'),
      ...both('title', '名称', 'title'),
      ...both('version_name', '版本的名称', 'name of the version', true),
      field('number', 'text', '文号', 'document number', true),
      field('adopted', 'date', '通过或者公布的日期（EDTF）', 'adopted or issued (EDTF)', true),
      field('from', 'date', '施行日期（EDTF）', 'in force from (EDTF)'),
      field(
        'until',
        'date',
        '施行的最后一天，已经确定的',
        'last day in force, once it is known',
        true,
      ),
      field(
        'replaced_by',
        'text',
        '取代它的文件的标识',
        'id of the document that replaces it',
        true,
      ),
      field('official', 'url', '官方文本的地址', 'address of the official text', true),
      ...urls,
    ],
    rows: (content, site) =>
      content.laws.flatMap((law) =>
        law.versions.map((version) => ({
          id: law.id,
          version: version.id,
          kind: law.kind,
          ...named('title', law.title),
          version_name_zh: version.name?.zh ?? null,
          version_name_en: version.name?.en ?? null,
          number: version.number ?? null,
          adopted: version.adopted ?? null,
          from: version.from,
          until: versionPeriod(law, version).until ?? null,
          replaced_by: law.repealed?.by ?? null,
          official: version.official ?? null,
          ...pageUrls(lawPath(law.id), site),
        })),
      ),
  },
  {
    id: 'announcements',
    title: { zh: '新闻动态', en: 'News' },
    description: {
      zh: '政策解读、信息和发布的公告、通知、报告。日期只写到确知的一级。',
      en: 'Explanations, information, and announcements, notices and reports issued. Dates are as precise as known.',
    },
    fields: [
      idField,
      field(
        'type',
        'text',
        '类型：公告、通知、报告、政策解读或者信息',
        'type: announcement, notice, report, explanation or information',
      ),
      ...both('title', '标题', 'title'),
      ...both('summary', '两句话说明', 'what it is, in two sentences'),
      field(
        'online',
        'text',
        '在本站发布的日期和时间（北京时间）',
        'day and minute of publication on this site, Beijing time',
        true,
      ),
      field('issued', 'date', '文件日期（EDTF）', 'date of the document (EDTF)', true),
      field('modified', 'date', '文字最后修改的日期', 'day on which the text was last changed'),
      ...both(
        'document',
        '政策解读或者信息所依据的文件',
        'document that an explanation or a piece of information is about',
        true,
      ),
      field(
        'document_issued',
        'date',
        '该文件的日期（EDTF）',
        'when that document was issued (EDTF)',
        true,
      ),
      field('document_number', 'text', '发文字号', 'document number', true),
      field('explains', 'text', '解读的那一篇的标识', 'id of the entry that it explains', true),
      field('supersedes', 'list', '取代的各篇的标识', 'ids of entries that it replaces'),
      itemList,
      field('guides', 'list', '相关指南的标识', 'ids of related guides'),
      ...urls,
    ],
    rows: (content, site) =>
      content.announcements.map((entry) => ({
        id: entry.slug,
        type: entry.type,
        ...named('title', entry.title),
        ...answers(content, newsPath(entry.slug)),
        online: entry.online || null,
        issued: entry.issued ?? null,
        modified: entry.modified,
        document_zh: entry.document?.title.zh ?? null,
        document_en: entry.document?.title.en ?? null,
        document_issued: entry.document?.issued ?? null,
        document_number: entry.number || null,
        explains: entry.explains ?? null,
        supersedes: entry.supersedes,
        items: entry.items,
        guides: entry.guides,
        ...pageUrls(newsPath(entry.slug), site),
      })),
  },
  {
    id: 'terms',
    title: { zh: '术语', en: 'Terms' },
    description: {
      zh: '术语的中英文对照、解释和依据。',
      en: 'Terms in both languages, in plain words.',
    },
    fields: [
      idField,
      field('zh', 'text', '中文', 'Chinese'),
      field('en', 'text', '英文', 'English'),
      field('abbreviation', 'text', '缩写', 'abbreviation', true),
      ...both('explanation', '解释', 'explanation'),
      ...both('basis', '依据', 'basis', true),
      ...urls,
    ],
    rows: (content, site) =>
      content.terms.map((term) => ({
        id: term.id,
        zh: term.zh,
        en: term.en,
        abbreviation: term.abbr ?? null,
        ...named('explanation', term.explain),
        basis_zh: termBasis(content, term, 'zh') || null,
        basis_en: termBasis(content, term, 'en') || null,
        ...pageUrls(`/glossary/#${term.id}`, site),
      })),
  },
];

/** The forms that each data set is offered in, with the media type of each. */
export const dataFormats = {
  json: 'application/json',
  csv: 'text/csv',
  'schema.json': 'application/schema+json',
} as const;
export type DataFormat = keyof typeof dataFormats;

/** The address of a data set in one form. */
export function dataPath(id: string, format: DataFormat): string {
  return `/data/${id}.${format}`;
}

/** A data set in one form, as its file holds it. */
export function dataFile(set: DataSet, format: DataFormat, content: Content, site: URL): string {
  if (format === 'schema.json') return `${JSON.stringify(dataSchema(set, site), null, 2)}\n`;
  const rows = set.rows(content, site);
  return format === 'csv' ? toCsv(set.fields, rows) : `${JSON.stringify(rows, null, 2)}\n`;
}

/**
 * Rows as CSV (RFC 4180). It begins with a byte order mark, without which Excel takes Chinese for
 * another encoding, and a text that a spreadsheet would run as a formula is prefixed with `'`.
 */
export function toCsv(
  fields: readonly DataField[],
  rows: readonly Record<string, DataValue>[],
): string {
  const names = fields.map(({ name }) => name);
  const table = rows.map((row) =>
    names.map((name) => {
      const value = row[name] ?? '';
      return Array.isArray(value) ? value.join('; ') : value;
    }),
  );
  return `\uFEFF${Papa.unparse([names, ...table], { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}

/** The JSON Schema of a data set, from its fields. */
export function dataSchema(set: DataSet, site: URL): object {
  const types: Record<FieldType, object> = {
    text: { type: 'string', minLength: 1 },
    number: { type: 'number' },
    url: { type: 'string', format: 'uri' },
    date: { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
    list: { type: 'array', items: { type: 'string', minLength: 1 } },
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: absoluteUrl(dataPath(set.id, 'schema.json'), 'zh', site),
    title: `${set.title.zh} / ${set.title.en}`,
    description: `${set.description.zh} / ${set.description.en}`,
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: set.fields.map(({ name }) => name),
      properties: Object.fromEntries(
        set.fields.map(({ name, type, meaning, optional }) => [
          name,
          {
            ...(optional ? { anyOf: [types[type], { type: 'null' }] } : types[type]),
            description: `${meaning.zh} / ${meaning.en}`,
          },
        ]),
      ),
    },
  };
}

/** The catalogue of all data sets (DCAT 3, as JSON-LD). */
export function dataCatalog(content: Content, site: URL): object {
  const text = ({ zh, en }: Localized): object[] => [
    { '@value': zh, '@language': 'zh-CN' },
    { '@value': en, '@language': 'en' },
  ];
  const url = (path: string): string => absoluteUrl(path, 'zh', site);
  const publisher = {
    '@id': `${url('/')}#office`,
    '@type': 'foaf:Agent',
    'foaf:name': text(content.authority.name),
  };
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': url('/data/catalog.jsonld'),
    '@type': 'dcat:Catalog',
    'dct:title': text(content.authority.site_name),
    'dct:publisher': publisher,
    'dct:language': ['zh-CN', 'en'],
    'dcat:dataset': dataSets.map((set) => ({
      '@id': `${url('/data/')}#${set.id}`,
      '@type': 'dcat:Dataset',
      'dct:identifier': set.id,
      'dct:title': text(set.title),
      'dct:description': text(set.description),
      'dct:publisher': { '@id': publisher['@id'] },
      'dct:temporal': { '@value': String(currentPlan(content).year), '@type': 'xsd:gYear' },
      'dcat:landingPage': { '@id': `${url('/data/')}#${set.id}` },
      'dcat:distribution': (['json', 'csv'] as const).map((format) => ({
        '@id': url(dataPath(set.id, format)),
        '@type': 'dcat:Distribution',
        'dcat:downloadURL': { '@id': url(dataPath(set.id, format)) },
        'dcat:mediaType': {
          '@id': `https://www.iana.org/assignments/media-types/${dataFormats[format]}`,
        },
        'dct:conformsTo': { '@id': url(dataPath(set.id, 'schema.json')) },
      })),
    })),
  };
}
