import { locales } from '../i18n/locales.ts';
import {
  departmentPath,
  folderOf,
  guidePath,
  pagePath,
  planPath,
  newsPath,
  weekPath,
  ownAnchors,
  siteFiles,
  type Content,
  type GuideEntry,
  type PlanItem,
  type PlanYear,
  type Prose,
  type WeekEntry,
} from './content.ts';
import { checkAddresses } from './addresses/check.ts';
import { announcementTags, checkAnnouncement } from './news/check.ts';
import {
  textsIn,
  duplicateIds,
  duplicates,
  halfWidth,
  knownItems,
  named,
  unknownGuide,
  unknownId,
  unknownLaw,
  type Known,
  type TagActions,
} from './rules.ts';
import type { Problem } from './problems.ts';
import { sceneNames, type LawReference } from './week/parts-schema.ts';
import { weekPages } from './week/model.ts';
import { proseComponents, scanProse, type ProseScan } from './text/schema.ts';

/**
 * Checks what no schema of a single file can see: references, numbering, the two languages
 * against each other, and the texts against the data.
 *
 * @returns every problem found, in the order of the files; none when the content is sound
 */
export function checkContent(content: Content): Problem[] {
  return [
    ...checkTaxonomy(content),
    ...content.plans.flatMap((plan) => [
      ...checkPlan(plan),
      ...plan.items.flatMap((item) => checkItem(content, plan, item)),
    ]),
    ...content.guides.flatMap((guide) => checkGuide(content, guide)),
    ...content.weeks.flatMap((week) => checkWeek(content, week)),
    ...content.announcements.flatMap((entry) => checkAnnouncement(content, entry)),
    ...checkAddresses(content),
    ...checkVocabulary(content),
    ...checkProse(content),
  ];
}

function checkTaxonomy(content: Content): Problem[] {
  const lists: [string, string, readonly string[]][] = [
    ...(['departments', 'audiences', 'kinds'] as const).map(
      (key): [string, string, readonly string[]] => [
        siteFiles.taxonomy,
        key,
        content.taxonomy[key].map((entry) => entry.id),
      ],
    ),
    [siteFiles.glossary, 'terms', content.terms.map((term) => term.id)],
    [siteFiles.laws, 'laws', content.laws.map((law) => law.id)],
    [siteFiles.channels, 'channels', content.channels.map((channel) => channel.id)],
  ];
  return lists.flatMap(([file, key, ids]) => duplicateIds(file, key, ids));
}

function checkPlan(plan: PlanYear): Problem[] {
  const problems: Problem[] = [];
  const add = (file: string, field: string, zh: string, en: string): void => {
    problems.push({ file, field, zh, en });
  };
  const byNumber = new Map<number, PlanItem>();
  for (const item of plan.items) {
    const first = byNumber.get(item.number);
    if (first) {
      add(
        item.file,
        'number',
        `序号${item.number}已经用在 ${first.file}。请改成没有用过的序号。`,
        `Number ${item.number} is already used in ${first.file}. Give this item a number of its own.`,
      );
    } else byNumber.set(item.number, item);
  }
  const last = Math.max(0, ...byNumber.keys());
  for (let n = 1; n <= last; n++) {
    if (byNumber.has(n)) continue;
    add(
      plan.file,
      'items',
      `缺第${n}项：序号要从1到${last}连续。请补上这一项，或者改正其他事项的 number。`,
      `Item ${n} is missing: numbers run from 1 to ${last} without a gap. Add the item, or correct the number of another.`,
    );
  }

  const slugs = knownItems(plan.items);
  plan.related.forEach(({ items }, i) => {
    items.forEach((slug, j) =>
      problems.push(
        ...unknownId(
          plan.file,
          `related[${i}].items[${j}]`,
          slug,
          slugs,
          { zh: '事项', en: 'item' },
          `content/work-plan/${plan.year}/items/`,
        ),
      ),
    );
    if (items[0] === items[1]) {
      add(
        plan.file,
        `related[${i}].items`,
        `“${items[0]}”不能与自己相关。请写两个不同的事项。`,
        `“${items[0]}” can't be related to itself. Name two different items.`,
      );
    }
  });

  const served = new Set(plan.items.flatMap((item) => item.indicators));
  const all = plan.aims.flatMap((aim) => aim.indicators);
  for (const { value } of duplicates(all.map((entry) => entry.id))) {
    add(
      plan.file,
      `aims › ${value}`,
      `目标“${value}”出现两次。请删去一个。`,
      `The indicator “${value}” stands twice. Remove one of the two.`,
    );
  }
  for (const entry of all) {
    if (served.has(entry.id) === entry.whole_plan) {
      add(
        plan.file,
        `aims › ${entry.id}`,
        entry.whole_plan
          ? `目标“${entry.id}”标着 whole_plan: true，却有事项为它服务。请删去这一行，或者删去事项里的 indicators。`
          : `没有一个事项为目标“${entry.id}”服务。请在相应事项的 indicators 里写上它；要点没有归到某一项的，写 whole_plan: true。`,
        entry.whole_plan
          ? `The indicator “${entry.id}” says whole_plan: true, yet an item serves it. Remove one of the two.`
          : `No item serves the indicator “${entry.id}”. Name it under an item's indicators, or write whole_plan: true if the plan ties it to no single item.`,
      );
    }
  }
  return problems;
}

