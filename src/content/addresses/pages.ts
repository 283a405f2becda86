import {
  bookletPath,
  departmentPath,
  guidePath,
  lawChangesPath,
  lawPath,
  newsPath,
  ownAnchors,
  pagePath,
  planPath,
  weekPath,
  type Content,
  type GuideEntry,
} from '../content.ts';
import { mistakeAnchor, questionAnchor } from '../guides/entry-anchors.ts';
import { newsListPath, newsLists } from '../news/lists.ts';
import { hasDisclosure } from '../site/disclosure.ts';
import { weekPages } from '../week/model.ts';

/** Pages that only gather what stands elsewhere: what they list comes and goes with the content. */
export const overviews = [
  '/',
  '/plan/',
  '/week/',
  '/guides/',
  '/laws/',
  '/departments/',
  '/search/',
  '/sitemap/',
] as const;
/** Lists whose rows are cited themselves. */
const registers = ['/data/', '/glossary/'];

/** The anchors of a page besides those of its text; nothing where only a build knows them. */
type Anchors = readonly string[] | undefined;

/**
 * Every page that the content makes, but for those at former addresses, with the anchors of its rows
 * and sections. Whether a section is there, as its data ask for, only a build knows.
 */
export function contentPages(content: Content): Map<string, Anchors> {
  const gathered = (paths: readonly string[]): [string, Anchors][] =>
    paths.map((path) => [path, undefined]);
  return new Map<string, Anchors>([
    ...gathered([...overviews, ...registers]),
    ...gathered(hasDisclosure(content.disclosure) ? ['/disclosure/'] : []),
    ...gathered([lawChangesPath(), ...content.laws.map(({ id }) => lawPath(id))]),
    ...gathered(content.taxonomy.departments.map(({ id }) => departmentPath(id))),
    ...gathered(newsLists(content).map(({ list }) => newsListPath(list))),
    ...content.pages.map(({ slug }): [string, Anchors] => [
      pagePath(slug),
      slug === 'press' ? undefined : [],
    ]),
    ...gathered(content.plans.map(({ year }) => bookletPath(year))),
    ...content.plans.flatMap((plan): [string, Anchors][] => [
      [
        planPath(plan.year),
        [...ownAnchors.plan, ...[...plan.groups, ...plan.opening].map(({ id }) => id)],
      ],
      [
        planPath(plan.year, 'targets'),
        plan.aims.flatMap(({ id, indicators }) => [id, ...indicators.map((entry) => entry.id)]),
      ],
      ...plan.items.map(({ slug }): [string, Anchors] => [
        planPath(plan.year, slug),
        ownAnchors.item,
      ]),
    ]),
    ...content.guides.map((guide): [string, Anchors] => [guidePath(guide.slug), rowsOf(guide)]),
    ...content.announcements.map(({ slug }): [string, Anchors] => [
      newsPath(slug),
      ownAnchors.news,
    ]),
    ...content.weeks.flatMap((week): [string, Anchors][] => [
      [weekPath(week.year), [...ownAnchors.week, ...week.events.map(({ id }) => `event-${id}`)]],
      ...gathered(weekPages(week).map(({ path }) => path)),
    ]),
  ]);
}

/** The pages that a question can be answered with: not those that lead on. */
export function answerPages(content: Content): string[] {
  const others = new Set(['/plan/', '/week/', '/disclosure/']);
  return [...contentPages(content).keys()].filter((path) => !others.has(path));
}

function rowsOf(guide: GuideEntry): string[] {
  const rows = (kind: string, list: readonly { id: string }[]): string[] =>
    list.map(({ id }) => `${kind}-${id}`);
  return [
    ...ownAnchors.guide,
    ...rows('basis', guide.basis),
    ...rows('fee', guide.fees),
    ...rows('if', guide.conditions),
    ...rows('limit', guide.limits),
    ...rows('step', guide.steps),
    ...guide.mistakes.map(mistakeAnchor),
    ...guide.questions.flatMap((entry, i) => (entry.answer ? questionAnchor(entry, i) : [])),
    ...guide.tools.map((id) => `tool-${id}`),
  ];
}
