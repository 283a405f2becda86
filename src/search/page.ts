import { textElement } from '../components/article/text-element.ts';
import { defaultLocale, isLocale, type Locale } from '../i18n/locales.ts';
import {
  askBodies,
  askIndex,
  askVocabulary,
  namedPages,
  needsBodies,
  needsSounds,
  ofIndex,
  type Found,
  type Places,
} from './ask.ts';
import type { Card } from './card.ts';
import type { CardKind } from './lexicon.ts';
import { loadBodies, loadLexicon, loadPagefind, loadSounds, searchIndex } from './pagefind.ts';
import { cleanQuery, filterFields, readState, writeState, type SearchState } from './query.ts';

/** Texts of the page, with `{n}` and `{q}` in the places of number and query. */
interface Texts {
  count: string;
  one: string;
  all: string;
  none: string;
  loading: string;
  idle: string;
  error: string;
  cut: string;
  partial: string;
  corrected: string;
  basis: string;
  cards: Record<CardKind, string>;
  kinds: Record<string, string>;
}

/** The data files whose addresses stand in the page. */
type DataName = 'lexicon' | 'bodies' | 'sounds';
type State = 'idle' | 'loading' | 'done' | 'none' | 'error';

const pageSize = 10;
const debounce = 150;

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
  const prefix = root.dataset.prefix ?? base;
  const locale = isLocale(root.dataset.locale) ? root.dataset.locale : defaultLocale;
  const places = { base, prefix, file: document.documentElement.dataset.page ?? '' };
  const other = root.querySelector<HTMLAnchorElement>('[data-other]');

  let run = 0;
  /** Once the index is there, results come as a whole. */
  let indexLoaded = false;
  /** What is still to be shown, a batch at a time. */
  let load: (start: number) => Promise<Found[]> = () => Promise.resolve([]);
  let total = 0;

  const show = (state: State, message: string): void => {
    root.dataset.state = state;
    status.textContent = message;
    more.hidden = true;
    deeper.hidden = true;
    if (state !== 'done') {
      list.replaceChildren();
      answer.replaceChildren();
    }
  };

  const showCard = (card: Card | undefined): void => {
    answer.replaceChildren(...(card ? cardRows(card, texts, places, locale) : []));
  };

  const showMore = async (current: number): Promise<void> => {
    const start = list.children.length;
    const pages = await load(start);
    if (current !== run) return;
    const rows = pages.map((page) => resultRow(page, texts, locale));
    if (start === 0) list.replaceChildren(...rows);
    else list.append(...rows);
    more.hidden = list.children.length >= total;
    if (start > 0) rows[0]?.querySelector('a')?.focus();
  };

  /**
   * A data file of the search. A page that stayed open while the site was published anew names
   * files that are gone; the page as it is now names those that are there.
   */
  const dataOf = async <T>(load: (url: string) => Promise<T>, name: DataName): Promise<T> => {
    const address = root.dataset[name] ?? '';
    try {
      return await load(address);
    } catch (error) {
      const response = await fetch(location.pathname, { cache: 'no-cache' });
      const now = new RegExp(`data-${name}="([^"]+)"`).exec(await response.text())?.[1];
      if (!now || now === address) throw error;
      root.dataset[name] = now;
      return load(now);
    }
  };

  /** @param wished whether the reader asks for the full text even where the vocabulary has answered */
  const search = async (state: SearchState, wished = false): Promise<void> => {
    const current = ++run;
    const { text, cut } = cleanQuery(state.q);
    if (other) other.search = writeState(state);
    if (!text && Object.keys(state.filters).length === 0) {
      show('idle', texts.idle);
      return;
    }
    root.dataset.state = 'loading';
    status.textContent = texts.loading;
    deeper.hidden = true;
    try {
      let corrected: string | undefined;
      let card: Card | undefined;
      let alone = false;
      let partial = false;
      if (text && state.sort !== 'order') {
        const lexicon = await dataOf(loadLexicon, 'lexicon');
        const sounds = needsSounds(text, lexicon) ? await dataOf(loadSounds, 'sounds') : undefined;
        let asked = askVocabulary(state, text, lexicon, sounds);
        if (needsBodies(asked)) {
          asked = askBodies(state, asked, lexicon, await dataOf(loadBodies, 'bodies'));
        }
        if (current !== run) return;
        ({ corrected, card } = asked);
        let found = namedPages(asked, places);
        alone = asked.sure && !wished;
        if (!alone) {
          // The first results are there before the index is.
          if (found.length > 0 && !indexLoaded) {
            showCard(card);
            list.replaceChildren(
              ...found.slice(0, pageSize).map((entry) => resultRow(entry, texts, locale)),
            );
          }
          try {
            const pagefind = await loadPagefind(base, engine);
            found = await askIndex(state, asked, found, pagefind, places, wished);
            indexLoaded = true;
          } catch (error) {
            // What the vocabulary has found stands; only where it found nothing is there nothing to show.
            if (found.length === 0) throw error;
            alone = partial = true;
          }
        }
        total = found.length;
        load = (start) => Promise.resolve(found.slice(start, start + pageSize));
      } else {
        const pagefind = await loadPagefind(base, engine);
        const results = await searchIndex(pagefind, text || null, {
          filters: state.filters,
          sort: { order: 'asc' },
        });
        total = results.length;
        load = (start) =>
          Promise.all(
            results
              .slice(start, start + pageSize)
              .map(async (hit) => ofIndex(await hit.data(), places)),
          );
      }
      if (current !== run) return;
      showCard(card);
      const focused = document.activeElement;
      const place = list.contains(focused) ? (focused as HTMLAnchorElement).pathname : undefined;
      list.replaceChildren();
      await showMore(current);
      if (current !== run) return;
      // Who is already on a result stays on it.
      if (place) [...list.querySelectorAll('a')].find((link) => link.pathname === place)?.focus();
      deeper.hidden = !alone;
      const template = !text ? texts.all : total === 1 ? texts.one : texts.count;
      root.dataset.state = total > 0 ? 'done' : 'none';
      status.textContent = [
        (total > 0 ? template : texts.none)
          .replace('{n}', String(total))
          .replace('{q}', () => corrected ?? text),
        ...(corrected && total > 0 ? [texts.corrected.replace('{q}', () => text)] : []),
        ...(cut ? [texts.cut] : []),
        ...(partial ? [texts.partial] : []),
      ].join(' ');
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
  const toForm = (state: SearchState): void => {
    input.value = state.q;
    for (const select of form.querySelectorAll('select')) {
      const field = select.name as (typeof filterFields)[number] | 'sort';
      select.value = field === 'sort' ? state.sort : (state.filters[field] ?? '');
      if (select.selectedIndex < 0) select.selectedIndex = 0;
    }
  };
  const update = (): void => {
    const state = fromForm();
    // Browsers refuse very long addresses; what is searched for is all that need stand in it.
    const address = writeState({ ...state, q: cleanQuery(state.q).text });
    history.replaceState(null, '', `${location.pathname}${address}`);
    dispatchEvent(new Event('placechange'));
    void search(state);
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(update, debounce);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    update();
  });
  more.addEventListener('click', () => void showMore(run));
  deeper.addEventListener('click', () => {
    // The button goes; who pressed it stays where the results are.
    input.focus();
    void search(fromForm(), true);
  });
  root.querySelector('[data-retry]')?.addEventListener('click', update);
  addEventListener('popstate', () => {
    const state = readState(location.search);
    toForm(state);
    void search(state);
  });
  arrowKeys(input, list);

  const state = readState(location.search);
  toForm(state);
  void search(state);
}