function checkItem(content: Content, plan: PlanYear, item: PlanItem): Problem[] {
  const { departments, audiences, kinds } = content.taxonomy;
  const indicators = plan.aims.flatMap((aim) => aim.indicators);
  const reference = (
    field: string,
    word: string,
    known: Known,
    zh: string,
    en: string,
    where: string,
  ): Problem[] => unknownId(item.file, field, word, known, { zh, en }, where);
  return [
    ...reference('group', item.group, plan.groups, '任务组', 'group', plan.file),
    ...item.leads.flatMap((lead, i) =>
      reference(`leads[${i}]`, lead, departments, '部门', 'department', siteFiles.taxonomy),
    ),
    ...item.indicators.flatMap((entry, i) =>
      reference(`indicators[${i}]`, entry, indicators, '目标', 'indicator', plan.file),
    ),
    ...duplicates(item.actions.map((action) => action.id)).map(({ value, index }) => ({
      file: item.file,
      field: `actions[${index}].id`,
      zh: `行动“${value}”出现两次。每项行动的 id 在同一事项里只能用一次。`,
      en: `The action “${value}” stands twice. Each action of an item has an id of its own.`,
    })),
    ...item.actions.flatMap((action, i) => [
      ...reference(
        `actions[${i}].kind`,
        action.kind,
        kinds,
        '行动类型',
        'kind of action',
        siteFiles.taxonomy,
      ),
      ...action.audiences.flatMap((entry, j) =>
        reference(
          `actions[${i}].audiences[${j}]`,
          entry,
          audiences,
          '受众',
          'audience',
          siteFiles.taxonomy,
        ),
      ),
      ...[
        action.label.zh,
        action.name?.zh ?? '',
        ...action.partners.map((partner) => partner.zh),
      ].flatMap((value) => halfWidth(item.file, `actions[${i}]`, value)),
    ]),
    ...halfWidth(item.file, 'heading.zh', item.heading.zh),
  ];
}

