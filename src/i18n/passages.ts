/** Chinese characters with the punctuation and digits between and around them. */
const chinese = /([《〈（〔]*\p{Script=Han}[\p{Script=Han}\d《》〈〉（）〔〕、，。—]*)/u;

/** A piece of a text, and whether it is Chinese. */
export interface Passage {
  text: string;
  chinese: boolean;
}

/** The paragraphs of a text of the data, which an empty line parts. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\n{2,}/);
}

/** Splits an English text into its own words and the Chinese names within it. */
export function passages(text: string): Passage[] {
  return text
    .split(chinese)
    .filter(Boolean)
    .map((part) => ({ text: part, chinese: chinese.test(part) }));
}
