import { ownVoices } from './voices.ts';
import speechUi from './speech-ui.ts?worker&url';

/**
 * Offers to read the page aloud where the device has a voice of its own for the page's language;
 * what reads comes on first use.
 */
export function readingAloud(load: (address: string) => Promise<unknown>): void {
  const button = document.querySelector<HTMLButtonElement>('[data-aloud]');
  if (!button || !('speechSynthesis' in window)) return;
  const offer = (): void => {
    button.hidden = !ownVoices()[0];
  };
  offer();
  // Many browsers list their voices some time after the page has come. (In Safari 15 it is no event
  // target, and never tells.)
  speechSynthesis.onvoiceschanged = offer;
  button.addEventListener('click', () => void load(speechUi), { once: true });
}
