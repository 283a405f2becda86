import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import * as OpenCC from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/content/check.ts';
import { vocabularySchema } from '../../src/content/site/vocabulary.ts';
import {
  buildBodies,
  buildLexicon,
  buildSounds,
  lexiconFile,
  spelling,
} from '../../src/search/build-lexicon.ts';
import { answerCard } from '../../src/search/card.ts';
import { Matcher } from '../../src/search/match.ts';
import { buildSuggestions } from '../../src/search/build-suggestions.ts';
import { placesOf, wordsOf } from '../../src/search/places.ts';
import { cleanQuery, markWords } from '../../src/search/query.ts';
import { distance } from '../../src/i18n/distance.ts';
import { contentOf, normalise, stem, tokens } from '../../src/search/tokens.ts';
import { must, readContent } from '../content.ts';

const content = readContent();
const lexicons = { zh: buildLexicon(content, 'zh'), en: buildLexicon(content, 'en') };
const sounds = buildSounds(content);
const matchers = { zh: new Matcher(lexicons.zh), en: new Matcher(lexicons.en) };
const first = (locale: 'zh' | 'en', q: string): string | undefined => {
  const matcher = matchers[locale];
  return matcher.match(matcher.understand(q, sounds))[0]?.page.path;
};

describe('normalising', () => {
  test.each([
    ['４·２６', '4.26'],
    ['  WIPO　调解 ', 'wipo 调解'],
    ['Ｇ６０', 'g60'],
    ['people’s', "people's"],
  ])('%s', (raw, plain) => {
    expect(normalise(raw)).toBe(plain);
  });
  test('traditional characters of the site’s own words', () => {
    const [traditional, simplified] = lexicons.zh.simple;
    const simple = new Map([...traditional].map((c, i) => [c, must([...simplified][i])]));
    expect(normalise('專利導航', simple)).toBe('专利导航');
  });
  test('twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });
});

describe('units of comparison', () => {
  test('pairs of characters, stems, figures', () => {
    expect(tokens('质押融资')).toEqual(['质押', '押融', '融资']);
    expect(tokens('4.26 1+1+n gb/t')).toEqual(['4.26', '1+1+n', 'gb/t']);
    expect(tokens('wipo仲裁与xx综改2024年')).toEqual([
      'wipo',
      '仲裁',
      '裁与',
      'xx',
      '综改',
      '2024',
      '年',
    ]);
    expect(stem('renewing')).toBe(stem('renewal'));
    expect(stem('licences')).toBe(stem('licence'));
    expect(stem('patent')).toBe(stem('patents'));
  });
  test('words of a question name nothing', () => {
    expect(contentOf('怎么可以续展')).toBe('续展');
    expect(contentOf('how do i renew my trademark')).toBe('renew trademark');
    expect(contentOf('怎么办')).toBe('怎么办');
  });
  test('no Chinese character of a plain phrase is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'专利商标质押版权展会'), { minLength: 1, maxLength: 20 }),
        (characters) => {
          const text = characters.join('');
          expect(new Set(tokens(text).join(''))).toEqual(new Set(text));
        },
      ),
    );
  });
  test('distance stops at its limit', () => {
    expect(distance('renewl', 'renewal', 2)).toBe(1);
    expect(distance('abc', 'abcdefgh', 2)).toBe(3);
    // Two letters in the wrong order are one slip.
    expect(distance('adderss', 'address', 2)).toBe(1);
  });
});

describe('what people say finds the page they mean', () => {
  test.each([
    ['zh', '商标快到期了怎么办', '/guides/trademark-changes/'],
    ['zh', '专利加急', '/guides/patent-pre-examination/'],
    ['zh', '軟著', '/guides/copyright-registration/'],
    ['zh', 'zhiya rongzi', '/guides/ip-pledge-financing/'],
    ['zh', 'zldh', '/guides/patent-navigation/'],
    ['zh', '质压融资', '/guides/ip-pledge-financing/'],
    ['zh', 'trademark renewal', '/guides/trademark-changes/'],
    ['zh', '保护处', '/departments/protection-division/'],
    ['en', 'how do I renew my trade mark', '/guides/trademark-changes/'],
    ['en', 'sued abroad', '/guides/overseas-disputes/'],
    ['en', '质押融资', '/guides/ip-pledge-financing/'],
    ['en', 'copyrigth registration', '/guides/copyright-registration/'],
  ] as const)('%s: %s', (locale, q, path) => {
    expect(first(locale, q)).toBe(path);
  });

  test('an official name leads to its item', () => {
    for (const item of must(content.plans[0]).items) {
      for (const { name } of item.actions) {
        if (!name || name.zh.length < 6) continue;
        const { zh } = matchers;
        const paths = zh.match(zh.understand(name.zh)).map(({ page }) => page.path);
        expect(paths.slice(0, 3), name.zh).toContain(`/plan/2024/${item.slug}/`);
      }
    }
  });

  test('a title leads to its own page: no synonym hides an exact match', () => {
    for (const locale of ['zh', 'en'] as const) {
      for (const page of lexicons[locale].pages) {
        expect(first(locale, page.title), page.title).toBe(page.path);
      }
    }
  });

  test('a correction is told', () => {
    expect(matchers.zh.understand('zhiya rongzi', sounds).corrected).toBeDefined();
    expect(matchers.zh.understand('质押融资').corrected).toBeUndefined();
  });
});

