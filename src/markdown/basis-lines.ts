import type { Paragraph, PhrasingContent, Root } from 'mdast';
import 'remark-mdx';
import { visit } from 'unist-util-visit';

/** How a text names what it rests on, at the end of a paragraph or as one of its own. */
const opening =
  /(?:^|(?<=[。）]))(?:以上[一二两三四五]段的)?依据：$|(?:^|(?<=[.)]) )Basis(?: of [a-z ]+ paragraphs)?: $/;

/**
 * Sets the legal bases that end a paragraph, `依据：<Law id="a" />；<Law id="b" />。`, in a line of their own
 * and small: `<small>`, which HTML has for legal notes. Who reads for what to do can pass them over.
 */
export function basisLines() {
  return (tree: Root): void => {
    visit(tree, 'paragraph', setApart);
  };
}

function setApart({ children }: Paragraph): void {
  const at = children.findIndex((node) => node.type === 'text' && opening.test(node.value));
  const before = children[at];
  const laws = children.slice(at + 1);
  if (before?.type !== 'text' || laws.length === 0 || !laws.every(isOfList)) return;
  const said = opening.exec(before.value)?.index ?? 0;
  const basis = before.value.slice(said).trimStart();
  const rest = before.value.slice(0, said);
  children.splice(
    at,
    Infinity,
    ...(rest ? [{ ...before, value: rest }, { type: 'break' as const }] : []),
    {
      type: 'mdxJsxTextElement',
      name: 'small',
      attributes: [],
      children: [{ type: 'text', value: basis }, ...laws],
    },
  );
}

/** A law, or a mark between two or after the last. */
function isOfList(node: PhrasingContent): boolean {
  return node.type === 'text'
    ? /^\s*[；;、,，。.]\s*$/.test(node.value)
    : node.type === 'mdxJsxTextElement' && node.name === 'Law';
}
