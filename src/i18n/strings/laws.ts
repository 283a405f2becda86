import type { InterfaceTexts } from '../strings.ts';
import type { Effect, LawKind } from '../../content/laws/schema.ts';
import { capitalised } from '../capital.ts';
import { plural } from '../plural.ts';

/** The kind of one document; lists of a kind have their own headings. */
const one: Record<'zh' | 'en', Record<LawKind, string>> = {
  zh: {
    law: '法律',
    regulation: '行政法规',
    area: '新区法规（根据授权制定）',
    local: '地方性法规',
    interpretation: '司法解释',
    rule: '部门规章',
    document: '规范性文件',
    notice: '业务规则和办事通知',
    working: '工作文件',
    standard: '标准',
    treaty: '国际条约',
    foreign: '外国和地区组织的法律',
  },
  en: {
    law: 'law',
    regulation: 'administrative regulation of the State Council',
    area: 'regulation for the area, made under a national authorisation',
    local: 'regulation of a local people’s congress',
    interpretation: 'judicial interpretation, binding on courts',
    rule: 'rule of a national ministry or administration',
    document: 'normative document, ranking below rules',
    notice: 'rule of procedure or notice',
    working: 'working document',
    standard: 'standard',
    treaty: 'treaty',
    foreign: 'foreign law',
  },
};

const word = { 'in-force': '施行', implemented: '实施', applied: '适用', used: '使用' };

const isInForce = (effect: Effect): effect is keyof typeof word => effect in word;

/** In English a day is issued on, a month or year in. */
const on = (from: string): string => (/^\d{1,2} /.test(from) ? `on ${from}` : `in ${from}`);

/** From when a version counts, said as its kind of document asks. */
const since: Record<'zh' | 'en', Record<Effect, (from: string) => string>> = {
  zh: {
    'in-force': (from) => `自${from}起施行`,
    implemented: (from) => `自${from}起实施`,
    issued: (from) => `${from}印发`,
    published: (from) => `${from}发布`,
    'for-china': (from) => `自${from}起对中国生效`,
    applied: (from) => `自${from}起适用`,
    used: (from) => `自${from}起使用`,
  },
  en: {
    'in-force': (from) => `in force from ${from}`,
    implemented: (from) => `implemented from ${from}`,
    issued: (from) => `issued ${on(from)}`,
    published: (from) => `published ${on(from)}`,
    'for-china': (from) => `in force for China from ${from}`,
    applied: (from) => `applies from ${from}`,
    used: (from) => `in use from ${from}`,
  },
};