function checkGuide(content: Content, guide: GuideEntry): Problem[] {
  const { file } = guide;
  const plan = content.plans[0];
  const basis = named(guide.basis);
  const limits = named(guide.limits);
  const reference = (
    field: string,
    words: readonly string[],
    known: Known,
    zh: string,
    en: string,
    where: string,
  ): Problem[] =>
    words.flatMap((word, i) => unknownId(file, `${field}[${i}]`, word, known, { zh, en }, where));
  const basisOf = (field: string, words: readonly string[]): Problem[] =>
    reference(`${field}.basis`, words, basis, '依据', 'basis', `${file} › basis`);
  const limitOf = (field: string, word: string | undefined): Problem[] =>
    word
      ? unknownId(file, field, word, limits, { zh: '期限', en: 'limit' }, `${file} › limits`)
      : [];
  const lists = {
    conditions: guide.conditions,
    steps: guide.steps,
    materials: guide.materials,
    limits: guide.limits,
    fees: guide.fees,
    basis: guide.basis,
    local: guide.local,
  };
  return [
    ...reference(
      'audiences',
      guide.audiences,
      content.taxonomy.audiences,
      '受众',
      'audience',
      siteFiles.taxonomy,
    ),
    ...reference(
      'items',
      guide.items,
      knownItems(plan?.items),
      '事项',
      'item',
      `content/work-plan/${plan?.year ?? ''}/items/`,
    ),
    ...reference(
      'indicators',
      guide.indicators,
      plan?.aims.flatMap((aim) => aim.indicators) ?? [],
      '目标',
      'indicator',
      plan?.file ?? '',
    ),
    ...reference(
      'channels',
      guide.channels,
      content.channels,
      '渠道',
      'channel',
      siteFiles.channels,
    ),
    ...guide.related.flatMap((slug, i) => unknownGuide(content, file, `related[${i}]`, slug)),
    ...Object.entries(lists).flatMap(([field, entries]) =>
      duplicateIds(
        file,
        field,
        entries.map(({ id }) => id),
      ),
    ),
    ...guide.basis.flatMap(({ id, law }, i) => {
      const found = content.laws.find((entry) => entry.id === law);
      if (!found) return unknownLaw(content, file, `basis[${i}].law`, law);
      if (found.status !== 'repealed') return [];
      return [
        {
          file,
          field: `basis[${i}].law`,
          zh: `依据“${id}”所指的${found.short.zh}已经废止。请改用现行的文件，并核对受影响的内容。`,
          en: `“${id}” rests on ${found.short.en}, which is repealed. Name the document now in force and check what depends on it.`,
        },
      ];
    }),
    ...Object.entries(guide.facts).flatMap(([name, fact]) => basisOf(`facts.${name}`, fact.basis)),
    ...guide.conditions.flatMap((entry, i) => basisOf(`conditions[${i}]`, entry.basis)),
    ...guide.limits.flatMap((entry, i) => basisOf(`limits[${i}]`, entry.basis)),
    ...guide.fees.flatMap((entry, i) => basisOf(`fees[${i}]`, entry.basis)),
    ...guide.mistakes.flatMap((entry, i) => basisOf(`mistakes[${i}]`, entry.basis)),
    ...guide.questions.flatMap((entry, i) => basisOf(`questions[${i}]`, entry.basis)),
    ...guide.remedies.flatMap((entry, i) => [
      ...basisOf(`remedies[${i}]`, entry.basis),
      ...limitOf(`remedies[${i}].limit`, entry.limit),
    ]),
    ...guide.steps.flatMap((entry, i) => limitOf(`steps[${i}].limit`, entry.limit)),
    ...basisOf('result', guide.result.basis),
    ...basisOf('limits_note', guide.limits_note?.basis ?? []),
    ...basisOf('fees_note', guide.fees_note?.basis ?? []),
    ...textsIn(guide, 'zh').flatMap(([field, value]) => halfWidth(file, field, value)),
  ];
}

/** A week belongs to an item of its year's plan, and its activities are that item's actions. */
function checkWeek(content: Content, week: WeekEntry): Problem[] {
  const plan = content.plans.find(({ year }) => year === week.year);
  const items = knownItems(plan?.items);
  const item = plan?.items.find(({ slug }) => slug === week.item);
  const actions = item?.actions.map(({ id, label }) => ({ id, name: label })) ?? [];
  const folder = `content/work-plan/${week.year}/items/`;
  return [
    ...unknownId(week.file, 'item', week.item, items, { zh: '事项', en: 'item' }, folder),
    ...duplicateIds(
      week.file,
      'events',
      week.events.map(({ id }) => id),
    ),
    ...week.activities.flatMap(({ action }, i) =>
      unknownId(
        week.file,
        `activities[${i}].action`,
        action,
        actions,
        { zh: '行动', en: 'action' },
        item?.file ?? folder,
      ),
    ),
    ...checkWeekParts(content, week),
    ...textsIn({ ...week, comics: [], questions: [], handouts: {} }, 'zh').flatMap(
      ([field, value]) => halfWidth(week.file, field, value),
    ),
  ];
}

/** Comics, quiz and handouts name documents, guides and drawings that exist. */
function checkWeekParts(content: Content, week: WeekEntry): Problem[] {
  const folder = folderOf(week.file);
  const law = (file: string, field: string, entry: LawReference | undefined): Problem[] =>
    entry ? unknownLaw(content, file, field, entry.law) : [];
  const comics = `${folder}/comics.yaml`;
  const quiz = `${folder}/quiz.yaml`;
  return [
    ...duplicateIds(
      comics,
      'comics',
      week.comics.map(({ id }) => id),
    ),
    ...duplicateIds(
      quiz,
      'questions',
      week.questions.map(({ id }) => id),
    ),
    ...week.comics.flatMap((comic, i) => [
      ...comic.basis.flatMap((entry, j) => law(comics, `comics[${i}].basis[${j}]`, entry)),
      ...unknownGuide(content, comics, `comics[${i}].guide`, comic.guide),
      ...comic.panels.flatMap(({ scene }, j) =>
        unknownId(
          comics,
          `comics[${i}].panels[${j}].scene`,
          scene,
          named(sceneNames.map((id) => ({ id }))),
          { zh: '画面', en: 'drawing' },
          'src/components/week/scenes/',
        ),
      ),
    ]),
    ...week.questions.flatMap((entry, i) => law(quiz, `questions[${i}].basis`, entry.basis)),
    ...textsIn({ comics: week.comics }, 'zh').flatMap(([field, value]) =>
      halfWidth(comics, field, value),
    ),
    ...textsIn({ questions: week.questions }, 'zh').flatMap(([field, value]) =>
      halfWidth(quiz, field, value),
    ),
    ...textsIn(week.handouts, 'zh').flatMap(([field, value]) =>
      halfWidth(`${folder}/handouts.yaml`, field, value),
    ),
  ];
}

