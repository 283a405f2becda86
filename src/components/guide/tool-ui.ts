import type { ToolFile } from '../../content/guides/tool-file.ts';
import { pageLocale } from '../chrome/page-locale.ts';
import { toolTexts } from '../../i18n/strings/on-use.ts';
import {
  askedFields,
  completeValues,
  readToolState,
  unreadable,
  writeToolState,
  type Problem,
  type Values,
} from '../../tools/tool.ts';
import { tools } from '../../tools/tools.ts';
import { textElement } from '../article/text-element.ts';
import { loadStyles } from '../chrome/load-module.ts';
import styles from './tool-form.css?url';
import { toolForm } from './tool-form.ts';
import { resultRows } from './tool-result.ts';

type Control = HTMLInputElement | HTMLSelectElement;

/**
 * Asks the questions of a tool, and answers on submit and from a shared address. A result follows its questions: any
 * change works it out again, or takes it away where the answers no longer give one.
 */
function startTool(root: HTMLElement, { data, texts, guides }: ToolFile): void {
  const { tool: id = '' } = root.dataset;
  const locale = pageLocale();
  const tool = Object.values(tools).find((entry) => entry.id === id);
  const start = root.querySelector<HTMLElement>('[data-open]');
  const result = root.querySelector<HTMLElement>('[data-result]');
  if (!tool || !start || !result) return;
  const fields = tool.fields(data);
  const form = toolForm(tool, fields, texts, locale);
  const controls = [...form.querySelectorAll<Control>('[name]')];

  const read = (): Values =>
    completeValues(
      fields,
      Object.fromEntries(
        controls.map((control) => [
          control.name,
          control.validity.badInput ? unreadable : control.value,
        ]),
      ),
    );
  const showFields = (values: Values): void => {
    const asked = askedFields(fields, values).map(({ name }) => name);
    for (const row of form.querySelectorAll<HTMLElement>('[data-field]')) {
      row.hidden = !asked.includes(row.dataset.field ?? '');
    }
  };
  const setError = (control: Control, problem?: Problem): void => {
    const error = document.getElementById(`${control.id}-error`);
    if (!error) return;
    error.hidden = !problem;
    error.replaceChildren(problem ? textElement('span', problem.text[locale], locale) : '');
    if (problem) {
      control.setAttribute('aria-invalid', 'true');
      control.setAttribute('aria-describedby', error.id);
    } else {
      control.removeAttribute('aria-invalid');
      control.removeAttribute('aria-describedby');
    }
  };
  /** Each problem at its field, and none at the others. */
  const showProblems = (problems: readonly Problem[]): void => {
    for (const control of controls) {
      setError(
        control,
        problems.find(({ field }) => field === control.name),
      );
    }
  };
  const setAddress = (query: string): void => {
    history.replaceState(null, '', `${location.pathname}${query}#tool-${id}`);
    dispatchEvent(new Event('placechange'));
  };
  const clear = (): void => {
    if (result.childElementCount === 0) return;
    result.replaceChildren();
    if (readToolState(id, location.search)) setAddress('');
  };
  /** @returns what to mend, where there is no result */
  const answer = (values: Values): readonly Problem[] => {
    const outcome = tool.answer(values, data);
    if ('problems' in outcome) {
      clear();
      return outcome.problems;
    }
    setAddress(writeToolState(id, fields, values));
    const questions = askedFields(fields, values).map(({ name, label, options }) => ({
      question: label[locale],
      answer:
        options?.find((option) => option.id === values[name])?.label[locale] ?? values[name] ?? '',
    }));
    const title = tool.title[locale];
    result.replaceChildren(...resultRows(outcome, { locale, texts, guides, title, questions }));
    return [];
  };

  // Who asked for the questions goes on at the first of them.
  const isAsked = start === document.activeElement;
  start.replaceWith(form);
  if (isAsked) controls[0]?.focus();
  const shared = readToolState(id, location.search);
  if (shared) {
    const values = completeValues(fields, shared);
    for (const control of controls) control.value = values[control.name] ?? '';
    showFields(values);
    showProblems(answer(values));
  } else showFields(read());

  form.addEventListener('input', ({ target }) => {
    const values = read();
    showFields(values);
    const control = controls.find((entry) => entry === target);
    if (control) setError(control);
    if (result.childElementCount > 0) answer(values);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const problems = answer(read());
    showProblems(problems);
    controls.find(({ name }) => problems.some(({ field }) => field === name))?.focus();
  });
}

/** Fetches what the tools of the page count with and look like, and starts them. */
async function startTools(): Promise<void> {
  const section = document.querySelector<HTMLElement>('[data-file]');
  if (!section) return;
  const { file: address = '' } = section.dataset;
  const roots = [...section.querySelectorAll<HTMLElement>('[data-tool]')];
  try {
    const [response] = await Promise.all([fetch(address), loadStyles(styles)]);
    if (!response.ok) throw new Error(response.statusText);
    const file = (await response.json()) as ToolFile;
    for (const root of roots) startTool(root, file);
    // Questions that came above the place that the address names would move it away.
    section.querySelector(':target')?.scrollIntoView();
  } catch {
    const failed = toolTexts.failed[pageLocale()];
    for (const root of roots) root.querySelector('[data-result]')?.replaceChildren(failed);
  }
}

await startTools();
