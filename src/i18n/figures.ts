/** A piece of a text: the figure that a reader looks for, or what stands around it. */
export interface TextPart {
  text: string;
  figure: boolean;
}

// Sums and lengths of time; parts of a date (2027年1月1日, 1 January 2027) are none.
const figure =
  /(?:CNY|RMB|US\$|¥)\s?\d[\d,.]*\d|(?:CNY|RMB|US\$|¥)\s?\d|(?<![\d,.])\d[\d,.]*\s?(?:万元|亿元|元|个月|个工作日|工作日)|(?<![\d,.月])\d{1,3}(?:日|年(?!\d|[末底度]))|(?<![\d,.])\d+\s(?:working days|calendar days|days|months|years)/g;

/** Takes a text apart at its sums and lengths of time, so that they can be set large. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(figure)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), figure: false });
    parts.push({ text: match[0], figure: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), figure: false });
  return parts;
}
