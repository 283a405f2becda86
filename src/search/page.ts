import { defaultLocale, isLocale } from '../i18n/locales.ts';
import { ask, type Asked, type Certainty } from './ask.ts';
import { watchComposition } from './composition.ts';
import { namedPages, ofIndex, withIndex, type Found } from './found.ts';
import { knowledgeOf } from './knowledge.ts';
import { loadPagefind, searchIndex } from './pagefind.ts';
import { cleanQuery, filterFields, readState, writeState, type SearchState } from './query.ts';
import { cardRows, resultRow, type RowTexts } from './rows.ts';

/** Texts of the page, with `{n}` and `{q}` in the places of number and query. */
interface Texts extends RowTexts {
  count: string;
  one: string;
  all: string;
  none: string;
  likely: string;
  open: string;
  filtered: string;
  loading: string;
  idle: string;
  error: string;
  cut: string;
  partial: string;
  corrected: string;
}

type State = 'idle' | 'loading' | 'done' | 'none' | 'error';

/** What is shown of a question. */
interface Outcome {
  total: number;
  /** The results from one on, a batch at a time: those of the index are files of their own. */
  load: (start: number) => Promise<Found[]>;
  asked?: Asked;
  /** Whether the index of all texts was wished for and could not be read. */
  partial?: boolean;
}

/** Where a reader was on the list, for coming back to it. */
interface Return {
  shown: number;
  top: number;
  deep: boolean;
}

const pageSize = 10;
const debounce = 150;
/** From this width on the filters stand open: there is room for them above the first result. */
const roomForFilters = '(min-width: 48rem)';

