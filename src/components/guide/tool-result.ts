import { formatDate, joinRefs } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { calendarFile } from '../../tools/calendar-file.ts';
import type { ToolFile } from '../../content/guides/tool-file.ts';
import type { Answer, LawRef } from '../../tools/tool.ts';
import { textElement } from '../article/text-element.ts';
import { saveFile } from './save.ts';

interface Context extends Pick<ToolFile, 'texts' | 'guides'> {
  locale: Locale;
  title: string;
  questions: { question: string; answer: string }[];
}

/** The reader's own day as an ISO date. What is built never depends on it. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** The elements of a result card. */
export function resultRows(answer: Answer, context: Context): HTMLElement[] {
  const { locale, texts } = context;
  const element = (name: string, text: string, className = ''): HTMLElement => {
    const node = textElement(name, text, locale);
    if (className) node.className = className;
    return node;
  };
  const { date, lawOf } = answer;
  const warnings = [
    ...(date && date < today() ? [texts.past] : []),
    ...answer.warnings.map((warning) => warning[locale]),
  ];
  const list = document.createElement('ul');
  list.append(...answer.lines.map((line) => element('li', line[locale])));
  const facts: HTMLElement[] = [
    element('p', answer.label[locale], 'label'),
    element('strong', answer.headline[locale]),
    ...warnings.map((warning) => element('p', warning, 'warning')),
    list,
    ...(answer.basis.length > 0 ? [basisLine(answer.basis, context)] : []),
    element(
      'p',
      [
        ...(lawOf ? [texts.lawOf.replace('{day}', formatDate(lawOf, locale))] : []),
        texts.made.replace('{day}', formatDate(today(), locale)),
      ].join(locale === 'zh' ? '' : ' '),
      'basis-line',
    ),
  ];
  return [...facts, ...nextGuide(answer, context), actions(answer, facts, context)];
}

/** What a result rests on, each with a link to the page of the law. */
function basisLine(basis: readonly LawRef[], { locale, texts }: Context): HTMLElement {
  const line = textElement('p', texts.basis, locale);
  line.className = 'basis-line';
  basis.forEach(({ label, law, days }, i) => {
    const link = textElement('a', label[locale], locale) as HTMLAnchorElement;
    link.href = pageFrom(`../../laws/${law}/`);
    const when = days && (locale === 'zh' ? `（${days.zh}）` : ` (${days.en})`);
    line.append(i > 0 ? joinRefs(['', ''], locale) : '', link, when ?? '');
  });
  return line;
}

/** The address of a page from a guide, where a tool stands. */
const pageFrom = (path: string): string => `${path}${document.documentElement.dataset.page ?? ''}`;

function nextGuide({ guide }: Answer, { texts, guides, locale }: Context): HTMLElement[] {
  const title = guide && guides[guide];
  if (!guide || !title) return [];
  const line = textElement('p', texts.guide, locale);
  const link = document.createElement('a');
  // Tools stand on guides, and none leads to its own.
  link.href = pageFrom(`../${guide}/`);
  if (link.pathname === location.pathname) return [];
  link.textContent = title;
  line.append(link);
  return [line];
}

/** What can be done with a result: send it, print it, put its day into a calendar. */
function actions(answer: Answer, facts: readonly HTMLElement[], context: Context): HTMLElement {
  const { texts, title, locale } = context;
  const row = document.createElement('p');
  row.className = 'actions-row';
  const button = (text: string, act: () => void): HTMLButtonElement => {
    const node = document.createElement('button');
    node.type = 'button';
    node.className = 'button';
    node.textContent = text;
    node.setAttribute('aria-label', `${text}${locale === 'zh' ? '：' : ': '}${title}`);
    node.addEventListener('click', act);
    row.append(node);
    return node;
  };
  const told = document.createElement('small');
  button(texts.copy, () => {
    navigator.clipboard.writeText(location.href).then(
      () => (told.textContent = texts.copied),
      () => (told.textContent = texts.copyFailed),
    );
  });
  button(texts.print, () => {
    printResult(facts, context);
  });
  const { date } = answer;
  if (date) {
    button(texts.calendar, () => {
      const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
      const summary = `${title}${locale === 'zh' ? '：' : ': '}${context.questions[0]?.answer ?? ''}`;
      saveFile(`${date}.ics`, 'text/calendar', calendarFile(date, summary, stamp));
    });
  }
  row.append(told);
  return row;
}

/** Prints a result alone: the questions with their answers, what came out, and its address. */
function printResult(facts: readonly HTMLElement[], { title, questions, locale }: Context): void {
  const sheet = document.createElement('section');
  sheet.className = 'tool-sheet';
  const answers = document.createElement('dl');
  for (const { question, answer } of questions) {
    answers.append(textElement('dt', question, locale), textElement('dd', answer, locale));
  }
  sheet.append(
    textElement('p', document.title, locale),
    textElement('h1', title, locale),
    answers,
    ...facts.map((fact) => fact.cloneNode(true)),
    textElement('p', location.href, locale),
  );
  document.body.append(sheet);
  document.documentElement.dataset.sheet = '';
  addEventListener(
    'afterprint',
    () => {
      sheet.remove();
      delete document.documentElement.dataset.sheet;
    },
    { once: true },
  );
  print();
}
