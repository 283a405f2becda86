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
  const entries: { file: string; online: string; issued?: string | undefined }[] = [
    ...announcements,
    ...guides,
    ...plans.flatMap(({ items }) => items),
  ];
  return entries.flatMap(({ file, online, issued }): Problem[] => {
    const field = 'online';
    // What has no moment of its own has that of the launch, which may be to come.
    if (!online || online === launch) {
      if (!launch || !issued || issued <= launch.slice(0, issued.length)) return [];
      return [
        {
          file,
          field,
          zh: `文件的日期是${issued}，晚于网站开通的时间${launch}，不能算是随网站一起发布的。请写在本站发布的时间，例如 online: '${issued.length === 10 ? issued : launch.slice(0, 10)} 09:00'。`,
          en: `The document is dated ${issued}, after the site opened on ${launch}, so it was not there from the opening. Write when it went on this site, as in online: '${issued.length === 10 ? issued : launch.slice(0, 10)} 09:00'.`,
        },
      ];
    }
    if (!launch) {
      return [
        {
          file,
          field,
          zh: `网站还没有开通，所以还没有上线时间：现在是“${online}”。请留空，写 online: ''，开通时自动就有；已经开通的，先在 content/site/authority.yaml 里写开通的时间，例如 launch: '2026-12-01 09:00'。`,
          en: `The site is not open yet, so nothing is online: found “${online}”. Leave it empty, online: '', and it follows when the site opens; if it is open already, first write when, in content/site/authority.yaml, as in launch: '2026-12-01 09:00'.`,
        },
      ];
    }
    if (instant(online) < instant(launch)) {
      return [
        {
          file,
          field,
          zh: `上线时间${online}早于网站开通的时间${launch}。随网站一起开通的请留空，写 online: ''；文件本身的日期写在 issued。`,
          en: `It is online since ${online}, before the site opened on ${launch}. Leave it empty for what opens with the site, online: ''; a document’s own date goes under issued.`,
        },
      ];
    }
    if (instant(online) > now) {
      return [
        {
          file,
          field,
          zh: `上线时间${online}还没有到。随网站一起开通的请留空，写 online: ''；其他的写实际发布的时间，例如 online: '${launch}'。`,
          en: `It says online since ${online}, which is still to come. Leave it empty for what opens with the site, online: ''; otherwise write when it really went online, as in online: '${launch}'.`,
        },
      ];
    }
    return [];
  });
}
