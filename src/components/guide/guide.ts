import { saveFile } from './save.ts';
// Bundled into a file of its own, whose address is all that is known here until a tool is used.
// (Vite's plain dynamic import would bring a helper as large as this script.)
import toolUi from './tool-ui.ts?worker&url';

/** What a guide does in the browser: self-check, checklist, place in the contents, tools on use. */
function guidePage(): void {
  const conditions = document.querySelector<HTMLElement>('[data-conditions]');
  if (conditions) selfCheck(conditions);
  const materials = document.querySelector<HTMLElement>('[data-materials]');
  if (materials) checklist(materials);
  nameRefs();
  followPlace();
  overdueNotice();
  loadOnUse();
}

function selfCheck(root: HTMLElement): void {
  const boxes = [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const outcome = root.querySelector<HTMLElement>('[role=status]');
  if (!outcome) return;
  // The page says what follows when all hold.
  const all = outcome.textContent;
  const show = (): void => {
    const chosen = root.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value;
    // Once an alternative is chosen, only what it depends on is asked.
    for (const entry of root.querySelectorAll<HTMLElement>('[data-for]')) {
      const options = entry.dataset.for?.split(' ') ?? [];
      entry.hidden = chosen !== undefined && !options.includes(chosen);
    }
    const left = boxes.filter((box) => !box.checked && !box.closest('[hidden]')).length;
    outcome.textContent = left ? (root.dataset.left ?? '').replace('{n}', String(left)) : all;
    root.classList.toggle('holds', left === 0);
  };
  root.addEventListener('change', show);
  show();
}

/** Ticks stay in this browser, under one key a guide, which goes when nothing is ticked. */
function checklist(root: HTMLElement): void {
  const key = `materials:${root.dataset.materials ?? ''}`;
  const boxes = [...root.querySelectorAll<HTMLInputElement>('input')];
  const save = (): void => {
    const ticked = boxes.filter((box) => box.checked).map((box) => box.id);
    try {
      if (ticked.length > 0) localStorage.setItem(key, ticked.join(' '));
      else localStorage.removeItem(key);
    } catch {
      // Storage is switched off: the ticks last for this page.
    }
  };
  try {
    const ticked = (localStorage.getItem(key) ?? '').split(' ');
    for (const box of boxes) box.checked = ticked.includes(box.id);
  } catch {
    // As above.
  }
  root.addEventListener('change', save);
  root.querySelector('[data-clear]')?.addEventListener('click', () => {
    for (const box of boxes) box.checked = false;
    save();
  });
  root.querySelector('[data-download]')?.addEventListener('click', () => {
    const lines = [...root.querySelectorAll('h3, li')].map((entry) => {
      const text = entry.textContent.replace(/\s+/g, ' ').trim();
      const box = entry.querySelector('input');
      return box ? `[${box.checked ? 'x' : ' '}] ${text}` : text;
    });
    const title = document.querySelector('h1')?.textContent ?? '';
    // The mark lets old editors see that the text is UTF-8.
    saveFile(
      `${root.dataset.materials ?? 'list'}.txt`,
      'text/plain',
      `\uFEFF${[title, '', ...lines, '', location.href].join('\r\n')}\r\n`,
    );
  });
}

/** A reference tells by its title which law it leads to. */
function nameRefs(): void {
  for (const ref of document.querySelectorAll<HTMLAnchorElement>('.ref')) {
    ref.title = document.getElementById(ref.hash.slice(1))?.querySelector('a')?.textContent ?? '';
  }
}

/** Marks in the contents where the reader is. */
function followPlace(): void {
  const links = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].map((link) => [
      decodeURIComponent(link.hash.slice(1)),
      link,
    ]),
  );
  const observer = new IntersectionObserver(
    (entries) => {
      const current = entries.find((entry) => entry.isIntersecting);
      if (!current) return;
      for (const link of links.values()) link.removeAttribute('aria-current');
      links.get(current.target.id)?.setAttribute('aria-current', 'true');
    },
    { rootMargin: '0px 0px -75% 0px' },
  );
  for (const id of links.keys()) {
    const heading = document.getElementById(id);
    if (heading) observer.observe(heading);
  }
}

/** The page's text does not depend on the day it is read; this notice is the reader's own clock's. */
function overdueNotice(): void {
  const notice = document.querySelector<HTMLElement>('[data-review-by]');
  const by = notice?.dataset.reviewBy;
  if (notice && by && new Date().toISOString().slice(0, 10) > by) notice.hidden = false;
}

/**
 * The questions of the tools are loaded with their code: when a reader comes near, asks for them, or
 * brings a state in the address.
 */
function loadOnUse(): void {
  const tools = document.querySelectorAll('[data-tool]');
  const load = (): void => {
    near.disconnect();
    void window.loadModule(toolUi);
  };
  const near = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) load();
    },
    { rootMargin: '100%' },
  );
  if (new URLSearchParams(location.search).has('tool')) load();
  else
    for (const tool of tools) {
      near.observe(tool);
      tool.querySelector('[data-open]')?.addEventListener('click', load, { once: true });
    }
}

guidePage();