/** Laws, their versions, and what changes when. */
export const laws = {
  laws: { zh: '法律法规', en: 'Laws' },
  lawsTitle: { zh: '法律法规和依据文件', en: 'Laws, rules and documents' },
  lawsAnswer: {
    zh: (n: number) =>
      `本站引用和介绍的主要法律、法规和文件，共${n}份，列明各个版本、施行或者印发的日期，以及以它们为依据的办事指南。`,
    en: (n: number) =>
      `The ${n} main laws, rules and documents that this site cites or explains, with their versions, the days on which they came into force or were issued, and the guides that they are the basis of.`,
  },
  kindLaw: { zh: '法律法规和文件', en: 'Laws and documents' },
  lawKindLaw: { zh: '法律', en: 'Laws' },
  lawKindRegulation: { zh: '行政法规', en: 'Administrative regulations of the State Council' },
  lawKindArea: {
    zh: '新区法规（根据授权制定）',
    en: 'Regulations for the area, made under a national authorisation',
  },
  lawKindLocal: { zh: '地方性法规', en: 'Regulations of local people’s congresses' },
  lawKindInterpretation: { zh: '司法解释', en: 'Judicial interpretations, binding on courts' },
  lawKindRule: { zh: '部门规章', en: 'Rules of national ministries and administrations' },
  lawKindDocument: { zh: '规范性文件', en: 'Normative documents, ranking below rules' },
  lawKindNotice: { zh: '业务规则和办事通知', en: 'Rules of procedure and notices' },
  lawKindWorking: { zh: '工作文件', en: 'Working documents' },
  lawKindStandard: { zh: '标准', en: 'Standards' },
  lawKindTreaty: { zh: '国际条约', en: 'Treaties' },
  lawKindForeign: { zh: '外国和地区组织的法律', en: 'Foreign law' },
  lawKind: { zh: '种类', en: 'Kind' },
  lawKindOne: { zh: (kind: LawKind) => one.zh[kind], en: (kind: LawKind) => one.en[kind] },
  lawIssuer: { zh: '制定机关', en: 'Issued by' },
  lawOriginal: { zh: '中文名称', en: 'Chinese title' },
  lawSince: {
    zh: (from: string, effect: Effect) => since.zh[effect](from),
    en: (from: string, effect: Effect) => since.en[effect](from),
  },
  lawBetween: {
    zh: (from: string, until: string, effect: Effect) =>
      isInForce(effect)
        ? `${from}至${until}${word[effect]}`
        : `${since.zh[effect](from)}，有效至${until}`,
    en: (from: string, until: string, effect: Effect) =>
      isInForce(effect)
        ? `${since.en[effect](from)} to ${until}`
        : `${since.en[effect](from)}, valid until ${until}`,
  },
  lawAmendedBy: {
    zh: (on: string, by: string) => `${on}起部分内容由${by}修改`,
    en: (on: string, by: string) => `amended in part by the ${by} from ${on}`,
  },
  lawRepealedBy: {
    zh: (on: string, by: string) => `${on}起由${by}取代`,
    en: (on: string, by: string) => `replaced by the ${by} from ${on}`,
  },
  lawGuideCount: {
    zh: (n: number) => `${n}份指南以它为依据`,
    en: (n: number) => `legal basis of ${plural(n, 'guide', 'guides')}`,
  },
  lawTool: {
    zh: (tool: string, guide: string) => `${tool}（在“${guide}”指南）`,
    en: (tool: string, guide: string) => `${tool} (in the guide “${guide}”)`,
  },
  lawMadeBy: {
    zh: (issuer: string) => `${issuer}制定`,
    en: (issuer: string) => `Issuer: ${issuer}`,
  },
  lawIssuedBy: {
    zh: (issuer: string) => `${issuer}印发`,
    en: (issuer: string) => `Issuer: ${issuer}`,
  },
  lawPublishedBy: {
    zh: (issuer: string) => `${issuer}发布`,
    en: (issuer: string) => `Issuer: ${issuer}`,
  },
  lawAnswer: {
    zh: (lead: string, states: string[]) =>
      `${lead.replace(/(?<!。)$/, '，')}${states.join('；')}。`,
    en: (lead: string, states: string[]) => {
      const text = states.join('; ');
      return `${lead.replace(/\.?$/, '.')} ${capitalised(text)}.`;
    },
  },
  lawVersions: { zh: '版本和日期', en: 'Versions and dates' },
  lawVersion: { zh: '版本', en: 'Version' },
  /** The only version of a document, by its year. */
  lawOnlyVersion: {
    zh: (year: string) => `${year}年文本`,
    en: (year: string) => `${year} text`,
  },
  lawNumber: { zh: '文号', en: 'Number' },
  lawMade: { zh: '通过、公布', en: 'Adoption and issue' },
  lawAdoptedOn: { zh: (day: string) => `${day}通过`, en: (day: string) => `adopted ${day}` },
  lawIssuedOn: { zh: (day: string) => `${day}公布`, en: (day: string) => `issued ${day}` },
  lawInForce: { zh: '施行或者印发', en: 'In force or issued' },
  lawText: { zh: '官方文本', en: 'Official text (in Chinese)' },
  lawOfficialText: {
    zh: '国家法律法规数据库',
    en: 'National Database of Laws and Regulations',
  },
  lawOfficialSite: { zh: '官方网站', en: 'official website' },
  lawDatabaseNote: {
    zh: '可以按名称检索官方文本：',
    en: 'Search for the official text by its Chinese title: ',
  },
  lawIssuerNote: {
    zh: '可以在制定机关的网站按名称检索：',
    en: 'Search for the text by its Chinese title on the issuer’s website: ',
  },
  /** The same where the site of the issuer is not among the channels. */
  lawIssuerSearch: {
    zh: (foreign: boolean) => `可以在制定机关的网站按${foreign ? '原文' : ''}名称检索。`,
    en: (foreign: boolean) =>
      `Search for the text by its ${foreign ? '' : 'Chinese '}title on the issuer’s website.`,
  },
  /** Over changes of which some were still to come when they were written down. */
  lawChangesHere: { zh: '主要变化', en: 'What changes, and when' },
  /** Over changes that had all come. */
  lawChangedHere: { zh: '主要变化', en: 'What changed' },
  lawRenumbered: { zh: '新旧条号对照', en: 'Old and new article numbers' },
  lawRenumberedAnswer: {
    zh: (old: string, now: string) =>
      `列出主要条文：箭头前是${old}的条号，箭头后是${now}的条号，由网站编辑整理。`,
    en: (old: string, now: string) =>
      `The main articles: the number in the ${old} before the arrow, that in the ${now} after it. The site’s editors drew up the list.`,
  },
  lawMatter: { zh: '内容', en: 'Subject' },
  lawUses: { zh: '引用情况', en: 'Where it is cited' },
  /** Before the pages that cite it. */
  lawUsesIntro: {
    zh: '以下列出本站主要在哪些内容中引用了哪些条款，不是条文本身。',
    en: 'What this site mainly cites each article for. This is not the text of the articles.',
  },
  lawWhole: { zh: '整部文件', en: 'The whole document' },
  /** The same within a list. */
  lawWholeListed: { zh: '整部文件', en: 'the whole document' },
  /** Before articles that no condition, limit or fee rests on alone. */
  lawUsesOther: { zh: '在文中引用：', en: 'Cited in the text: ' },
  lawChanges: { zh: '法律变化', en: 'Changes in the law' },
  lawChangesTitle: { zh: '法律变化（2024年以来）', en: 'Changes in the law since 2024' },
  lawChangesAnswer: {
    zh: (n: number, day: string) =>
      `与本站内容有关的法律变化和需要留意的日期，共${n}项，按日期从后往前排列，以后的日期在最前。各份指南列有与其有关的最新日期。“→”左边是旧条号，右边是新条号。资料截至${day}。`,
    en: (n: number, day: string) =>
      `This page lists ${n} changes in the law and dates to watch. The latest come first; some are adopted but not yet in force. Each guide links to the latest dates that affect it. “→” leads from an old article number to the new one. As at ${day}.`,
  },
  /** An article that only the version before has, or only the new one. */
  lawArticleOld: {
    zh: (article: string) => `旧${article}`,
    en: (article: string) => `old ${article}`,
  },
  lawArticleNew: {
    zh: (article: string) => `新${article}`,
    en: (article: string) => `new ${article}`,
  },
  lawChangesFeed: { zh: '法律变化', en: 'Changes in the law' },
  lawChangesFollow: { zh: '订阅法律变化：', en: 'Follow the changes: ' },
  lawConcerns: { zh: '这项变化涉及的指南：', en: 'Guides concerned: ' },
  lawSource: { zh: '来源：', en: 'Source: ' },
  lawOfGuide: {
    zh: '与这份指南有关的法律变化和日期：',
    en: 'Changes in the law and dates that affect this guide: ',
  },
  /** The same, where earlier ones are left out. */
  lawOfGuideLatest: {
    zh: '与这份指南有关的最新法律变化和日期：',
    en: 'Latest changes in the law and dates that affect this guide: ',
  },
  lawAllChanges: { zh: '全部法律变化', en: 'All changes in the law' },
} satisfies InterfaceTexts;
