import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { guideSections } from '../../src/content/content.ts';
import { intents } from '../../src/content/guides/schema.ts';
import { guideModel } from '../../src/content/guides/model.ts';
import { locales } from '../../src/i18n/locales.ts';
import { paragraphsOf } from '../../src/i18n/passages.ts';
import { strings } from '../../src/i18n/strings.ts';
import { localPath } from '../../src/i18n/paths.ts';
import { deadlinesTool } from '../../src/tools/deadlines.ts';
import { must, readContent } from '../content.ts';
import { dist, page, readPages } from './dist.ts';

const content = readContent();
const pages = readPages();
const cases = content.guides.flatMap((guide) =>
  locales.map((locale) => [guide.slug, locale, guide] as const),
);

describe.each(cases)('%s, %s', (slug, locale, guide) => {
  const { document, html } = page(pages, localPath(`/guides/${slug}/`, locale, '/'));
  const model = guideModel(content, slug, locale);
  const section = (id: string): string =>
    must(
      document
        .querySelectorAll('.guide > section')
        .find((entry) => entry.getAttribute('aria-labelledby') === id),
      id,
    ).textContent;

  test('what to do stands first, and the contents list the sections in their order', () => {
    const headings = document.querySelectorAll('article h2[id]').map(({ id }) => id);
    const listed = document
      .querySelectorAll('.contents a')
      .map((link) => link.getAttribute('href')?.slice(1));
    expect(headings.slice(0, 2)).toEqual(['conditions', 'steps']);
    expect(listed).toEqual(headings);
  });

  test('every legal basis is cited where something rests on it', () => {
    const cited = new Set(
      document.querySelectorAll('a.ref').map((link) => link.getAttribute('href')),
    );
    expect(guide.basis.filter(({ id }) => !cited.has(`#basis-${id}`)).map(({ id }) => id)).toEqual(
      [],
    );
  });

  test('every element stands on the page, under its own anchor', () => {
    for (const id of guideSections) {
      // Where nothing is applied for there is no result; where the text answers every question, no other answer.
      const left =
        (id === 'result' && !guide.result) ||
        ((id === 'questions' || id === 'remedies') && model[id].length === 0);
      expect(document.querySelector(`h2#${id}`) === null, id).toBe(left);
    }
    for (const { label, value } of model.facts) {
      const strip = must(document.querySelector('dl.facts')).textContent;
      expect(strip).toContain(label);
      expect(strip).toContain(value.text);
    }
    // A case is said once, before all that is asked in it.
    for (const [id, groups] of [
      ['conditions', model.conditions],
      ['materials', model.materials],
    ] as const) {
      const said = [...document.querySelectorAll(`section[aria-labelledby=${id}] h3`)];
      expect(said.map(({ textContent }) => textContent)).toEqual(
        groups.flatMap(({ only }) => only ?? []),
      );
      expect(new Set(groups.map(({ only }) => only)).size).toBe(groups.length);
      // What everybody needs would seem to belong to a case under whose heading it stands.
      expect(groups.slice(1).filter(({ only }) => only === undefined)).toEqual([]);
    }
    for (const { text, otherwise } of model.conditions.flatMap(({ entries }) => entries)) {
      for (const value of [...text, ...otherwise]) {
        expect(section('conditions')).toContain(value.text);
      }
    }
    for (const step of model.steps) expect(section('steps')).toContain(step.act);
    for (const { name } of model.materials.flatMap(({ entries }) => entries)) {
      expect(section('materials')).toContain(name);
    }
    for (const { question, answer } of model.questions) {
      expect(section('questions')).toContain(question);
      for (const { text } of answer) expect(section('questions')).toContain(text);
    }
    for (const { heading, name, binds, note = '' } of model.limits) {
      for (const value of [heading, name, binds, ...paragraphsOf(note)]) {
        expect(section('limits')).toContain(value ?? '');
      }
    }
    for (const { text } of model.mistakes) expect(section('mistakes')).toContain(text);
    for (const { text, note = '' } of model.basis) {
      expect(section('basis')).toContain(text);
      expect(section('basis')).toContain(note);
    }
    for (const { name } of model.channels) expect(section('contacts')).toContain(name);
    for (const { what } of model.local) expect(section('contacts')).toContain(what);
  });

  test('a step leads to the section that tells more, by its heading', () => {
    for (const { id, at } of model.steps) {
      const link = document.querySelector(`#step-${id} span a`);
      expect(link?.getAttribute('href'), id).toBe(at && `#${at}`);
      if (at) expect(link?.textContent).toBe(document.querySelector(`h2#${at}`)?.textContent);
    }
  });

  test('each figure has a visible basis that leads to its entry', () => {
    const rows = document.querySelectorAll(
      ':is([aria-labelledby=fees], [aria-labelledby=limits]) tbody tr',
    );
    expect(rows).toHaveLength(guide.fees.length + guide.limits.length);
    for (const row of rows) {
      const refs = row.querySelectorAll('a.ref');
      expect(refs.length, row.textContent).toBeGreaterThan(0);
    }
  });

  test('a number, in its texts as in its tables, leads to the entry that has it', () => {
    const entries = document.querySelectorAll('[aria-labelledby=basis] ol > li');
    const refs = document.querySelectorAll('a.ref');
    expect(refs.length).toBeGreaterThan(0);
    for (const ref of refs) {
      const entry = entries.findIndex(({ id }) => `#${id}` === ref.getAttribute('href'));
      expect(entry).toBeGreaterThanOrEqual(0);
      const [word, number] = ref.childNodes.map(({ textContent }) => textContent);
      expect(number, ref.outerHTML).toBe(`[${String(entry + 1)}]`);
      // What a screen reader hears is more than a number.
      expect(word).toBe(strings(locale).basisRef);
    }
  });

  test('says plainly, at the top and once, whether the office has reviewed it', () => {
    const [open = ''] = strings(locale).notReviewed('\n').split('\n');
    const times = guide.reviewed === '' ? 1 : 0;
    const count = (text = ''): number => text.split(open).length - 1;
    const after = must(document.querySelector('dl.facts')).nextElementSibling;
    expect(count(after?.textContent)).toBe(times);
    expect(count(must(document.querySelector('main')).textContent)).toBe(times);
  });

  test('tells machines what it is', () => {
    const data = JSON.parse(
      must(document.querySelector('script[type="application/ld+json"]')).textContent,
    ) as {
      '@graph': { '@type': string }[];
    };
    expect(data['@graph'].map((entry) => entry['@type'])).toEqual([
      'BreadcrumbList',
      'GovernmentService',
    ]);
    // Steps and questions are marked where they stand.
    const schema = (type: string): string => `[typeof=${type}]`;
    const texts = (selector: string): string[] =>
      document.querySelectorAll(selector).map((node) => node.textContent.trim());
    const vocabulary = '[vocab="https://schema.org/"]';
    const howTo = `${vocabulary}${schema('HowTo')}`;
    expect(document.querySelector(`${howTo} > [property=name]`)?.getAttribute('content')).toBe(
      model.title,
    );
    const step = `${howTo} [property=step]${schema('HowToStep')}`;
    expect(texts(`${step} [property=name]`)).toEqual(model.steps.map(({ act }) => act));
    expect(texts(`${step} [property=text]`)).toHaveLength(model.steps.length);
    const question = `${vocabulary}${schema('FAQPage')} > [property=mainEntity]${schema('Question')}`;
    expect(texts(`${question} > [property=name]`)).toEqual(
      model.questions.map((entry) => entry.question),
    );
    expect(
      texts(`${question} > [property=acceptedAnswer]${schema('Answer')} > p > [property=text]`),
    ).toEqual(model.questions.flatMap(({ answer }) => answer.map(({ text }) => text)));
  });

  test('belongs to its items, and they to it', () => {
    for (const item of guide.items) {
      const path = localPath(`/plan/${item}/`, locale, '/');
      expect(html).toContain(`href="${path}"`);
      expect(page(pages, path).html).toContain(
        `href="${localPath(`/guides/${slug}/`, locale, '/')}"`,
      );
    }
  });
});

