/** Words that the segmenter would take apart. */
const whole = ['知识产权'];

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The places where a Chinese heading may break: between words, but neither before a mark that
 * may not begin a line nor after one that may not end it.
 */
export function words(text: string): string[] {
  const parts: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const last = parts.at(-1);
    const sticks = !isWordLike && !/^[《〈“‘（]/.test(segment);
    if (last !== undefined && (sticks || /[《〈“‘（]$/.test(last)))
      parts[parts.length - 1] = last + segment;
    else if (last !== undefined && whole.includes(last + segment))
      parts[parts.length - 1] = last + segment;
    else if (last !== undefined && /\d$/.test(last) && /^\p{Script=Han}/u.test(segment))
      // A figure stays with what it counts.
      parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}
