import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { must } from '../content.ts';
import { facts, fullWidth } from '../facts.ts';
import { page, readPages, type Page } from './dist.ts';

/** A clause of the plan, and where the site tells it. */
interface Clause {
  /** Words of the clause in the source, which make it known. */
  says: string;
  /** Anchor on the page. */
  at: string;
  /** Names, standard formulas and the verb with its degree: told exactly. */
  keeps: string[];
}
interface Passage {
  page: string;
  clauses: Clause[];
}

const passages = parse(readFileSync('tests/fixtures/facts/clauses-2024.yaml', 'utf8')) as Passage[];
/** The plan's passages: its opening, its aims and its items, without headings and lead departments. */
const source = readFileSync('tests/fixtures/facts/work-plan-2024-source.txt', 'utf8')
  .split('\n')
  .map((line) => line.trim().replace(/\(牵头部门:[^)]*\)$/, ''))
  .filter(
    (line) => line.length > 0 && !/^XX新区知识产权局2024|^[一二]、|^\([一二三四五六]\)/.test(line),
  )
  .map((line) => line.replace(/^\d+[、.][^。]*。/, ''));

const pages = readPages();
const bare = (text: string): string => text.replace(/\s+/g, '');

/** The words at an anchor: its paragraph or entry with the list that follows it, its row, or its section. */
function wordsAt({ document }: Page, id: string): string {
  const anchor = must(document.querySelector(`[id="${id}"]`), `the anchor ${id}`);
  const block = anchor.closest('p, li') ?? anchor.closest('tr');
  if (block) {
    const next = block.nextElementSibling;
    return bare(block.textContent + (next?.tagName === 'UL' ? next.textContent : ''));
  }
  let text = anchor.textContent;
  for (let next = anchor.nextElementSibling; next; next = next.nextElementSibling) {
    if (/^H[1-6]$/.test(next.tagName)) break;
    text += next.textContent;
  }
  return bare(text);
}

test('every clause of the source is listed, in its order', () => {
  expect(passages).toHaveLength(source.length);
  passages.forEach(({ page: path, clauses }, i) => {
    const fragments = must(source[i])
      .split(/[,。;:]/)
      .filter((fragment) => fragment.length > 0);
    expect(clauses, path).toHaveLength(fragments.length);
    clauses.forEach(({ says }, j) => expect(fragments[j]).toContain(says));
  });
});

describe.each(passages.map((passage, i) => [i + 1, passage.page, passage] as const))(
  'passage %d, told on %s',
  (_, path, { clauses }) => {
    test.each(clauses.map((clause, i) => [i + 1, clause.says, clause] as const))(
      'clause %d: %s',
      (_number, _says, { at, keeps }) => {
        const words = wordsAt(page(pages, path), at);
        for (const kept of keeps) expect(words).toContain(bare(kept));
        const english = page(pages, `/en${path}`).document;
        expect(english.querySelector(`[id="${at}"]`)).not.toBeNull();
      },
    );
  },
);

test('the plan is told in own words: no run of 24 characters is the source’s, names and formulas apart', () => {
  const han = (text: string): string => text.replace(/[^\p{Script=Han}\dA-Za-z]/gu, '');
  const whole = source.map(han).join('\n');
  const names = [
    ...facts.items.flatMap((item) =>
      item.actions.flatMap((action) => [action.name ?? '', ...(action.partners ?? [])]),
    ),
    ...Object.values(facts.indicators).flatMap((aim) => aim.list.map((entry) => entry.zh)),
    ...facts.plan.opening,
    ...facts.formulas,
  ]
    .map((name) => fullWidth(name))
    .filter((name) => name.length > 0)
    .sort((a, b) => b.length - a.length);
  const taken: string[] = [];
  for (const path of ['/plan/2024/', ...facts.items.map(({ slug }) => `/plan/2024/${slug}/`)]) {
    // Paragraphs and entries of lists stand apart.
    let text = must(page(pages, path).document.querySelector('.prose'))
      .querySelectorAll('p, li')
      .map((block) => bare(block.textContent))
      .join('\n');
    for (const name of names) text = text.replaceAll(bare(name), '\n');
    for (const stretch of text.split('\n').map(han)) {
      for (let i = 0; i + 24 <= stretch.length; i++) {
        const run = stretch.slice(i, i + 24);
        if (whole.includes(run)) taken.push(`${path}: ${run}`);
      }
    }
  }
  expect(taken).toEqual([]);
});
