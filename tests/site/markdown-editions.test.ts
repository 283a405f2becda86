import { existsSync, readFileSync } from 'node:fs';
import type { Link, Nodes, Parents } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import remarkGfm from 'remark-gfm';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { formatDate } from '../../src/i18n/format.ts';
import { locales } from '../../src/i18n/locales.ts';
import { localPath } from '../../src/i18n/paths.ts';
import { strings } from '../../src/i18n/strings.ts';
import { typeName } from '../../src/content/news/model.ts';
import { toolData } from '../../src/content/guides/tool-data.ts';
import { tools } from '../../src/tools/tools.ts';
import { must, readContent } from '../content.ts';
import { dist, isRedirect, page, readPages } from './dist.ts';

const content = readContent();
const pages = readPages().filter((entry) => !isRedirect(entry));
const editions = pages.flatMap((entry) => {
  const file = `${dist}${entry.path}index.md`;
  return entry.path.endsWith('/') && existsSync(file)
    ? [{ ...entry, markdown: readFileSync(file, 'utf8') }]
    : [];
});
const edition = (path: string): string =>
  must(editions.find((entry) => entry.path === path)).markdown;
const parser = unified().use(remarkParse).use(remarkGfm);

/** Text without marks, and with one space between words. */
const flat = (text: string): string =>
  text
    .replace(/[*`\\[\]]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What a reader takes for the end or beginning of something. */
const gap = /[\s\p{P}\p{S}]/u;

const isTerm = (node: Nodes): boolean => node.type === 'link' && /\/glossary\/#/.test(node.url);

describe('the texts of all pages as Markdown', () => {
  test('there is one of every page', () => {
    expect(editions.length).toBeGreaterThan(content.guides.length * locales.length);
  });

  test('no mark stands in the text as a mark', () => {
    for (const { path, markdown } of editions) {
      visit(parser.parse(markdown), 'text', ({ value }) => {
        expect(value, path).not.toMatch(/\*\*|\]\(/);
      });
    }
  });

  test('the columns of a table are not filled up with spaces', () => {
    const rows = editions.flatMap(({ markdown }) => markdown.match(/^\|.*$/gm) ?? []);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).not.toMatch(/ {2}|-{4}/);
  });

  test('what an entry is called stays set apart, whatever mark it ends with', () => {
    const changes = editions.filter(({ path }) => path.endsWith('/laws/changes/'));
    expect(changes).toHaveLength(locales.length);
    for (const { path, document, markdown } of changes) {
      const strong = new Set<string>();
      visit(parser.parse(markdown), 'strong', (node) => void strong.add(flat(toString(node))));
      const names = document.querySelectorAll('main li > b:first-child').map(({ text }) => text);
      expect(names.length).toBeGreaterThan(0);
      expect(
        names.map(flat).filter((name) => !strong.has(name)),
        path,
      ).toEqual([]);
    }
  });

  test('nothing that stands beside something else runs into it', () => {
    for (const { path, markdown } of editions) {
      visit(parser.parse(markdown), (node, index, parent: Parents | undefined) => {
        const before = parent?.children[(index ?? 0) - 1];
        if (node.type !== 'link' && node.type !== 'strong') return;
        if (before?.type !== 'link' && before?.type !== 'strong') return;
        // Two terms of a sentence: 国家知识产权局备案.
        if (isTerm(node) && isTerm(before)) return;
        // A sentence and the next.
        if (/。$/.test(toString(before))) return;
        expect.fail(`${path}: ${flat(JSON.stringify([before, node]))}`);
      });
    }
  });

  test('what a page sets apart by its looks is set apart in its text', () => {
    const apart = 'small, dt, summary, legend, .tag, .kind, .steps [property="text"]';
    for (const { path, document, markdown } of editions) {
      const text = flat(markdown);
      for (const element of must(document.querySelector('main')).querySelectorAll(apart)) {
        if (element.closest('.num, .figure, form, [hidden], .needs-js, .cite')) continue;
        const own = flat(element.childNodes.find((node) => node.text.trim())?.text ?? '').slice(
          0,
          20,
        );
        if (own.length < 2 || element.querySelector('.sr-only, .needs-js')) continue;
        for (let at = text.indexOf(own); at > 0; at = text.indexOf(own, at + 1)) {
          // The same words may stand in a sentence elsewhere; where they are glued, none is apart.
          if (gap.test(text[at - 1] ?? '')) break;
          if (text.indexOf(own, at + 1) < 0)
            expect.fail(`${path}: …${text.slice(at - 20, at + 30)}`);
        }
      }
    }
  });

  test('no word of a text is made of two that its page has apart', () => {
    const glued = /\p{Ll}\p{Lu}|\d\p{Lu}\p{Ll}|(\d{5})\1/u;
    for (const { path, document, markdown } of editions) {
      const words = new Set<string>();
      const collect = (node: { nodeType: number; text: string; childNodes?: unknown[] }): void => {
        if (node.nodeType === 3)
          for (const word of node.text.split(/[\s\p{P}\p{S}]+/u)) words.add(word);
        for (const child of (node.childNodes ?? []) as never[]) collect(child);
      };
      collect(must(document.querySelector('main')) as never);
      visit(parser.parse(markdown), 'text', ({ value }) => {
        for (const word of value.split(/[\s\p{P}\p{S}]+/u)) {
          if (glued.test(word)) expect(words, `${path}: ${word}`).toContain(word);
        }
      });
    }
  });

  test('lists of news say behind each title its type, its document and when it was published, or last changed', () => {
    for (const locale of locales) {
      const path = localPath('/news/', locale, '/');
      const listed = must(readPages().find((entry) => entry.path === path));
      const entries = listed.document.querySelectorAll('main .news li');
      expect(entries.length).toBeGreaterThan(0);
      const t = strings(locale);
      for (const entry of entries) {
        const address = must(entry.querySelector('a')?.getAttribute('href'));
        const news = must(content.announcements.find(({ slug }) => address.includes(`/${slug}/`)));
        const day = (news.online || news.modified).slice(0, 10);
        expect(entry.querySelector('time')?.getAttribute('datetime')?.slice(0, 10)).toBe(day);
        const about = news.document
          ? [t.newsAbout(news.document.title[locale])]
          : news.issued
            ? [t.newsDated(formatDate(news.issued, locale))]
            : [];
        const behind = [
          typeName(news.type, locale),
          ...about,
          (news.online ? '' : t.textChanged) + formatDate(day, locale),
        ];
        const line = edition(path)
          .split('\n')
          .find((text) => text.startsWith('- [') && text.includes(`/${news.slug}/)`));
        expect(line?.slice(line.indexOf(') · ') + 1)).toBe(` · ${behind.join(' · ')}`);
      }
    }
  });

  test('nothing is set apart twice, and no figure from its per cent', () => {
    for (const { path, markdown } of editions) {
      expect(markdown, path).not.toMatch(/· ·/);
      expect(markdown, path).not.toMatch(/\d %/);
    }
  });

  test('those who speak in a comic are all named alike', () => {
    const comics = editions.filter(({ path }) => path.includes('/comics/'));
    for (const { path, markdown } of comics) {
      expect(markdown, path).not.toMatch(/^\*\*[^*\n]*[：:]\*\*/m);
    }
  });

  test('every link leads to an address', () => {
    for (const { path, markdown } of editions) {
      visit(parser.parse(markdown), 'link', ({ url }: Link) => {
        expect(url, path).toMatch(/^(?:https?|mailto|tel):/);
      });
    }
  });

  test('citations can be copied line by line', () => {
    for (const { path, document, markdown } of editions) {
      if (!document.querySelector('.cite')) continue;
      expect(markdown, path).toMatch(/```\nTY {2}- \S+\n(?:[A-Z0-9]{2} {2}- .*\n)+ER {2}-\s*\n```/);
      expect(markdown, path).toMatch(/```\n@\w+\{.*,\n(?:\s.*\n)+\}\n```/);
    }
  });
});

test.each(locales)('the examples of the tools say what their result is, %s', (locale) => {
  const data = toolData(content);
  for (const guide of content.guides) {
    const text = edition(localPath(`/guides/${guide.slug}/`, locale, '/'));
    expect(page(pages, localPath(`/guides/${guide.slug}/`, locale, '/'))).toBeDefined();
    for (const id of guide.tools) {
      // A tool that serves several guides shows each its own examples.
      const { examples, guidesOf } = tools[id];
      const own = examples.filter((values) => guidesOf?.(values).includes(guide.slug));
      for (const example of own.length > 0 ? own : examples) {
        const outcome = tools[id].answer(example, data);
        if ('problems' in outcome) throw new Error(`The example of ${id} has no answer`);
        const { label, headline } = outcome;
        expect(text).toContain(`→ **${label[locale]}${strings(locale).colon}${headline[locale]}**`);
      }
    }
  }
});
