import { siteFiles, type Content } from '../../content/content.ts';
import { takesApplications } from '../../content/site/disclosure.ts';
import type { Localized } from '../../i18n/locales.ts';
import { norms, suppliers, type LaunchItem } from './item.ts';

/**
 * What 政府信息公开 lacks. Annual reports are due by 31 January for the year before.
 *
 * @param today ISO day of the check
 */
export function disclosureItems({ disclosure }: Content, today: string): LaunchItem[] {
  const last = Number(today.slice(0, 4)) - 1;
  const item = (
    field: string,
    done: boolean,
    norm: Localized,
    zh: string,
    en: string,
    example: string,
  ): LaunchItem => ({
    what: { zh, en },
    file: siteFiles.disclosure,
    field,
    who: suppliers.office,
    norm,
    example,
    done,
  });
  const linked = (zh: string, en: string, folder: string): string =>
    `- { title: { zh: ${zh}, en: ${en} }, url: https://www.example.gov.cn/zfxxgk/${folder}/ }`;
  const of = (list: readonly { year: number }[], year: number): boolean =>
    list.some((entry) => entry.year >= year);
  return [
    item(
      'functions',
      disclosure.functions.length > 0,
      norms.disclosure,
      '机构职能',
      'functions of the office',
      linked('机构职能', 'Functions', 'jgzn'),
    ),
    item(
      'leaders',
      disclosure.leaders.length > 0,
      norms.disclosure,
      '负责人姓名和分工',
      'leaders and what each is responsible for',
      linked('领导信息', 'Leaders', 'ldxx'),
    ),
    item(
      'guide',
      disclosure.guide.length > 0,
      norms.disclosureGuide,
      '政府信息公开指南',
      'guide to disclosure',
      linked('公开指南', 'Guide to disclosure', 'zhinan'),
    ),
    item(
      'rules',
      disclosure.rules.length > 0,
      norms.platform,
      '政府信息公开制度',
      'rules on disclosure',
      linked('公开制度', 'Rules', 'zhidu'),
    ),
    item(
      'catalogue',
      disclosure.catalogue.length > 0,
      norms.disclosure,
      '公开目录，包括工作要点的原文',
      'catalogue, with the original of the work plan',
      linked('公开目录', 'Catalogue', 'mulu'),
    ),
    item(
      'application',
      takesApplications(disclosure),
      norms.requests,
      '依申请公开的受理地址、电话、邮箱或者网址',
      'where requests for information are received',
      "phone: '021-00000000'",
    ),
    item(
      'reports',
      of(disclosure.reports, last),
      norms.annual,
      `${last}年政府信息公开工作年度报告`,
      `annual report on disclosure for ${last}`,
      `- { year: ${last}, title: { zh: ${last}年度报告, en: Report ${last} }, file: report-${last}.pdf }`,
    ),
    item(
      'site_reports',
      of(disclosure.site_reports, last),
      norms.siteReport,
      `${last}年政府网站工作年度报表`,
      `annual report of the site for ${last}`,
      `- { year: ${last}, title: { zh: ${last}年度报表, en: Site report ${last} }, file: site-${last}.pdf }`,
    ),
  ];
}
