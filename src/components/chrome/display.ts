/**
 * Lets a reader choose large or larger text and high contrast by the buttons in the bar. A choice
 * stands at the root of the page (`data-text`, `data-contrast`) and is kept in the browser under the
 * same name until it is taken back; nothing else is ever stored. `firstScript` brings it back before
 * the next page is drawn.
 */
export function display(): void {
  const root = document.documentElement;
  const buttons = document.querySelectorAll<HTMLButtonElement>('.bar button');
  const isChosen = ({ name, value }: HTMLButtonElement): boolean => root.dataset[name] === value;
  const show = (): void => {
    for (const button of buttons) button.setAttribute('aria-pressed', String(isChosen(button)));
  };
  for (const button of buttons) {
    const { name, value } = button;
    button.addEventListener('click', () => {
      const chosen = !isChosen(button);
      if (chosen) root.dataset[name] = value;
      else root.removeAttribute(`data-${name}`);
      show();
      try {
        if (chosen) localStorage.setItem(name, value);
        else localStorage.removeItem(name);
      } catch {
        // Storage is switched off: the choice lasts for this page.
      }
    });
  }
  show();
}
