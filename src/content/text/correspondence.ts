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
 * same figures, names, channels and links, so that neither says what the other does not.
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

/** The paragraphs and list entries under each heading, told by their lines. */
function passagesBySection(body: string): Map<string, number> {
  const sections = new Map<string, number>();
  let section = '';
  for (const block of body.split(/\r?\n\s*\r?\n/)) {
    const text = block.trim();
    const heading = /^#{1,6}\s.*\[#([^\]]*)\]\s*$/.exec(text);
    if (heading) section = heading[1] ?? '';
    // Tables, pictures and components on a line of their own are no passages.
    else if (text && !/^(?:#{1,6}\s|\||!\[|<\w+[^>]*\/>$)/.test(text)) {
      const entries = text.split(/\n(?=(?:[-*+]|\d+[.)])\s)/).length;
      sections.set(section, (sections.get(section) ?? 0) + entries);
    }
  }
  return sections;
}

function comparePassages(zh: ScannedProse, en: ScannedProse): Problem[] {
  const [inZh, inEn] = [passagesBySection(zh.prose.body), passagesBySection(en.prose.body)];
  return [...new Set([...inZh.keys(), ...inEn.keys()])].flatMap((section) => {
    const [a, b] = [inZh.get(section) ?? 0, inEn.get(section) ?? 0];
    if (a === b) return [];
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