/** Arrow keys lead from the box into the results and through them; Escape leads back. */
function arrowKeys(input: HTMLInputElement, list: Element): void {
  addEventListener('keydown', (event) => {
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

/** The page's own fact, with what it rests on and a link to the place where it stands. */
function cardRows(
  { kind, page, fact }: Card,
  texts: Texts,
  { prefix, file }: Places,
  locale: Locale,
): HTMLElement[] {
  const link = document.createElement('a');
  link.href = `${prefix}${page.path.slice(1)}${file}${fact.anchor && `#${fact.anchor}`}`;
  link.textContent = `${page.title} · ${texts.cards[kind]}`;
  const rows = [link, textElement('strong', fact.text, locale)];
  if (fact.basis) rows.push(textElement('small', texts.basis + fact.basis, locale));
  return rows;
}

/** A result: the page, its kind, what it says, and the parts of it that match. */
function resultRow(
  { url, title, kind, text, places }: Found,
  texts: Texts,
  locale: Locale,
): HTMLLIElement {
  const row = document.createElement('li');
  const link = textElement('a', title, locale) as HTMLAnchorElement;
  link.href = url;
  row.append(link);
  const name = texts.kinds[kind ?? ''];
  if (name) {
    const tag = document.createElement('span');
    tag.className = 'tag';
    tag.textContent = name;
    row.append(tag);
  }
  const says = document.createElement('p');
  for (const part of text) {
    if (part.mark) says.append(textElement('mark', part.text, locale));
    else says.append(...textElement('span', part.text, locale).childNodes);
  }
  row.append(says);
  if (places.length > 0) {
    const list = document.createElement('ul');
    for (const place of places) {
      const item = document.createElement('li');
      const anchor = document.createElement('a');
      anchor.href = place.url;
      anchor.append(...textElement('span', place.title, locale).childNodes);
      item.append(anchor);
      list.append(item);
    }
    row.append(list);
  }
  return row;
}

const root = document.querySelector<HTMLElement>('#search-results');
if (root) searchPage(root);
