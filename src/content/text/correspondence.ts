import type { Locale, Localized } from '../../i18n/locales.ts';
import type { Prose } from '../content.ts';
import { figuresIn } from '../guides/typed-figures.ts';
import type { Problem } from '../problems.ts';
import type { ProseScan } from './schema.ts';
import { months } from './weekdays.ts';

/** A text with what was found in it. */
export interface ScannedProse {
  prose: Prose;
  scan: ProseScan;
}

/**
 * The two languages against each other: the same headings, as many passages under each, and the
 * same figures, names, channels, links and telephones, so that neither says what the other does not.
 */
export function compareLanguages(zh: ScannedProse, en: ScannedProse): Problem[] {
  const headings = compareHeadings(zh, en);
  // Without the same headings nothing below them can be told apart.
  return headings.length > 0 ? headings : [...comparePassages(zh, en), ...compareNamed(zh, en)];
}

function compareHeadings(zh: ScannedProse, en: ScannedProse): Problem[] {
  const count = Math.max(zh.scan.headings.length, en.scan.headings.length);
  for (let i = 0; i < count; i++) {
    const a = zh.scan.headings[i];
    const b = en.scan.headings[i];
    if (a?.id === b?.id && a?.depth === b?.depth) continue;
    const [here, there, present, own] = a ? [en, zh, a, b] : [zh, en, b, undefined];
    const name = `“${present?.text ?? ''} [#${present?.id ?? ''}]”`;
    const other = `${there.prose.file}:${present?.line ?? there.prose.bodyLine}`;
    return [
      {
        file: here.prose.file,
        line: own?.line ?? here.scan.headings.at(-1)?.line ?? here.prose.bodyLine,
        against: there.prose.file,
        field: `heading ${i + 1}`,
        zh: `第${i + 1}个小标题与 ${other} 的${name}对不上。两个文件的小标题要数目、次序、层级和标识都相同。`,
        en: `Heading ${i + 1} does not match ${name} in ${other}. Both files have the same headings: as many, in the same order, at the same level, with the same ids.`,
      },
    ];
  }
  return [];
}

/** A paragraph or list entry, and the line of the file that its block begins on. */
interface Passage {
  text: string;
  line: number;
}

/** The paragraphs and list entries under each heading, told by their lines. */
function passagesBySection({ body, bodyLine }: Prose): Map<string, Passage[]> {
  const sections = new Map<string, Passage[]>();
  let section = '';
  let line = bodyLine;
  // The empty lines between blocks are kept for their number.
  for (const part of body.split(/(\r?\n\s*\r?\n)/)) {
    const text = part.trim();
    const heading = /^#{1,6}\s.*\[#([^\]]*)\]\s*$/.exec(text);
    if (heading) section = heading[1] ?? '';
    // Tables, pictures and components on a line of their own are no passages.
    else if (text && !/^(?:#{1,6}\s|\||!\[|<\w+[^>]*\/>$)/.test(text)) {
      const first = line + lineEnds(part.slice(0, part.length - part.trimStart().length));
      const entries = text.split(/\n(?=(?:[-*+]|\d+[.)])\s)/);
      const passages = entries.map((entry, i) => ({
        text: entry,
        line: first + entries.slice(0, i).reduce((sum, one) => sum + lineEnds(one) + 1, 0),
      }));
      sections.set(section, [...(sections.get(section) ?? []), ...passages]);
    }
    line += lineEnds(part);
  }
  return sections;
}

/** The line of a file that a section begins on. */
function lineOf({ prose, scan }: ScannedProse, section: string | undefined): number {
  return scan.headings.find(({ id }) => id === section)?.line ?? prose.bodyLine;
}

const lineEnds = (text: string): number => text.split('\n').length - 1;

function comparePassages(zh: ScannedProse, en: ScannedProse): Problem[] {
  const [inZh, inEn] = [passagesBySection(zh.prose), passagesBySection(en.prose)];
  return [...new Set([...inZh.keys(), ...inEn.keys()])].flatMap((section) => {
    const [here, there] = [inZh.get(section) ?? [], inEn.get(section) ?? []];
    const [a, b] = [here.length, there.length];
    if (a === b) {
      return here.flatMap((passage, i) => compareFigures(passage, there[i], zh.prose, en.prose));
    }
    const [fewer, more] = a < b ? [zh, en] : [en, zh];
    const place = `${more.prose.file}:${lineOf(more, section)}`;
    return [
      {
        file: fewer.prose.file,
        line: lineOf(fewer, section),
        against: more.prose.file,
        field: section ? `## [#${section}]` : 'before the first heading',
        zh: `这里有${Math.min(a, b)}段，${place} 起的同一处有${Math.max(a, b)}段。只有一种语言说的内容，请在两种语言里都写，或者都删去。`,
        en: `Paragraphs here: ${Math.min(a, b)}; in the same place of ${place}: ${Math.max(a, b)}. Say in both languages what only one says, or in neither.`,
      },
    ];
  });
}

