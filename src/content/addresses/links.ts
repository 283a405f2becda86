import { visit } from 'unist-util-visit';
import { defaultLocale } from '../../i18n/locales.ts';
import { decoded } from '../../i18n/paths.ts';
import { guidePath, siteFiles, standingSections, type Content, type Prose } from '../content.ts';
import { nearest, noPageAt, type Problem } from '../problems.ts';
import { anchorsOf } from '../text/anchors.ts';
import { readMarkup } from '../text/markup.ts';
import { scanProse, type ProseScan } from '../text/schema.ts';
import { movedAddresses } from './check.ts';
import { contentPages } from './pages.ts';
import { readLock, type AddressLock } from './record.ts';

/**
 * Links of texts to pages and places on pages that the content does not make. The situations of the home
 * page, and the places at which a guide says that it answers a question or tells more about a step, are links
 * as well. Links to files, and to places on pages that only gather what stands elsewhere, are left to the build.
 *
 * @param root the project's folder
 */
export function checkInnerLinks(content: Content, root: string): Problem[] {
  const pages = contentPages(content);
  const lock = readLock(root);
  const moved = new Map(movedAddresses(content).map(({ from, to }) => [from, to]));
  const texts = new Map(content.prose.map((prose) => [`${prose.locale} ${prose.path}`, prose]));
  const known = new Map<Prose, ReadonlySet<string>>();
  const anchorsIn = (prose: Prose): ReadonlySet<string> => {
    const found = known.get(prose) ?? new Set(textAnchorsOf(prose, root, lock));
    known.set(prose, found);
    return found;
  };
  const faultOf = (
    prose: Pick<Prose, 'path' | 'locale'>,
    url: string,
  ): Omit<Problem, 'file' | 'line' | 'field'> | undefined => {
    const { pathname: written, hash } = new URL(url, `https://site.example${prose.path}`);
    const path = moved.get(written) ?? written;
    if (!pages.has(path)) {
      if (/\.[^/]*$/.test(path)) return undefined;
      return noPageAt(path, pages.keys(), {
        zh: '请改正地址，写成“/plan/2024/”这样，不带“/en”。',
        en: 'Correct the address, in the form “/plan/2024/”, without “/en”.',
      });
    }
    const own = pages.get(path);
    const text = texts.get(`${prose.locale} ${path}`) ?? texts.get(`${defaultLocale} ${path}`);
    const id = decoded(hash.slice(1));
    if (!id || !own || own.includes(id)) return undefined;
    const anchors = text ? anchorsIn(text) : new Set<string>();
    if (anchors.has(id)) return undefined;
    const guess = nearest(id, [...own, ...anchors]);
    return {
      zh: `${path} 这一页上没有“#${id}”。${guess ? `是不是“#${guess}”？` : ''}请改成那一页上有的小标题、段落或行动的标识。`,
      en: `The page ${path} has no “#${id}”.${guess ? ` Did you mean “#${guess}”?` : ''} Name a heading, a paragraph or an action that stands on it.`,
      misses: { id: path, where: '' },
    };
  };
  const situations = content.home.situations.flatMap(({ to }, i): Problem[] => {
    const fault = faultOf({ path: '/', locale: defaultLocale }, to);
    return fault ? [{ file: siteFiles.home, field: `situations[${i}].to`, ...fault }] : [];
  });
  const answers = content.guides.flatMap(({ file, slug, questions }) => {
    const own = content.prose.filter(({ path }) => path === guidePath(slug));
    return questions.flatMap(({ at }, i): Problem[] => {
      // Told once, though each language's text may lack the place.
      const [fault] = at ? own.flatMap((prose) => faultOf(prose, `#${at}`) ?? []) : [];
      return fault ? [{ file, field: `questions[${i}].at`, ...fault }] : [];
    });
  });
  const sectionsNamed = content.guides.flatMap((guide) => {
    const own = content.prose.filter(({ path }) => path === guidePath(guide.slug));
    const places = own.map(({ body }) => [
      ...headingIds(scanProse(body)),
      ...standingSections(guide),
    ]);
    return guide.steps.flatMap(({ at }, i): Problem[] => {
      const lacking = places.find((ids) => at && !ids.includes(at));
      if (!at || !lacking) return [];
      const guess = nearest(at, lacking);
      return [
        {
          file: guide.file,
          field: `steps[${i}].at`,
          zh: `这份指南没有标识是“${at}”的小标题。${guess ? `是不是“${guess}”？` : ''}请改成正文里小标题后面方括号里的标识，例如 [#prepare] 写成 prepare。`,
          en: `No heading of this guide has the id “${at}”. ${guess ? `Did you mean “${guess}”? ` : ''}Name the id that stands in brackets behind a heading of its text: prepare for [#prepare].`,
        },
      ];
    });
  });
  const links = content.prose.flatMap((prose): Problem[] => {
    const read = readMarkup(prose);
    if ('problem' in read) return [];
    const problems: Problem[] = [];
    visit(read.tree, ['link', 'definition'], (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      // What else can be wrong with an address is told where texts are checked.
      if (
        !/^(?:\/(?!\/|en(?:\/|$))|#)/.test(node.url) ||
        !URL.canParse(node.url, 'https://site.example')
      )
        return;
      const fault = faultOf(prose, node.url);
      if (!fault) return;
      const line = prose.bodyLine + (node.position?.start.line ?? 1) - 1;
      problems.push({ file: prose.file, line, field: '', ...fault });
    });
    return problems;
  });
  return [...situations, ...answers, ...sectionsNamed, ...links];
}

function headingIds({ headings }: ProseScan): string[] {
  return headings.flatMap(({ id }) => id ?? []);
}

/** What a link can lead to in a text: its headings, paragraphs and actions, and those that it stands for. */
export function textAnchorsOf(prose: Prose, root: string, lock: AddressLock): string[] {
  const scan = scanProse(prose.body);
  return [
    ...headingIds(scan),
    ...scan.tags.filter(({ name }) => name === 'Action').flatMap((tag) => tag.id ?? []),
    ...Object.keys(prose.aliases),
    ...anchorsOf(lock, prose, root).keys(),
  ];
}
