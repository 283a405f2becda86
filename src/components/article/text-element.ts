import { languageTag, type Locale } from '../../i18n/locales.ts';
import { passages } from '../../i18n/passages.ts';

/** An element with a text from the data, in the browser what `Text.astro` is at the build. */
export function textElement(name: string, text: string, locale: Locale): HTMLElement {
  const node = document.createElement(name);
  for (const part of locale === 'en' ? passages(text) : [{ text, chinese: false }]) {
    const span = part.chinese ? document.createElement('span') : undefined;
    if (span) {
      span.lang = languageTag.zh;
      span.textContent = part.text;
    }
    node.append(span ?? part.text);
  }
  return node;
}
