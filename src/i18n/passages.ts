/** Chinese characters with the punctuation and digits between and around them. */
const chinese = /([《〈（〔]*\p{Script=Han}[\p{Script=Han}\d《》〈〉（）〔〕、，。—]*)/u;

/** A piece of a text, and whether it is Chinese. */
export interface Passage {
  text: string;
  chinese: boolean;
}

/** Splits an English text into its own words and the Chinese names within it. */
export function passages(text: string): Passage[] {
  return text
    .split(chinese)
    .filter(Boolean)
    .map((part) => ({ text: part, chinese: chinese.test(part) }));
}
