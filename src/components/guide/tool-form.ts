import type { ToolFile } from '../../content/guides/tool-file.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Field, Tool } from '../../tools/tool.ts';
import { textElement } from '../article/text-element.ts';

/** The questions of a tool, each with the place of its error, and the button that answers them. */
export function toolForm(
  { id, title }: Tool,
  fields: readonly Field[],
  texts: ToolFile['texts'],
  locale: Locale,
): HTMLFormElement {
  const form = document.createElement('form');
  form.noValidate = true;
  form.setAttribute('aria-labelledby', `tool-${id}`);
  const button = textElement('button', texts.start, locale) as HTMLButtonElement;
  button.className = 'button';
  button.type = 'submit';
  button.setAttribute(
    'aria-label',
    `${texts.start}${locale === 'zh' ? '：' : ': '}${title[locale]}`,
  );
  form.append(...fields.map((field) => row(field, `${id}-${field.name}`, texts, locale)), button);
  return form;
}

function row(field: Field, id: string, texts: ToolFile['texts'], locale: Locale): HTMLElement {
  const node = document.createElement('div');
  node.className = 'field';
  node.dataset.field = field.name;
  const label = textElement('label', field.label[locale], locale) as HTMLLabelElement;
  label.htmlFor = id;
  const control = field.options ? choice(field.options, texts.choose, locale) : input(field.type);
  control.id = id;
  control.name = field.name;
  control.autocomplete = 'off';
  const error = document.createElement('p');
  error.className = 'error';
  error.id = `${id}-error`;
  error.hidden = true;
  node.append(label, control, error);
  return node;
}

function input(type: Field['type']): HTMLInputElement {
  const node = document.createElement('input');
  node.type = type === 'date' ? 'date' : 'text';
  if (type === 'number') node.inputMode = 'numeric';
  return node;
}

/** Options under the heads that they follow each other with. */
function choice(
  options: NonNullable<Field['options']>,
  first: string,
  locale: Locale,
): HTMLSelectElement {
  const node = document.createElement('select');
  node.append(new Option(first, ''));
  for (const group of new Set(options.map((option) => option.group))) {
    const list = options
      .filter((option) => option.group === group)
      .map((option) => new Option(option.label[locale], option.id));
    if (group) {
      const head = document.createElement('optgroup');
      head.label = group[locale];
      head.append(...list);
      node.append(head);
    } else node.append(...list);
  }
  return node;
}
