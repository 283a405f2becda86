import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/content/check.ts';
import { vocabularySchema } from '../../src/content/vocabulary.ts';
import { buildLexicon, buildSounds, lexiconFile } from '../../src/search/build-lexicon.ts';
import { answerCard } from '../../src/search/card.ts';
import { Matcher } from '../../src/search/match.ts';
import { cleanQuery } from '../../src/search/query.ts';
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
    expect(card('zh', '注册一个商标多少钱')).toEqual([
      '/guides/trademark-registration/',
      '每类300元，网上270元（10个商品以内）',
      '发改价格〔2015〕2136号、财税〔2017〕20号',
    ]);
    expect(card('en', 'how long does software registration take')?.[1]).toBe(
      'Software: within 60 days of acceptance',
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
