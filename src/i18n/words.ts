/** Words that the segmenter would take apart. */
const whole = ['知识产权'];

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words of one character that belong to what stands before them. */
const particles = /^[的地得了着过吗呢吧们]$/;

/** A word of one character, which belongs to what follows it. */
const single = /^\p{Script=Han}$/u;

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
    else if (last !== undefined && (particles.test(segment) || single.test(last)))
      parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  // No last line of a single character.
  const end = parts.at(-1);
  if (end && parts.length > 1 && single.test(end)) {
    parts.pop();
    parts[parts.length - 1] += end;
  }
  return parts;
}
