import { NodeType, parse, type HTMLElement, type Node } from 'node-html-parser';
import type { Locale } from '../../i18n/locales.ts';
import { strings } from '../../i18n/strings.ts';

/**
 * Makes the main part of a page ready to be read without its styles: takes away what only works on
 * the page, and puts into words and marks what styles alone set apart (a label and its value, links
 * beside one another, what stands small below a line).
 */
export function setApart(main: HTMLElement, locale: Locale): void {
  strip(main);
  const colon = strings(locale).colon;
  for (const list of main.querySelectorAll('ol.items')) list.rawTagName = 'ul';
  for (const number of main.querySelectorAll('.items .sr-only')) number.append(colon);
  for (const ref of main.querySelectorAll('a.ref')) ref.replaceWith(textOf(ref));
  for (const figure of main.querySelectorAll('.figures .figure')) valueAfterName(figure, colon);
  for (const panel of main.querySelectorAll('.panel')) panelInOrder(panel, colon);
  for (const answer of main.querySelectorAll('li > details')) {
    answer.querySelector('summary')?.remove();
    answer.replaceWith(`<ul><li>${textOf(answer.querySelector('p') ?? answer)}</li></ul>`);
  }
  for (const summary of main.querySelectorAll('summary, legend')) asParagraph(summary);
  for (const heading of main.querySelectorAll('li > h2')) asParagraph(heading);
  for (const small of main.querySelectorAll('h2 > small')) smallBeforeHeading(small, colon);
  for (const pairs of main.querySelectorAll('.pairs')) columnsAsLines(pairs);
  for (const news of main.querySelectorAll('.news li')) dayBehindTitle(news);
  for (const below of main.querySelectorAll('.news p')) asEntry(below);
  for (const citations of main.querySelectorAll('.cite dl')) asFences(citations);
  for (const list of main.querySelectorAll('dl')) asList(list, colon);
  for (const set of main.querySelectorAll('fieldset')) optionsAsList(set);
  for (const small of main.querySelectorAll('small')) setSmall(small, colon);
  separate(main);
  for (const strong of main.querySelectorAll('b, strong')) keepMarks(strong);
  wrapLines(main);
}

