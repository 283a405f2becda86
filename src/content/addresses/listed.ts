import { defaultLocale, type Locale } from '../../i18n/locales.ts';
import { guideAt, guidePath, type Content, type GuideEntry, type Prose } from '../content.ts';
import { mistakeAnchor, questionAnchor } from '../guides/entry-anchors.ts';
import type { Problem } from '../problems.ts';
import { fingerprint } from '../text/paragraphs.ts';
import type { AddressLock } from './record.ts';

/** An entry of a guide that has its anchor from its place in its list, or says what it is. */
interface Listed {
  kind: 'question' | 'mistake';
  anchor: string;
  field: string;
  text: { zh: string; en: string };
}

function listedIn({ questions, mistakes }: GuideEntry): Listed[] {
  return [
    ...questions.flatMap((entry, i): Listed[] =>
      entry.answer
        ? [
            {
              kind: 'question',
              anchor: questionAnchor(entry, i),
              field: `questions[${i}]`,
              text: entry.question,
            },
          ]
        : [],
    ),
    ...mistakes.map((entry, i): Listed => ({
      kind: 'mistake',
      anchor: mistakeAnchor(entry, i),
      field: `mistakes[${i}]`,
      text: entry.text,
    })),
  ];
}

/** The questions and mistakes of the guide at a text's address, by anchor, each with its fingerprint. */
export function listedPrints(
  { guides }: Content,
  { path, locale }: { path: string; locale: Locale },
): [string, string][] {
  const guide = guideAt(guides, path);
  return guide
    ? listedIn(guide).map(({ anchor, text }) => [anchor, fingerprint(text[locale])])
    : [];
}

/**
 * Questions and mistakes keep the anchors that they were published with, wherever they stand in their
 * list: who linked to one would open another.
 */
export function checkListed(content: Content, { pages }: AddressLock): Problem[] {
  return content.guides.flatMap((guide) => {
    const path = guidePath(guide.slug);
    const published = [...(pages.get(path) ?? [])];
    const own = content.prose.filter((prose) => prose.path === path);
    const entries = listedIn(guide);
    return entries.flatMap((entry, i) => {
      const same = published.filter(
        ([anchor, prints]) =>
          prints[defaultLocale] === fingerprint(entry.text[defaultLocale]) &&
          anchor.startsWith(entry.kind),
      );
      const [was] = same.some(([anchor]) => anchor === entry.anchor) ? [] : (same[0] ?? []);
      if (was) return [moved(guide, entry, was)];
      const taken =
        entries.findIndex(({ anchor }) => anchor === entry.anchor) < i ||
        own.some(({ aliases }) => Object.hasOwn(aliases, entry.anchor));
      return taken ? [notFree(guide, entry, freeAnchor(entry, entries, published, own))] : [];
    });
  });
}

function moved({ file }: GuideEntry, { field, anchor }: Listed, was: string): Problem {
  return {
    file,
    field,
    zh: `这一条公布时的标识是“${was}”，现在因为前面多了或者少了一条，成了“${anchor}”，别人的链接会打开另一条。请在这一条里写 anchor: ${was}。新的一条写在列表末尾，就不用写。`,
    en: `This entry was published as “${was}” and is “${anchor}” now that another has been put before it or taken away, so links to it would open another. Write anchor: ${was} in it. A new entry at the end of the list needs none.`,
  };
}

function notFree({ file }: GuideEntry, { field, anchor }: Listed, free: string): Problem {
  return {
    file,
    field,
    zh: `标识“${anchor}”已经是另一条的，或者已由别处接替。请在这一条里写 anchor: ${free}。`,
    en: `The anchor “${anchor}” is that of another entry, or something else has taken its place. Write anchor: ${free} in this one.`,
  };
}

/** The next anchor of the kind that nothing has or had. */
function freeAnchor(
  { kind }: Listed,
  entries: readonly Listed[],
  published: readonly (readonly [string, unknown])[],
  own: readonly Prose[],
): string {
  const numbers = [
    ...entries.map(({ anchor }) => anchor),
    ...published.map(([anchor]) => anchor),
    ...own.flatMap(({ aliases }) => Object.keys(aliases)),
  ].map((anchor) => (anchor.startsWith(`${kind}-`) ? Number(anchor.slice(kind.length + 1)) : 0));
  return `${kind}-${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
}
