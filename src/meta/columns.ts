import type { Content } from '../content/content.ts';
import { guidesByIntent } from '../content/guides/lists.ts';
import { lawsByKind } from '../content/laws/pages.ts';
import { typeName } from '../content/news/model.ts';
import { announcementTypes, type AnnouncementType } from '../content/news/schema.ts';
import { disclosureParts, partNames } from '../content/site/disclosure.ts';
import { currentPlan } from '../content/plan/items.ts';
import { departments, groups } from '../content/plan/model.ts';
import { aims } from '../content/plan/targets.ts';
import { currentWeek, weekPages, weekText } from '../content/week/model.ts';
import { dataSets } from '../feeds/data-sets/data-sets.ts';
import type { Locale, Localized } from '../i18n/locales.ts';
import { strings } from '../i18n/strings.ts';
import type { ArticleMeta } from './head.ts';

/** A column page (栏目页): a list or index. */
export interface ColumnMeta {
  type: 'column';
  name: string;
  description: string;
  keywords: string[];
  /** 栏目类别, from the list of 国办发〔2017〕47号. */
  kind: string;
}

/**
 * Types of columns as the annex of 国办发〔2017〕47号 lists them (read in a reprint); the English is
 * the site's own.
 */
const types = {
  home: { zh: '首页', en: 'Home' },
  policy: { zh: '政策文件', en: 'Policy documents' },
  services: { zh: '办事服务', en: 'Services' },
  work: { zh: '工作动态', en: 'News of work' },
  explanation: { zh: '政策解读', en: 'Policy explained' },
  functions: { zh: '机构职能', en: 'Functions of departments' },
  openData: { zh: '数据开放', en: 'Open data' },
  consultation: { zh: '咨询投诉', en: 'Enquiries and complaints' },
  overview: { zh: '概况信息', en: 'Overview' },
  disclosure: { zh: '信息公开目录', en: 'Disclosure catalogue' },
} as const satisfies Record<string, Localized>;

/** The columns of the site. */
export type ColumnId =
  | 'home'
  | 'plan'
  | 'targets'
  | 'guides'
  | 'news'
  | 'week'
  | 'departments'
  | 'glossary'
  | 'laws'
  | 'data'
  | 'contact'
  | 'about'
  | 'disclosure';

const typeOf = {
  home: 'home',
  plan: 'policy',
  targets: 'policy',
  guides: 'services',
  news: 'work',
  week: 'work',
  departments: 'functions',
  glossary: 'explanation',
  laws: 'policy',
  data: 'openData',
  contact: 'consultation',
  about: 'overview',
  disclosure: 'disclosure',
} as const satisfies Record<ColumnId, keyof typeof types>;

/** What a column says of itself in the labels of its own page and of its articles. */
export function columnMeta(
  content: Content,
  id: ColumnId,
  locale: Locale,
  plan = currentPlan(content),
): ColumnMeta {
  const { name, description, keywords } = texts(content, locale, plan)[id]();
  return { type: 'column', name, description, keywords, kind: types[typeOf[id]][locale] };
}

/** The column of a piece of news: explanations of policy have a type of their own. */
export function newsColumn(
  content: Content,
  type: AnnouncementType | undefined,
  locale: Locale,
): ColumnMeta {
  const column = columnMeta(content, 'news', locale);
  const kind = type === 'explanation' ? 'explanation' : 'work';
  return { ...column, kind: types[kind][locale] };
}

type Texts = Pick<ColumnMeta, 'name' | 'description' | 'keywords'>;

function texts(
  content: Content,
  locale: Locale,
  plan: Content['plans'][number],
): Record<ColumnId, () => Texts> {
  const t = strings(locale);
  const intents = (): string[] => guidesByIntent(content, locale).map(({ name }) => name);
  const leads = (): string[] => departments(content, plan, locale).map(({ label }) => label);
  return {
    home: () => ({
      name: t.home,
      description: `${content.authority.name[locale]}${t.colon}${content.authority.tagline[locale]}`,
      keywords: [t.plan, t.guides, t.news, t.dataTitle],
    }),
    plan: () => ({
      name: t.plan,
      description: t.planColumn(plan.year, plan.items.length),
      keywords: groups(content, plan, locale).map(({ name }) => name),
    }),
    targets: () => {
      const all = aims(content, plan, locale);
      return {
        name: t.targets,
        description: t.targetsColumn(plan.year, all.flatMap(({ targets }) => targets).length),
        keywords: all.map(({ name }) => name),
      };
    },
    guides: () => ({
      name: t.guides,
      description: t.guidesAnswer(content.guides.length),
      keywords: intents(),
    }),
    news: () => ({
      name: t.news,
      description: t.newsAnswer,
      keywords: announcementTypes
        .filter((type) => content.announcements.some((entry) => entry.type === type))
        .map((type) => typeName(type, locale)),
    }),
    week: () => ({
      name: t.weekTitle,
      description: weekText(currentWeek(content), locale),
      keywords: [
        t.themeWorld,
        ...weekPages(currentWeek(content)).map(({ label }) => label[locale]),
      ],
    }),
    departments: () => ({
      name: t.departments,
      description: t.departmentsColumn(leads().length),
      keywords: leads(),
    }),
    glossary: () => ({
      name: t.glossary,
      description: t.glossaryAnswer(content.terms.length),
      keywords: content.terms.slice(0, 10).map((term) => term[locale]),
    }),
    laws: () => ({
      name: t.lawsTitle,
      description: t.lawsAnswer(content.laws.length),
      keywords: lawsByKind(content, locale).map(({ name }) => name),
    }),
    data: () => ({
      name: t.dataTitle,
      description: t.dataAnswer(dataSets.length),
      keywords: dataSets.map(({ title }) => title[locale]),
    }),
    contact: () => ({
      name: t.contact,
      description: t.enquiries,
      keywords: [t.contact, t.enquiries, t.reportError],
    }),
    about: () => ({
      name: t.pagesTitle,
      description: t.pagesTitle,
      keywords: content.pages.map(({ title }) => title[locale]),
    }),
    disclosure: () => ({
      name: t.disclosure,
      description: t.disclosureAnswer,
      keywords: disclosureParts
        .filter((part) => content.disclosure[part].length > 0)
        .map((part) => t[partNames[part]]),
    }),
  };
}

/**
 * The labels of an article of a column.
 *
 * @param own its keywords, and when it went online, where that was not with the site itself
 */
export function articleMeta(
  { authority }: Content,
  column: ColumnMeta,
  title: string,
  locale: Locale,
  own: Pick<ArticleMeta, 'published' | 'keywords'> = {},
): ArticleMeta {
  return {
    type: 'article',
    title,
    source: authority.name[locale],
    column,
    published: authority.launch,
    ...own,
  };
}
