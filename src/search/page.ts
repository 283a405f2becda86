import { textElement } from '../components/article/text-element.ts';
import { defaultLocale, isLocale, type Locale } from '../i18n/locales.ts';
import { askIndex, askVocabulary, namedPages, ofIndex, type Found } from './ask.ts';
import type { Card } from './card.ts';
import type { CardKind } from './lexicon.ts';
import { loadLexicon, loadPagefind, type PagefindSection } from './pagefind.ts';
import {
  cleanQuery,
  excerptParts,
  filterFields,
  markedUrl,
  readState,
  writeState,
  type SearchState,
} from './query.ts';

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
  corrected: string;
  basis: string;
  cards: Record<CardKind, string>;
  kinds: Record<string, string>;
}

type State = 'idle' | 'loading' | 'done' | 'none' | 'error';

const pageSize = 10;
const sectionsShown = 3;
const debounce = 150;

/** Results are rendered on load, follow the typing, and always stand in the address. */
export function searchPage(root: HTMLElement): void {
  const form = document.querySelector<HTMLFormElement>('form[data-search]');
  const status = root.querySelector<HTMLElement>('[role=status]');
  const list = root.querySelector('ol');
  const answer = root.querySelector<HTMLElement>('[data-answer]');
  const more = root.querySelector<HTMLButtonElement>('[data-more]');
  const data = document.querySelector('#search-texts')?.textContent;
  const input = form?.querySelector<HTMLInputElement>('input[name=q]');
  if (!form || !status || !list || !answer || !more || !data || !input) return;
  const texts = JSON.parse(data) as Texts;
  const base = root.dataset.base ?? '/';
  const prefix = root.dataset.prefix ?? base;
  const locale = isLocale(root.dataset.locale) ? root.dataset.locale : defaultLocale;
  const other = root.querySelector<HTMLAnchorElement>('[data-other]');

  let run = 0;
  /** Once the index has answered, an answer comes as a whole. */
  let indexLoaded = false;
  /** What is still to be shown, a batch at a time. */
  let load: (start: number) => Promise<Found[]> = () => Promise.resolve([]);
  let total = 0;

  const show = (state: State, message: string): void => {
    root.dataset.state = state;
    status.textContent = message;
    more.hidden = true;
    if (state !== 'done') {
      list.replaceChildren();
      answer.replaceChildren();
    }
  };

  const showCard = (card: Card | undefined): void => {
    answer.replaceChildren(...(card ? cardRows(card, texts, prefix, locale) : []));
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

  const search = async (state: SearchState): Promise<void> => {
    const current = ++run;
    const { text, cut } = cleanQuery(state.q);
    if (other) other.search = writeState(state);
    if (!text && Object.keys(state.filters).length === 0) {
      show('idle', texts.idle);
      return;
    }
    root.dataset.state = 'loading';
    status.textContent = texts.loading;
    try {
      let corrected: string | undefined;
      let card: Card | undefined;
      if (text && state.sort !== 'order') {
        const asked = askVocabulary(state, text, await loadLexicon(root.dataset.lexicon ?? ''));
        if (current !== run) return;
        ({ corrected, card } = asked);
        // The first results are there before the index is; it adds excerpts and further pages.
        if (asked.matches.length > 0 && !indexLoaded) {
          showCard(card);
          list.replaceChildren(
            ...namedPages(asked, { base, prefix })
              .slice(0, pageSize)
              .map((entry) => resultRow(entry, texts, locale)),
          );
        }
        const pagefind = await loadPagefind(base);
        const found = await askIndex(state, asked, pagefind, { base, prefix });
        indexLoaded = true;
        total = found.length;
        load = (start) => Promise.resolve(found.slice(start, start + pageSize));
      } else {
        const pagefind = await loadPagefind(base);
        const { results } = await pagefind.search(text || null, {
          filters: state.filters,
          sort: { order: 'asc' },
        });
        total = results.length;
        load = (start) =>
          Promise.all(
            results.slice(start, start + pageSize).map(async (hit) => ofIndex(await hit.data())),
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
      const template = !text ? texts.all : total === 1 ? texts.one : texts.count;
      root.dataset.state = total > 0 ? 'done' : 'none';
      status.textContent = [
        (total > 0 ? template : texts.none)
          .replace('{n}', String(total))
          .replace('{q}', () => corrected ?? text),
        ...(corrected && total > 0 ? [texts.corrected.replace('{q}', () => text)] : []),
        ...(cut ? [texts.cut] : []),
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
  prefix: string,
  locale: Locale,
): HTMLElement[] {
  const link = document.createElement('a');
  link.href = `${prefix}${page.path.slice(1)}${fact.anchor && `#${fact.anchor}`}`;
  link.textContent = `${page.title} · ${texts.cards[kind]}`;
  const rows = [link, textElement('strong', fact.text, locale)];
  if (fact.basis) rows.push(textElement('small', texts.basis + fact.basis, locale));
  return rows;
}

/** A result: the page, its kind, what it says, and the sections that match. */
function resultRow(
  { url, title, kind, answer, page }: Found,
  texts: Texts,
  locale: Locale,
): HTMLLIElement {
  const words = page
    ? excerptParts(page.excerpt).flatMap(({ text, mark }) => (mark ? [text] : []))
    : [];
  const sections = page ? bestSections(page.sub_results) : [];
  // What the title does not hold stands further down: the result opens where it does.
  const inTitle = words.length === 0 || words.some((word) => title.includes(word));
  const row = document.createElement('li');
  const link = textElement('a', title, locale) as HTMLAnchorElement;
  link.href = markedUrl((inTitle ? undefined : strongest(sections)?.url) ?? url, words);
  row.append(link);
  const name = texts.kinds[kind ?? ''];
  if (name) {
    const tag = document.createElement('span');
    tag.className = 'tag';
    tag.textContent = name;
    row.append(tag);
  }
  const text = document.createElement('p');
  if (answer) text.append(...textElement('span', answer, locale).childNodes);
  else if (page) text.append(...marked(page.excerpt, locale));
  row.append(text);
  if (sections.length > 0) {
    const list = document.createElement('ul');
    for (const section of sections) {
      const item = document.createElement('li');
      const anchor = document.createElement('a');
      anchor.href = markedUrl(section.url, words);
      anchor.append(...textElement('span', section.title, locale).childNodes);
      item.append(anchor);
      list.append(item);
    }
    row.append(list);
  }
  return row;
}

function scoreOf(section: PagefindSection): number {
  return section.weighted_locations.reduce((sum, location) => sum + location.balanced_score, 0);
}

function strongest(sections: readonly PagefindSection[]): PagefindSection | undefined {
  return sections.toSorted((a, b) => scoreOf(b) - scoreOf(a))[0];
}

/** The sections that match best, in the order of the page. */
function bestSections(sections: PagefindSection[]): PagefindSection[] {
  const best = sections
    .filter((section) => section.url.includes('#'))
    .sort((a, b) => scoreOf(b) - scoreOf(a))
    .slice(0, sectionsShown);
  return sections.filter((section) => best.includes(section));
}

function marked(excerpt: string, locale: Locale): HTMLElement[] {
  return excerptParts(excerpt).map(({ text, mark }) =>
    textElement(mark ? 'mark' : 'span', text, locale),
  );
}

const root = document.querySelector<HTMLElement>('#search-results');
if (root) searchPage(root);
