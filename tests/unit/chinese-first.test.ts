import { expect, test } from 'vitest';
import { newsPath } from '../../src/content/content.ts';
import { announcementSummary } from '../../src/content/news/model.ts';
import { answerOf } from '../../src/content/plan/model.ts';
import { readContent } from '../../src/content/read/read.ts';
import { markUntranslated, textLocale } from '../../src/content/text/translation.ts';
import { siteIndex } from '../../src/content/site/site-map.ts';
import { copyContent } from '../content-copy.ts';
import { must, plainContent } from '../content.ts';

const { slug, file } = must(plainContent().announcements[0]);
const path = newsPath(slug);
const textFile = (name: string): string => file.replace('announcement.yaml', name);

test('English may come later; Chinese may not', async () => {
  using copy = copyContent();
  copy.remove(textFile('en.mdx'));
  expect((await readContent(copy.root)).problems).toEqual([]);
  copy.remove(textFile('zh.mdx'));
  const { problems } = await readContent(copy.root);
  expect(problems.map((problem) => problem.file)).toEqual([textFile('zh.mdx')]);
});

test('until then the English page shows the Chinese text, and every list says so', async () => {
  using copy = copyContent();
  copy.remove(textFile('en.mdx'));
  const content = markUntranslated(must((await readContent(copy.root)).content));
  expect(textLocale(content, path, 'en')).toBe('zh');
  expect(answerOf(content, path, 'en')).toBe(answerOf(content, path, 'zh'));
  expect(answerOf(content, path, 'en')).not.toBe('');
  const entry = must(content.announcements.find((other) => other.slug === slug));
  expect(announcementSummary(content, entry, 'en').title).toMatch(/ \(in Chinese\)$/);
  expect(announcementSummary(content, entry, 'zh').title).not.toMatch(/中文|Chinese/);
  const listed = siteIndex(content, 'en').news;
  expect(listed.filter(({ label }) => label.endsWith('(in Chinese)'))).toHaveLength(1);
});

test('a week and a plan whose text is Chinese say so where their names stand', async () => {
  using copy = copyContent();
  const { weeks, plans } = plainContent();
  copy.remove(must(weeks[0]).file.replace('week.yaml', 'en.mdx'));
  copy.remove(must(plans[0]).file.replace('plan.yaml', 'en.mdx'));
  const content = markUntranslated(must((await readContent(copy.root)).content));
  const { planName, week } = siteIndex(content, 'en');
  expect(planName).toMatch(/ \(in Chinese\)$/);
  expect(must(week[0]).label).toMatch(/\d{4} \(in Chinese\)$/);
  expect(siteIndex(content, 'zh').planName).not.toMatch(/中文/);
});

test('where both languages are there, each page shows its own', () => {
  const content = plainContent();
  const whole = content.prose.filter(
    ({ path: other }) => content.prose.filter((prose) => prose.path === other).length === 2,
  );
  expect(whole.length).toBeGreaterThan(0);
  for (const { path: other, locale } of whole) {
    expect(textLocale(content, other, locale)).toBe(locale);
  }
});
