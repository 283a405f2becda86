import { defaultLocale, locales } from '../../i18n/locales.ts';
import {
  folderOf,
  guidePath,
  pagePath,
  planPath,
  newsPath,
  weekPath,
  ownAnchors,
  siteFiles,
  type Content,
  type PlanItem,
  type PlanYear,
  type Prose,
} from '../content.ts';
import { announcementTags } from '../news/check.ts';
import { checkComparators, indicatorsByRef } from '../plan/comparators.ts';
import { duplicates, knownTargets, unknownId, type Known, type TagActions } from '../rules.ts';
import { beginning, type Problem } from '../problems.ts';
import { compareLanguages } from './correspondence.ts';
import { proseComponents, scanProse, type ProseScan } from './schema.ts';

/** The texts of every page: headings, components, pictures, marks, and the two languages together. */
export function checkProse(content: Content): Problem[] {
  const channels = content.channels.map(({ id, name }) => ({ id, name }));
  const targets = knownTargets(content);
  const indicators = indicatorsByRef(content);
  const pages = [
    ...content.plans.flatMap((plan) => [
      {
        path: planPath(plan.year),
        folder: folderOf(plan.file),
        reserved: ownAnchors.plan,
        plan,
      },
      ...plan.items.map((item) => ({
        path: planPath(plan.year, item.slug),
        folder: folderOf(item.file),
        reserved: ownAnchors.item,
        item,
        plan,
      })),
    ]),
    ...content.guides.map((guide) => ({
      path: guidePath(guide.slug),
      folder: folderOf(guide.file),
      reserved: ownAnchors.guide,
    })),
    ...content.weeks.map((week) => ({
      path: weekPath(week.year),
      folder: folderOf(week.file),
      reserved: ownAnchors.week,
    })),
    ...content.announcements.map((entry) => ({
      path: newsPath(entry.slug),
      folder: folderOf(entry.file),
      reserved: ownAnchors.news,
      tags: announcementTags(content, entry),
    })),
    ...content.pages.map((page) => ({ path: pagePath(page.slug), folder: folderOf(page.file) })),
  ].map((page): TextPage => ({ ...page, channels, targets }));
  const known = new Map(content.prose.map((prose) => [`${prose.locale} ${prose.path}`, prose]));
  return pages.flatMap((page) => {
    const texts = locales.map((locale) => known.get(`${locale} ${page.path}`));
    return [
      ...checkTexts(page, texts),
      ...texts.flatMap((prose) => (prose ? checkComparators(prose, page.plan, indicators) : [])),
    ];
  });
}

/** A page and what counts for its texts. */
interface TextPage {
  path: string;
  folder: string;
  reserved?: readonly string[];
  item?: PlanItem;
  tags?: TagActions;
  channels: Known;
  targets: Known;
  plan?: PlanYear | undefined;
}

/** @param texts the page's texts in the order of the languages */
function checkTexts(page: TextPage, texts: readonly (Prose | undefined)[]): Problem[] {
  const problems: Problem[] = [];
  // English may come later: until then its address shows the Chinese text.
  if (!texts[locales.indexOf(defaultLocale)]) {
    problems.push({
      file: `${page.folder}/${defaultLocale}.mdx`,
      field: 'file',
      zh: `缺少这个文件：每个页面都要有中文正文 zh.mdx；en.mdx 可以以后再补。`,
      en: `This file is missing: every page needs its Chinese text, zh.mdx; en.mdx may come later.`,
    });
  }
  const scanned = texts.map(
    (prose) => prose && { prose, scan: scanProse(prose.body, prose.bodyLine) },
  );
  for (const text of scanned) {
    if (text) problems.push(...checkText(text.prose, text.scan, page));
  }
  const [zh, en] = scanned;
  if (zh && en) problems.push(...compareLanguages(zh, en));
  return problems;
}

