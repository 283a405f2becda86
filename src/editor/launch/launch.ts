import { textsIn } from '../../content/rules.ts';
import type { Content } from '../../content/content.ts';
import { departmentItems, guideItems, newsItems, planItems } from './entries.ts';
import { disclosureItems } from './disclosure.ts';
import { norms, suppliers, type LaunchItem } from './item.ts';
import { addressItem, settingItems } from './settings.ts';

/** What the launch check needs to know beside the content. */
export interface LaunchContext {
  /** The `SITE_URL` of the build, empty while it is not decided. */
  siteUrl: string;
  /** ISO day of the check. */
  today: string;
}

/**
 * Everything that the site needs before it opens, what is there and what is not. Pages leave out
 * what is missing; nothing is made up.
 */
export function launchItems(content: Content, { siteUrl, today }: LaunchContext): LaunchItem[] {
  return [
    ...settingItems(content.authority),
    addressItem(content.authority, siteUrl),
    placeholderItem(content),
    ...disclosureItems(content, today),
    ...departmentItems(content),
    ...planItems(content, today),
    ...guideItems(content),
    ...newsItems(content),
  ];
}

/** The district's name, which texts leave open as “XX”. */
function placeholderItem(content: Content): LaunchItem {
  const { authority, guides, announcements, plans, prose } = content;
  const places = [
    ...textsIn(authority, 'zh'),
    ...[...guides, ...announcements, ...plans].flatMap((entry) => textsIn(entry, 'zh')),
    ...prose.map(({ answer, body }): [string, string] => ['', `${answer}${body}`]),
  ].filter(([, text]) => text.includes('XX'));
  return {
    what: {
      zh: `正文里的“XX”换成本区名称（还有${places.length}处文字）`,
      en: `the district’s name in place of “XX” (${places.length} texts have it)`,
    },
    file: 'content/',
    field: 'XX',
    who: suppliers.editor,
    norm: norms.guidelines,
    example: 'XX新区 → 示例新区',
    done: places.length === 0,
  };
}
