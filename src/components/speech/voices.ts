/** What voices of the page’s language call it; Cantonese is not what its texts are written in. */
const tag = document.documentElement.lang.startsWith('en') ? /^en/i : /^(zh|cmn)(?!.*HK)/i;

/**
 * The voices on the device that speak the page’s language. A voice of a network service is none: it
 * would send the text to somebody else.
 */
export function ownVoices(): SpeechSynthesisVoice[] {
  return speechSynthesis
    .getVoices()
    .filter(({ localService, lang }) => localService && tag.test(lang));
}
