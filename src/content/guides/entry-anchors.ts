/** The anchor that an entry was given, because its place in its list is not the one it was published at. */
interface Anchored {
  anchor?: string | undefined;
}

/** Where a guide answers a question: at the anchor that it names, or at its own. Also for the browser. */
export function questionAnchor(
  { at, anchor }: Anchored & { at?: string | undefined },
  i: number,
): string {
  return at ?? anchor ?? `question-${i + 1}`;
}

/** The anchor of a mistake. */
export function mistakeAnchor({ anchor }: Anchored, i: number): string {
  return anchor ?? `mistake-${i + 1}`;
}
