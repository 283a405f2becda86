import type { Parents, PhrasingContent, Root } from 'mdast';
import 'remark-mdx';
import { visit } from 'unist-util-visit';

type MdxJsxTextElement = Extract<PhrasingContent, { type: 'mdxJsxTextElement' }>;

/**
 * Makes one element of laws that stand side by side, `<Law id="a" />；<Law id="b" />`, so that articles
 * of one law are told together: `<Laws>`, which only this plugin writes.
 */
export function lawLists() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if ('children' in node) joinLaws(node);
    });
  };
}

function joinLaws(parent: Parents): void {
  const { children } = parent as { children: PhrasingContent[] };
  for (let at = 0; at < children.length; at++) {
    const laws = [children[at]].filter(isLaw);
    const between = textOf(children[at + 1]);
    while (laws.length > 0 && between && textOf(children[at + 2 * laws.length - 1]) === between) {
      const next = children[at + 2 * laws.length];
      if (!isLaw(next)) break;
      laws.push(next);
    }
    if (laws.length < 2) continue;
    children.splice(at, 2 * laws.length - 1, {
      type: 'mdxJsxTextElement',
      name: 'Laws',
      attributes: [
        attribute('laws', JSON.stringify(laws.map(givenTo))),
        attribute('between', between ?? ''),
      ],
      children: [],
    });
  }
}

const attribute = (name: string, value: string): MdxJsxTextElement['attributes'][number] => ({
  type: 'mdxJsxAttribute',
  name,
  value,
});

const isLaw = (node: PhrasingContent | undefined): node is MdxJsxTextElement =>
  node?.type === 'mdxJsxTextElement' && node.name === 'Law';

/** What stands between two laws of a list; nothing where it is more than a mark. */
function textOf(node: PhrasingContent | undefined): string | undefined {
  return node?.type === 'text' && /^\s*[；;、,，]\s*$/.test(node.value) ? node.value : undefined;
}

function givenTo({ attributes }: MdxJsxTextElement): Record<string, unknown> {
  return Object.fromEntries(
    attributes.flatMap((given) =>
      given.type === 'mdxJsxAttribute' ? [[given.name, given.value] as const] : [],
    ),
  );
}