const tools = /^(?:script|form|button|template|input)$/;
const marks = /(?:^|\s)class="(?:[^"]*\s)?(?:needs-js|pilcrow|aside)[\s"]/;

/** Asked of every element of every page: selectors would take several times as long. */
function isOnlyOnPage(element: HTMLElement): boolean {
  const { rawTagName, rawAttrs } = element;
  return (
    tools.test(rawTagName) ||
    // A picture without words is there for the eye alone; a panel's drawing has words.
    (rawTagName === 'img' && !element.getAttribute('alt')) ||
    (rawTagName === 'svg' && !element.parentNode?.classList.contains('panel')) ||
    marks.test(rawAttrs) ||
    (element.classList.contains('sr-only') && !element.closest('.items')) ||
    (rawAttrs.includes('hidden') && element.hasAttribute('hidden')) ||
    (rawAttrs.includes('aria-hidden="true"') && rawTagName !== 'svg')
  );
}

/** Takes away whatever only works on the page, or is there for the eye or the ear alone. */
function strip(element: HTMLElement): void {
  for (const child of element.children) {
    if (isOnlyOnPage(child)) child.remove();
    else strip(child);
  }
}

/** The text of an element, for HTML. */
const textOf = (element: HTMLElement): string => element.innerHTML.trim();

const asParagraph = (element: HTMLElement): void => {
  element.replaceWith(`<p><b>${textOf(element)}</b></p>`);
};

/** What stands small above the words of a heading: “Part 1: …”. */
function smallBeforeHeading(small: HTMLElement, colon: string): void {
  if (textBefore(small)) return;
  small.replaceWith(`${textOf(small)}${colon}${colon === '：' ? '' : ' '}`);
}

/** A figure that stands large above its name: the name, then what is asked of it. */
function valueAfterName(figure: HTMLElement, colon: string): void {
  const name = figure.nextElementSibling;
  const parts = figure.childNodes.map(({ text }) => text.trim()).filter(Boolean);
  figure.remove();
  const gap = colon === '：' ? '' : ' ';
  name?.insertAdjacentHTML('afterend', `${colon}${parts.join(gap).replace(/ %$/, '%')}`);
}

/** A panel of a comic: its number with what the drawing shows, the line below it, what is said. */
function panelInOrder(panel: HTMLElement, colon: string): void {
  const drawing = panel.querySelector('svg')?.getAttribute('aria-label') ?? '';
  const [number = '', ...shows] = drawing.split(colon);
  const caption = panel.querySelector('figcaption');
  const says = panel.querySelector('.says');
  // Every speaker alike: some could not be bold (keepMarks), and one that is would stand out.
  for (const who of says?.querySelectorAll('b') ?? []) {
    who.replaceWith(`${textOf(who)}${colon === '：' ? '' : ' '}`);
  }
  panel.replaceWith(
    `<p><b>${number}</b></p><p><em>${shows.join(colon)}</em></p><p>${caption?.innerHTML ?? ''}</p>${says?.innerHTML ?? ''}`,
  );
}

/** Two columns to be matched, a line each. */
function columnsAsLines(pairs: HTMLElement): void {
  const lines = pairs.querySelectorAll('ul').map((column) => {
    const entries = column.querySelectorAll('li').map((entry) => entry.text.trim());
    return `<li>${entries.join(' / ')}</li>`;
  });
  pairs.replaceWith(`<ul>${lines.join('')}</ul>`);
}

/** What stands below an entry of a list as an entry of its own. */
function asEntry(element: HTMLElement): void {
  element.replaceWith(`<ul><li>${textOf(element)}</li></ul>`);
}

/** An announcement of a list: its title, type and document, then the day that stands beside them on the page. */
function dayBehindTitle(news: HTMLElement): void {
  const day = news.children.find(({ tagName }) => tagName === 'TIME');
  day?.remove();
  if (day) news.querySelector('.origin')?.insertAdjacentHTML('beforeend', ` · ${day.toString()}`);
}

/** Citations as they are copied: line by line, nothing of theirs taken for marks. */
function asFences(list: HTMLElement): void {
  const entries = list.querySelectorAll('dt').map((term) => {
    const code = term.nextElementSibling?.querySelector('code');
    for (const day of code?.querySelectorAll('time') ?? []) {
      const before = day.previousSibling?.text ?? '';
      if (!before.endsWith('[')) day.replaceWith(`[${day.text}]`);
    }
    return `<p>${textOf(term)}</p><pre><code>${code?.innerHTML.trim() ?? ''}</code></pre>`;
  });
  list.replaceWith(`<div>${entries.join('')}</div>`);
}

/** Names and what is said of each as a list. */
function asList(list: HTMLElement, colon: string): void {
  const entries = list.querySelectorAll('dt').map((term) => {
    const values: string[] = [];
    for (let next = term.nextElementSibling; next?.tagName === 'DD'; next = next.nextElementSibling)
      values.push(textOf(next));
    const name = textOf(term);
    const mark = /[：:]\s*$/.test(name) ? '' : colon;
    return `<li>${name}${mark}${colon === '：' ? '' : ' '}${values.join(' · ')}</li>`;
  });
  list.replaceWith(`<ul>${entries.join('')}</ul>`);
}

/** Answers to choose from as a list. */
function optionsAsList(set: HTMLElement): void {
  const options = set.children.filter(({ tagName }) => tagName === 'LABEL');
  if (options.length < 2) return;
  const entries = options.map((option) => `<li>${textOf(option)}</li>`);
  options[0]?.insertAdjacentHTML('beforebegin', `<ul>${entries.join('')}</ul>`);
  for (const option of options) option.remove();
}

/** What stands small beside or below a line. */
function setSmall(small: HTMLElement, colon: string): void {
  const { parentNode: parent } = small;
  // A unit beside its number.
  if (!parent || parent.closest('.num, .figure')) return;
  const isFirst = !textBefore(small);
  if (parent.tagName === 'A') {
    if (isFirst) small.replaceWith(`${textOf(small)}${colon}`);
  } else if (!isFirst && small.closest('li') && !small.closest('p, td, th')) {
    asEntry(small);
  } else if (!isFirst) {
    small.replaceWith(` · ${textOf(small)}`);
  }
}

function textBefore(node: Node): string {
  const siblings = node.parentNode?.childNodes ?? [];
  return siblings
    .slice(0, siblings.indexOf(node))
    .map(({ text }) => text)
    .join('')
    .trim();
}

const inline = /^(?:A|SPAN|B|STRONG|TIME|CODE|LABEL|EM|I|SMALL)$/;
/** Elements that are part of a sentence or of a word. */
const within = /^(?:term|word|phrase)$/;

/** Puts a mark between elements that stand beside one another with nothing between them. */
function separate(element: HTMLElement): void {
  for (const child of element.children) {
    const before = child.previousSibling;
    if (
      isPiece(child) &&
      before?.nodeType === NodeType.ELEMENT_NODE &&
      isPiece(before as HTMLElement)
    ) {
      const mark = /：\s*$/.test(before.text) ? '' : /:\s*$/.test(before.text) ? ' ' : ' · ';
      child.insertAdjacentHTML('beforebegin', mark);
    }
    separate(child);
  }
}

function isPiece(element: HTMLElement): boolean {
  return (
    inline.test(element.tagName) &&
    ![...element.classList.values()].some((name) => within.test(name)) &&
    element.text.trim() !== ''
  );
}

const letter = /[\p{L}\p{N}]/u;

/**
 * Markdown takes `**` between a letter and a punctuation mark or link for two asterisks
 * (办理**[作品登记](…)**): there the words stand without emphasis. A block begins a line of its own,
 * and its letters do no harm.
 */
function keepMarks(strong: HTMLElement): void {
  const { previousSibling, nextSibling, childNodes } = strong;
  const [before, behind] = [previousSibling, nextSibling].map((node) =>
    node && blocks.test((node as HTMLElement).tagName ?? '') ? undefined : node,
  );
  const isOpen = (inner: Node | undefined, char = '', outer = ''): boolean =>
    letter.test(outer) &&
    (!letter.test(char) || (inner as HTMLElement | undefined)?.tagName === 'A');
  const text = strong.text.trim();
  if (
    isOpen(childNodes[0], text.at(0), before?.text.at(-1)) ||
    isOpen(childNodes.at(-1), text.at(-1), behind?.text.at(0))
  ) {
    strong.replaceWith(...childNodes);
  }
}

const boxes = /^(?:DIV|SECTION|ARTICLE|NAV|HEADER|FOOTER|FIELDSET|DETAILS|MAIN|ASIDE)$/;
const blocks =
  /^(?:DIV|SECTION|ARTICLE|NAV|HEADER|FOOTER|FIELDSET|DETAILS|ASIDE|H[1-6]|P|UL|OL|DL|TABLE|FIGURE|PRE|BLOCKQUOTE|HR)$/;

const entries = /^(?:LI|TD|TH)$/;

/** Makes lines between blocks paragraphs: a line below a list would go on in its last entry. */
function wrapLines(element: HTMLElement): void {
  // What stands in an entry stays one line of it.
  if (entries.test(element.tagName)) return;
  for (const child of element.children) wrapLines(child);
  if (!boxes.test(element.tagName)) return;
  const isBlock = (node: Node): boolean =>
    node.nodeType === NodeType.ELEMENT_NODE && blocks.test((node as HTMLElement).tagName);
  if (!element.childNodes.some(isBlock)) return;
  let line: Node[] = [];
  const close = (): void => {
    if (line.some(({ text }) => text.trim())) {
      const html = line.map((node) => node.toString()).join('');
      const [first, ...rest] = line;
      const paragraph = parse(`<p>${html}</p>`).firstChild;
      if (first && paragraph) element.exchangeChild(first, paragraph);
      for (const node of rest) node.remove();
    }
    line = [];
  };
  for (const node of [...element.childNodes]) {
    if (isBlock(node)) close();
    else line.push(node);
  }
  close();
}
