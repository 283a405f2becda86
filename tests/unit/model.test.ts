import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { featuresOf } from '../../src/search/model/features.ts';
import { learn, step, type Example } from '../../src/search/model/learn.ts';
import { Model, pack } from '../../src/search/model/model.ts';

const answers = ['none', 'peach', 'patent'];
/** Each stands for several of the corpus: of so few, what is sent would leave out half. */
const example = (answer: string, text: string): Example => ({ answers: [answer], text, weight: 3 });
const examples = [...['桃子怎么贴标', '买桃怎么认', '桃农用标', 'peach label', 'buy a peach']].map(
  (text) => example('peach', text),
);
examples.push(
  ...['专利怎么卖', '专利转让', '买专利', 'sell a patent', 'patent sale'].map((text) =>
    example('patent', text),
  ),
  ...['天气怎么样', '今天天气', 'weather today', 'rain weather'].map((text) =>
    example('none', text),
  ),
);
const learnt = learn(examples, answers);
const model = new Model(pack(learnt, step));
const best = (text: string): string | undefined => {
  const scores = model.scores(text);
  return answers[scores.indexOf(Math.max(...scores))];
};

describe('features', () => {
  test('characters and pairs of Chinese; words and groups of letters of English', () => {
    const features = featuresOf('卖桃子 two peaches');
    for (const each of ['卖', '卖桃', 'two ', '^pea', 'ches']) {
      expect([...features.keys()], each).toContain(each);
    }
    expect(featuresOf('').size).toBe(0);
  });
  test('a text that says three times as much weighs little more', () => {
    const weight = (text: string): number => Math.hypot(...featuresOf(text).values());
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        if (featuresOf(text).size === 0) return;
        expect(weight(`${text} ${text} ${text}`)).toBeLessThan(1.5 * weight(text));
      }),
    );
  });
});

describe('learning', () => {
  test('what was asked is answered, and what is like it', () => {
    for (const { text, answers } of examples) expect(answers, text).toContain(best(text));
    expect(best('桃子标')).toBe('peach');
    expect(best('selling my patent')).toBe('patent');
  });
  test('the same examples give the same result', () => {
    expect(pack(learn(examples, answers), step)).toEqual(pack(learnt, step));
  });
  test('an example without a known answer is left out', () => {
    const more = [...examples, example('unknown', '桃子')];
    expect(pack(learn(more, answers), step)).toEqual(pack(learnt, step));
  });
  test('says which words spoke for an answer', () => {
    const [first] = model.reasons('今天买专利', 'patent');
    expect(first?.feature).toMatch(/专|利/);
    expect(first?.weight).toBeGreaterThan(0);
  });
});

describe('packing', () => {
  test('keeps every number, however great', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.integer({ min: 0, max: 2 ** 19 - 1 }),
            fc.dictionary(
              fc.integer({ min: 0, max: 300 }).map(String),
              fc.integer({ min: -200, max: 200 }),
              { minKeys: 1, maxKeys: 5 },
            ),
          ),
          { maxLength: 30 },
        ),
        (rows) => {
          const weights = new Map(
            rows.map(([number, own]): [number, [number, number][]] => [
              number,
              // Objects hold such keys in their order, as answers are learnt.
              Object.entries(own).map(([answer, steps]) => [Number(answer), steps * step]),
            ]),
          );
          const names = Array.from({ length: 301 }, (_, i) => `/${i}/`);
          const packed = pack({ answers: names, bias: names.map(() => 0), weights }, step);
          const sent = new Model(JSON.parse(JSON.stringify(packed)) as typeof packed);
          expect(sent.weights).toEqual(new Map([...weights].sort(([a], [b]) => a - b)));
        },
      ),
    );
  });
});
