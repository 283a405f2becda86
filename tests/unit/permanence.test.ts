import { describe, expect, test } from 'vitest';
import {
  formatLock,
  mergeLock,
  parseLock,
  type AddressLock,
} from '../../src/content/addresses/record.ts';
import { assignAnchors, passagesOf, type Passage } from '../../src/content/text/paragraphs.ts';
import { pageFacts } from '../../src/build/page.ts';
import { parseText } from '../../src/markdown/syntax.ts';
import { lostAddresses, redirectRules, redirectsOf } from '../../src/build/steps/address-record.ts';

const text = `First words.

## Why [#why]

One.

Two, with <Name id="x" />.

- Three
- Four

## Where [#where]

| a | b |
| - | - |
| 1 | 2 |

<Contact />

Five.
`;

const paragraphsOf = (body: string): Passage[] => {
  const { tree, source } = parseText(body);
  return passagesOf(tree, source);
};

describe('paragraphs of a text', () => {
  test('are told by their place under their heading', () => {
    expect(paragraphsOf(text).map(({ section }) => section)).toEqual([
      '',
      'why',
      'why',
      'why',
      'why',
      'where',
    ]);
    expect(assignAnchors(paragraphsOf(text), new Map())).toEqual([
      'p1',
      'why-p1',
      'why-p2',
      'why-p3',
      'why-p4',
      'where-p1',
    ]);
  });
});

/** The anchors that a text gets after the change, when it had its own before. */
function after(change: (before: string) => string): [string[], string[]] {
  const before = paragraphsOf(text);
  const anchors = assignAnchors(before, new Map());
  const known = new Map(anchors.map((anchor, i) => [anchor, before[i]?.fingerprint]));
  return [assignAnchors(paragraphsOf(change(text)), known), anchors];
}

describe('anchors that have been published stay with their words', () => {
  test('nothing changes', () => {
    const [now, then] = after((before) => before);
    expect(now).toEqual(then);
  });
  test('a new paragraph before them takes a number of its own', () => {
    const [now] = after((before) => before.replace('One.', 'Zero.\n\nOne.'));
    expect(now).toEqual(['p1', 'why-p5', 'why-p1', 'why-p2', 'why-p3', 'why-p4', 'where-p1']);
  });
  test('paragraphs that change places take their anchors along', () => {
    const [now] = after((before) =>
      before.replace('One.\n\nTwo, with <Name id="x" />.', 'Two, with <Name id="x" />.\n\nOne.'),
    );
    expect(now.slice(1, 3)).toEqual(['why-p2', 'why-p1']);
  });
  test('a paragraph that is reworded keeps its anchor', () => {
    const [now, then] = after((before) => before.replace('One.', 'One and a half.'));
    expect(now).toEqual(then);
  });
  test('a paragraph that is gone leaves its number unused', () => {
    const [now] = after((before) => before.replace('One.\n\n', ''));
    expect(now).toEqual(['p1', 'why-p2', 'why-p3', 'why-p4', 'where-p1']);
  });
  test('a new paragraph takes no number that leads on to another place', () => {
    expect(assignAnchors(paragraphsOf(text), new Map(), ['why-p3', 'fees-p9'])).toEqual([
      'p1',
      'why-p4',
      'why-p5',
      'why-p6',
      'why-p7',
      'where-p1',
    ]);
  });
});

const lock: AddressLock = {
  pages: new Map([
    [
      '/news/a/',
      new Map([
        ['known', { zh: '*', en: '*' }],
        ['known-p1', { zh: '12345678', en: '9abcdef0' }],
        ['known-p2', { zh: '12345679' }],
      ]),
    ],
    ['/', new Map()],
  ]),
  files: new Set(['/feed.xml', '/data/items.csv']),
};

describe('the record of addresses', () => {
  test('reads what it writes', () => {
    expect(parseLock(formatLock(lock))).toEqual(lock);
    expect(formatLock(parseLock(formatLock(lock)))).toBe(formatLock(lock));
  });
  test('names the line that it can’t read', () => {
    expect(() => parseLock('/news/a/\n  #known *\n')).toThrow('addresses.lock › line 2');
    expect(() => parseLock('<<<<<<< HEAD\n')).toThrow('restore the file');
  });
  test('grows, and never forgets', () => {
    const merged = mergeLock(lock, {
      pages: new Map([['/news/a/', new Map([['new-p1', { zh: 'aaaaaaaa' }]])]]),
      files: new Set(['/feed.json']),
    });
    expect([...(merged.pages.get('/news/a/')?.keys() ?? [])]).toEqual([
      'new-p1',
      'known',
      'known-p1',
      'known-p2',
    ]);
    expect(merged.files).toEqual(new Set(['/feed.xml', '/data/items.csv', '/feed.json']));
  });
  test('tells what a build has lost', () => {
    expect(lostAddresses(lock, lock, new Set())).toEqual([]);
    expect(
      lostAddresses(
        lock,
        {
          pages: new Map([['/news/a/', new Map([['known', { zh: '*', en: '*' }]])]]),
          files: new Set(['/feed.xml']),
        },
        new Set(),
      ),
    ).toEqual([
      { path: '/news/a/', anchor: 'known-p1', locale: 'zh' },
      { path: '/news/a/', anchor: 'known-p1', locale: 'en' },
      { path: '/news/a/', anchor: 'known-p2', locale: 'zh' },
      { path: '/' },
      { path: '/data/items.csv' },
    ]);
  });
  test('a page that has lost every anchor counts, unless it leads on', () => {
    const bare: AddressLock = {
      pages: new Map([
        ['/news/a/', new Map()],
        ['/', new Map()],
      ]),
      files: new Set(['/feed.xml']),
    };
    expect(lostAddresses(lock, bare, new Set(['/data/items.csv']))).toHaveLength(5);
    expect(lostAddresses(lock, bare, new Set(['/news/a/', '/data/items.csv']))).toEqual([]);
  });
});

test('hosts that read rules get one for every page that leads on, below the base path', () => {
  const pages = [
    pageFacts('/old/', '<meta http-equiv="refresh" content="0; url=/sub/new/">'),
    pageFacts('/new/', '<main></main>'),
  ];
  const redirects = redirectsOf(pages, [{ from: '/a.xml', to: '/b.xml' }], '/sub');
  expect(redirects.map(({ from }) => from)).toEqual(['/old/', '/old/index.md', '/a.xml']);
  expect(redirectRules(redirects, '/sub')).toBe(
    '/sub/old/ /sub/new/ 301\n/sub/old/index.md /sub/new/index.md 301\n/sub/a.xml /sub/b.xml 301\n',
  );
});
