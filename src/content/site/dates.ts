import { instant } from '../../i18n/dates.ts';
import type { Content } from '../content.ts';
import type { Problem } from '../problems.ts';

/**
 * Nothing is dated before the site opened, or as online in the future.
 *
 * @param now the moment of the check
 */
export function checkOnline(content: Content, now = new Date()): Problem[] {
  const { announcements, guides, plans, authority } = content;
  const { launch } = authority;
  const entries = [...announcements, ...guides, ...plans.flatMap(({ items }) => items)];
  return entries.flatMap(({ file, online }): Problem[] => {
    // What has no moment of its own has that of the launch, which may be to come.
    if (!online || online === launch) return [];
    const field = 'online';
    if (!launch) {
      return [
        {
          file,
          field,
          zh: `写了上线时间${online}，但是 content/site/authority.yaml 里没有网站开通的时间。请写 launch，例如 launch: '2026-12-01 09:00'。`,
          en: `This is online since ${online}, but content/site/authority.yaml has no time at which the site opened. Write launch, as in launch: '2026-12-01 09:00'.`,
        },
      ];
    }
    if (instant(online) < instant(launch)) {
      return [
        {
          file,
          field,
          zh: `上线时间${online}早于网站开通的时间${launch}。请写在本站发布的时间，例如 online: '${launch}'；文件本身的日期写在 issued。`,
          en: `It is online since ${online}, before the site opened on ${launch}. Write when it went on this site, as in online: '${launch}'; a document’s own date goes under issued.`,
        },
      ];
    }
    if (instant(online) > now) {
      return [
        {
          file,
          field,
          zh: `上线时间${online}还没有到。请写实际发布的时间，例如 online: '${launch}'；准备随网站一起开通的，不写 online。`,
          en: `It says online since ${online}, which is still to come. Write when it really went online, as in online: '${launch}'; leave online out for what opens with the site.`,
        },
      ];
    }
    return [];
  });
}
