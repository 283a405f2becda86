import { pageLocale } from '../chrome/page-locale.ts';

/** What voices of a language call it, the best first; Cantonese is not what the texts are written in. */
const tags = { zh: /^(zh|cmn)(?![a-z])(?!.*(HK|MO|yue))/i, en: /^en(?![a-z])/i };

/**
 * A voice on the device that speaks the page's language. A voice of a network service is none: it
 * would send the text to somebody else.
 */
export function findVoice(): SpeechSynthesisVoice | undefined {
  const fit = speechSynthesis
    .getVoices()
    .filter(({ localService, lang }) => localService && tags[pageLocale()].test(lang));
  return fit.find((voice) => voice.default) ?? fit.find(({ lang }) => /CN/i.test(lang)) ?? fit[0];
}
