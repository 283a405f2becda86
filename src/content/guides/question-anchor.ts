/** The anchor at which a guide answers a question: the one that it names, or its own. Also for the browser. */
export function questionAnchor({ at }: { at?: string | undefined }, i: number): string {
  return at ?? `question-${i + 1}`;
}