/** Every saying leads to a page that exists, once. */
function checkVocabulary(content: Content): Problem[] {
  const plan = content.plans[0];
  const pages = [
    ...(plan ? [planPath(plan.year), planPath(plan.year, 'targets')] : []),
    ...(plan?.items.map((item) => planPath(plan.year, item.slug)) ?? []),
    ...content.guides.map((guide) => guidePath(guide.slug)),
    ...content.weeks.map((week) => weekPath(week.year)),
    ...content.announcements.map((entry) => newsPath(entry.slug)),
    ...content.pages.map((page) => pagePath(page.slug)),
    '/guides/',
    '/news/',
    '/data/',
    ...content.weeks.flatMap(weekPages).map(({ path }) => path),
    '/departments/',
    '/glossary/',
    ...content.taxonomy.departments.map(({ id }) => departmentPath(id)),
  ];
  const file = siteFiles.vocabulary;
  const { entries, same, elsewhere } = content.vocabulary;
  const groups = [
    ...entries.map(({ say }, i) => ({ field: `entries[${i}].say`, words: say })),
    ...same.map(({ words }, i) => ({ field: `same[${i}].words`, words })),
    { field: 'elsewhere.words', words: elsewhere.words },
  ];
  const repeated = groups.flatMap(({ field, words }) =>
    [...duplicates(words.zh), ...duplicates(words.en)].map(({ value }) => ({
      file,
      field,
      zh: `“${value}”在这一条里写了两次，请删去一个。`,
      en: `“${value}” stands twice in this entry. Remove one of the two.`,
    })),
  );
  const dead = same.flatMap(({ as }, i) =>
    locales
      .filter(
        (locale) =>
          !entries.some(({ say }) => say[locale].some((text) => text.includes(as[locale]))),
      )
      .map((locale) => ({
        file,
        field: `same[${i}].as.${locale}`,
        zh: `上面没有一条说法含有“${as[locale]}”，这一条不起作用。请改成上面用到的词。`,
        en: `No saying above holds “${as[locale]}”, so this entry does nothing. Write a word that one of them uses.`,
      })),
  );
  const unknown = entries.flatMap(({ page }, i) => {
    const field = `entries[${i}]`;
    return pages.includes(page)
      ? []
      : unknownId(
          file,
          `${field}.page`,
          page,
          named(pages.map((id) => ({ id }))),
          { zh: '页面', en: 'page' },
          file,
        );
  });
  return [...unknown, ...repeated, ...dead];
}

function checkProse(content: Content): Problem[] {
  const pages: TextPage[] = [
    ...content.plans.flatMap((plan) => [
      { path: planPath(plan.year), folder: folderOf(plan.file), plan },
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
      plan: content.plans[0],
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
      plan: content.plans[0],
    })),
    ...content.pages.map((page) => ({ path: pagePath(page.slug), folder: folderOf(page.file) })),
  ];
  const known = new Map(content.prose.map((prose) => [`${prose.locale} ${prose.path}`, prose]));
  return pages.flatMap((page) => {
    const texts = locales.map((locale) => known.get(`${locale} ${page.path}`));
    return checkTexts(page, texts);
  });
}

/** A page and what counts for its texts. */
interface TextPage {
  path: string;
  folder: string;
  reserved?: readonly string[];
  item?: PlanItem;
  tags?: TagActions;
  plan?: PlanYear | undefined;
}

/** @param texts the page's texts in the order of the languages */
function checkTexts(page: TextPage, texts: readonly (Prose | undefined)[]): Problem[] {
  const problems: Problem[] = [];
  texts.forEach((prose, i) => {
    if (prose) return;
    problems.push({
      file: `${page.folder}/${locales[i]}.mdx`,
      field: 'file',
      zh: `缺少这个文件：每个页面都要有 zh.mdx 和 en.mdx。`,
      en: `This file is missing: every page needs zh.mdx and en.mdx.`,
    });
  });
  const scans = texts.map((prose) => (prose ? scanProse(prose.body, prose.bodyLine) : undefined));
  texts.forEach((prose, i) => {
    const scan = scans[i];
    if (prose && scan)
      problems.push(
        ...checkText(prose, scan, page.reserved ?? [], page.tags ?? page.item, page.plan),
      );
  });
  const [zh, en] = texts;
  if (zh && en && scans[0] && scans[1]) {
    problems.push(...compareHeadings(zh, scans[0], en, scans[1]));
  }
  return problems;
}

