import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cleanQuery,
  excerptParts,
  filterFields,
  maxQueryLength,
  readState,
  writeState,
} from '../../src/search/query.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 2000 });

describe('any text is made a query', () => {
  test.each([
    ['  质押  融资 ', '质押 融资'],
    ['４·２６', '4·26'],
    ['a\u0000b', 'a b'],
    ['\ud83d x', 'x'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['.*+?^${}()|[]\\', '.*+?^${}()|[]\\'],
    ['👩‍⚖️', '👩 ⚖️'],
    ['', ''],
  ])('%j', (raw, text) => {
    expect(cleanQuery(raw).text).toBe(text);
  });

  test('a long one is cut, and says so', () => {
    const { text, cut } = cleanQuery('专'.repeat(10_000));
    expect([[...text].length, cut]).toEqual([maxQueryLength, true]);
    expect(cleanQuery('专利').cut).toBe(false);
  });

  test('never throws, is bounded, and cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text } = cleanQuery(raw);
        expect([...text].length).toBeLessThanOrEqual(maxQueryLength);
        expect(text.isWellFormed()).toBe(true);
        expect(cleanQuery(text).text).toBe(text);
      }),
    );
  });
});

describe('a search stands in its address', () => {
  test('round trip', () => {
    const id = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
    const filters = fc.record(Object.fromEntries(filterFields.map((field) => [field, id])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 50 }),
        filters,
        fc.constantFrom('relevance' as const, 'order' as const),
        (q, chosen, sort) => {
          const state = { q, filters: chosen, sort };
          expect(readState(writeState(state))).toEqual(state);
        },
      ),
    );
  });

  test('what is not a filter is ignored', () => {
    expect(readState('?q=a&kind=%3Cscript%3E&lead=protection-division&x=1&sort=up')).toEqual({
      q: 'a',
      filters: { lead: 'protection-division' },
      sort: 'relevance',
    });
  });

  test('an empty one has none', () => {
    expect(writeState({ q: '', filters: {}, sort: 'relevance' })).toBe('');
  });
});

describe('excerpts', () => {
  test('matches are told apart, and neighbours joined', () => {
    expect(excerptParts('申请<mark>质</mark> <mark>押</mark>。')).toEqual([
      { text: '申请', mark: false },
      { text: '质押', mark: true },
      { text: '。', mark: false },
    ]);
  });

  test('neighbours keep the space between words that are written apart', () => {
    expect(excerptParts('<mark>Register</mark> <mark>a</mark> <mark>mark</mark>.')).toEqual([
      { text: 'Register a mark', mark: true },
      { text: '.', mark: false },
    ]);
  });

  test('entities are read, other markup stays text', () => {
    expect(excerptParts('a &lt;b&gt; &amp; <i>c</i>')).toEqual([
      { text: 'a <b> & <i>c</i>', mark: false },
    ]);
  });

  test('a block’s end between Chinese words is no full stop', () => {
    expect(excerptParts('交易运营. 质押')).toEqual([{ text: '交易运营 · 质押', mark: false }]);
  });

  test('no text is lost but for the marks', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '<', '>', '&', ' '), maxLength: 40 }),
        (text) => {
          expect(
            excerptParts(text)
              .map((part) => part.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });
});
