import { siteFiles, type Content, type PlanItem, type PlanYear } from '../content.ts';
import { duplicates, knownItems, knownPlanItems, unknownId, type Known } from '../rules.ts';
import { type Problem } from '../problems.ts';

/** A plan's items are numbered without a gap, and what they name exists. */
export function checkPlans(content: Content): Problem[] {
  return content.plans.flatMap((plan) => [
    ...checkPlan(plan),
    ...plan.items.flatMap((item) => checkItem(content, plan, item)),
  ]);
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
  const left = Array.from({ length: last }, (_, i) => i + 1).filter((n) => !byNumber.has(n));
  if (left.length > 0) {
    problems.push({
      file: plan.file,
      field: 'items',
      zh: `缺第${left.join('、')}项：序号要从1到${last}连续。请补上，或者改正其他事项的 number。`,
      en: `${left.length > 1 ? 'Items' : 'Item'} ${left.join(', ')} ${left.length > 1 ? 'are' : 'is'} missing: numbers run from 1 to ${last} without a gap. Add what is missing, or correct the number of another.`,
      misses: { id: '', where: `content/work-plan/${plan.year}/items/` },
    });
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

  const groups = new Set(plan.groups.map(({ id }) => id));
  const filled = new Set(plan.items.map((item) => item.group));
  // A draft may have its groups before its items, and an item with a group written wrong is told itself.
  const told = plan.draft || [...filled].some((id) => !groups.has(id));
  plan.groups.forEach(({ id }, i) => {
    if (told || filled.has(id)) return;
    problems.push({
      file: plan.file,
      field: `groups[${i}].id`,
      zh: `方面“${id}”里没有一个事项，页面上会只有一个空标题。请在属于它的事项里写 group: ${id}，或者删去这个方面。`,
      en: `The group “${id}” has no item, and would be a heading with nothing below it. Write group: ${id} in an item that belongs to it, or remove the group.`,
      misses: { id: '', where: `content/work-plan/${plan.year}/items/` },
    });
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
      problems.push({
        file: plan.file,
        field: `aims › ${entry.id}`,
        zh: entry.whole_plan
          ? `目标“${entry.id}”标着 whole_plan: true，却有事项为它服务。请删去这一行，或者删去事项里的 indicators。`
          : `没有一个事项为目标“${entry.id}”服务。请在相应事项的 indicators 里写上它；没有归入某一项的，写 whole_plan: true。`,
        en: entry.whole_plan
          ? `The indicator “${entry.id}” says whole_plan: true, yet an item serves it. Remove one of the two.`
          : `No item serves the indicator “${entry.id}”. Name it under an item's indicators, or write whole_plan: true if no item is grouped with it.`,
        misses: { id: '', where: `content/work-plan/${plan.year}/items/` },
      });
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
    ...reference('group', item.group, plan.groups, '所属方面', 'group', plan.file),
    ...(item.continues
      ? [
          ...reference(
            'continues',
            item.continues,
            knownPlanItems(content),
            '事项',
            'item',
            'content/work-plan/',
          ),
          ...checkContinues(plan, item, item.continues),
        ]
      : []),
    ...item.leads.flatMap((lead, i) =>
      reference(`leads[${i}]`, lead, departments, '部门', 'department', siteFiles.taxonomy),
    ),
    ...item.indicators.flatMap((entry, i) =>
      reference(`indicators[${i}]`, entry, indicators, '目标', 'indicator', plan.file),
    ),
    ...duplicates(item.actions.map((action) => action.id)).map(({ value, index }) => ({
      file: item.file,
      field: `actions[${index}].id`,
      zh: `举措“${value}”出现两次。每项举措的 id 在同一事项里只能用一次。`,
      en: `The action “${value}” stands twice. Each action of an item has an id of its own.`,
    })),
    ...item.actions.flatMap((action, i) => [
      ...reference(
        `actions[${i}].kind`,
        action.kind,
        kinds,
        '举措类型',
        'kind of action',
        siteFiles.taxonomy,
      ),
      ...action.audiences.flatMap((entry, j) =>
        reference(
          `actions[${i}].audiences[${j}]`,
          entry,
          audiences,
          '面向的对象',
          'audience',
          siteFiles.taxonomy,
        ),
      ),
    ]),
  ];
}

/** An item continues one of an earlier year. */
function checkContinues(plan: PlanYear, item: PlanItem, ref: string): Problem[] {
  if (Number(ref.slice(0, 4)) < plan.year) return [];
  return [
    {
      file: item.file,
      field: 'continues',
      zh: `“${ref}”不是更早年份的事项。continues 写更早一年的同一事项，例如 ${plan.year - 1}/${item.slug}。`,
      en: `“${ref}” is no item of an earlier year. continues names the same matter in an earlier plan, such as ${plan.year - 1}/${item.slug}.`,
    },
  ];
}