describe('what the site does not deal with finds nothing', () => {
  test.each([
    ['zh', '驾驶证换证'],
    ['zh', '天气预报'],
    ['zh', 'asdkjhasd'],
    ['en', 'weather forecast'],
    ['en', 'driving licence renewal'],
    ['en', 'qwertyuiop'],
  ] as const)('%s: %s', (locale, q) => {
    expect(first(locale, q)).toBeUndefined();
  });
});

test('10 000 random texts: never throws, and work is bounded', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (raw) => {
      const { text } = cleanQuery(raw);
      const query = matchers.zh.understand(text, sounds);
      expect(query.tokens.length).toBeLessThanOrEqual(400);
      expect(Array.isArray(matchers.zh.match(query))).toBe(true);
    }),
    { numRuns: 10_000 },
  );
}, 120_000);

describe('a plain question gets the page’s own fact', () => {
  const card = (
    locale: 'zh' | 'en',
    q: string,
  ): [string, string, string | undefined] | undefined => {
    const matcher = matchers[locale];
    const found = answerCard(normalise(q), matcher.match(matcher.understand(q)));
    return found && [found.page.path, found.fact.text, found.fact.basis];
  };
  test('with its basis', () => {
    const [path, fact, basis] = must(card('zh', '注册一个商标多少钱'));
    const guide = must(content.guides.find(({ slug }) => slug === 'trademark-registration'));
    expect(path).toBe('/guides/trademark-registration/');
    expect(fact).toBe(guide.facts.cost.text.zh);
    expect(basis).toMatch(/〔20\d\d〕/);
    const software = must(content.guides.find(({ slug }) => slug === 'copyright-registration'));
    expect(card('en', 'how long does software registration take')?.[1]).toBe(
      software.facts.time.text.en,
    );
    expect(card('zh', '专利导航谁负责')?.[1]).toBe('监管与预警处');
  });
  test('the text is the guide’s, word for word', () => {
    for (const guide of content.guides) {
      const page = must(lexicons.zh.pages.find(({ path }) => path === `/guides/${guide.slug}/`));
      expect(page.facts?.cost?.text).toBe(guide.facts.cost.text.zh);
      expect(page.facts?.time?.text).toBe(guide.facts.time.text.zh);
    }
  });
  test.each([
    ['en', 'how long does a patent pledge take', '/guides/ip-pledge-financing/'],
    ['en', 'data IP registration cost', '/guides/data-ip/'],
    ['en', 'fast-track examination cost', '/guides/patent-pre-examination/'],
    ['en', 'who leads patent navigation', '/plan/2024/patent-navigation/'],
    ['zh', '快速预审要钱吗', '/guides/patent-pre-examination/'],
    ['zh', '纠纷调解要钱吗', '/guides/disputes/'],
    ['zh', '调解谁负责', '/plan/2024/dispute-resolution/'],
  ] as const)('%s: %s is answered by the right page', (locale, question, path) => {
    expect(card(locale, question)?.[0]).toBe(path);
  });
  test.each([
    ['en', 'how long for a patent'],
    ['zh', '发明专利多久授权'],
    ['zh', '驰名商标多久'],
  ] as const)('%s: %s leaves open what is meant, so nothing is claimed', (locale, question) => {
    expect(card(locale, question)).toBeUndefined();
  });
  test('no intent, or nothing found: no card', () => {
    expect(card('zh', '商标续展')).toBeUndefined();
    expect(card('zh', '天气预报多少钱')).toBeUndefined();
  });
});

