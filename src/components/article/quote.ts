import quoteUi from './quote-ui.ts?worker&url';

/** Marks of paragraphs, copy buttons and citations answer to scripts; their code comes on first use. */
export function quoting(): void {
  if (!document.querySelector('.cite')) return;
  let state: 'idle' | 'loading' | 'ready' = 'idle';
  const load = async (): Promise<void> => {
    if (state !== 'idle') return;
    state = 'loading';
    await import(/* @vite-ignore */ quoteUi);
    state = 'ready';
  };
  // A selection is seen only by code that is there when it is made, and so are opened citations.
  document.addEventListener('selectstart', () => void load(), { once: true });
  document.querySelector('.cite details')?.addEventListener('toggle', () => void load(), {
    once: true,
  });
  document.addEventListener('click', (event) => {
    const target = (event.target as HTMLElement).closest<HTMLElement>('.pilcrow, [data-copy]');
    if (!target || state === 'ready') return;
    event.preventDefault();
    void load().then(() => {
      target.click();
    });
  });
}
