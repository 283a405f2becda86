import type { Localized } from '../i18n/locales.ts';
import { siteFiles } from '../content/content.ts';
import type { Announcement } from '../content/news/schema.ts';
import type { Guide } from '../content/guides/schema.ts';
import type { Plan } from '../content/plan/schema.ts';
import type { Authority } from '../content/site/schema.ts';

/** Something to supply before the site is published. */
export interface LaunchItem {
  what: Localized;
  /** Where to write it. */
  where: string;
  /** Who must supply it. */
  who: Localized;
}

const office: Localized = { zh: '办公室', en: 'the General Office' };
const lead: Localized = { zh: '该事项的牵头部门', en: 'the department that leads the item' };
const host: Localized = { zh: '网站运维单位', en: 'whoever runs the host' };

/** What the launch check needs of a guide. */
export type LaunchGuide = Pick<Guide, 'title' | 'local' | 'reviewed'> & { file: string };

/** What the launch check needs of an announcement. */
export type LaunchAnnouncement = Pick<Announcement, 'title' | 'published' | 'pending'> & {
  file: string;
};

/**
 * What is still missing before launch. Pages leave these values out; nothing is made up.
 *
 * @param siteUrl the `SITE_URL` of the build, empty while it is not decided
 */
export function launchItems(
  authority: Authority,
  plan: Plan,
  guides: readonly LaunchGuide[],
  announcements: readonly LaunchAnnouncement[],
  siteUrl: string,
): LaunchItem[] {
  const { contact, records } = authority;
  const file = siteFiles.authority;
  const checks: [string, string, Localized, Localized][] = [
    [
      contact.address.zh,
      'contact.address.zh',
      { zh: '地址（中文）', en: 'address (Chinese)' },
      office,
    ],
    [
      contact.address.en,
      'contact.address.en',
      { zh: '地址（英文）', en: 'address (English)' },
      office,
    ],
    [contact.postcode, 'contact.postcode', { zh: '邮编', en: 'postcode' }, office],
    [contact.phone, 'contact.phone', { zh: '电话', en: 'telephone' }, office],
    [contact.email, 'contact.email', { zh: '电子邮箱', en: 'e-mail' }, office],
    [
      contact.hours.zh,
      'contact.hours.zh',
      { zh: '办公时间（中文）', en: 'office hours (Chinese)' },
      office,
    ],
    [
      contact.hours.en,
      'contact.hours.en',
      { zh: '办公时间（英文）', en: 'office hours (English)' },
      office,
    ],
    [
      records.site_code,
      'records.site_code',
      { zh: '政府网站标识码', en: 'government site code' },
      { zh: '上级政府网站主管单位', en: 'the authority in charge of government sites' },
    ],
    [
      records.icp,
      'records.icp',
      { zh: 'ICP备案号', en: 'ICP record number' },
      {
        zh: '工业和信息化主管部门（由运维单位申办）',
        en: 'the industry and information authority, on application by the host',
      },
    ],
    [
      records.public_security,
      'records.public_security',
      { zh: '公安备案号', en: 'public-security record number' },
      {
        zh: '公安机关（由运维单位申办）',
        en: 'the public security authority, on application by the host',
      },
    ],
    [
      records.report_error_url,
      'records.report_error_url',
      { zh: '“我为政府网站找错”链接', en: 'link for reporting errors' },
      { zh: '全国平台（凭网站标识码）', en: 'the national platform, for the site code' },
    ],
    [
      authority.press.name.zh || authority.press.phone || authority.press.email,
      'press',
      { zh: '媒体联系人', en: 'contact for the press' },
      office,
    ],
    [authority.domain, 'domain', { zh: '正式域名', en: 'domain' }, host],
  ];
  const missing = checks
    .filter(([value]) => !value)
    .map(([, field, what, who]) => ({ what, where: `${file} › ${field}`, who }));
  if (!siteUrl) {
    missing.push({
      what: { zh: '构建时的正式网址', en: 'address for the build' },
      where: 'SITE_URL',
      who: host,
    });
  }
  if (!/^\d{4}-\d\d-\d\d$/.test(plan.issued)) {
    missing.push({
      what: {
        zh: `《${plan.name.zh}》的发布日期（网页标签PubDate）`,
        en: `date of issue of the ${plan.name.en} (page label PubDate)`,
      },
      where: `content/work-plan/${plan.year}/plan.yaml › issued`,
      who: office,
    });
  }
  for (const guide of guides) {
    for (const { id, what, value } of guide.local) {
      if (value.zh && value.en) continue;
      missing.push({
        what: { zh: `${guide.title.zh}：${what.zh}`, en: `${guide.title.en}: ${what.en}` },
        where: `${guide.file} › local › ${id}`,
        who: lead,
      });
    }
    if (!guide.reviewed) {
      missing.push({
        what: { zh: `${guide.title.zh}：复核日期`, en: `${guide.title.en}: date of review` },
        where: `${guide.file} › reviewed`,
        who: lead,
      });
    }
  }
  for (const { title, published, pending, file } of announcements) {
    const of = (zh: string, en: string): Localized => ({
      zh: `${title.zh}：${zh}`,
      en: `${title.en}: ${en}`,
    });
    if (published.length < 10) {
      missing.push({
        what: of('发布的日期（网页标签PubDate）', 'day of publication (page label PubDate)'),
        where: `${file} › published`,
        who: office,
      });
    }
    for (const { zh, en } of pending) {
      missing.push({ what: of(zh, en), where: `${file} › pending`, who: lead });
    }
  }
  return missing;
}

/** The list as text, for people. */
export function formatLaunchItems(items: readonly LaunchItem[]): string {
  if (items.length === 0) return '可以上线，没有缺项。/ Ready: nothing is missing.';
  const rows = items.map(
    ({ what, where, who }) =>
      `- ${what.zh} / ${what.en}\n    写在 / write it in: ${where}\n    由谁提供 / from: ${who.zh} / ${who.en}`,
  );
  return `上线前还缺${items.length}项 / ${items.length} to supply before launch:\n${rows.join('\n')}`;
}
