import { answerPages } from '../addresses/pages.ts';
import { pagePath, siteFiles, type Content } from '../content.ts';
import { duplicateIds, duplicates, named, unknownId } from '../rules.ts';
import { type Problem } from '../problems.ts';
import { hotlineId } from './channels.ts';

/** Ids of shared lists stand once. */
export function checkTaxonomy(content: Content): Problem[] {
  const lists: [string, string, readonly string[]][] = [
    ...(['departments', 'audiences', 'kinds'] as const).map(
      (key): [string, string, readonly string[]] => [
        siteFiles.taxonomy,
        key,
        content.taxonomy[key].map((entry) => entry.id),
      ],
    ),
    [siteFiles.glossary, 'terms', content.terms.map((term) => term.id)],
    [siteFiles.laws, 'laws', content.laws.map((law) => law.id)],
    [siteFiles.channels, 'channels', content.channels.map((channel) => channel.id)],
  ];
  return lists.flatMap(([file, key, ids]) => duplicateIds(file, key, ids));
}

/** What the first page tells of the law is a change of it. */
export function checkHome(content: Content): Problem[] {
  const changes = content.laws.flatMap(({ versions }) =>
    versions.flatMap((version) => version.changes.map(({ id, title }) => ({ id, name: title }))),
  );
  return content.home.law_changes.flatMap((id, i) =>
    unknownId(
      siteFiles.home,
      `law_changes[${i}]`,
      id,
      changes,
      { zh: '法律变化', en: 'change of the law' },
      `${siteFiles.laws} › changes`,
    ),
  );
}

/** Entries that pages of every site lead to by name. */
export const leadsTo = {
  channels: [hotlineId],
  pages: ['about', 'contact', 'accessibility', 'privacy', 'press'],
} as const;

/** What the pages of every site lead to is there. */
export function checkNeeded(content: Content): Problem[] {
  const channels = content.channels.map(({ id }) => id);
  const pages = content.pages.map(({ slug }) => slug);
  return [
    ...leadsTo.channels
      .filter((id) => !channels.includes(id))
      .map((id) => ({
        file: siteFiles.channels,
        field: 'channels',
        zh: `缺少标识为“${id}”的渠道：各页的咨询电话取自它。请补上，或者把改过的标识改回来。`,
        en: `There is no channel with the id “${id}”, whose number every page names for enquiries. Add it, or undo the change of its id.`,
      })),
    ...leadsTo.pages
      .filter((slug) => !pages.includes(slug))
      .map((slug) => ({
        file: `content/pages/${slug}/page.yaml`,
        field: 'file',
        zh: `缺少这个页面：每一页的页脚都通向它。请从版本库恢复 content/pages/${slug}/。`,
        en: `This page is missing, and the foot of every page leads to it. Restore content/pages/${slug}/.`,
        misses: { id: pagePath(slug), where: '' },
      })),
  ];
}

/** Every saying leads to a page that exists, once. */
export function checkVocabulary(content: Content): Problem[] {
  const pages = answerPages(content);
  const file = siteFiles.vocabulary;
  const { entries } = content.vocabulary;
  const repeated = entries.flatMap(({ say }, i) =>
    [...duplicates(say.zh), ...duplicates(say.en)].map(({ value }) => ({
      file,
      field: `entries[${i}].say`,
      zh: `“${value}”在这一条里写了两次，请删去一个。`,
      en: `“${value}” stands twice in this entry. Remove one of the two.`,
    })),
  );
  const unknown = entries.flatMap(({ page }, i) => {
    const field = `entries[${i}]`;
    return pages.includes(page)
      ? []
      : unknownId(
          file,
          `${field}.page`,
          page,
          named(pages.map((id) => ({ id }))),
          { zh: '页面', en: 'page' },
          file,
        );
  });
  return [...unknown, ...repeated];
}