describe('people’s own words', () => {
  test.each([
    ['zh', '参加博览会被人仿造', '/guides/trade-fairs/'],
    ['zh', '品牌过户', '/guides/trademark-changes/'],
    ['en', 'someone ripped off my patent', '/guides/disputes/'],
    ['en', 'my mark ran out', '/guides/trademark-changes/'],
  ] as const)('%s: %s is read as the site’s own', (locale, q, path) => {
    expect(first(locale, q)).toBe(path);
    expect(matchers[locale].understand(q).corrected).toBeUndefined();
  });

  test('a reading never comes before a page that holds the words as they were written', () => {
    for (const { say, page } of content.vocabulary.entries) {
      for (const saying of say.zh) {
        const { zh } = matchers;
        const paths = zh.match(zh.understand(saying)).map((match) => match.page.path);
        expect(paths, saying).toContain(page);
      }
    }
  });

  test.each([
    ['zh', '公司注册'],
    ['zh', '劳动仲裁怎么申请'],
    ['en', 'how to register a company'],
  ] as const)('%s: %s is for another office', (locale, q) => {
    const query = matchers[locale].understand(q);
    expect(query.elsewhere).toBe(true);
    expect(matchers[locale].match(query)).toEqual([]);
  });

  test('but not where it is about this field as well', () => {
    expect(matchers.zh.understand('公司注册商标').elsewhere).toBe(false);
    expect(matchers.en.understand('trademark and visa').elsewhere).toBe(false);
    // Part of another word is no word.
    expect(matchers.en.understand('taxonomy').elsewhere).toBe(false);
  });

  test('words that only the texts hold find the page with them', () => {
    const bodies = buildBodies(content, 'zh');
    const deeper = new Matcher(lexicons.zh, bodies);
    const page = '/guides/disputes/';
    const known = JSON.stringify(lexicons.zh.pages);
    const word = must(
      must(bodies[page])
        .split(' ')
        .find((each) => !known.includes(each)),
    );
    expect(matchers.zh.match(matchers.zh.understand(word))).toEqual([]);
    expect(deeper.match(deeper.understand(word))[0]?.page.path).toBe(page);
  });
});

describe('every saying of the vocabulary is understood however it is written', () => {
  const sayings = (locale: 'zh' | 'en', pattern: RegExp): string[] =>
    content.vocabulary.entries
      .flatMap(({ say }) => say[locale])
      .filter((saying) => pattern.test(saying));
  const pages = (saying: string): string[] =>
    content.vocabulary.entries
      .filter(({ say }) => [...say.zh, ...say.en].includes(saying))
      .map(({ page }) => page);
  const share = (
    locale: 'zh' | 'en',
    list: string[],
    write: (saying: string) => string,
  ): number => {
    expect(list.length).toBeGreaterThan(200);
    const hits = list.filter((saying) =>
      pages(saying).includes(first(locale, write(saying)) ?? ''),
    );
    return hits.length / list.length;
  };
  const chinese = sayings('zh', /^\p{Script=Han}{3,}$/u);

  test.each([
    ['in pinyin', (saying: string): string => spelling(saying)[0]],
    ['in traditional characters', OpenCC.Converter({ from: 'cn', to: 'tw' })],
    ['in a polite question', (saying: string): string => `请问${saying}怎么办理？`],
  ] as const)('Chinese %s', (_, write) => {
    expect(share('zh', chinese, write)).toBeGreaterThan(0.98);
    // Readers of English pages may write Chinese too.
    expect(share('en', chinese, write)).toBeGreaterThan(0.98);
  });
  test('Chinese with a wrong character', () => {
    const long = chinese.filter((saying) => saying.length >= 4);
    const slip = (saying: string): string => `${saying[0] ?? ''}行${saying.slice(2)}`;
    expect(share('zh', long, slip)).toBeGreaterThan(0.97);
  });
  test('English with two letters in the wrong order', () => {
    const long = sayings('en', /[a-z]{7,}/);
    const swap = (saying: string): string =>
      saying.replace(/([a-z]{3})([a-z])([a-z])([a-z]{2,})/, '$1$3$2$4');
    expect(share('en', long, swap)).toBeGreaterThan(0.97);
  });
});

