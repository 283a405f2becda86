import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { lawLists } from '../../src/markdown/law-lists.ts';
import { lawsReferrer } from '../../src/content/text/references.ts';
import { must, readContent } from '../content.ts';

/** The components of a text after the plugin, with what they are given. */
function components(text: string): { name: string | null; given: Record<string, unknown> }[] {
  const processor = unified().use(remarkParse).use(remarkMdx);
  const found: ReturnType<typeof components> = [];
  const tree: Root = processor.parse(text);
  lawLists()(tree);
  visit(tree, 'mdxJsxTextElement', ({ name, attributes }) => {
    const given = attributes.flatMap((entry) =>
      entry.type === 'mdxJsxAttribute' ? [[entry.name, entry.value] as const] : [],
    );
    found.push({ name, given: Object.fromEntries(given) });
  });
  return found;
}

test('laws side by side are one list, whatever mark parts them', () => {
  for (const mark of ['；', '; ', '、', ', ']) {
    const text = `依据：<Law id="a" />${mark}<Law id="b" version="2" article="3" />${mark}<Law id="c" />。`;
    expect(components(text)).toEqual([
      {
        name: 'Laws',
        given: {
          laws: JSON.stringify([{ id: 'a' }, { id: 'b', version: '2', article: '3' }, { id: 'c' }]),
          between: mark,
        },
      },
    ]);
  }
});

test('a law by itself, and those with words between them, stay as they are', () => {
  const names = (text: string): (string | null)[] => components(text).map(({ name }) => name);
  expect(names('按照<Law id="a" />办理。')).toEqual(['Law']);
  expect(names('<Law id="a" />和<Law id="b" />；<Name id="c" />')).toEqual(['Law', 'Law', 'Name']);
  expect(names('见<Law id="a" />；<Law id="b" />、<Law id="c" />')).toEqual(['Laws', 'Law']);
});

test('a list names each law once, and all the articles', () => {
  const content = readContent();
  const law = must(
    content.laws.find(({ versions, repealed }) => versions.length === 1 && !repealed),
  );
  const named = ['5', '9', '7'].map((part) => ({ kind: 'law', id: law.id, part }) as const);
  expect(lawsReferrer(content, 'zh')(named)).toEqual([`${law.short.zh}第5条、第7条、第9条`]);
  expect(lawsReferrer(content, 'en')(named)).toEqual([`${law.short.en}, Arts. 5, 7, 9`]);
  expect(() => lawsReferrer(content, 'zh')([{ kind: 'law', id: 'no-such-law' }])).toThrow(
    'no-such-law',
  );
});