function compareHeadings(zh: Prose, zhScan: ProseScan, en: Prose, enScan: ProseScan): Problem[] {
  const count = Math.max(zhScan.headings.length, enScan.headings.length);
  for (let i = 0; i < count; i++) {
    const a = zhScan.headings[i];
    const b = enScan.headings[i];
    if (a?.id === b?.id && a?.depth === b?.depth) continue;
    const [file, other, present] = a ? [en.file, zh.file, a] : [zh.file, en.file, b];
    const name = `“${present?.text ?? ''} [#${present?.id ?? ''}]”`;
    return [
      {
        file,
        field: `heading ${i + 1}`,
        zh: `第${i + 1}个小标题与 ${other} 的${name}对不上。两个文件的小标题要数目、次序、层级和标识都相同。`,
        en: `Heading ${i + 1} does not match ${name} in ${other}. Both files have the same headings: as many, in the same order, at the same level, with the same ids.`,
      },
    ];
  }
  return [];
}

function checkText(
  prose: Prose,
  scan: ProseScan,
  reserved: readonly string[],
  item?: TagActions,
  plan?: PlanYear,
): Problem[] {
  const problems: Problem[] = [];
  const add = (line: number, zh: string, en: string): void => {
    problems.push({ file: prose.file, field: `line ${line}`, zh, en });
  };

  for (const { depth, id, text, line } of scan.headings) {
    if (!id || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
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
      `标识“${value}”在这一页用了两次。小标题和行动的标识不能重复。`,
      `The id “${value}” is used twice on this page. Headings and actions each have an id of their own.`,
    );
  }

  for (const tag of scan.tags) {
    if (!Object.hasOwn(proseComponents, tag.name)) {
      add(
        tag.line,
        `正文里不能用<${tag.name}>。可用的有：${Object.keys(proseComponents).join('、')}。`,
        `<${tag.name}> can't be used in a text. The components are ${Object.keys(proseComponents).join(', ')}.`,
      );
      continue;
    }
    if (proseComponents[tag.name] === 'id') problems.push(...checkTag(prose, tag, item, plan));
  }
  const mentioned = new Set(scan.tags.filter((tag) => tag.name === 'Action').map((tag) => tag.id));
  for (const id of actionIds) {
    if (mentioned.has(id)) continue;
    problems.push({
      file: prose.file,
      field: `<Action id="${id}" />`,
      zh: `正文没有讲到行动“${id}”。请在讲它的那句话前面写上 <Action id="${id}" />，或者从 item.yaml 里删去它。`,
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
      `正文里不能有脚本、事件、导入或者花括号：“${text.slice(0, 40)}”。请删去。`,
      `A text holds no scripts, event handlers, imports or braces: “${text.slice(0, 40)}”. Remove it.`,
    );
  }
  if (prose.locale === 'zh') {
    problems.push(...halfWidth(prose.file, 'answer', prose.answer));
    for (const { text, line } of scan.plain) {
      problems.push(...halfWidth(prose.file, `line ${line}`, text));
    }
  }
  return problems;
}

function checkTag(
  prose: Prose,
  tag: { name: string; id: string | undefined; line: number },
  item?: TagActions,
  plan?: PlanYear,
): Problem[] {
  const field = `line ${tag.line}, <${tag.name}>`;
  const id = tag.id ?? '';
  if (tag.name === 'Target') {
    const indicators = plan?.aims.flatMap((aim) => aim.indicators) ?? [];
    return unknownId(
      prose.file,
      field,
      id,
      indicators,
      { zh: '目标', en: 'indicator' },
      plan?.file ?? '',
    );
  }
  const where = item?.file ?? 'item.yaml';
  const actions = item?.actions.map((action) => ({ id: action.id, name: action.label })) ?? [];
  const unknown = unknownId(prose.file, field, id, actions, { zh: '行动', en: 'action' }, where);
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
      zh: `行动“${id}”在 ${where} 里没有写 ${lacks}，不能用<${tag.name}>。请补上 ${lacks}，或者去掉这个标记。`,
      en: `The action “${id}” has no ${lacks} in ${where}, so <${tag.name}> has nothing to show. Add ${lacks}, or remove the tag.`,
    },
  ];
}
