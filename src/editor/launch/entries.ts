import type { Localized } from '../../i18n/locales.ts';
import { siteFiles, type Content, type GuideEntry } from '../../content/content.ts';
import { itemOf } from '../../content/plan/items.ts';
import { both, norms, suppliers, type LaunchItem } from './item.ts';

const of = (title: Localized, zh: string, en: string): Localized => ({
  zh: `${title.zh}：${zh}`,
  en: `${title.en}: ${en}`,
});

/** What departments tell of themselves. */
export function departmentItems({ taxonomy }: Content): LaunchItem[] {
  return taxonomy.departments.flatMap(({ id, name, duties, head, phone }, i) => {
    const item = (
      key: string,
      done: boolean,
      zh: string,
      en: string,
      example: string,
    ): LaunchItem => ({
      what: of(name, zh, en),
      file: siteFiles.taxonomy,
      field: `departments[${i}].${key} (${id})`,
      who: name,
      norm: norms.disclosure,
      example,
      done,
    });
    return [
      item(
        'duties',
        both(duties),
        '主要职责',
        'duties',
        'duties: { zh: 负责示例工作, en: Example duties }',
      ),
      item(
        'head',
        both(head),
        '负责人姓名',
        'name of the head',
        'head: { zh: 示例姓名, en: Example Name }',
      ),
      item('phone', Boolean(phone), '电话', 'telephone', "phone: '021-00000000'"),
    ];
  });
}

/** What guides lack: place, hours, telephone, what is the office's own, and its review. */
export function guideItems(content: Content): LaunchItem[] {
  return content.guides.flatMap((guide) => {
    const { title, contact, local, reviewed, file } = guide;
    const who = leadOf(content, guide);
    const item = (
      field: string,
      done: boolean,
      what: Localized,
      norm: Localized | undefined,
      example: string,
    ): LaunchItem => ({ what, file, field, who, norm, example, done });
    return [
      item(
        'contact.place',
        both(contact.place),
        of(title, '办理地点', 'where to apply'),
        norms.inspection,
        "place: { zh: 示例路1号1号窗口, en: 'Window 1, 1 Example Road' }",
      ),
      item(
        'contact.hours',
        both(contact.hours),
        of(title, '办理时间', 'hours'),
        norms.inspection,
        "hours: { zh: '工作日9:00—17:00', en: 'Working days 9:00–17:00' }",
      ),
      item(
        'contact.phone',
        Boolean(contact.phone),
        of(title, '联系电话', 'telephone'),
        norms.inspection,
        "phone: '021-00000000'",
      ),
      ...local.map(({ id, what, value }) =>
        item(
          `local.${id}.value`,
          both(value),
          of(title, what.zh, what.en),
          undefined,
          'value: { zh: 示例内容, en: Example }',
        ),
      ),
      item(
        'reviewed',
        Boolean(reviewed),
        of(title, '本局复核的日期', 'day of the office’s review'),
        norms.inspection,
        "reviewed: '2026-11-30'",
      ),
    ];
  });
}

/** The department that leads the item that a guide belongs to; without one, the General Office. */
function leadOf(content: Content, guide: GuideEntry): Localized {
  const lead = guide.items.flatMap((ref) => itemOf(content, ref)?.item.leads ?? [])[0];
  return content.taxonomy.departments.find(({ id }) => id === lead)?.name ?? suppliers.office;
}

/** What announcements say is still to come. */
export function newsItems(content: Content): LaunchItem[] {
  return content.announcements.flatMap(({ title, pending, file, items }) => {
    const lead = items.flatMap((ref) => itemOf(content, ref)?.item.leads ?? [])[0];
    const who =
      content.taxonomy.departments.find(({ id }) => id === lead)?.name ?? suppliers.office;
    return pending.map(({ zh, en }, i): LaunchItem => ({
      what: of(title, zh, en),
      file,
      field: `pending[${i}]`,
      who,
      norm: undefined,
      example: 'pending: []',
      done: false,
    }));
  });
}

/** What the newest plan lacks. */
export function planItems({ plans }: Content, today: string): LaunchItem[] {
  return plans.slice(0, 1).flatMap(({ year, name, issued, file }): LaunchItem[] => [
    {
      what: of(name, '发布的日期', 'day of issue'),
      file,
      field: 'issued',
      who: suppliers.office,
      norm: norms.disclosure,
      example: `issued: '${year}-03-01'`,
      done: issued.length === 10,
    },
    {
      what: {
        zh: `${year}年以后的工作要点`,
        en: `the work plan that follows the one of ${year}`,
      },
      file,
      field: 'year',
      who: suppliers.office,
      norm: norms.inspection,
      example: `content/work-plan/${today.slice(0, 4)}/plan.yaml`,
      done: String(year) >= today.slice(0, 4),
    },
  ]);
}
