import { loadModule } from '../chrome/load-module.ts';
import quoteUi from './quote-ui.ts?worker&url';

/** Marks of paragraphs, copy buttons and citations answer to scripts; their code comes on first use. */
export function quoting(): void {
  if (!document.querySelector('.cite')) return;
  let ready = false;
  let loading: Promise<void> | undefined;
  const load = (): Promise<void> =>
    (loading ??= loadModule(quoteUi).then(() => {
      ready = true;
    }));
  // A selection is seen only by code that is there when it is made, and so are opened citations.
  document.addEventListener('selectstart', () => void load(), { once: true });
  document.querySelector('.cite details')?.addEventListener('toggle', () => void load(), {
    once: true,
  });
  document.addEventListener('click', (event) => {
    const target = (event.target as HTMLElement).closest<HTMLElement>('.pilcrow, [data-copy]');
    if (!target || ready) return;
    event.preventDefault();
    // The code answers to the click itself, once it is there.
    void load().then(() => {
      target.click();
    });
  });
}
