/**
 * Narrows the list of items by the choices of the selects above it. The choices stand in the
 * address, so that a narrowed list can be sent to somebody; ids that do not exist are ignored.
 */
function narrowLists(): void {
  const panel = document.querySelector<HTMLElement>('[data-narrows]');
  const status = panel?.querySelector<HTMLElement>('[role=status]');
  const reset = panel?.querySelector('button');
  if (!panel || !status || !reset) return;
  const selects = [...panel.querySelectorAll('select')];
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
    reset.hidden = !narrowed;
    status.textContent =
      (shown ? panel.dataset.count : panel.dataset.none)?.replace('{n}', String(shown)) ?? '';
    if (!narrowed) status.textContent = panel.dataset.all ?? '';
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
    const search = String(query);
    history.replaceState(null, '', `${location.pathname}${search && `?${search}`}${location.hash}`);
    dispatchEvent(new Event('placechange'));
    apply();
  };
  panel.addEventListener('change', write);
  reset.addEventListener('click', () => {
    for (const select of selects) select.value = '';
    write();
    selects[0]?.focus();
  });
  addEventListener('popstate', read);
  read();
}

narrowLists();
