import type { Prose } from '../content.ts';
import type { Problem } from '../problems.ts';
import type { ProseScan } from './schema.ts';

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
    const [file, other, present] = a
      ? [en.prose.file, zh.prose.file, a]
      : [zh.prose.file, en.prose.file, b];
    const name = `“${present?.text ?? ''} [#${present?.id ?? ''}]”`;
    return [
      {
        file,
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

const lineEnds = (text: string): number => text.split('\n').length - 1;

function comparePassages(zh: ScannedProse, en: ScannedProse): Problem[] {
  const [inZh, inEn] = [passagesBySection(zh.prose), passagesBySection(en.prose)];
  return [...new Set([...inZh.keys(), ...inEn.keys()])].flatMap((section) => {
    const [here, there] = [inZh.get(section) ?? [], inEn.get(section) ?? []];
    const [a, b] = [here.length, there.length];
    if (a === b) {
      return here.flatMap((passage, i) => compareTelephones(passage, there[i], zh.prose, en.prose));
    }
    const [fewer, more] = a < b ? [zh, en] : [en, zh];
    return [
      {
        file: fewer.prose.file,
        field: section ? `## [#${section}]` : 'before the first heading',
        zh: `这里有${Math.min(a, b)}段，${more.prose.file} 的同一处有${Math.max(a, b)}段。只有一种语言说的内容，请在两种语言里都写，或者都删去。`,
        en: `Paragraphs here: ${Math.min(a, b)}; in the same place of ${more.prose.file}: ${Math.max(a, b)}. Say in both languages what only one says, or in neither.`,
      },
    ];
  });
}

/** Hotlines (12345, 95566), mobile numbers and those of eight digits, in groups or not; no amounts, no years. */
const telephone =
  /(?<![\d.,#/])(?:12\d{3}|9[56]\d{3,4}|1[3-9]\d[ -]?\d{4}[ -]?\d{4}|(?!20\d\d)[2-8]\d{3}[ -]?\d{4})(?!\d|[.,]\d|\s*[元件人个家年次项万亿%])/g;

/** Where both languages of a passage name telephones, they name the same. */
function compareTelephones(
  zh: Passage,
  en: Passage | undefined,
  { file: zhFile }: Prose,
  { file }: Prose,
): Problem[] {
  const [inZh, inEn] = [zh.text, en?.text ?? ''].map(
    (text) => new Set([...text.matchAll(telephone)].map(([found]) => found.replace(/[ -]/g, ''))),
  );
  if (!en || !inZh?.size || !inEn?.size) return [];
  const [only, other] = [
    [...inZh].filter((n) => !inEn.has(n)),
    [...inEn].filter((n) => !inZh.has(n)),
  ];
  if (only.length === 0 && other.length === 0) return [];
  const [a, b] = [[...inZh].join('、'), [...inEn].join(', ')];
  return [
    {
      file,
      line: en.line,
      field: '',
      zh: `这一段的电话是${[...inEn].join('、')}，${zhFile}:${zh.line} 的同一段是${a}。请核对，两种语言写同样的号码。`,
      en: `The telephone here is ${b}, but ${[...inZh].join(', ')} in the same paragraph of ${zhFile}:${zh.line}. Check which is right, and write the same number in both languages.`,
    },
  ];
}

/** Figures, names and channels that a text prints, and pages of the site that it links. */
function namedIn({ prose, scan }: ScannedProse): string[] {
  return [
    ...scan.tags.map(({ name, id }) => (id ? `<${name} id="${id}" />` : `<${name} />`)),
    ...[...prose.body.matchAll(/\]\((\/[^)\s]*)/g)].map(([, path = '']) => path),
  ];
}

function compareNamed(zh: ScannedProse, en: ScannedProse): Problem[] {
  const missing = (here: ScannedProse, there: ScannedProse): Problem[] => {
    const left = namedIn(here);
    return namedIn(there)
      .filter((name) => {
        const at = left.indexOf(name);
        if (at >= 0) left.splice(at, 1);
        return at < 0;
      })
      .map((name) => ({
        file: here.prose.file,
        field: name,
        zh: `${there.prose.file} 里的 ${name} 在这里没有。两种语言用同样的数字、名称和链接，请补上，或者从那里删去。`,
        en: `This text lacks ${name}, which ${there.prose.file} has. Both languages use the same figures, names and links: add it, or take it out there.`,
      }));
  };
  return [...missing(zh, en), ...missing(en, zh)];
}
