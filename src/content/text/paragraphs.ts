import { hash } from 'node:crypto';
import type { ListItem, Paragraph, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { holdsOnlyPictures } from '../../markdown/figures.ts';
import { headingId } from '../../markdown/heading-ids.ts';

/** What an anchor leads to: a paragraph, or an entry of a list with all that is in it. */
export interface Passage {
  node: Paragraph | ListItem;
  /** Id of the heading that it stands under; empty before the first. */
  section: string;
  /** Tells whether the words are still the same. */
  fingerprint: string;
}

/**
 * The paragraphs and list entries of a text in their order; a picture that stands alone is none.
 *
 * @param source the text that the positions in the tree count on
 */
export function passagesOf(tree: Root, source: string): Passage[] {
  const found: Passage[] = [];
  let section = '';
  visit(tree, (node) => {
    if (node.type === 'heading') section = headingId(node) ?? section;
    if (node.type === 'footnoteDefinition') return SKIP;
    if (node.type !== 'paragraph' && node.type !== 'listItem') return undefined;
    if (node.type === 'paragraph' && holdsOnlyPictures(node)) return SKIP;
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    found.push({ node, section, fingerprint: fingerprint(source.slice(start, end)) });
    return SKIP;
  });
  return found;
}

/** Tells a text from others, whatever its spaces. */
export function fingerprint(text: string): string {
  return hash('sha256', text.replace(/\s+/g, ' ').trim()).slice(0, 8);
}

/** Anchors that a text had when its addresses were last recorded, in its order. */
export type KnownAnchors = ReadonlyMap<string, string | undefined>;

/**
 * Gives each paragraph its anchor: the one it had, even if it has moved or been reworded, or the
 * next free one of its section (`fees-p3`; `p1` before the first heading).
 *
 * @param known anchors with the fingerprints of their paragraphs
 * @param gone anchors that lead on to others: no new paragraph takes their names
 */
export function assignAnchors(
  paragraphs: readonly Pick<Passage, 'section' | 'fingerprint'>[],
  known: KnownAnchors,
  gone: readonly string[] = [],
): string[] {
  const anchors: (string | undefined)[] = paragraphs.map(() => undefined);
  const free = new Set([...known.keys()].filter(isParagraphAnchor));
  // The same words keep their anchor wherever they stand in the section.
  paragraphs.forEach(({ section, fingerprint }, i) => {
    const same = [...free].find(
      (anchor) => sectionOf(anchor) === section && known.get(anchor) === fingerprint,
    );
    if (!same) return;
    anchors[i] = same;
    free.delete(same);
  });
  // What is left between two of them has been reworded: it takes what is left there, in order.
  const order = [...known.keys()];
  for (const section of new Set(paragraphs.map((paragraph) => paragraph.section))) {
    const places = paragraphs.flatMap((paragraph, i) => (paragraph.section === section ? [i] : []));
    let after = -1;
    for (const [n, i] of places.entries()) {
      const own = anchors[i];
      if (own) {
        after = order.indexOf(own);
        continue;
      }
      const next = places.slice(n + 1).find((place) => anchors[place]);
      const before = next === undefined ? order.length : order.indexOf(anchors[next] ?? '');
      const reworded = order
        .slice(after + 1, Math.max(before, after + 1))
        .find((anchor) => free.has(anchor) && sectionOf(anchor) === section);
      if (!reworded) continue;
      anchors[i] = reworded;
      free.delete(reworded);
      after = order.indexOf(reworded);
    }
    let last = Math.max(
      0,
      ...[...order, ...gone].filter((anchor) => sectionOf(anchor) === section).map(numberOf),
    );
    for (const i of places) anchors[i] ??= `${section ? `${section}-` : ''}p${(last += 1)}`;
  }
  return anchors.map((anchor) => anchor ?? '');
}

/** Whether an anchor is one of a paragraph, and not of a heading or a row. */
function isParagraphAnchor(anchor: string): boolean {
  return sectionOf(anchor) !== undefined;
}

/** The section that an anchor of a paragraph names, or nothing for any other anchor. */
function sectionOf(anchor: string): string | undefined {
  return /^(?:(.+)-)?p\d+$/.exec(anchor)?.[1] ?? (/^p\d+$/.test(anchor) ? '' : undefined);
}

function numberOf(anchor: string): number {
  return Number(/\d+$/.exec(anchor)?.[0] ?? 0);
}
