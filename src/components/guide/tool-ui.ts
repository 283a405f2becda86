import { joinRefs } from '../../i18n/format.ts';
import { isLocale } from '../../i18n/locales.ts';
import { calendarFile } from '../../tools/deadlines.ts';
import {
  askedFields,
  completeValues,
  readToolState,
  writeToolState,
  type Answer,
  type ToolData,
  type Values,
} from '../../tools/tool.ts';
import { tools } from '../../tools/tools.ts';
import { textElement } from '../article/text-element.ts';
import { saveFile } from './save.ts';

interface Embedded {
  data: ToolData;
  texts: Record<'share' | 'calendar' | 'guide' | 'basis', string>;
  guides: Record<string, string>;
}

/** Makes a tool answer: on submit, on change once it has answered, and from a shared address. */
function startTool(root: HTMLElement): void {
  const { tool: id = '', locale, base = '/' } = root.dataset;
  const tool = Object.values(tools).find((entry) => entry.id === id);
  const form = root.querySelector('form');
  const result = root.querySelector<HTMLElement>('[data-result]');
  const embedded = root.querySelector('[data-tool-data]')?.textContent;
  if (!tool || !form || !result || !embedded || !isLocale(locale)) return;
  const { data, texts, guides } = JSON.parse(embedded) as Embedded;
  const fields = tool.fields(data);

  const read = (): Values =>
    completeValues(
      fields,
      Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)])),
    );
  const showFields = (values: Values): void => {
    const asked = askedFields(fields, values).map(({ name }) => name);
    for (const label of form.querySelectorAll<HTMLElement>('[data-field]')) {
      label.hidden = !asked.includes(label.dataset.field ?? '');
    }
  };
  const element = (name: string, text: string): HTMLElement => textElement(name, text, locale);
  const showAnswer = (answer: Answer): void => {
    const list = document.createElement('ul');
    list.append(...answer.lines.map((line) => element('li', line[locale])));
    const rows: HTMLElement[] = [element('strong', answer.headline[locale]), list];
    if (answer.basis.length > 0) {
      const labels = answer.basis.map((ref) => ref.label[locale]);
      rows.push(element('small', texts.basis + joinRefs(labels, locale)));
    }
    const title = answer.guide && guides[answer.guide];
    if (answer.guide && title) {
      const line = element('p', texts.guide);
      const link = document.createElement('a');
      link.href = `${base}${answer.guide}/${document.documentElement.dataset.page ?? ''}`;
      link.textContent = title;
      line.append(link);
      rows.push(line);
    }
    const { date } = answer;
    if (date) {
      const button = element('button', texts.calendar);
      button.className = 'button';
      button.setAttribute('type', 'button');
      button.addEventListener('click', () => {
        const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
        saveFile(
          `${date}.ics`,
          'text/calendar',
          calendarFile(date, answer.headline[locale], stamp),
        );
      });
      rows.push(button);
    }
    rows.push(element('small', texts.share));
    result.replaceChildren(...rows);
  };
  const answer = (values: Values): void => {
    const outcome = tool.answer(values, data);
    if ('problem' in outcome) result.replaceChildren(element('strong', outcome.problem[locale]));
    else showAnswer(outcome);
  };

  const shared = readToolState(id, location.search);
  if (shared) {
    const values = completeValues(fields, shared);
    for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
      control.value = values[control.name] ?? '';
    }
    showFields(values);
    answer(values);
  }
  form.addEventListener('change', () => showFields(read()));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const values = read();
    history.replaceState(
      null,
      '',
      `${location.pathname}${writeToolState(id, fields, values)}#tool-${id}`,
    );
    dispatchEvent(new Event('placechange'));
    answer(values);
  });
  showFields(read());
  form.dataset.ready = '';
}

for (const root of document.querySelectorAll<HTMLElement>('[data-tool]')) startTool(root);
