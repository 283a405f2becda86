import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/content/check.ts';
import type { Content, Prose } from '../../src/content/content.ts';
import { checkLanguage } from '../../src/content/text/language.ts';
import { checkWeekdays } from '../../src/content/text/weekdays.ts';
import { must, readContent } from '../content.ts';

describe('the house style is held where a machine can tell', () => {
  test.each([
    ['zh', '本页因此不写。', '尚未在本站公布'],
    ['zh', '2027-01-01起施行', '2027年1月1日'],
    ['zh', '区里有什么服务', '本区'],
    ['zh', '讲一条知识产权的规矩', '规定'],
    ['zh', '内地当事人转让给外方', '境外当事人'],
    ['zh', '香港、澳门、台湾的申请人', '台湾地区'],
    ['zh', '要点主张先调解', '提出'],
    ['zh', '12345 政务服务便民热线', '不加空格'],
    ['zh', '依照《商标法》第42条办理（见第3条）。', '第四十二条'],
    ['en', 'No uniform time limit is known to this page', 'not yet on this site'],
    ['en', 'in force since 2021-06-01', '1 January 2027'],
    ['en', 'the protection center', 'centre'],
    ['en', 'reform and Party self-governance', 'full and rigorous'],
    ['en', 'research of at least 5 % of turnover', 'without a space'],
  ] as const)('%s: %s', (locale, text, remedy) => {
    const [problem] = checkLanguage('a.yaml', 'title', text, locale);
    expect(`${problem?.zh ?? ''} ${problem?.en ?? ''}`).toContain(remedy);
    expect(problem).toMatchObject({ file: 'a.yaml', field: 'title' });
  });

  test.each([
    ['zh', '严守党的政治纪律和政治规矩'],
    ['zh', '香港、澳门、台湾地区的申请人'],
    ['zh', '依照第四十二条办理（《商标法》2019年修正，第42条）。'],
    ['zh', '《商标法》第42条、第43条'],
    ['zh', '在社区里开展宣传，在园区里设立分中心'],
    ['zh', 'GB/T 37668-2019《信息技术》，2027年1月1日起施行'],
    ['zh', '国家知识产权局令第77号，3000件以上，10%'],
    ['en', 'the Copyright Protection Center of China and the protection centre'],
    ['en', 'full and rigorous Party self-governance, 10%, GB/T 37668-2019'],
    ['en', 'World Intellectual Property Organization; a stand at the fair'],
  ] as const)('%s: %s is let through', (locale, text) => {
    expect(checkLanguage('a.yaml', 'title', text, locale)).toEqual([]);
  });
});

describe('a date and its day of the week agree', () => {
  test.each([
    ['zh', '2027年4月26日（星期三）下午2时', '星期一'],
    ['zh', '会议定在2026年11月26日周五', '星期四'],
    ['zh', '2027年2月30日（星期二）', '没有这一天'],
    ['en', 'on Wednesday 26 April 2027', 'Monday'],
    ['en', 'on 26 April 2027 (Sunday)', 'Monday'],
  ] as const)('%s: %s', (locale, text, remedy) => {
    const problems = checkWeekdays('a.mdx', '', text, locale);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.[locale]).toContain(remedy);
  });

  test.each([
    ['zh', '2027年4月26日（星期一）、2026年11月29日周日、2026年11月29日（星期天）'],
    ['en', 'Monday 26 April 2027, Thursday, 26 November 2026 and 29 November 2026 (Sunday)'],
    ['en', 'every Monday, 26 April 2027'],
  ] as const)('%s: %s is let through', (locale, text) => {
    expect(checkWeekdays('a.mdx', '', text, locale)).toEqual([]);
  });
});

describe('neither language says what the other does not', () => {
  const path = '/news/trademark-window/';
  const broken = (change: (zh: Prose, en: Prose) => void): ReturnType<typeof checkContent> => {
    const content: Content = readContent();
    const text = (locale: 'zh' | 'en'): Prose =>
      must(content.prose.find((entry) => entry.path === path && entry.locale === locale));
    change(text('zh'), text('en'));
    return checkContent(content);
  };
  const folder = 'content/announcements/trademark-window';

  test('a paragraph in one language only', () => {
    const problems = broken((_, en) => (en.body += '\n\nForeign owners act through an agency.'));
    expect(problems).toEqual([
      expect.objectContaining({
        file: `${folder}/zh.mdx`,
        en: expect.stringContaining(`${folder}/en.mdx`) as string,
      }),
    ]);
  });

  test('a link and a channel in one language only', () => {
    const problems = broken((zh) => {
      zh.body = zh.body
        .replace(/\[([^\]]+)\]\(\/guides\/trademark-registration\/\)/, '$1')
        .replace('<Channel id="trademark-online" />', '网上系统');
    });
    expect(problems.map(({ file, field }) => [file, field])).toEqual([
      [`${folder}/zh.mdx`, '<Channel id="trademark-online" />'],
      [`${folder}/zh.mdx`, '/guides/trademark-registration/'],
    ]);
  });

  test('wording that the style does not allow, in a text and in the data', () => {
    const content = readContent();
    must(content.announcements[0]).title.en = 'The protection center';
    must(content.prose.find((entry) => entry.path === path && entry.locale === 'zh')).answer +=
      '区里';
    expect(checkContent(content)).toEqual([
      expect.objectContaining({
        file: must(content.announcements[0]).file,
        field: 'title.en',
        en: expect.stringContaining('centre') as string,
      }),
      expect.objectContaining({ field: 'answer' }),
    ]);
  });
});

test('the style is held in what is said of laws as well', async () => {
  const content = await readContent();
  const [law, ...others] = content.laws;
  const said = { ...must(law), about: { zh: '2027-01-01起施行。', en: 'In force.' } };
  const found = checkContent({ ...content, laws: [said, ...others] });
  expect(found.map(({ field }) => field)).toContain('laws[0].about.zh');
});
