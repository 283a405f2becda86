import { describe, expect, test } from 'vitest';
import { brokenLinks } from '../../src/build/steps/links.ts';
import { pageFacts } from '../../src/build/page.ts';

const target = pageFacts('/en/plan/', '<h2 id="费用">x</h2><p id="fees">');

describe('links that lead nowhere', () => {
  const check = (html: string, base = '/'): string[] =>
    brokenLinks([pageFacts('/a/', html), target], new Set(['/style.css']), base).map(
      ({ link, anchor }) => (anchor ? `anchor ${link}` : link),
    );

  test('pages, files and anchors that exist are fine', () => {
    expect(
      check(
        '<a href="/en/plan/"></a><a href="/en/plan/#fees"></a><a href="../en/plan/?q=1#%E8%B4%B9%E7%94%A8"></a><link href="/style.css"><a href="#top" id="top"></a>',
      ),
    ).toEqual([]);
  });
  test('missing ones are told', () => {
    expect(
      check(
        '<a href="/nope/"></a><a href="/en/plan/#none"></a><img src="/x.png"><form action="/s/">',
      ),
    ).toEqual(['/nope/', 'anchor /en/plan/#none', '/x.png', '/s/']);
  });
  test('an address that is no address is told', () => {
    expect(check('<a href="#100%"></a><a href="/en/plan/#%E8"></a><a href="/50%/"></a>')).toEqual([
      'anchor #100%',
      'anchor /en/plan/#%E8',
      '/50%/',
    ]);
  });
  test('a link that leaves the base path is told', () => {
    expect(check('<a href="/en/plan/"></a><a href="/sub/en/plan/"></a>', '/sub/')).toEqual([
      '/en/plan/',
    ]);
  });
  test('other schemes and hosts are not ours', () => {
    expect(
      check(
        '<a href="mailto:a@b.example"></a><a href="tel:12345"></a><a href="https://x.example/"></a>',
      ),
    ).toEqual([]);
  });
  test('data in scripts is not read as links', () => {
    expect(check('<script>{"x": "<a href=\\"/nope/\\">"}</script>')).toEqual([]);
  });
});
