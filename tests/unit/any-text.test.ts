import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMarkup } from '../../src/content/text/markup.ts';
import { checkMarkup } from '../../src/content/text/markup.ts';
import type { Content, Prose } from '../../src/content/content.ts';
import { scanProse } from '../../src/content/text/schema.ts';
import { strings } from '../../src/i18n/strings.ts';
import { readContent } from '../content.ts';
import { rendered } from '../markdown.ts';

const content = readContent();
const proseOf = (body: string): Prose => ({
  path: '/nowhere/',
  locale: 'zh',
  file: 'content/pages/nowhere/zh.mdx',
  answer: '',
  aliases: {},
  madeFrom: {},
  public: [],
  body,
  bodyLine: 1,
});
const told = (body: string): number => {
  const only: Content = { ...content, prose: [proseOf(body)] };
  return checkMarkup(only).length + scanProse(body).code.length + scanProse(body).tags.length;
};

/** What Markdown, MDX and Chinese typing make of a text, piece by piece. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...[
        '*',
        '**',
        '_',
        '~',
        '~~',
        '`',
        '[',
        ']',
        '(',
        ')',
        '!',
        '#',
        '# ',
        '> ',
        '- ',
        '1. ',
        '|',
        '---',
        '\n',
        '\n\n',
      ],
      ...[
        '    ',
        '\t',
        '<',
        '>',
        '<!--',
        '-->',
        '&',
        '&amp;',
        '\\',
        ':',
        '^',
        '[^1]',
        '$',
        'https://a.cn',
        '@',
        '\u3000',
      ],
      ...[
        '“',
        '”',
        '《',
        '》',
        '，',
        '。',
        '：',
        '（',
        '）',
        '——',
        '…',
        '\u200d',
        '\u00ad',
        '\u202e',
        '\ufe0f',
      ],
      ...['窗口', '办理', '3', '100元', 'import ', 'export ', '𠮷', '㛃', '🎉', 'é', 'ﬁ', 'א'],
    ),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  ),
  { maxLength: 14 },
);
const text = pieces.map((parts) =>
  parts.join('').replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g, ''),
);

test('any text is shown, or told with its line', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (body) => {
      if (told(body) > 0) return;
      const read = readMarkup(proseOf(body));
      expect('tree' in read).toBe(true);
      await rendered(body);
    }),
    { numRuns: 300 },
  );
});

test('no Chinese character of a text is lost that is not told', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (body) => {
      if (told(body) > 0 || body.includes('<!--') || /[\[\]]/.test(body)) return;
      const words = (from: string): string => (from.match(/\p{Script=Han}/gu) ?? []).join('');
      // The site adds a note of its own behind a link that leads elsewhere.
      const shown = (await rendered(body)).replaceAll(strings('zh').leavesSite, '');
      expect(words(shown)).toBe(words(body));
    }),
    { numRuns: 300, examples: [['~~~窗口']] },
  );
});
