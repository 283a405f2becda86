import sidesUi from './sides-ui.ts?worker&url';

/** The other language beside the text; the code comes when somebody asks for it. */
export function sideBySide(load: (address: string) => Promise<unknown>): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-with]');
  if (!link) return;
  const wanted = new URLSearchParams(location.search).get('with') === link.dataset.with;
  const start = (event?: Event): void => {
    event?.preventDefault();
    link.removeEventListener('click', start);
    void load(sidesUi);
  };
  if (wanted) start();
  else link.addEventListener('click', start);
}
