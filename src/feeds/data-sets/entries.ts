import { guidePath, lawPath, newsPath } from '../../content/content.ts';
import { versionPeriod } from '../../content/laws/model.ts';
import { termBasis } from '../../content/site/terms.ts';
import { absoluteUrl } from '../../i18n/paths.ts';
import {
  answers,
  both,
  field,
  idField,
  itemList,
  named,
  pageUrls,
  urls,
  type DataSet,
} from './fields.ts';

/** The guides in brief. */
export const guides: DataSet = {
  id: 'guides',
  title: { zh: '办事指南', en: 'Service guides' },
  description: {
    zh: '办事指南的主要内容。每份指南另有完整的数据文件。',
    en: 'The guides in brief. Each guide also has a full data file.',
  },
  fields: [
    idField,
    field('intent', 'text', '办事目的的标识', 'id of what it is for'),
    ...both('title', '标题', 'title'),
    ...both('summary', '两句话说明', 'what it is, in two sentences'),
    ...both('time', '办理时限', 'how long it takes'),
    ...both('cost', '收费', 'what it costs'),
    itemList,
    field('audiences', 'list', '面向对象的标识', 'ids of those it is for'),
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
};

/** Every version of every law. */
export const laws: DataSet = {
  id: 'laws',
  title: { zh: '法律法规的版本', en: 'Versions of laws' },
  description: {
    zh: '本站所依据的文件，一个版本一行，写明施行的起止日期。',
    en: 'The documents that this site is based on, a row for each version, with the days from and until which it is in force.',
  },
  fields: [
    idField,
    field('version', 'text', '版本的标识', 'id of the version'),
    field('kind', 'text', '种类', 'kind of document'),
    ...both('title', '名称', 'title'),
    ...both('version_name', '版本的名称', 'name of the version', true),
    field('number', 'text', '文号', 'document number', true),
    field('adopted', 'date', '通过的日期（EDTF）', 'adopted (EDTF)', true),
    field('issued', 'date', '公布的日期（EDTF）', 'issued (EDTF)', true),
    field('from', 'date', '施行日期（EDTF）', 'in force from (EDTF)'),
    field(
      'until',
      'date',
      '施行的最后一天，已经确定的',
      'last day in force, once it is known',
      true,
    ),
    field('replaced_by', 'text', '取代它的文件的标识', 'id of the document that replaces it', true),
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
        issued: version.issued ?? null,
        from: version.from,
        until: versionPeriod(law, version).until ?? null,
        replaced_by: law.repealed?.by ?? null,
        official: version.official ?? null,
        ...pageUrls(lawPath(law.id), site),
      })),
    ),
};

/** Notes and information. */
export const announcements: DataSet = {
  id: 'announcements',
  title: { zh: '解读与信息', en: 'Notes and information' },
  description: {
    zh: '政策解读、信息和发布的公告、通知、报告。日期只写到确知的一级。',
    en: 'Explanations and information, and the announcements, notices and reports that were issued. Dates are as precise as they are known.',
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
};

/** The glossary. */
export const terms: DataSet = {
  id: 'terms',
  title: { zh: '术语', en: 'Terms' },
  description: {
    zh: '术语的中英文对照、解释和依据。',
    en: 'Terms in Chinese and English, with explanations and the basis of each.',
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
};
