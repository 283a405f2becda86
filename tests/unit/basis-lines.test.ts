import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { basisLines } from '../../src/markdown/basis-lines.ts';

/** The parts of each paragraph after the plugin: their words, or the names of elements with what they hold. */
function parts(text: string): string[][] {
  const tree: Root = unified().use(remarkParse).use(remarkMdx).parse(text);
  basisLines()(tree);
  return tree.children.map((node) =>
    node.type === 'paragraph'
      ? node.children.map((child) => {
          if (child.type === 'text') return child.value;
          if (child.type !== 'mdxJsxTextElement') return child.type;
          const held = child.children.map((one) => ('value' in one ? one.value : one.type));
          return `${child.name ?? ''} ${held.join('|')}`.trim();
        })
      : [],
  );
}

test('the legal bases at the end of a paragraph get a line of their own, small', () => {
  expect(parts('应当支持。依据：<Law id="a" />；<Law id="b" />。')).toEqual([
    ['应当支持。', 'break', 'small 依据：|mdxJsxTextElement|；|mdxJsxTextElement|。'],
  ]);
  expect(parts('You can sue. Basis: <Law id="a" />.')).toEqual([
    ['You can sue.', 'break', 'small Basis: |mdxJsxTextElement|.'],
  ]);
});

test('so do those that say of which paragraphs they are', () => {
  expect(parts('应当通知。以上两段的依据：<Law id="a" />。')).toEqual([
    ['应当通知。', 'break', 'small 以上两段的依据：|mdxJsxTextElement|。'],
  ]);
  expect(parts('It is told. Basis of both paragraphs: <Law id="a" />.')).toEqual([
    ['It is told.', 'break', 'small Basis of both paragraphs: |mdxJsxTextElement|.'],
  ]);
});

test('a paragraph of bases alone begins with none', () => {
  expect(parts('依据：<Law id="a" />。')).toEqual([['small 依据：|mdxJsxTextElement|。']]);
});

test('what follows the bases keeps them in the text, and so does a sentence that names a law', () => {
  for (const text of [
    '按<Law id="a" />办理。',
    '依据：<Law id="a" />，以及其他规定。',
    '主要依据：<Law id="a" />。',
    'On this basis: <Law id="a" />.',
  ]) {
    expect(
      parts(text)[0]?.some((part) => part.startsWith('small')),
      text,
    ).toBe(false);
  }
});
