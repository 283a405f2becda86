import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { edtf } from '../../src/content/fields.ts';
import { guideSchema } from '../../src/content/guides/schema.ts';
import { lawsSchema } from '../../src/content/laws/schema.ts';
import { itemSchema, planSchema } from '../../src/content/plan/schema.ts';
import { authoritySchema, taxonomySchema } from '../../src/content/site/schema.ts';
import { channelModels, channelsSchema } from '../../src/content/site/channels.ts';
import { must, readContent } from '../content.ts';

const content = readContent();
const plan = must(content.plans[0]);
const sound = {
  number: 9,
  group: 'utilisation',
  heading: { zh: '标题', en: 'Heading' },
  leads: ['development-division'],
  actions: [{ id: 'express', kind: 'platform', label: { zh: '直通车', en: 'Express' } }],
};

function complaint(schema: z.ZodType, value: unknown): [string, string] {
  const issue = must(schema.safeParse(value).error?.issues[0], 'an issue');
  return [issue.path.join('.'), issue.message];
}

test('a sound item passes', () => {
  expect(itemSchema.safeParse(sound).success).toBe(true);
});

describe('an item that lacks something names the field and the remedy, in both languages', () => {
  test.each([
    ['number', { ...sound, number: 'nine' }, 'number', '例如 1'],
    [
      'heading in one language',
      { ...sound, heading: '标题' },
      'heading',
      '{ zh: 办公室, en: General Office }',
    ],
    ['heading without English', { ...sound, heading: { zh: '标题' } }, 'heading.en', '缺少'],
    ['no lead', { ...sound, leads: [] }, 'leads', '至少写一个牵头部门'],
    ['no actions', { ...sound, actions: [] }, 'actions', '至少写一项举措'],
    ['an id with capitals', { ...sound, aliases: ['Use It'] }, 'aliases.0', '小写字母'],
    [
      'an empty label',
      { ...sound, actions: [{ ...sound.actions[0], label: { zh: '', en: 'x' } }] },
      'actions.0.label.zh',
      '不能为空',
    ],
  ])('%s', (_, value, field, remedy) => {
    const [path, message] = complaint(itemSchema, value);
    expect(path).toBe(field);
    expect(message).toContain(remedy);
    expect(message).toContain(' / ');
  });
});

test('a field that does not exist is refused, not dropped', () => {
  expect(itemSchema.safeParse({ ...sound, leeds: [] }).success).toBe(false);
  expect(taxonomySchema.safeParse({ ...content.taxonomy, topics: [] }).success).toBe(false);
});

describe('an example of the editors’ handbook can be used as it is', () => {
  const examples = [
    ...readFileSync('content/README.md', 'utf8').matchAll(/^```yaml\n(.*?)^```/gms),
  ].map(([, yaml = '']) => parse(yaml) as Record<string, unknown>);
  const guide = parse(
    readFileSync('tests/fixtures/sites/plain/content/guides/window/guide.yaml', 'utf8'),
  ) as Record<string, unknown>;

  test.each(examples.map((example) => [Object.keys(example).join(', '), example] as const))(
    '%s',
    (_, example) => {
      const [schema, rest] =
        'laws' in example
          ? [lawsSchema, {}]
          : 'departments' in example
            ? [taxonomySchema, content.taxonomy]
            : [guideSchema, guide];
      expect(schema.safeParse({ ...rest, ...example }).error?.issues ?? []).toEqual([]);
    },
  );
});

test('a target compares in one of the known ways', () => {
  const [aim] = plan.aims;
  const broken = {
    year: plan.year,
    name: plan.name,
    issued: plan.issued,
    groups: plan.groups,
    aims: [{ ...aim, indicators: [{ ...aim?.indicators[0], comparator: 'about' }] }],
  };
  expect(complaint(planSchema, broken)[1]).toContain('reaches, over, at-least');
});

test('unknown values of the authority are empty, not absent', () => {
  const { contact, ...rest } = structuredClone(content.authority);
  contact.hours = { zh: '', en: '' };
  expect(authoritySchema.safeParse({ ...rest, contact }).success).toBe(true);
  const absent = { ...rest, contact: { ...contact, hours: { zh: '' } } };
  expect(complaint(authoritySchema, absent)).toEqual([
    'contact.hours.en',
    expect.stringContaining("''"),
  ]);
});

describe('dates are as precise as they are known', () => {
  test.each(['2024', '2024-04', '2024-04-26', '2024-02-29'])('%s', (date) => {
    expect(edtf.safeParse(date).success).toBe(true);
  });
  test.each(['2024-13', '2023-02-29', '2024-06-31', '24', '2024-4', '2024/04/26'])(
    '%s is refused',
    (date) => {
      expect(edtf.safeParse(date).success).toBe(false);
    },
  );
});

describe('a channel can be opened or dialled', () => {
  const channel = { id: 'office', name: { zh: '甲', en: 'A' }, what: { zh: '乙', en: 'B' } };
  test.each([
    ['neither address nor number', {}, 'url', '能点开'],
    ['an address that is none', { url: 'www.cnipa.gov.cn' }, 'url', 'https://'],
    ['an address without encryption', { url: 'http://www.cnipa.gov.cn/' }, 'url', 'https://'],
    ['a number with words', { tel: '12345热线' }, 'tel', "'12345'"],
  ])('%s is refused', (_, ways, field, remedy) => {
    const [path, message] = complaint(channelsSchema, { channels: [{ ...channel, ...ways }] });
    expect(path).toBe(`channels.0.${field}`);
    expect(message).toContain(remedy);
  });

  test('and says where it leads: a number first, then a site, in the language of the reader', () => {
    const ways = { tel: '12315', url: 'https://a.example/', url_en: 'https://a.example/en/' };
    const own = { ...content, channels: [{ ...channel, ...ways }] };
    expect(must(channelModels(own, 'en')[0]).ways).toEqual([
      { href: 'tel:12315', leaves: false, chinese: false },
      { href: 'https://a.example/en/', leaves: true, chinese: false },
    ]);
    const chinese = { ...content, channels: [{ ...channel, url: ways.url }] };
    expect(must(channelModels(chinese, 'en')[0]).ways).toEqual([
      { href: 'https://a.example/', leaves: true, chinese: true },
    ]);
  });
});
