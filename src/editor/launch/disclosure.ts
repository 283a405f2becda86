import { siteFiles, type Content } from '../../content/content.ts';
import { takesApplications } from '../../content/site/disclosure.ts';
import type { Localized } from '../../i18n/locales.ts';
import { itemsOf, norms, suppliers, type LaunchItem, type LaunchRow } from './item.ts';

/**
 * What 政府信息公开 lacks. Annual reports are due by 31 January for the year before.
 *
 * @param today ISO day of the check
 */
export function disclosureItems({ disclosure }: Content, today: string): LaunchItem[] {
  const last = Number(today.slice(0, 4)) - 1;
  const { office } = suppliers;
  /** A part of the platform that lists pages of the portal. */
  const links = (
    part: 'functions' | 'leaders' | 'guide' | 'rules' | 'catalogue',
    norm: Localized,
    zh: string,
    en: string,
    example: string,
  ): LaunchRow => [part, disclosure[part].length, office, norm, zh, en, example];
  const linked = (zh: string, en: string, folder: string): string =>
    `- { title: { zh: ${zh}, en: ${en} }, url: https://www.example.gov.cn/zfxxgk/${folder}/ }`;
  const hasLast = (reports: readonly { year: number }[]): boolean =>
    reports.some(({ year }) => year >= last);
  return itemsOf(siteFiles.disclosure, [
    links(
      'functions',
      norms.disclosure,
      '机构职能',
      'functions of the office',
      linked('机构职能', 'Functions', 'jgzn'),
    ),
    links(
      'leaders',
      norms.disclosure,
      '负责人姓名和分工',
      'leaders and what each is responsible for',
      linked('领导信息', 'Leaders', 'ldxx'),
    ),
    links(
      'guide',
      norms.disclosureGuide,
      '政府信息公开指南',
      'guide to disclosure',
      linked('公开指南', 'Guide to disclosure', 'zhinan'),
    ),
    links(
      'rules',
      norms.platform,
      '政府信息公开制度',
      'rules on disclosure',
      linked('公开制度', 'Rules', 'zhidu'),
    ),
    links(
      'catalogue',
      norms.disclosure,
      '公开目录，包括工作要点的原文',
      'catalogue, with the original of the work plan',
      linked('公开目录', 'Catalogue', 'mulu'),
    ),
    [
      'application',
      takesApplications(disclosure),
      office,
      norms.requests,
      '依申请公开的受理地址、电话、邮箱或者网址',
      'where requests for information are received',
      "phone: '021-00000000'",
    ],
    [
      'reports',
      hasLast(disclosure.reports),
      office,
      norms.annual,
      `${last}年政府信息公开工作年度报告`,
      `annual report on disclosure for ${last}`,
      `- { year: ${last}, title: { zh: ${last}年度报告, en: Report ${last} }, file: report-${last}.pdf }`,
    ],
    [
      'site_reports',
      hasLast(disclosure.site_reports),
      office,
      norms.siteReport,
      `${last}年政府网站工作年度报表`,
      `annual report of the site for ${last}`,
      `- { year: ${last}, title: { zh: ${last}年度报表, en: Site report ${last} }, file: site-${last}.pdf }`,
    ],
  ]);
}
