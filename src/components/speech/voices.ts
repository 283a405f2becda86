/**
 * The voices on the device that speak the page’s language, Cantonese not among them. A voice of a
 * network service is none: it would send the text to somebody else.
 */
export function ownVoices(): SpeechSynthesisVoice[] {
  const language = document.documentElement.lang.slice(0, 2);
  return speechSynthesis
    .getVoices()
    .filter(
      ({ localService, lang }) => localService && lang.startsWith(language) && !lang.endsWith('HK'),
    );
}
