import { textElement } from '../components/article/text-element.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Card } from './card.ts';
import type { Found, Places } from './found.ts';
import type { CardKind } from './lexicon.ts';

/** Words that rows of results need. */
export interface RowTexts {
  basis: string;
  cards: Record<CardKind, string>;
  kinds: Record<string, string>;
}

/** The page's own fact, with what it rests on and a link to the place where it stands. */
export function cardRows(
  { kind, page, fact }: Card,
  texts: RowTexts,
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
export function resultRow(
  { url, title, kind, text, places }: Found,
  texts: RowTexts,
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
