import { describe, expect, test } from 'vitest';
import { must, readContent } from '../content.ts';
import { facts, fullWidth, terms } from '../facts.ts';
import { mainText, page, readPages } from './dist.ts';

const content = readContent();
const pages = readPages();
const zh = (slug: string): string => mainText(page(pages, `/plan/2024/${slug}/`));

/** Figures as the plan writes them, from the values of the fact sheet. */
function written({
  value,
  unit,
  written: text,
}: {
  value: number;
  unit: { zh: string };
  written?: string;
}): string {
  return text ?? `${value}${unit.zh}`;
}
const indicators = Object.values(facts.indicators).flatMap((aim) => aim.list);

describe('each item shows what the plan says, to the letter', () => {
  test.each(facts.items.map((item) => [item.n, item.slug, item] as const))(
    '%d %s',
    (n, slug, item) => {
      const { document } = page(pages, `/plan/2024/${slug}/`);
      const text = zh(slug);
      expect(document.querySelector('h1')?.textContent).toBe(item.heading.zh);
      expect(document.querySelector('.page-head .seal')?.textContent).toContain(`第${n}项`);
      for (const lead of item.leads) {
        expect(text).toContain(must(facts.departments.find(({ id }) => id === lead)).zh);
      }
      // Anchors that a paragraph took over from one that is gone are marks as well.
      const former = content.prose.find(
        (text) => text.path === `/plan/2024/${slug}/` && text.locale === 'zh',
      )?.aliases;
      const ids = document
        .querySelectorAll('.prose span[id]')
        .map((mark) => mark.getAttribute('id') ?? '')
        .filter((id) => !(id in (former ?? {})));
      expect(ids.sort()).toEqual(item.actions.map((action) => action.id).sort());
      for (const action of item.actions) {
        if (action.name) expect(text).toContain(fullWidth(action.name));
        for (const partner of action.partners ?? []) expect(text).toContain(partner);
      }
      for (const id of item.indicators ?? []) {
        expect(text).toContain(written(must(indicators.find((entry) => entry.id === id))));
      }
      const group = must(facts.groups.find(({ id }) => id === item.group));
      expect(text).toContain(group.heading.zh);
      expect(text).toContain(fullWidth(group.heading_full));
    },
  );
});

describe('each item answers at the same anchors in English, with the glossary’s names', () => {
  test.each(facts.items.map((item) => [item.slug, item] as const))('%s', (slug, item) => {
    const { document } = page(pages, `/en/plan/2024/${slug}/`);
    expect(document.querySelector('h1')?.textContent).toBe(item.heading.en);
    const text = must(document.querySelector('main')).textContent;
    for (const action of item.actions) {
      expect(document.querySelector(`#${action.id}`)).not.toBeNull();
      if (action.name) expect(text).toContain(fullWidth(action.name));
    }
  });
});

test('actions have the kinds and audiences of the fact sheet', () => {
  for (const item of facts.items) {
    const { document } = page(pages, '/plan/2024/');
    const row = must(
      document
        .querySelectorAll('[data-item]')
        .find((entry) => entry.innerHTML.includes(`/plan/2024/${item.slug}/`)),
    );
    const kinds = new Set(item.actions.map((action) => action.kind));
    const audiences = new Set(item.actions.flatMap((action) => action.audience ?? []));
    expect(new Set(row.getAttribute('data-kind')?.split(' '))).toEqual(kinds);
    expect(new Set(row.getAttribute('data-audience')?.split(' ').filter(Boolean))).toEqual(
      audiences,
    );
    expect(row.getAttribute('data-lead')?.split(' ')).toEqual(item.leads);
    expect(row.getAttribute('data-group')).toBe(item.group);
  }
});

test('the texts are neither fragments nor padding', () => {
  for (const item of facts.items) {
    const { document } = page(pages, `/plan/2024/${item.slug}/`);
    const text = must(document.querySelector('.prose')).textContent;
    const length = text.match(/[\p{Script=Han}\p{P}\d]/gu)?.length ?? 0;
    expect(length, item.slug).toBeGreaterThanOrEqual(150);
    expect(length, item.slug).toBeLessThanOrEqual(900);
  }
});

test('the ten targets stand on their page with name, figure and unit', () => {
  const text = mainText(page(pages, '/plan/2024/targets/'));
  const english = must(
    page(pages, '/en/plan/2024/targets/').document.querySelector('main'),
  ).textContent;
  expect(indicators).toHaveLength(10);
  for (const indicator of indicators) {
    expect(text).toContain(indicator.zh);
    expect(text).toContain(written(indicator).replace(/以上$/, ''));
  }
  for (const figure of [
    '85',
    '260,000',
    '30,000',
    '10%',
    '90%',
    '4,000',
    '3,000',
    'CNY',
    '100',
    '20%',
  ]) {
    expect(english).toContain(figure);
  }
  for (const aim of Object.values(facts.indicators)) expect(text).toContain(aim.name.zh);
});

test('targets show no progress', () => {
  const { document } = page(pages, '/plan/2024/targets/');
  expect(document.querySelectorAll('main progress, main meter, main svg')).toEqual([]);
});

test('departments have their names in both languages', () => {
  for (const { id, zh: name, en } of facts.departments) {
    expect(page(pages, `/departments/${id}/`).document.querySelector('h1')?.textContent).toBe(name);
    expect(page(pages, `/en/departments/${id}/`).document.querySelector('h1')?.textContent).toBe(
      en,
    );
  }
});

test('the glossary gives every term in both languages', () => {
  const text = must(page(pages, '/glossary/').document.querySelector('main')).textContent.replace(
    /’/g,
    "'",
  );
  for (const term of terms) {
    for (const form of [term.zh, term.en, term.abbr ?? '']) expect(text).toContain(form);
  }
});

test('no mask of a person’s name is printed', () => {
  for (const { html, path } of pages) expect(html, path).not.toMatch(/XXX|××|某某/);
});