describe('where on a page the answer is', () => {
  const page = must(lexicons.zh.pages.find(({ path }) => path === '/guides/trademark-changes/'));
  test('its questions, steps and fees that hold what was asked, with their anchors', () => {
    const query = matchers.zh.understand('续展费用');
    const places = placesOf(matchers.zh, query, page);
    expect(places.length).toBeGreaterThan(0);
    expect(places.length).toBeLessThanOrEqual(3);
    for (const { anchor, text } of places) {
      expect(anchor).toMatch(/^(?:question|step|limit|fee)-/);
      expect(text).toContain('续展');
    }
    expect(placesOf(matchers.zh, matchers.zh.understand('天气'), page)).toEqual([]);
  });
  test('the words to mark are those of the page', () => {
    expect(wordsOf(matchers.zh.understand('商标续展怎么办'), page)).toEqual(['商标', '续展']);
    const english = must(lexicons.en.pages.find(({ path }) => path === page.path));
    expect(wordsOf(matchers.en.understand('renewing my trademark'), english)).toEqual(
      expect.arrayContaining(['trademark', 'renewal']),
    );
  });
  test('texts are cut at them and nothing is lost', () => {
    expect(markWords('商标续展要交续展费', ['续展'])).toEqual([
      { text: '商标', mark: false },
      { text: '续展', mark: true },
      { text: '要交', mark: false },
      { text: '续展', mark: true },
      { text: '费', mark: false },
    ]);
    expect(markWords('Renewal', ['renew', 'renewal'])).toEqual([{ text: 'Renewal', mark: true }]);
    expect(markWords('', [])).toEqual([{ text: '', mark: false }]);
  });
});

test('on a site of thousands of pages the files of the search stay what they are', () => {
  const large = readContent();
  const [model] = large.announcements;
  for (let i = 0; i < 3000; i++) {
    const title = { zh: `样例通知第${i}号`, en: `Sample notice ${i}` };
    large.announcements.push({ ...must(model), slug: `sample-${i}`, title });
  }
  for (const locale of ['zh', 'en'] as const) {
    const { pages } = buildLexicon(large, locale);
    expect(pages.length).toBe(300);
    const paths = new Set(pages.map(({ path }) => path));
    for (const { path, kind } of lexicons[locale].pages) {
      if (kind !== 'news') expect(paths.has(path), path).toBe(true);
    }
    for (const { page } of large.vocabulary.entries) expect(paths.has(page), page).toBe(true);
    const rows = buildSuggestions(large, locale);
    expect(gzipSync(JSON.stringify(rows)).byteLength).toBeLessThanOrEqual(12 * 1024);
    expect(rows[0]).toEqual(buildSuggestions(content, locale)[0]);
  }
});

describe('the vocabulary', () => {
  test('a saying that leads nowhere is refused, with the likely page', () => {
    const changed = readContent();
    must(changed.vocabulary.entries[0]).page = '/guides/ip-pledge-finance/';
    expect(checkContent(changed)[0]).toMatchObject({
      file: 'content/site/vocabulary.yaml',
      field: 'entries[0].page',
      en: expect.stringContaining('/guides/ip-pledge-financing/') as string,
    });
  });
  test('a saying that stands twice is refused', () => {
    const changed = readContent();
    must(changed.vocabulary.entries[0]).say.zh.push('质押融资');
    expect(checkContent(changed)[0]?.field).toBe('entries[0].say');
  });
  test('a word for what no saying holds is refused', () => {
    const changed = readContent();
    must(changed.vocabulary.same[0]).as.zh = '没有的词';
    expect(checkContent(changed)[0]).toMatchObject({
      field: 'same[0].as.zh',
      en: expect.stringContaining('没有的词') as string,
    });
  });
  test('an entry without sayings or reason is refused', () => {
    const entry = { page: '/guides/training/', say: { zh: [], en: [] }, why: 'x' };
    const rest = { same: [], elsewhere: { words: { zh: [], en: [] }, why: 'x' } };
    expect(vocabularySchema.safeParse({ ...rest, entries: [entry] }).success).toBe(false);
    expect(
      vocabularySchema.safeParse({ ...rest, entries: [{ ...entry, say: { zh: ['课'] }, why: '' }] })
        .success,
    ).toBe(false);
  });
  test('its address changes with it', () => {
    const changed = readContent();
    must(changed.vocabulary.entries[0]).say.zh.push('新说法');
    const before = lexiconFile(content, 'zh').path;
    expect(lexiconFile(readContent(), 'zh').path).toBe(before);
    expect(lexiconFile(changed, 'zh').path).not.toBe(before);
  });
});