/** Results are rendered on load, follow the typing, and always stand in the address. */
export function searchPage(root: HTMLElement): void {
  const form = document.querySelector<HTMLFormElement>('form[data-search]');
  const status = root.querySelector<HTMLElement>('[role=status]');
  const list = root.querySelector('ol');
  const answer = root.querySelector<HTMLElement>('[data-answer]');
  const more = root.querySelector<HTMLButtonElement>('[data-more]');
  const deeper = root.querySelector<HTMLButtonElement>('[data-deeper]');
  const data = document.querySelector('#search-texts')?.textContent;
  const input = form?.querySelector<HTMLInputElement>('input[name=q]');
  if (!form || !status || !list || !answer || !more || !deeper || !data || !input) return;
  const texts = JSON.parse(data) as Texts;
  const { base = '/', engine = '' } = root.dataset;
  const locale = isLocale(root.dataset.locale) ? root.dataset.locale : defaultLocale;
  const places = {
    base,
    prefix: root.dataset.prefix ?? base,
    file: document.documentElement.dataset.page ?? '',
  };
  const other = root.querySelector<HTMLAnchorElement>('[data-other]');
  const knowledge = knowledgeOf(root);
  const isComposing = watchComposition(input);
  const title = document.title;

  let run = 0;
  let outcome: Outcome = allOf([]);
  let deep = false;

  const showMore = async (): Promise<void> => {
    const current = run;
    const start = list.children.length;
    const rows = (await outcome.load(start)).map((page) => resultRow(page, texts, locale));
    if (current !== run) return;
    if (start === 0) list.replaceChildren(...rows);
    else list.append(...rows);
    more.hidden = list.children.length >= outcome.total;
    if (start > 0) rows[0]?.querySelector('a')?.focus();
  };

  const show = (state: State, message: string, certainty?: Certainty): void => {
    root.dataset.state = state;
    if (certainty) root.dataset.certainty = certainty;
    else delete root.dataset.certainty;
    status.textContent = message;
    if (state === 'done') return;
    more.hidden = true;
    list.replaceChildren();
    answer.replaceChildren();
  };

  /** @throws when what is needed can't be loaded */
  const find = async (state: SearchState, text: string): Promise<Outcome> => {
    if (!text || state.sort === 'order') {
      const pagefind = await loadPagefind(base, engine);
      const hits = await searchIndex(pagefind, text || null, {
        filters: state.filters,
        sort: { order: 'asc' },
      });
      const load = (start: number): Promise<Found[]> =>
        Promise.all(
          hits.slice(start, start + pageSize).map(async (hit) => ofIndex(await hit.data(), places)),
        );
      return { total: hits.length, load };
    }
    const asked = await ask(text, state, knowledge);
    const named = namedPages(asked, places);
    if (!deep) return { asked, ...allOf(named) };
    try {
      const pagefind = await loadPagefind(base, engine);
      return { asked, ...allOf(await withIndex(named, asked, state, pagefind, places)) };
    } catch (error) {
      // What is known stands; only where there is nothing of it is there nothing to show.
      if (named.length === 0) throw error;
      return { asked, ...allOf(named), partial: true };
    }
  };

  const search = async (state: SearchState): Promise<void> => {
    const current = ++run;
    const { text, cut } = cleanQuery(state.q);
    document.title = text ? `${text} · ${title}` : title;
    if (other) other.search = writeState(state);
    deeper.hidden = true;
    if (!text && Object.keys(state.filters).length === 0) {
      show('idle', texts.idle);
      return;
    }
    root.dataset.state = 'loading';
    status.textContent = texts.loading;
    try {
      const now = await find(state, text);
      if (current !== run) return;
      outcome = now;
      const { asked, partial, total } = outcome;
      const focused = document.activeElement;
      const place = list.contains(focused) ? (focused as HTMLAnchorElement).pathname : undefined;
      const card = asked?.card;
      answer.replaceChildren(...(card ? cardRows(card, texts, places, locale) : []));
      if (total > 0) {
        list.replaceChildren();
        await showMore();
        if (current !== run) return;
      }
      // Who is already on a result stays on it.
      if (place) [...list.querySelectorAll('a')].find((link) => link.pathname === place)?.focus();
      deeper.hidden = !text || state.sort === 'order' || (deep && !partial);
      const message = [
        messageOf(outcome, texts, text),
        ...(asked?.corrected && total > 0 ? [texts.corrected.replace('{q}', () => text)] : []),
        ...(cut ? [texts.cut] : []),
        ...(partial ? [texts.partial] : []),
      ].join(' ');
      show(total > 0 ? 'done' : 'none', message, asked?.certainty);
    } catch {
      if (current === run) show('error', texts.error);
    }
  };

  const fromForm = (): SearchState => {
    const values = new FormData(form);
    const query = new URLSearchParams();
    for (const field of ['q', 'sort', ...filterFields])
      query.set(field, String(values.get(field) ?? ''));
    return readState(`?${query}`);
  };
  const filters = form.querySelector('details');
  const toForm = (state: SearchState): void => {
    input.value = state.q;
    for (const select of form.querySelectorAll('select')) {
      const field = select.name as (typeof filterFields)[number] | 'sort';
      select.value = field === 'sort' ? state.sort : (state.filters[field] ?? '');
      if (select.selectedIndex < 0) select.selectedIndex = 0;
    }
    const isNarrowed = state.sort === 'order' || Object.keys(state.filters).length > 0;
    if (filters) filters.open = isNarrowed || matchMedia(roomForFilters).matches;
  };
  const update = (): void => {
    deep = false;
    const state = fromForm();
    // Browsers refuse very long addresses; what is searched for is all that need stand in it.
    const address = writeState({ ...state, q: cleanQuery(state.q).text });
    history.replaceState(null, '', `${location.pathname}${address}`);
    dispatchEvent(new Event('placechange'));
    void search(state);
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const updateSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(update, debounce);
  };
  form.addEventListener('input', (event) => {
    // While an input method composes, the letters are not yet the text.
    if (!isComposing() && !(event as InputEvent).isComposing) updateSoon();
  });
  input.addEventListener('compositionstart', () => {
    clearTimeout(timer);
  });
  input.addEventListener('compositionend', updateSoon);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    if (!isComposing()) update();
  });
  more.addEventListener('click', () => void showMore());
  deeper.addEventListener('click', () => {
    deep = true;
    // The button goes; who pressed it stays where the results are.
    input.focus();
    void search(fromForm());
  });
  root.querySelector('[data-retry]')?.addEventListener('click', update);
  arrowKeys(input, list, isComposing);

  /** Shows what the address says, as it was left. */
  const restore = async (left?: Return | null): Promise<void> => {
    const state = readState(location.search);
    toForm(state);
    deep = left?.deep ?? false;
    await search(state);
    if (!left) return;
    while (list.children.length < left.shown && !more.hidden) await showMore();
    scrollTo({ top: left.top });
  };
  addEventListener('pagehide', () => {
    const left: Return = { shown: list.children.length, top: scrollY, deep };
    history.replaceState(left, '');
  });
  addEventListener('popstate', () => void restore());
  history.scrollRestoration = 'manual';
  void restore(history.state as Return | null);
}

/** Results that are all known, a batch at a time. */
function allOf(found: readonly Found[]): Outcome {
  return {
    total: found.length,
    load: (start) => Promise.resolve(found.slice(start, start + pageSize)),
  };
}

/** What is told of a question's results. */
function messageOf({ total, asked }: Outcome, texts: Texts, text: string): string {
  const certainty = asked?.certainty;
  const template =
    total === 0
      ? certainty && certainty !== 'elsewhere'
        ? texts.filtered
        : texts.none
      : certainty === 'likely'
        ? texts.likely
        : certainty === 'open'
          ? texts.open
          : !text
            ? texts.all
            : total === 1
              ? texts.one
              : texts.count;
  return template.replace('{n}', String(total)).replace('{q}', () => asked?.corrected ?? text);
}

/** Arrow keys lead from the box into the results and through them; Escape leads back. */
function arrowKeys(input: HTMLInputElement, list: Element, isComposing: () => boolean): void {
  addEventListener('keydown', (event) => {
    if (isComposing()) return;
    const links = [...list.querySelectorAll<HTMLAnchorElement>(':scope > li > a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const inBox = document.activeElement === input;
    if (!inBox && at < 0) return;
    if (event.key === 'ArrowDown' && links[at + 1]) {
      event.preventDefault();
      links[at + 1]?.focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      (links[at - 1] ?? input).focus();
    } else if (event.key === 'Escape' && at >= 0) {
      event.preventDefault();
      input.focus();
    }
  });
}

const root = document.querySelector<HTMLElement>('#search-results');
if (root) searchPage(root);