/** An id behind a heading in full-width brackets, or without the space before it. */
const badId = /^(.*?)\s*([[［【（(][#＃]([A-Za-z0-9-]+)[\]］】）)])$/;

function checkText(prose: Prose, scan: ProseScan, page: TextPage): Problem[] {
  const { reserved = [] } = page;
  const item: TagActions | undefined = page.tags ?? page.item;
  const problems: Problem[] = [];
  const add = (line: number, zh: string, en: string): void => {
    problems.push({ file: prose.file, line, field: '', zh, en });
  };

  for (const { depth, id, text, line } of scan.headings) {
    const [, words = '', written, meant = ''] = badId.exec(text) ?? [];
    if (!id && written) {
      const right = `${'#'.repeat(depth)} ${words} [#${meant.toLowerCase()}]`;
      add(
        line,
        `小标题的标识写成了“${written}”，会照原样印出来。请写成“${right}”：前面空一格，用半角的[ ]和#。`,
        `The id of this heading is written “${written}” and would be printed as it is. Write “${right}”, with a space before it and with plain [ ] and #.`,
      );
    } else if (!id || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
      add(
        line,
        `小标题“${text}”后面缺少标识，请写成“## ${text} [#some-id]”，两种语言用同一个。`,
        `The heading “${text}” needs an id, the same in both languages: “## ${text} [#some-id]”.`,
      );
    }
    if (depth === 1) {
      add(line, `正文里不用一级标题，请改成“##”。`, `A text has no heading of level 1. Use “##”.`);
    }
  }
  const actionIds = new Set(item?.partial ? [] : item?.actions.map((action) => action.id));
  for (const { value, index } of duplicates([
    ...reserved,
    ...scan.headings.map((entry) => entry.id ?? ''),
    ...scan.tags.filter((tag) => tag.name === 'Action').map((tag) => tag.id ?? ''),
  ])) {
    const place =
      scan.headings[index - reserved.length]?.line ??
      scan.tags.find((tag) => tag.id === value)?.line ??
      1;
    add(
      place,
      `标识“${value}”在这一页用了两次。小标题和举措的标识不能重复。`,
      `The id “${value}” is used twice on this page. Headings and actions each have an id of their own.`,
    );
  }

  for (const { index } of duplicates(scan.headings.map(({ text }) => text))) {
    const { text = '', id, line = 1 } = scan.headings[index] ?? {};
    const first = scan.headings.find((other) => other.text === text);
    // The same id as well is told above.
    if (!first || first.id === id) continue;
    add(
      line,
      `小标题“${text}”在这一页用了两次（第一次在第${first.line}行），目录里分不清。请改写其中一个，或者把两节合成一节。`,
      `The heading “${text}” is used twice on this page, first in line ${first.line}, and the table of contents could not tell them apart. Reword one of the two, or make one section of both.`,
    );
  }

  const components = Object.keys(proseComponents);
  for (const tag of scan.tags) {
    if (!Object.hasOwn(proseComponents, tag.name)) {
      const isOurs = components.some((name) => name.toLowerCase() === tag.name.toLowerCase());
      // Those of HTML and Word have small letters, or capitals only.
      const [zh, en] =
        !isOurs && /^(?:[a-z]|[A-Z]+$)/.test(tag.name)
          ? [
              '请删去这个标记，保留里面的字；要另起一段就空一行，要加粗就写**字**。',
              'Delete the tag and keep the words in it. For a new paragraph leave an empty line, for bold type write **words**.',
            ]
          : [
              `可用的有：${components.join('、')}。`,
              `The components are ${components.join(', ')}.`,
            ];
      add(
        tag.line,
        `正文里不能用<${tag.name}>。${zh}`,
        `<${tag.name}> can't be used in a text. ${en}`,
      );
      continue;
    }
    if (proseComponents[tag.name] !== 'id') continue;
    problems.push(...checkTag(prose, tag, page).map((found) => ({ ...found, line: tag.line })));
  }
  const mentioned = new Set(scan.tags.filter((tag) => tag.name === 'Action').map((tag) => tag.id));
  for (const id of actionIds) {
    if (mentioned.has(id)) continue;
    problems.push({
      file: prose.file,
      field: `<Action id="${id}" />`,
      zh: `正文没有讲到举措“${id}”。请在讲它的那句话前面写上 <Action id="${id}" />，或者从 item.yaml 里删去它。`,
      en: `The text does not mention the action “${id}”. Put <Action id="${id}" /> before the sentence about it, or remove it from item.yaml.`,
    });
  }

  for (const { alt, line } of scan.images) {
    if (alt.trim()) continue;
    add(
      line,
      `图片缺少替代文字，请在方括号里写明图上有什么：![南汇水蜜桃](…)。`,
      `The image has no alternative text. Say between the brackets what it shows: ![Nanhui peaches](…).`,
    );
  }
  for (const { text, line } of scan.code) {
    add(
      line,
      `正文里不能有脚本、事件、导入或者花括号：“${beginning(text, 40)}”。请删去；要引用费用或者期限，写 <Fee id="first" />、<Limit id="oppose" />。`,
      `A text holds no scripts, event handlers, imports or braces: “${beginning(text, 40)}”. Remove it; for a fee or a limit write <Fee id="first" /> or <Limit id="oppose" />.`,
    );
  }
  return problems;
}

function checkTag(
  prose: Prose,
  tag: { name: string; id: string | undefined; line: number },
  { channels, plan, targets, ...page }: TextPage,
): Problem[] {
  const item: TagActions | undefined = page.tags ?? page.item;
  const field = `<${tag.name}>`;
  const id = tag.id ?? '';
  if (tag.name === 'Target' || tag.name === 'TargetSentence') {
    const own = plan?.aims.flatMap((aim) => aim.indicators) ?? [];
    return unknownId(
      prose.file,
      field,
      id,
      [...own, ...targets],
      { zh: '目标', en: 'indicator' },
      plan?.file ?? 'content/work-plan/*/plan.yaml',
    );
  }
  if (tag.name === 'Channel') {
    const what = { zh: '渠道', en: 'channel' };
    return unknownId(prose.file, field, id, channels, what, siteFiles.channels);
  }
  // That an item is not there is told where it is named.
  if (item?.open) return [];
  const where = item?.file ?? 'item.yaml';
  const actions = item?.actions.map((action) => ({ id: action.id, name: action.label })) ?? [];
  const unknown = unknownId(prose.file, field, id, actions, { zh: '举措', en: 'action' }, where);
  if (unknown.length > 0) return unknown;
  const action = item?.actions.find((entry) => entry.id === id);
  const lacks =
    (tag.name === 'Name' && !action?.name && 'name') ||
    (tag.name === 'Partners' && action?.partners.length === 0 && 'partners');
  if (!lacks) return [];
  return [
    {
      file: prose.file,
      field,
      zh: `举措“${id}”在 ${where} 里没有写 ${lacks}，不能用<${tag.name}>。请补上 ${lacks}，或者去掉这个标记。`,
      en: `The action “${id}” has no ${lacks} in ${where}, so <${tag.name}> has nothing to show. Add ${lacks}, or remove the tag.`,
    },
  ];
}
