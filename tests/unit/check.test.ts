import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/content/check.ts';
import type { Content, PlanItem, PlanYear, Prose } from '../../src/content/content.ts';
import { ContentError, nearest, type Problem } from '../../src/content/problems.ts';
import { must, readContent } from '../content.ts';

/** The real content with one thing broken, and what the check says of it. */
function broken(change: (content: Content, plan: PlanYear) => void): Problem[] {
  const content = readContent();
  change(content, must(content.plans[0]));
  return checkContent(content);
}
const item = (plan: PlanYear, slug = 'ip-finance'): PlanItem =>
  must(plan.items.find((entry) => entry.slug === slug));
const prose = (content: Content, locale: 'zh' | 'en', slug = 'ip-finance'): Prose =>
  must(
    content.prose.find((entry) => entry.path === `/plan/2024/${slug}/` && entry.locale === locale),
  );

const itemFile = 'content/work-plan/2024/items/ip-finance/item.yaml';
const zhFile = 'content/work-plan/2024/items/ip-finance/zh.mdx';
const enFile = 'content/work-plan/2024/items/ip-finance/en.mdx';
const planFile = 'content/work-plan/2024/plan.yaml';

test('the site’s content is sound', () => {
  expect(checkContent(readContent())).toEqual([]);
});

describe('each mistake is named with file, field and remedy', () => {
  const cases: [string, (content: Content, plan: PlanYear) => void, Partial<Problem>][] = [
    [
      'an unknown department',
      (_, plan) => (item(plan).leads = ['developement-division']),
      {
        file: itemFile,
        field: 'leads[0]',
        en: expect.stringContaining('Did you mean “development-division”?') as string,
      },
    ],
    [
      'an unknown group',
      (_, plan) => (item(plan).group = 'use'),
      {
        file: itemFile,
        field: 'group',
        zh: expect.stringContaining(`${planFile}；要用新的，请先在那里补上。`) as string,
        en: expect.stringContaining(`add it to ${planFile}.`) as string,
      },
    ],
    [
      'an unknown audience',
      (_, plan) => (must(item(plan).actions[2]).audiences = ['enterprise']),
      {
        file: itemFile,
        field: 'actions[2].audiences[0]',
        zh: expect.stringContaining('是不是“enterprises”') as string,
      },
    ],
    [
      'an unknown kind of action',
      (_, plan) => (must(item(plan).actions[0]).kind = 'machine'),
      { file: itemFile, field: 'actions[0].kind' },
    ],
    [
      'an unknown indicator',
      (_, plan) => item(plan).indicators.push('pledges'),
      { file: itemFile, field: 'indicators[1]' },
    ],
    [
      'an unknown related item',
      (_, plan) => (must(plan.related[0]).items[1] = 'public-service'),
      {
        file: planFile,
        field: 'related[0].items[1]',
        en: expect.stringContaining('public-services') as string,
      },
    ],
    [
      'an item related to itself',
      (_, plan) => (must(plan.related[0]).items = ['talent', 'talent']),
      { file: planFile, field: 'related[0].items' },
    ],
    [
      'a number used twice',
      (_, plan) => (item(plan, 'ip-trading').number = 9),
      {
        file: expect.stringContaining('ip-trading') as string,
        field: 'number',
        en: expect.stringContaining(itemFile) as string,
      },
    ],
    [
      'a number missing',
      (_, plan) => (plan.items = plan.items.filter((entry) => entry.number !== 12)),
      {
        file: planFile,
        field: 'items',
        en: expect.stringContaining('Item 12 is missing') as string,
      },
    ],
    [
      'an address used twice',
      (_, plan) => item(plan).aliases.push('ip-trading'),
      { field: 'aliases[0]', en: expect.stringContaining('/plan/2024/ip-trading/') as string },
    ],
    [
      'an address that another page has',
      (_, plan) => (item(plan).slug = 'targets'),
      { file: itemFile, field: 'slug' },
    ],
    [
      'an indicator that no item serves',
      (_, plan) => (item(plan).indicators = []),
      {
        file: planFile,
        field: 'aims › pledge-financing',
        en: expect.stringContaining('whole_plan: true') as string,
      },
    ],
    [
      'an indicator of the whole plan that an item serves all the same',
      (_, plan) => item(plan).indicators.push('works-registered'),
      { file: planFile, field: 'aims › works-registered' },
    ],
    [
      'what a target asks, typed beside the figure that says it',
      (content) =>
        (prose(content, 'zh', 'dispute-resolution').body +=
          '\n\n调解案件累计达到<Target id="mediated-cases" />。'),
      {
        file: 'content/work-plan/2024/items/dispute-resolution/zh.mdx',
        field: expect.stringContaining('<Target>') as string,
        zh: expect.stringContaining('累计达到') as string,
      },
    ],
    [
      'the same in English',
      (content) =>
        (prose(content, 'en', 'dispute-resolution').body +=
          '\n\nThe office mediates a total of <Target id="mediated-cases" />.'),
      {
        field: expect.stringContaining('<Target>') as string,
        en: expect.stringContaining('a total of') as string,
      },
    ],
    [
      'an action twice',
      (_, plan) => item(plan).actions.push(must(item(plan).actions[0])),
      { file: itemFile, field: 'actions[6].id' },
    ],
    [
      'a department twice',
      (content) => content.taxonomy.departments.push(must(content.taxonomy.departments[0])),
      { file: 'content/site/taxonomy.yaml', field: 'departments[7].id' },
    ],
    [
      'a text that is there in English only',
      (content) => (content.prose = content.prose.filter((entry) => entry.file !== zhFile)),
      { file: zhFile, field: 'file' },
    ],
    [
      'an action in a text that does not exist',
      (content) => (prose(content, 'zh').body += '\n<Action id="expresss" />'),
      { file: zhFile, en: expect.stringContaining('Did you mean “express”?') as string },
    ],
    [
      'an action that a text does not mention',
      (content) =>
        (prose(content, 'en').body = prose(content, 'en').body.replace(
          '<Action id="express" />',
          '',
        )),
      { file: enFile, field: '<Action id="express" />' },
    ],
    [
      'a name that the action does not have',
      (content) => (prose(content, 'en').body += '\n<Name id="risk-sharing" />'),
      { file: enFile, en: expect.stringContaining('has no name') as string },
    ],
    [
      'partners that the action does not have',
      (content) => (prose(content, 'en').body += '\n<Partners id="risk-sharing" />'),
      { file: enFile, en: expect.stringContaining('has no partners') as string },
    ],
    [
      'a target that does not exist',
      (content) => (prose(content, 'zh').body += '\n<Target id="pledge" />'),
      { file: zhFile, field: expect.stringContaining('<Target>') as string },
    ],
    [
      'a component that does not exist',
      (content) => (prose(content, 'zh').body += '\n<Video id="x" />'),
      {
        file: zhFile,
        en: expect.stringContaining(
          'Action, Channel, Name, Partners, Target, TargetSentence, Fee, Limit, Law, Contact',
        ) as string,
      },
    ],
    [
      'a half-width mark beside a Chinese character',
      (content) => (prose(content, 'zh').body += '\n制定发布,推进'),
      { file: zhFile, zh: expect.stringContaining('半角') as string },
    ],
    [
      'a half-width mark in a name',
      (_, plan) => (must(must(item(plan).actions[5]).name).zh = '《指引(试行)》'),
      { file: itemFile, field: 'actions[5].name.zh' },
    ],
    [
      'an image without alternative text',
      (content) => (prose(content, 'zh').body += '\n![](/peach.jpg)'),
      { file: zhFile, en: expect.stringContaining('alternative text') as string },
    ],
    [
      'a script',
      (content) => (prose(content, 'en').body += '\n<script>alert(1)</script>'),
      { file: enFile, en: expect.stringContaining('scripts') as string },
    ],
    [
      'an event handler',
      (content) => (prose(content, 'en').body += '\n<Action id="express" onclick="x()" />'),
      { file: enFile, en: expect.stringContaining('event handlers') as string },
    ],
    [
      'an import',
      (content) => (prose(content, 'en').body += '\nimport x from "fs"'),
      { file: enFile, en: expect.stringContaining('imports') as string },
    ],
    [
      'a heading without id',
      (content) => (prose(content, 'zh').body += '\n## 又一节'),
      { file: zhFile, en: expect.stringContaining('needs an id') as string },
    ],
    [
      'a heading that the other language lacks',
      (content) => (prose(content, 'zh').body += '\n## 又一节 [#more]'),
      { file: enFile, field: 'heading 3', en: expect.stringContaining('[#more]') as string },
    ],
    [
      'headings in another order',
      (content) =>
        (prose(content, 'en').body = prose(content, 'en').body.replace('[#risk]', '[#danger]')),
      { file: enFile, field: 'heading 1', zh: expect.stringContaining('次序') as string },
    ],
    [
      'an id used by a heading and an action',
      (content) => {
        for (const locale of ['zh', 'en'] as const) {
          prose(content, locale).body = prose(content, locale).body.replace(
            '[#risk]',
            '[#express]',
          );
        }
      },
      { file: zhFile, en: expect.stringContaining('used twice on this page') as string },
    ],
    [
      'a heading of the first level',
      (content) => (prose(content, 'zh').body += '\n# 大标题 [#big]'),
      { file: zhFile, en: expect.stringContaining('level 1') as string },
    ],
  ];

  test.each(cases)('%s', (_, change, expected) => {
    expect(broken(change)).toContainEqual(expect.objectContaining(expected));
  });
});

test('all mistakes are told at once, each with file, field and both languages', () => {
  const problems = broken((content, plan) => {
    item(plan).leads = ['nobody'];
    prose(content, 'zh').body += '\n![](x.png)';
  });
  const { message } = new ContentError(problems);
  expect(problems).toHaveLength(2);
  for (const { file, line, field, zh, en } of problems) {
    const place = [line === undefined ? file : `${file}:${line}`, ...(field ? [field] : [])];
    expect(message).toContain(`${place.join(' › ')}\n    ${zh}\n    ${en}`);
  }
});

test('a plan that is a draft may have its groups before their items', () => {
  const problems = broken((_, plan) => {
    plan.draft = true;
    plan.groups.push({ id: 'more', name: { zh: '其他', en: 'More' }, official: '其他工作' });
  });
  expect(problems).toEqual([]);
});

test('a suggestion is made only when it is near', () => {
  expect(nearest('protection-divison', ['protection-division', 'talent'])).toBe(
    'protection-division',
  );
  expect(nearest('cafeteria', ['protection-division', 'talent'])).toBeUndefined();
});