/** Hotlines (12345, 95566), mobile numbers and those of eight digits, in groups or not; no amounts, no years. */
const telephone =
  /(?<![\d.,#/])(?:12\d{3}|9[56]\d{3,4}|1[3-9]\d[ -]?\d{4}[ -]?\d{4}|(?!20\d\d)[2-8]\d{3}[ -]?\d{4})(?!\d|[.,]\d|\s*[元件人个家年次项万亿%])/g;

/** Days as each language writes them, alone or the first and last of several. */
const days: Record<Locale, RegExp> = {
  zh: /(?<month>\d{1,2})月(?<first>\d{1,2})(?:日?[至到—–～、-]+(?<last>\d{1,2}))?日/g,
  en: new RegExp(
    `\\b(?<first>\\d{1,2})(?:(?: to |–| and | or )(?<last>\\d{1,2}))? (?<month>${months.join('|')})\\b`,
    'g',
  ),
};

/** What a passage says, by the words that say it: the same key is the same in both languages. */
type Said = [key: string, words: string][];

function daysIn(text: string, locale: Locale): Said {
  return [...text.matchAll(days[locale])].flatMap(({ 0: words, groups = {} }) => {
    const { first, last, month = '' } = groups;
    const number = locale === 'zh' ? Number(month) : months.indexOf(month) + 1;
    return [first, last].flatMap((day): Said => {
      if (!day) return [];
      const key = `${number}-${Number(day)}`;
      // Before 1 January is until 31 December.
      return [[key === '12-31' ? '1-1' : key, words]];
    });
  });
}

/** What both languages of a passage say in figures, where both do. */
const figures: readonly {
  name: Localized;
  said: (text: string, locale: Locale) => Said;
  /** Neither may say what the other does not; of the others one may say more. */
  isWhole?: boolean;
}[] = [
  {
    name: { zh: '电话', en: 'telephone' },
    said: (text) =>
      [...text.matchAll(telephone)].map(([found]) => {
        const number = found.replace(/[ -]/g, '');
        return [number, number];
      }),
    isWhole: true,
  },
  { name: { zh: '日期', en: 'date' }, said: daysIn },
  {
    name: { zh: '数字', en: 'figure' },
    said: (text, locale) =>
      figuresIn(text.replace(days[locale], ''), locale).map((figure) => [
        figure.kind === 'fee' ? `${figure.yuan}` : `${figure.value} ${figure.unit}`,
        figure.source,
      ]),
  },
];

/** Where both languages of a passage name telephones, days or other figures, they name the same. */
function compareFigures(
  zh: Passage,
  en: Passage | undefined,
  { file: zhFile }: Prose,
  { file }: Prose,
): Problem[] {
  if (!en) return [];
  return figures.flatMap(({ name, said, isWhole }) => {
    const [inZh, inEn] = [new Map(said(zh.text, 'zh')), new Map(said(en.text, 'en'))];
    if (inZh.size === 0 || inEn.size === 0) return [];
    const onlyZh = [...inZh.keys()].some((key) => !inEn.has(key));
    const onlyEn = [...inEn.keys()].some((key) => !inZh.has(key));
    if (isWhole ? !onlyZh && !onlyEn : !onlyZh || !onlyEn) return [];
    const list = (words: Map<string, string>, mark: string): string =>
      `“${[...new Set(words.values())].join(mark)}”`;
    return [
      {
        file,
        line: en.line,
        against: zhFile,
        field: '',
        zh: `这一段的${name.zh}是${list(inEn, '、')}，${zhFile}:${zh.line} 的同一段是${list(inZh, '、')}。请核对，两种语言写同样的${name.zh}。`,
        en: `The ${name.en} here is ${list(inEn, ', ')}, but ${list(inZh, ', ')} in the same paragraph of ${zhFile}:${zh.line}. Check which is right, and write the same ${name.en} in both languages.`,
      },
    ];
  });
}

/** Figures, names and channels that a text prints, and pages of the site that it links. */
function namedIn({ prose, scan }: ScannedProse): { name: string; line: number }[] {
  return [
    ...scan.tags.map(({ name, id, line }) => ({
      name: id ? `<${name} id="${id}" />` : `<${name} />`,
      line,
    })),
    ...[...prose.body.matchAll(/\]\((\/[^)\s]*)/g)].map(({ 1: name = '', index }) => ({
      name,
      line: prose.bodyLine + lineEnds(prose.body.slice(0, index)),
    })),
  ];
}

function compareNamed(zh: ScannedProse, en: ScannedProse): Problem[] {
  const missing = (here: ScannedProse, there: ScannedProse): Problem[] => {
    const left = namedIn(here).map(({ name }) => name);
    return namedIn(there)
      .filter(({ name }) => {
        const at = left.indexOf(name);
        if (at >= 0) left.splice(at, 1);
        return at < 0;
      })
      .map(({ name, line }) => {
        const place = `${there.prose.file}:${line}`;
        const section = there.scan.headings.findLast((heading) => heading.line <= line);
        return {
          file: here.prose.file,
          line: lineOf(here, section?.id),
          against: there.prose.file,
          field: name,
          zh: `${place} 的 ${name} 在这里没有。两种语言用同样的数字、名称和链接，请补上，或者从那里删去。`,
          en: `This text lacks ${name}, which ${place} has. Both languages use the same figures, names and links: add it, or take it out there.`,
        };
      });
  };
  return [...missing(zh, en), ...missing(en, zh)];
}
