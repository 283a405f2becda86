/**
 * Narrows the list of items by the choices of the form above it. The choices stand in the
 * address, so that a narrowed list can be sent to somebody; ids that do not exist are ignored.
 */
export function narrowLists(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-narrows]');
  const status = form?.querySelector<HTMLElement>('[role=status]');
  if (!form || !status) return;
  const selects = [...form.querySelectorAll('select')];
  const items = [...document.querySelectorAll<HTMLElement>('[data-item]')];

  const apply = (): void => {
    let shown = 0;
    for (const item of items) {
      item.hidden = !selects.every(
        ({ name, value }) => !value || item.dataset[name]?.split(' ').includes(value),
      );
      if (!item.hidden) shown += 1;
    }
    for (const group of document.querySelectorAll<HTMLElement>('[data-group-section]')) {
      group.hidden = !group.querySelector('[data-item]:not([hidden])');
    }
    const narrowed = selects.some((select) => select.value);
    form.querySelector<HTMLElement>('[type=reset]')?.toggleAttribute('hidden', !narrowed);
    status.textContent =
      (shown ? form.dataset.count : form.dataset.none)?.replace('{n}', String(shown)) ?? '';
    if (!narrowed) status.textContent = form.dataset.all ?? '';
  };
  const read = (): void => {
    const query = new URLSearchParams(location.search);
    for (const select of selects) {
      select.value = query.get(select.name) ?? '';
      if (select.selectedIndex < 0) select.value = '';
    }
    apply();
  };
  const write = (): void => {
    const query = new URLSearchParams();
    for (const { name, value } of selects) if (value) query.set(name, value);
    const search = query.size ? `?${query}` : '';
    history.replaceState(null, '', `${location.pathname}${search}${location.hash}`);
    dispatchEvent(new Event('placechange'));
    apply();
  };
  form.addEventListener('change', write);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => {
    // The form's values change after the event.
    setTimeout(() => {
      for (const select of selects) select.value = '';
      write();
    });
  });
  addEventListener('popstate', read);
  read();
}
