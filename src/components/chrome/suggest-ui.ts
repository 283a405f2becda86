/**
 * Offers pages while somebody types into the search box (ARIA combobox with a list). Loaded when
 * the box is first turned to.
 */
import { loadStyles } from './load-module.ts';
import styles from './suggest.css?url';
import { watchComposition } from '../../search/composition.ts';
import { suggest, type SuggestionRow } from '../../search/suggest.ts';

function combobox(input: HTMLInputElement): void {
  const { suggest: url = '' } = input.dataset;
  // The pages of a language lie beside its search.
  const prefix = new URL('../', input.form?.action ?? location.href).pathname;
  const list = document.createElement('ul');
  list.id = `${input.id}-list`;
  list.className = 'suggest';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', input.getAttribute('aria-label') ?? '');
  list.hidden = true;
  input.form?.append(list);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', list.id);

  const isComposing = watchComposition(input);
  let rows: SuggestionRow[] = [];
  let active = -1;
  // A list that does not arrive is no reason to disturb anybody: the box still searches.
  void Promise.all([fetch(url), loadStyles(styles)])
    .then(([response]) => (response.ok ? response.json() : []))
    .then((data: unknown) => {
      if (Array.isArray(data)) rows = data as SuggestionRow[];
      // It may arrive while somebody composes: the end of that offers it.
      if (document.activeElement === input && !isComposing()) offer();
    })
    .catch(() => undefined);

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const mark = (index: number): void => {
    active = index;
    options().forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    const option = options()[index];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };
  const open = (shown: boolean): void => {
    list.hidden = !shown;
    input.setAttribute('aria-expanded', String(shown));
    if (!shown) mark(-1);
  };
  const offer = (): void => {
    // What was marked belongs to the text as it was.
    mark(-1);
    const found = suggest(rows, input.value);
    list.replaceChildren(
      ...found.map(([text, path], i) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${i}`;
        option.setAttribute('role', 'option');
        option.dataset.path = path;
        option.textContent = text;
        return option;
      }),
    );
    open(found.length > 0);
  };
  const go = (option: HTMLElement | undefined): void => {
    const path = option?.dataset.path;
    if (!path) return;
    const file = document.documentElement.dataset.page ?? '';
    location.href = prefix + path.slice(1).replace(/\/(?=#|$)/, `/${file}`);
  };

  input.addEventListener('input', (event) => {
    // While Chinese is being composed, the letters are not yet the text.
    if (!isComposing() && !(event as InputEvent).isComposing) offer();
  });
  input.addEventListener('compositionstart', () => {
    open(false);
  });
  input.addEventListener('compositionend', offer);
  input.addEventListener('keydown', (event) => {
    if (isComposing()) return;
    if (list.hidden) {
      if (event.key === 'ArrowDown') {
        event.preventDefault();
        offer();
      }
      return;
    }
    const count = options().length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One place more than there are options: the box itself, with nothing chosen.
      const next = (active + 1 + step + count + 1) % (count + 1);
      mark(next - 1);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      go(options()[active]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      open(false);
    }
  });
  // The focus stays in the box, so that the list is still there when the click comes; a finger that
  // only scrolls the list makes no click.
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  list.addEventListener('click', (event) => {
    go((event.target as HTMLElement).closest<HTMLElement>('[role=option]') ?? undefined);
  });
  input.addEventListener('blur', () => {
    open(false);
  });
}

for (const input of document.querySelectorAll<HTMLInputElement>('input[data-suggest]')) {
  combobox(input);
}