test('the index lists each guide once, by what visitors come to do', () => {
  for (const locale of locales) {
    const { document } = page(pages, localPath('/guides/', locale, '/'));
    const links = document
      .querySelectorAll('[data-item] a')
      .map((link) => link.getAttribute('href'));
    expect(links.sort()).toEqual(
      content.guides.map(({ slug }) => localPath(`/guides/${slug}/`, locale, '/')).sort(),
    );
    expect(
      document.querySelectorAll('[data-group-section] h2').map((heading) => heading.id),
    ).toEqual(intents.filter((intent) => content.guides.some((guide) => guide.intent === intent)));
  }
});

test('the data of each guide follow the published schema', () => {
  const schema = JSON.parse(readFileSync(`${dist}/data/guide.schema.json`, 'utf8')) as object;
  const validate = new Ajv2020({ strict: false, formats: { uri: true } }).compile(schema);
  for (const { slug, fees } of content.guides) {
    const data = JSON.parse(readFileSync(`${dist}/data/guides/${slug}.json`, 'utf8')) as {
      fees: unknown[];
    };
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    expect(data.fees).toHaveLength(fees.length);
  }
  expect(validate({ slug: 'x' })).toBe(false);
});

test('guides that have tools show worked examples for those without scripts', () => {
  for (const { slug, tools } of content.guides) {
    const { document } = page(pages, `/guides/${slug}/`);
    expect(
      document.querySelectorAll('[data-tool]').map((tool) => tool.getAttribute('data-tool')),
    ).toEqual(tools);
    for (const tool of document.querySelectorAll('[data-tool]')) {
      expect(tool.querySelectorAll('details li').length).toBeGreaterThanOrEqual(1);
    }
    // Of a tool that several guides offer each shows its own examples.
    const own = deadlinesTool.examples.filter((values) =>
      deadlinesTool.guidesOf?.(values).includes(slug),
    );
    if (tools.includes('deadlines') && own.length > 0) {
      expect(document.querySelectorAll('[data-tool="deadlines"] details li')).toHaveLength(
        own.length,
      );
    }
  }
});
