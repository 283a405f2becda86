import { describe, expect, test } from 'vitest';
import { currentPlan, planOf } from '../../src/content/plan/items.ts';
import { departments, groups, itemModel } from '../../src/content/plan/model.ts';
import { aims } from '../../src/content/plan/targets.ts';
import { assemble } from '../../src/content/assemble.ts';
import { must, readContent, readFiles, withTargets } from '../content.ts';
import { facts } from '../facts.ts';

const content = readContent();
const plan = currentPlan(content);

test('content is the same in whatever order its files were read', () => {
  const files = readFiles();
  for (const list of Object.values({ ...files })) list.reverse();
  expect(assemble(files)).toEqual(content);
});

test('the newest year is the current plan, by the data', () => {
  expect(plan.year).toBe(2024);
  const older = { ...plan, year: 2023 };
  expect(currentPlan({ ...content, plans: [plan, older] }).year).toBe(2024);
  expect(() => planOf(content, 1999)).toThrow('content/work-plan/1999/plan.yaml');
});

describe('the page of an item', () => {
  const item = itemModel(content, plan, 'dispute-resolution', 'en');

  test('carries its number, leads and group', () => {
    expect([item.number, item.leads.map((lead) => lead.id), item.groupNumber]).toEqual([
      7,
      ['protection-division'],
      2,
    ]);
  });
  test('shows the Chinese name beside its own', () => {
    const rules = must(item.actions.find((action) => action.id === 'fair-rules'));
    expect(rules.originalName).toBe('《XX新区会展知识产权纠纷快速处理规定》');
    expect(
      itemModel(content, plan, 'dispute-resolution', 'zh').actions[4]?.originalName,
    ).toBeUndefined();
  });
  test('relations hold both ways', () => {
    for (const { items } of facts.related) {
      const [a, b] = items.map((n) => must(plan.items.find((entry) => entry.number === n)).slug);
      const from = itemModel(content, plan, must(a), 'zh').related.map((entry) => entry.slug);
      const back = itemModel(content, plan, must(b), 'zh').related.map((entry) => entry.slug);
      expect(from).toContain(b);
      expect(back).toContain(a);
    }
  });
  test('the first has no previous, the last no next', () => {
    const first = itemModel(content, plan, must(plan.items[0]).slug, 'zh');
    const last = itemModel(content, plan, must(plan.items.at(-1)).slug, 'zh');
    expect([first.previous, first.next?.number]).toEqual([undefined, 2]);
    expect([last.previous?.number, last.next]).toEqual([20, undefined]);
  });
  test('an unknown one is an error that names the plan', () => {
    expect(() => itemModel(content, plan, 'nope', 'zh')).toThrow(
      'content/work-plan/2024/plan.yaml',
    );
  });
});

test('departments lead what the facts say', () => {
  for (const { id, items } of departments(content, plan, 'zh')) {
    const led = facts.items.filter((item) => item.leads.includes(id)).map((item) => item.n);
    expect(items.map((item) => item.number)).toEqual(led);
  }
});

test('a department shows whom it leads an item with', () => {
  const center = must(
    departments(content, plan, 'zh').find(({ id }) => id === 'protection-center'),
  );
  expect(center.items.map((item) => item.partners.length)).toEqual([0, 0, 4]);
});

test('the groups hold every item once, in order', () => {
  const numbers = groups(content, plan, 'zh').flatMap((group) =>
    group.items.map((item) => item.number),
  );
  expect(numbers).toEqual(facts.items.map((item) => item.n));
});

test('an English target says its unit once, be it in the name or in the figure', () => {
  const given = readContent();
  const units = currentPlan(given).aims.flatMap((aim) => aim.indicators.map(({ unit }) => unit.en));
  const targets = aims(given, currentPlan(given), 'en').flatMap((aim) => aim.targets);
  for (const [i, { name, phrase }] of targets.entries()) {
    const said = `${name}: ${phrase}`.toLowerCase().split(must(units[i]).toLowerCase());
    expect(said, name).toHaveLength(2);
  }
});

test('each target names the items that serve it', () => {
  const given = withTargets(readContent(), { 'pledge-financing': 3_000_000_000 });
  const targets = aims(given, currentPlan(given), 'en').flatMap((aim) => aim.targets);
  expect(targets).toHaveLength(10);
  const pledge = must(targets.find((target) => target.id === 'pledge-financing'));
  expect([pledge.phrase, pledge.items.map((item) => item.number)]).toEqual([
    'to reach CNY 3 billion',
    [9],
  ]);
});
